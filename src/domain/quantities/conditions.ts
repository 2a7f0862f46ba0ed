import type { Case } from '../case.js';
import type { SegmentResult } from '../result-figures.js';

/**
 * What decides between two formulas of one quantity.
 *
 * - `weights-apart`: levy and standard rates have weights of their own
 * - `all-ages`: the income share goes by all insured, the benefit share by those of 18 and over
 * - `reductions`: the 均等割 of those under 18 is reduced
 * - `adult-parts`: the amount per adult is the sum of two rounded parts
 */
export type Condition = 'weights-apart' | 'all-ages' | 'reductions' | 'adult-parts';

/** Whether a condition holds in a segment of a case. */
export function holdsIn(kase: Pick<Case, 'premium'>, segment: SegmentResult | undefined) {
  return (condition: Condition): boolean => {
    switch (condition) {
      case 'weights-apart':
        return segment !== undefined && segment.ofRates !== null;
      case 'all-ages':
        return segment !== undefined && segment.totals.under18 !== null;
      case 'reductions':
        return segment !== undefined && segment.totals.childReductions !== null;
      case 'adult-parts':
        return kase.premium?.adultAmounts === 'parts';
    }
  };
}
