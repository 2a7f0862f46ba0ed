import { type Apportionment, largestRemainder, roundEach } from '../domain/apportionment.js';
import type { LevyRounding, Yen } from '../domain/case.js';
import { Rational, sum, withCommonDenominator } from '../domain/rational.js';

/** The pot shared out: Σ W_i, γ = 1 ÷ Σ W_i, and every municipality's c_i. */
export interface SharedOut extends Apportionment {
  readonly weightTotal: Rational;
  readonly adjustmentFactor: Rational;
}

/**
 * c_i = C × W_i × γ, brought to whole yen by the case's rounding. The weights go to one common denominator first,
 * so no quotient is rounded before remainders are compared. Source: rules, section 5.
 */
export function shareOut(
  { method, unit }: LevyRounding,
  levyBase: Yen,
  weights: readonly Rational[],
): SharedOut {
  const common = withCommonDenominator(weights);
  const integers = common.map(({ numerator }) => numerator);
  const weightTotal = sum(common);
  const apportionment =
    method === 'largest-remainder'
      ? largestRemainder(levyBase, integers, unit)
      : roundEach(levyBase, integers, unit, method);
  return { ...apportionment, weightTotal, adjustmentFactor: Rational.one.dividedBy(weightTotal) };
}
