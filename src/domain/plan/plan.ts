import type { Case } from '../case.js';
import type { FiscalYear } from '../fiscal-year.js';
import type { DeficitAccounts, DeficitPlan } from './deficits.js';
import type { FundMovement } from './fund.js';
import type { Indicator } from './indicators.js';
import type { Outlook } from './outlook.js';

/**
 * 国保運営方針: a case, what is expected of the years after it, and what is planned for them. Source: 国保法82条の2; rules,
 * sections 9 to 13.
 */
export interface Plan {
  readonly title?: string;
  /** The base case: its fiscal year is y0, the first of the years. */
  readonly base: Case;
  /** The last of the years; later than y0 only with an outlook. */
  readonly lastYear: FiscalYear;
  /** 対象期間, both years included: only the review needs it. */
  readonly period?: { readonly first: FiscalYear; readonly last: FiscalYear };
  /** In years. Default: 3 (82条の2第6項). */
  readonly reviewEvery?: number;
  readonly outlook?: Outlook;
  /** The last year for which the tiers of 目標収納率 hold; without it they always do. */
  readonly targetsThrough?: FiscalYear;
  readonly deficits?: readonly DeficitAccounts[];
  readonly deficitPlans?: readonly DeficitPlan[];
  readonly fund?: readonly FundMovement[];
  readonly indicators?: readonly Indicator[];
}

export const planDefaults = { reviewEvery: 3 } as const;

/** y0 and the years after it, in order. */
export function yearsOf({ base, lastYear }: Pick<Plan, 'base' | 'lastYear'>): readonly FiscalYear[] {
  const first = base.fiscalYear;
  return Array.from({ length: Math.max(lastYear - first + 1, 0) }, (_, at) => first + at);
}
