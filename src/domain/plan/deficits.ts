import type { Yen } from '../case.js';
import type { FiscalYear } from '../fiscal-year.js';
import type { MunicipalityCode } from '../municipality-code.js';

/** What the accounts of a closed year show of a municipality, whole yen. Source: rules, section 10. */
export interface DeficitAccounts {
  readonly municipalityCode: MunicipalityCode;
  readonly year: FiscalYear;
  /** 決算補填等目的の法定外一般会計繰入額. */
  readonly coveringTransfers: Yen;
  /** 繰上充用金. */
  readonly advanceUse: Yen;
}

/** 赤字解消計画 of a municipality, or of the prefecture. */
export interface DeficitPlan {
  /** Undefined for the prefecture. */
  readonly municipalityCode?: MunicipalityCode;
  readonly startYear: FiscalYear;
  /** From this year on there is to be no deficit; later than the start. */
  readonly targetYear: FiscalYear;
  /** Its own figures; without any the straight path holds. */
  readonly planned: readonly { readonly year: FiscalYear; readonly amount: Yen }[];
}

/**
 * Where a municipality stands in a closed year: nothing left, no plan for what there is, later than planned, as planned, or
 * behind.
 */
export const deficitStatuses = ['removed', 'no-plan', 'overdue', 'on-track', 'behind'] as const;
export type DeficitStatus = (typeof deficitStatuses)[number];
