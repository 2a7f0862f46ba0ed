import { Rational } from './rational.js';
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

/**
 * Shares out `total` yen in proportion to `weights`, each quota rounded by itself to the unit. The amounts need
 * not add up to the total: the caller reports the residue (端数).
 *
 * @throws RangeError when the weights add up to zero.
 */
export function roundEach(
  total: bigint,
  weights: readonly bigint[],
  unit: bigint,
  mode: RoundingMode,
): Apportionment {
  const divisor = totalWeight(weights);
  const shares = weights.map((weight) => {
    const quota = Rational.of(total * weight, divisor);
    return { amount: quota.roundToUnit(unit, mode), quota, order: null };
  });
  return { shares, missingUnits: 0, partUnit: 0n };
}

/**
 * Shares out `total` yen in proportion to `weights` by largest remainder (最大剰余法): everybody gets the floor of
 * the quota in whole units, the missing units go to the largest remainders, ties to the earlier claimant. If the
 * total is no multiple of the unit, the part-unit goes to the next in the same order.
 *
 * Weights are integers over one common denominator, so remainders are compared exactly. The amounts add up to
 * `total` to the yen, also for a negative total.
 *
 * @throws RangeError when the weights add up to zero.
 */
export function largestRemainder(total: bigint, weights: readonly bigint[], unit: bigint): Apportionment {
  const divisor = totalWeight(weights) * unit;
  const quotas = weights.map((weight) => {
    const numerator = total * weight;
    const floorUnits = floorQuotient(numerator, divisor);
    return { numerator, floorUnits, remainder: numerator - floorUnits * divisor };
  });
  const order = orderByRemainder(quotas);

  const wholeUnits = floorQuotient(total, unit);
  const missingUnits = Number(quotas.reduce((missing, quota) => missing - quota.floorUnits, wholeUnits));
  const partUnit = total - wholeUnits * unit;

  const shares: Apportioned[] = new Array(quotas.length);
  order.forEach((claimant, place) => {
    const { numerator, floorUnits, remainder } = quotas[claimant]!;
    const extra = place < missingUnits ? unit : place === missingUnits ? partUnit : 0n;
    shares[claimant] = {
      amount: floorUnits * unit + extra,
      quota: Rational.of(numerator * unit, divisor),
      order: { floorUnits, remainder: Rational.of(remainder, divisor), rank: place + 1 },
    };
  });
  return { shares, missingUnits, partUnit };
}

function totalWeight(weights: readonly bigint[]): bigint {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) throw new RangeError('nothing to share by: the weights add up to zero');
  return total;
}

/** Claimants from the largest remainder down; the sort is stable, so ties keep the order of the claimants. */
function orderByRemainder(quotas: readonly { readonly remainder: bigint }[]): number[] {
  return quotas
    .map((_, claimant) => claimant)
    .sort((a, b) => {
      const left = quotas[a]!.remainder;
      const right = quotas[b]!.remainder;
      return left > right ? -1 : left < right ? 1 : 0;
    });
}
