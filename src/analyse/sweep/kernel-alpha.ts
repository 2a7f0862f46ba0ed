import { UnfitCase } from '../../domain/defect.js';
import { Rational } from '../../domain/rational.js';
import { type Ratio, ratio } from './ratio.js';

/** α 医療費指数反映係数 of a scenario. */
export interface KernelAlpha {
  readonly value: Ratio;
  /** 1 − α as the double nearest to it. */
  readonly unreflected: number;
}

/** @throws UnfitCase where α is not in 0 to 1. */
export function kernelAlpha(alpha: Rational): KernelAlpha {
  if (alpha.isNegative || alpha.compare(Rational.one) > 0) throw new UnfitCase('α is not in 0 to 1');
  return { value: ratio(alpha), unreflected: ratio(Rational.one.minus(alpha)).double };
}

/** What the segments outside 医療 have. */
export const noAlpha = kernelAlpha(Rational.zero);
