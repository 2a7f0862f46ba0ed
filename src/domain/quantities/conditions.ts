import type { Case } from '../case.js';
import type { SegmentBaseFigures, SegmentResult } from '../result-figures.js';

/**
 * What decides between two formulas of one quantity.
 *
 * - `weights-apart`: levy and standard rates have weights of their own
 * - `income-by-years`, `assets-by-years`: they are given by years, each with heads of that year
 * - `income-per-insured`, `assets-per-insured`: those of the prefecture are a mean per insured times heads
 * - `special-households`: some households count in part
 * - `national-beside`: the national income per insured is given beside β
 * - `all-ages`: the income share goes by all insured, the benefit share by those of 18 and over
 * - `reductions`: the 均等割 of those under 18 is reduced
 * - `adult-parts`: the amount per adult is the sum of two rounded parts
 * - `relieved`: relief is taken off the levies
 */
export type Condition =
  | 'weights-apart'
  | 'income-by-years'
  | 'assets-by-years'
  | 'income-per-insured'
  | 'assets-per-insured'
  | 'special-households'
  | 'national-beside'
  | 'all-ages'
  | 'reductions'
  | 'adult-parts'
  | 'relieved';

type Holds = (segment: SegmentResult, kase: ConditionedCase) => boolean;
type ConditionedCase = Pick<Case, 'premium' | 'segments'>;

/** Whether some municipality has something; a segment is looked through once. */
function inSomeRow(of: (base: SegmentBaseFigures) => object | null): Holds {
  const known = new WeakMap<SegmentResult, boolean>();
  return (segment) => {
    const found = known.get(segment) ?? segment.rows.some(({ base }) => of(base) !== null);
    known.set(segment, found);
    return found;
  };
}

const conditions: Readonly<Record<Condition, Holds>> = {
  'weights-apart': ({ ofRates }) => ofRates !== null,
  'income-by-years': inSomeRow((base) => base.incomePerInsured),
  'assets-by-years': inSomeRow((base) => base.assetsPerInsured),
  'income-per-insured': ({ totals }) => totals.incomePerInsured !== null,
  'assets-per-insured': ({ totals }) => totals.assetsPerInsured !== null,
  'special-households': inSomeRow((base) => base.householdParts),
  'national-beside': ({ segment }, { segments }) => {
    const level = segments.find((terms) => terms.segment === segment)?.incomeLevel;
    return level !== undefined && 'beta' in level && level.nationalIncomePerInsured !== undefined;
  },
  'all-ages': ({ totals }) => totals.under18 !== null,
  reductions: ({ totals }) => totals.childReductions !== null,
  'adult-parts': (_, { premium }) => premium?.adultAmounts === 'parts',
  relieved: ({ relief }) => relief !== null,
};

/** Whether a condition holds in a segment of a case; over all segments none does. */
export function holdsIn(kase: ConditionedCase, segment: SegmentResult | undefined) {
  return (condition: Condition): boolean => segment !== undefined && conditions[condition](segment, kase);
}
