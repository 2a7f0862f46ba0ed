import { largestRemainder, proportional } from '../../domain/apportionment.js';
import type { Municipality, Yen } from '../../domain/case.js';
import { UnfitCase } from '../../domain/defect.js';
import { finding } from '../../domain/finding.js';
import { Rational } from '../../domain/rational.js';
import type { Scarcity } from '../../domain/relief.js';
import { floorQuotient } from '../../domain/rounding.js';

/** By what relief is measured. */
export interface ReliefMeasure {
  readonly municipalities: readonly Municipality[];
  /** In their order, yen. */
  readonly limits: readonly Rational[];
  /** 0 to 1. */
  readonly share: Rational;
  readonly fund: Yen | null;
  readonly scarcity: Scarcity;
}

/** What everybody gets, in the order of the municipalities. */
export interface ReliefAmounts {
  readonly excesses: readonly Yen[];
  readonly reliefs: readonly Yen[];
  readonly total: Yen;
  /** Null where there was enough. */
  readonly scarcity: Scarcity | null;
  /** λ; null where limits were not raised. */
  readonly raised: Rational | null;
}

/**
 * What is taken off levies above their limits, within the fund. Source: rules, section 7.
 *
 * @param levies before relief, yen
 * @throws UnfitCase where a limit of 0 or less should be raised.
 */
export function reliefAmounts(levies: readonly Yen[], measure: ReliefMeasure): ReliefAmounts {
  const { fund, scarcity } = measure;
  const excesses = excessesOver(levies, measure, Rational.one);
  const total = added(excesses);
  if (fund === null || total <= fund)
    return { excesses, reliefs: excesses, total, scarcity: null, raised: null };
  if (scarcity === 'pro-rata') {
    const { shares } = largestRemainder(fund, proportional(excesses.map((one) => Rational.of(one))), 1n);
    const reliefs = shares.map(({ amount }) => amount);
    return { excesses, reliefs, total: added(reliefs), scarcity, raised: null };
  }
  const raised = raisedLimit(levies, measure, fund);
  const reliefs = excessesOver(levies, measure, raised);
  return { excesses, reliefs, total: added(reliefs), scarcity, raised };
}

/** floor(share × max(0, levy − λ limit)). */
function excessesOver(levies: readonly Yen[], { limits, share }: ReliefMeasure, raised: Rational): Yen[] {
  return levies.map((levy, row) => {
    const limit = limits[row]!;
    const denominator = raised.denominator * limit.denominator;
    const above = levy * denominator - raised.numerator * limit.numerator;
    if (above <= 0n) return 0n;
    return floorQuotient(share.numerator * above, share.denominator * denominator);
  });
}

/**
 * The smallest λ ≥ 1 with Σ share × max(0, levy − λ limit) ≤ fund, exact. The sum falls in straight pieces that meet where a
 * levy reaches its raised limit: of those with the largest levy ÷ limit so many are above it that the next one is not.
 */
function raisedLimit(
  levies: readonly Yen[],
  { municipalities, limits, share }: ReliefMeasure,
  fund: Yen,
): Rational {
  const claimants = levies.flatMap((levy, row) => {
    const limit = limits[row]!;
    const isAbove = Rational.of(levy).compare(limit) > 0;
    // Times λ a limit below 0 falls, and one of 0 stays.
    if (limit.isNegative || (limit.isZero && isAbove)) throw notRaised(municipalities[row]!, levy, limit);
    if (!isAbove) return [];
    return [{ levy: Rational.of(levy), limit, until: Rational.of(levy).dividedBy(limit) }];
  });
  claimants.sort((a, b) => b.until.compare(a.until));
  const within = Rational.of(fund).dividedBy(share);
  let above = Rational.zero.minus(within);
  let limit = Rational.zero;
  for (const [at, claimant] of claimants.entries()) {
    above = above.plus(claimant.levy);
    limit = limit.plus(claimant.limit);
    const raised = above.dividedBy(limit).reduced();
    const next = claimants[at + 1];
    if (!next || raised.compare(next.until) >= 0)
      return raised.compare(Rational.one) < 0 ? Rational.one : raised;
  }
  return Rational.one;
}

function notRaised({ code, name }: Municipality, levy: Yen, limit: Rational): UnfitCase {
  const place = { column: 'relief.scarcity', municipality: { code, name } };
  const args = { levy: `${levy}`, limit: `${limit.roundToUnit(1n, 'half-up')}` };
  const told = finding('relief-limit-not-positive', place, args);
  return new UnfitCase(`the limit of ${code} is not above 0, so that it cannot be raised`, told);
}

function added(amounts: readonly Yen[]): Yen {
  return amounts.reduce((total, one) => total + one, 0n);
}
