import { apportioned } from '../../calculate/apportion.js';
import { proportional } from '../../domain/apportionment.js';
import type { LevyRounding } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import { floorQuotient, roundQuotient } from '../../domain/rounding.js';
import type { WeightColumns } from './columns.js';

/** What a scenario changes in the weights, exact. */
export interface ExactScenario {
  /** α, in lowest terms. */
  readonly alpha: Rational;
  /** β, in lowest terms. */
  readonly beta: Rational;
}

/** The weights of a scenario as integers. */
function integerWeights(
  { ability, benefit }: WeightColumns,
  { index, unit }: NonNullable<WeightColumns['inUnit']>,
  { alpha, beta }: ExactScenario,
): bigint[] {
  const base = (alpha.denominator - alpha.numerator) * unit;
  return ability.map(
    (one, row) =>
      (base + alpha.numerator * index[row]!) * (beta.numerator * one + beta.denominator * benefit[row]!),
  );
}

/** The same as quotients. */
function quotientWeights(
  { ability, benefit, index }: WeightColumns,
  { alpha, beta }: ExactScenario,
): Rational[] {
  const base = Rational.one.minus(alpha);
  return ability.map((one, row) =>
    base
      .plus(alpha.times(index[row]!))
      .times(Rational.of(beta.numerator * one + beta.denominator * benefit[row]!)),
  );
}

/**
 * c_i of a scenario in integers alone, for what doubles cannot decide. The same figures as the engine's apportionment,
 * without what explains them.
 *
 * @throws RangeError when the weights add up to zero.
 */
export function apportionExactly(
  columns: WeightColumns,
  scenario: ExactScenario,
  total: bigint,
  rounding: LevyRounding,
): bigint[] {
  const { method, unit } = rounding;
  if (!columns.inUnit) {
    const { shares } = apportioned(rounding, total, proportional(quotientWeights(columns, scenario)));
    return shares.map(({ amount }) => amount);
  }
  const weights = integerWeights(columns, columns.inUnit, scenario);
  const sum = weights.reduce((before, weight) => before + weight, 0n);
  if (sum === 0n) throw new RangeError('nothing to share by: the weights add up to zero');
  const divisor = sum * unit;
  if (method === 'largest-remainder') return byRemainder(total, weights, divisor, unit);
  return weights.map((weight) => roundQuotient(total * weight, divisor, method) * unit);
}

function byRemainder(total: bigint, weights: readonly bigint[], divisor: bigint, unit: bigint): bigint[] {
  const remainders: bigint[] = [];
  let missing = floorQuotient(total, unit);
  const units = weights.map((weight) => {
    const numerator = total * weight;
    const floor = floorQuotient(numerator, divisor);
    remainders.push(numerator - floor * divisor);
    missing -= floor;
    return floor * unit;
  });
  // Sorting is stable: ties go to the earlier, the smaller code.
  const order = units
    .map((_, row) => row)
    .sort((a, b) => (remainders[a]! > remainders[b]! ? -1 : remainders[a]! < remainders[b]! ? 1 : 0));
  const given = Number(missing);
  for (const row of order.slice(0, given)) units[row]! += unit;
  const next = order[given];
  if (next !== undefined) units[next]! += total - floorQuotient(total, unit) * unit;
  return units;
}
