import {
  type Apportionment,
  largestRemainder,
  type Proportions,
  roundEach,
} from '../domain/apportionment.js';
import type { LevyRounding, Yen } from '../domain/case.js';
import { Rational } from '../domain/rational.js';
import type { Weights } from './shares.js';

/** The pot shared out: Σ W_i, γ = 1 ÷ Σ W_i, and every municipality's c_i. */
export interface SharedOut extends Apportionment {
  readonly weightTotal: Rational;
  readonly adjustmentFactor: Rational;
}

/** c_i = C × W_i × γ, brought to whole yen by the case's rounding. Source: rules, section 5. */
export function shareOut(rounding: LevyRounding, levyBase: Yen, { proportions, total }: Weights): SharedOut {
  return {
    ...apportioned(rounding, levyBase, proportions),
    weightTotal: total,
    adjustmentFactor: Rational.one.dividedBy(total),
  };
}

/** A pot in proportion to weights, brought to whole yen by the case's rounding. */
export function apportioned(
  { method, unit }: LevyRounding,
  levyBase: Yen,
  proportions: Proportions,
): Apportionment {
  return method === 'largest-remainder'
    ? largestRemainder(levyBase, proportions, unit)
    : roundEach(levyBase, proportions, unit, method);
}
