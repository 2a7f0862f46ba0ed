import type { FiscalYear } from '../fiscal-year.js';
import type { Rational } from '../rational.js';
import type { Segment } from '../segment.js';

/** What `outlook.csv` tells of a year, in its order. Source: contract, section 5. */
export const outlookQuantities = [
  'insured',
  'insured_care',
  'insured_child',
  'insured_under18',
  'households',
  'income',
  'medical_cost',
  'benefits',
  'low_income_transfers',
  'cost',
  'revenue',
  'required_total',
  'levy_base',
  'levy_total',
  'premium_requirement',
  'levied_total',
  'relief',
  'alpha',
  'pooling',
  'levy_spread',
  'premium_spread',
  'fund_balance',
] as const;
export type OutlookQuantity = (typeof outlookQuantities)[number];

export type OutlookUnit = 'persons' | 'households' | 'yen' | 'ratio' | 'times';

/** A figure of a year of a plan; of all segments, and of no item, where these are not named. */
export interface OutlookFigure {
  readonly year: FiscalYear;
  readonly quantity: OutlookQuantity;
  readonly segment?: Segment;
  readonly item?: string;
  /** Exact; yen are whole, but sums of levied totals. */
  readonly value: Rational;
  readonly unit: OutlookUnit;
}
