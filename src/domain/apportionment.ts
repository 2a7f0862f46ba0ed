import { Rational, sum } from './rational.js';
import { floorQuotient, type RoundingMode } from './rounding.js';

/** What one claimant gets of a total that is shared out, and why. */
export interface Apportioned {
  /** Whole yen. */
  readonly amount: bigint;
  /** The exact share before rounding: total × weight ÷ Σ weights. */
  readonly quota: Rational;
  /** How the last yen was decided; null where every share is rounded by itself. */
  readonly order: RemainderOrder | null;
}

/** A claimant's place in the order in which largest remainder gives out the missing units. */
export interface RemainderOrder {
  /** Whole units below the quota. */
  readonly floorUnits: bigint;
  /** What the floor leaves, in units: 0 ≤ remainder < 1. */
  readonly remainder: Rational;
  /** From 1, the largest remainder. */
  readonly rank: number;
}

export interface Apportionment {
  readonly shares: readonly Apportioned[];
  /** How many claimants got one unit above their floor; 0 where every share is rounded by itself. */
  readonly missingUnits: number;
  /** Yen that are no whole unit and went to the next claimant in order; 0 when the total is a multiple. */
  readonly partUnit: bigint;
}

/** By what a total is shared out. */
export interface Proportions {
  readonly weights: readonly Rational[];
  /** Σ weights. */
  readonly total: Rational;
}

/** Weights with their sum. */
export function proportional(weights: readonly Rational[]): Proportions {
  return { weights, total: sum(weights) };
}

/**
 * Shares out `total` yen in proportion to `weights`, each quota rounded by itself to the unit. The amounts need
 * not add up to the total: the caller reports the residue (端数).
 *
 * @throws RangeError when the weights add up to zero.
 */
export function roundEach(
  total: bigint,
  proportions: Proportions,
  unit: bigint,
  mode: RoundingMode,
): Apportionment {
  const shares = quotasOf(total, proportions).map((quota) => {
    return { amount: quota.roundToUnit(unit, mode), quota, order: null };
  });
  return { shares, missingUnits: 0, partUnit: 0n };
}

/**
 * Shares out `total` yen in proportion to `weights` by largest remainder (最大剰余法): everybody gets the floor of
 * the quota in whole units, the missing units go to the largest remainders, ties to the earlier claimant. If the
 * total is no multiple of the unit, the part-unit goes to the next in the same order.
 *
 * Remainders are compared exactly. The amounts add up to `total` to the yen, also for a negative total.
 *
 * @throws RangeError when the weights add up to zero.
 */
export function largestRemainder(total: bigint, proportions: Proportions, unit: bigint): Apportionment {
  const quotas = quotasOf(total, proportions).map((quota) => {
    const divisor = unit === 1n ? quota.denominator : quota.denominator * unit;
    const floorUnits = floorQuotient(quota.numerator, divisor);
    return { quota, floorUnits, remainder: Rational.of(quota.numerator - floorUnits * divisor, divisor) };
  });
  const order = descending(quotas.map(({ remainder }) => remainder));

  const wholeUnits = floorQuotient(total, unit);
  const missingUnits = Number(quotas.reduce((missing, { floorUnits }) => missing - floorUnits, wholeUnits));
  const partUnit = total - wholeUnits * unit;

  const shares: Apportioned[] = new Array(quotas.length);
  order.forEach((claimant, place) => {
    const { quota, floorUnits, remainder } = quotas[claimant]!;
    const extra = place < missingUnits ? unit : place === missingUnits ? partUnit : 0n;
    const amount = floorUnits * unit + extra;
    shares[claimant] = { amount, quota, order: { floorUnits, remainder, rank: place + 1 } };
  });
  return { shares, missingUnits, partUnit };
}

function quotasOf(total: bigint, { weights, total: divisor }: Proportions): Rational[] {
  if (divisor.isZero) throw new RangeError('nothing to share by: the weights add up to zero');
  const { numerator, denominator } = divisor;
  // Over one denominator that cancels.
  return weights.map((weight) =>
    weight.denominator === denominator
      ? Rational.of(total * weight.numerator, numerator)
      : Rational.of(total * weight.numerator * denominator, weight.denominator * numerator),
  );
}

/** So many bits of a remainder tell nearly all of them apart. */
const leadingBits = 64n;

/** Places from the largest value down; the sort is stable, so equal ones keep their order. */
function descending(values: readonly Rational[]): number[] {
  const first = values[0]?.denominator;
  const isShared = values.every(({ denominator }) => denominator === first);
  // Long quotients are multiplied across only where their leading bits are the same.
  const leading = values.map(({ numerator, denominator }) =>
    isShared ? numerator : (numerator << leadingBits) / denominator,
  );
  return [...values.keys()].sort((a, b) => {
    const [left, right] = [leading[a]!, leading[b]!];
    if (left !== right) return left > right ? -1 : 1;
    return isShared ? 0 : values[b]!.compare(values[a]!);
  });
}
