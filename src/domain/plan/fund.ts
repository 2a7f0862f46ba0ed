import type { Yen } from '../case.js';
import type { FiscalYear } from '../fiscal-year.js';
import type { MunicipalityCode } from '../municipality-code.js';

/** The two accounts of 財政安定化基金: 本体, and 財政調整事業 (政令21条の2). */
export const fundAccounts = ['main', 'adjustment'] as const;
export type FundAccount = (typeof fundAccounts)[number];

/** What moves in the fund. Source: rules, section 11; 国保法81条の2, 政令14–22条. */
export const fundKinds = [
  'opening',
  'paid-in',
  'interest',
  'loan',
  'grant',
  'drawdown',
  'adjustment',
  'repayment',
  'put-back',
  'contribution',
] as const;
export type FundKind = (typeof fundKinds)[number];

/** A movement of the fund, whole yen, not negative. */
export interface FundMovement {
  readonly account: FundAccount;
  readonly year: FiscalYear;
  readonly kind: FundKind;
  /** Of loans, grants, repayments and contributions. */
  readonly municipalityCode?: MunicipalityCode;
  readonly amount: Yen;
  /** S, the shortfall that a loan or grant is for; without it the bound is not checked. */
  readonly shortfall?: Yen;
  readonly reason?: string;
  /** 災害: three years more to pay back. */
  readonly isDisaster?: true;
}

/** Years from a loan or drawdown to the first and to the last year in which it comes back (政令14条, 18条). */
export const fundYears = { grace: 2, last: 4, lastAfterDisaster: 7, contribution: 2 } as const;
