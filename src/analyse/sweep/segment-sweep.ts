import { segmentColumns } from '../../calculate/columns.js';
import { incomeCoefficient } from '../../calculate/income-coefficient.js';
import { type AdjustmentSums, adjustmentSums, levyPot } from '../../calculate/pot.js';
import {
  type Case,
  type IncomeLevel,
  type LevyRounding,
  levyRoundingOf,
  type Pot,
  type SegmentTerms,
} from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { UnfitCase } from '../../domain/defect.js';
import { Memo } from '../../domain/memo.js';
import { Rational } from '../../domain/rational.js';
import type { SegmentTotals } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import { type WeightColumns, weightColumns } from './columns.js';
import { apportionExactly } from './exactly.js';
import { apportion, fitsKernel, type KernelColumns, kernelColumns, type Offset } from './kernel.js';
import type { KernelAlpha } from './kernel-alpha.js';
import { mostGiven, mostOfCase } from './most-remembered.js';
import { type Ratio, ratio } from './ratio.js';

/**
 * The largest pot with a unit above it, and the largest adjustment, in yen, that a sweep counts in doubles: sums and
 * differences of the levies of a segment, and the sum over four segments, are exact too.
 */
export const mostYen = 2 ** 50;

/** A pot in yen, and in the case's units as the double nearest to it. */
interface SweptPot {
  readonly levyBase: bigint;
  readonly units: number;
}

/** What the base levies were shared out by. */
interface Shared {
  readonly alpha: KernelAlpha;
  readonly incomeLevel: IncomeLevel;
  readonly pot: Pot;
}

/** One segment of a case, shared out again and again. */
export class SegmentSweep {
  readonly segment: Segment;
  readonly terms: SegmentTerms;
  /** c_i of the latest scenario, whole yen. */
  readonly baseLevies: Float64Array;
  /** Σ own parts of the levy-stage rows, whole yen. */
  readonly own: Float64Array;
  /** What is added to c_i to make d_i, whole yen: own parts less the relief of the latest scenario. */
  readonly added: Float64Array;
  /** How many times the pot was shared out, and how many of these needed integers. */
  readonly counts = { apportionments: 0, exact: 0 };

  private readonly columns: WeightColumns;
  private readonly kernel: KernelColumns | undefined;
  private readonly totals: SegmentTotals;
  private readonly adjustments: ReadonlyMap<string, AdjustmentSums>;
  private readonly rounding: LevyRounding;
  private readonly betas = new Memo((level: IncomeLevel) => this.betaOf(level), mostOfCase);
  private readonly pots = new Memo((pot: Pot) => this.potOf(pot), mostOfCase);
  private latest: Shared | undefined;

  /** @throws UnfitCase as the engine does, and where an amount is beyond {@link mostYen}. */
  constructor(kase: Case, terms: SegmentTerms) {
    this.segment = terms.segment;
    this.terms = terms;
    this.columns = weightColumns(kase, terms);
    this.kernel = kernelColumns(this.columns);
    this.totals = segmentColumns(kase, terms).totals;
    this.adjustments = adjustmentSums(kase, terms.segment);
    this.rounding = levyRoundingOf(kase);
    this.baseLevies = new Float64Array(kase.municipalities.length);
    this.own = Float64Array.from(kase.municipalities, ({ code }) =>
      yen(this.adjustments.get(code)?.own ?? 0n),
    );
    this.added = Float64Array.from(this.own);
  }

  /** Shares out a pot; {@link baseLevies} are the result. */
  shareOut(alpha: KernelAlpha, incomeLevel: IncomeLevel, pot: Pot): void {
    const { latest } = this;
    if (latest?.alpha === alpha && latest.incomeLevel === incomeLevel && latest.pot === pot) return;
    this.latest = undefined;
    if (!this.columns.isIndexed && !alpha.value.exact.isZero)
      throw new UnfitCase('a municipality has no medical index before the fiscal year');
    this.counts.apportionments += 1;
    const beta = 'beta' in incomeLevel ? givenBetas.of(incomeLevel) : this.betas.of(incomeLevel);
    const swept = this.pots.of(pot);
    if (!this.sharedByKernel(alpha, beta, swept)) {
      this.counts.exact += 1;
      const scenario = { alpha: alpha.value.exact, beta: beta.exact };
      const exact = apportionExactly(this.columns, scenario, swept.levyBase, this.rounding);
      this.baseLevies.set(exact.map(yen));
    }
    this.latest = { alpha, incomeLevel, pot };
  }

  /** Takes relief off d_i. @param reliefs by municipality, whole yen */
  relieve(reliefs: readonly bigint[]): void {
    reliefs.forEach((relief, row) => {
      this.added[row] = this.own[row]! - yen(relief);
    });
  }

  /** C of a pot. */
  levyBaseOf(pot: Pot): bigint {
    return this.pots.of(pot).levyBase;
  }

  private sharedByKernel(
    { value, unreflected }: KernelAlpha,
    beta: Ratio,
    { levyBase, units }: SweptPot,
  ): boolean {
    const { method, unit } = this.rounding;
    const scenario = { alpha: value.double, unreflected, beta: beta.double };
    const isWhole = levyBase % unit === 0n || method !== 'largest-remainder';
    if (!this.kernel || !isWhole || levyBase < 0n || !fitsKernel(scenario)) return false;
    if (!apportion(this.kernel, scenario, units, offsets[method], this.baseLevies)) return false;
    if (unit !== 1n) {
      const yenOfUnit = Number(unit);
      for (let row = 0; row < this.baseLevies.length; row += 1) this.baseLevies[row]! *= yenOfUnit;
    }
    return true;
  }

  private betaOf(level: IncomeLevel): Ratio {
    return ratio(incomeCoefficient(level, this.totals).beta);
  }

  private potOf(pot: Pot): SweptPot {
    const { levyBase } = levyPot(pot, this.adjustments.values());
    return { levyBase, units: yen(levyBase) / Number(this.rounding.unit) };
  }
}

/** β that is given is the same in every case. */
const givenBetas = new Memo(
  ({ beta }: { readonly beta: Decimal }) => ratio(Rational.fromDecimal(beta)),
  mostGiven,
);

const offsets: Readonly<Record<LevyRounding['method'], Offset>> = {
  'largest-remainder': 'largest-remainder',
  'half-up': 0.5,
  up: 1,
  down: 0,
};

/** Whole yen as a double. @throws UnfitCase where that would not be exact. */
function yen(amount: bigint): number {
  const double = Number(amount);
  if (Math.abs(double) > mostYen) throw new UnfitCase(`${amount} yen are more than a sweep can count`);
  return double;
}
