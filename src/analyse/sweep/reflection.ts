import { Rational } from '../../domain/rational.js';
import { type Ratio, ratio } from './ratio.js';

/** α 医療費指数反映係数 of a scenario. */
export interface Reflection {
  readonly alpha: Ratio;
  /** 1 − α as the double nearest to it. */
  readonly unreflected: number;
}

/** α, 0 to 1. */
export function reflectionOf(alpha: Rational): Reflection {
  return { alpha: ratio(alpha), unreflected: ratio(Rational.one.minus(alpha)).double };
}

/** What the segments outside 医療 have. */
export const noReflection = reflectionOf(Rational.zero);
