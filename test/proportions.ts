import { type Proportions, proportional } from '../src/domain/apportionment.js';
import { Rational } from '../src/domain/rational.js';

/** Weights that are integers. */
export function ofIntegers(weights: readonly bigint[]): Proportions {
  return proportional(weights.map((weight) => Rational.of(weight)));
}
