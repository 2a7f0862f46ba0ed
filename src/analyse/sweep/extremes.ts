import type { Municipality } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import type { Axis } from '../../domain/variation.js';
import type { CaseSweep } from './case-sweep.js';
import type { Scenario } from './grid.js';

/** A levy in whole yen, and the first scenario that has it, with the reading of the case that it belongs to. */
export interface Extreme {
  readonly levy: number;
  readonly scenario: Scenario;
  readonly sweep: CaseSweep;
}

/** The least and the most that a municipality pays in the scenarios of one fiscal year, over all segments. */
export interface MunicipalityExtremes {
  readonly municipality: Municipality;
  readonly minimum: Extreme;
  readonly maximum: Extreme;
  /**
   * What the levy rises by with 0.1 of α, in yen: from the least α to the greatest, the mean over what else is swept.
   * Null where α is not swept.
   */
  readonly slope: Rational | null;
}

/** The extremes of one case in one fiscal year, gathered scenario by scenario. */
export class Extremes {
  private readonly minimum: Float64Array;
  private readonly maximum: Float64Array;
  private readonly minimumAt: Omit<Extreme, 'levy'>[] = [];
  private readonly maximumAt: Omit<Extreme, 'levy'>[] = [];
  /** Σ (levy at the greatest α − levy at the least), over what else is swept. */
  private readonly rises: bigint[];
  private lines = 0n;
  private readonly alphaAt: number;

  constructor(
    private readonly sweep: CaseSweep,
    private readonly axes: readonly Axis[],
  ) {
    const count = sweep.municipalities.length;
    this.minimum = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.maximum = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    this.rises = Array.from({ length: count }, () => 0n);
    this.alphaAt = axes.findIndex(({ key, values }) => key === 'alpha' && values.length > 1);
  }

  /** @param levies of all segments together, by municipality, whole yen */
  add(levies: Float64Array, scenario: Scenario, sweep: CaseSweep): void {
    const here = { scenario, sweep };
    for (let row = 0; row < levies.length; row += 1) {
      const levy = levies[row]!;
      if (levy < this.minimum[row]!) {
        this.minimum[row] = levy;
        this.minimumAt[row] = here;
      }
      if (levy > this.maximum[row]!) {
        this.maximum[row] = levy;
        this.maximumAt[row] = here;
      }
    }
    this.addToSlopes(levies, scenario);
  }

  results(): MunicipalityExtremes[] {
    return this.sweep.municipalities.map((municipality, row) => ({
      municipality,
      minimum: { levy: this.minimum[row]!, ...this.minimumAt[row]! },
      maximum: { levy: this.maximum[row]!, ...this.maximumAt[row]! },
      slope: this.slopeOf(row),
    }));
  }

  private addToSlopes(levies: Float64Array, { values }: Scenario): void {
    const alphas = this.axes[this.alphaAt]?.values;
    if (!alphas) return;
    const value = values[this.alphaAt];
    if (value !== alphas[0] && value !== alphas.at(-1)) return;
    const isFirst = value === alphas[0];
    if (isFirst) this.lines += 1n;
    for (const [row, levy] of levies.entries()) this.rises[row]! += isFirst ? -BigInt(levy) : BigInt(levy);
  }

  private slopeOf(row: number): Rational | null {
    const alphas = this.axes[this.alphaAt]?.values;
    if (!alphas || this.lines === 0n) return null;
    const span = Rational.fromDigits(alphas.at(-1)!.text).minus(Rational.fromDigits(alphas[0]!.text));
    return Rational.of(this.rises[row]!, 10n * this.lines).dividedBy(span);
  }
}
