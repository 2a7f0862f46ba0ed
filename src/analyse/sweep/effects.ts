import type { Municipality } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import type { CaseSweep } from './case-sweep.js';
import type { Ratio } from './ratio.js';

/** An amount per insured, yen, and whose it is. */
export interface PerInsured {
  readonly municipality: Municipality;
  readonly amount: Rational;
}

/** What one scenario means for the municipalities of a case, over all segments. */
export interface ScenarioEffects {
  /** Who pays less than in the case as it stands, who more, who the same; null where nothing is known of it. */
  readonly winners: number | null;
  readonly losers: number | null;
  readonly unchanged: number | null;
  /** The change per insured that is lowest and highest, where it is a fall and a rise. */
  readonly largestFall: PerInsured | null;
  readonly largestRise: PerInsured | null;
  /** The levy per insured that is lowest and highest. */
  readonly lowest: PerInsured | null;
  readonly highest: PerInsured | null;
  /** The highest levy per insured ÷ the lowest; null where the lowest is not above 0. */
  readonly spread: Rational | null;
  /** 激変緩和: what is taken off in all, and of how many; null where the case has none. */
  readonly relief: { readonly total: bigint; readonly relieved: number } | null;
}

/**
 * @param levies of all segments together, by municipality, whole yen
 * @param before the same of the case as it stands; NaN where it has none
 */
export function scenarioEffects(
  sweep: Pick<CaseSweep, 'municipalities' | 'insured' | 'relief'>,
  levies: Float64Array,
  before: Float64Array,
): ScenarioEffects {
  const changes = levies.map((levy, row) => levy - before[row]!);
  const known = changes.filter((change) => !Number.isNaN(change));
  const [lowestChange, highestChange] = extremesPerInsured(sweep, changes);
  const [lowest, highest] = extremesPerInsured(sweep, levies);
  const isKnown = known.length > 0;
  return {
    winners: isKnown ? known.filter((change) => change < 0).length : null,
    losers: isKnown ? known.filter((change) => change > 0).length : null,
    unchanged: isKnown ? known.filter((change) => change === 0).length : null,
    largestFall: lowestChange?.amount.isNegative ? lowestChange : null,
    largestRise: highestChange && highestChange.amount.compare(Rational.zero) > 0 ? highestChange : null,
    lowest,
    highest,
    spread:
      lowest && highest && lowest.amount.compare(Rational.zero) > 0
        ? highest.amount.dividedBy(lowest.amount)
        : null,
    relief: sweep.relief?.latest ?? null,
  };
}

/** The lowest and the highest amount per insured; of equal ones the first. Those without insured have none. */
function extremesPerInsured(
  { municipalities, insured }: Pick<CaseSweep, 'municipalities' | 'insured'>,
  amounts: Float64Array,
): readonly [PerInsured | null, PerInsured | null] {
  let lowest: Candidate | null = null;
  let highest: Candidate | null = null;
  for (const [row, amount] of amounts.entries()) {
    const candidate = candidateOf(municipalities[row]!, insured[row]!, amount);
    if (!candidate) continue;
    if (!lowest || isBelow(candidate, lowest)) lowest = candidate;
    if (!highest || isBelow(highest, candidate)) highest = candidate;
  }
  return [lowest && exactly(lowest), highest && exactly(highest)];
}

/** An amount per insured, with a double near to it: within 3 × 2⁻⁵³ of it. */
interface Candidate {
  readonly municipality: Municipality;
  readonly amount: number;
  readonly insured: Ratio;
  readonly near: number;
}

function candidateOf(municipality: Municipality, insured: Ratio | null, amount: number): Candidate | null {
  if (insured === null || Number.isNaN(amount)) return null;
  return { municipality, amount, insured, near: amount / insured.double };
}

/** Decided by the doubles where they are farther apart than their errors, else exactly. */
function isBelow(one: Candidate, other: Candidate): boolean {
  const error = (Math.abs(one.near) + Math.abs(other.near)) * 2 ** -50;
  if (Math.abs(one.near - other.near) > error) return one.near < other.near;
  return exactly(one).amount.compare(exactly(other).amount) < 0;
}

function exactly({ municipality, amount, insured }: Candidate): PerInsured {
  return { municipality, amount: Rational.of(BigInt(amount)).dividedBy(insured.exact) };
}
