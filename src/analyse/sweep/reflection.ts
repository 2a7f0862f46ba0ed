import { UnfitCase } from '../../domain/defect.js';
import { Rational } from '../../domain/rational.js';
import { type Ratio, ratio } from './ratio.js';

/** α 医療費指数反映係数 of a scenario. */
export interface Reflection {
  readonly alpha: Ratio;
  /** 1 − α as the double nearest to it. */
  readonly unreflected: number;
}

/** @throws UnfitCase where α is not in 0 to 1. */
export function reflectionOf(alpha: Rational): Reflection {
  if (alpha.isNegative || alpha.compare(Rational.one) > 0) throw new UnfitCase('α is not in 0 to 1');
  return { alpha: ratio(alpha), unreflected: ratio(Rational.one.minus(alpha)).double };
}

/** What the segments outside 医療 have. */
export const noReflection = reflectionOf(Rational.zero);
