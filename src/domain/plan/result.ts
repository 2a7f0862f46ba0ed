import type { AgeBand } from '../age-bands.js';
import type { Case, CollectionTier, Municipality, Yen } from '../case.js';
import type { Decimal } from '../decimal.js';
import type { Finding } from '../finding.js';
import type { FiscalYear } from '../fiscal-year.js';
import type { MunicipalityCode } from '../municipality-code.js';
import type { Rational } from '../rational.js';
import type { Result } from '../result.js';
import type { DeficitStatus } from './deficits.js';
import type { OutlookFigure } from './figures.js';
import type { FundAccount } from './fund.js';
import type { IndicatorYear, ReviewRow } from './indicators.js';

/** Everything that a plan gave. */
export interface PlanResult {
  /** y0 and the years after it. */
  readonly years: readonly PlanYear[];
  readonly fund: FundResult | null;
  readonly deficits: readonly DeficitYear[];
  readonly targets: readonly TargetsOfYear[];
  /** In the order of `outlook.csv`. */
  readonly figures: readonly OutlookFigure[];
  readonly indicators: readonly IndicatorYear[];
  readonly review: readonly ReviewRow[];
  /** Warnings that only the years together can give. */
  readonly findings: readonly Finding[];
}

/** A year of a plan: its case, as `nhi calc` would read it, and what that gives. */
export interface PlanYear {
  readonly year: FiscalYear;
  readonly case: Case;
  readonly result: Result;
  /** What the outlook says of the year; null without one. */
  readonly outlook: OutlookYear | null;
}

/** Amounts of a year that no case has. */
export interface OutlookYear {
  /** 医療費, exact; null where the outlook has no cost. */
  readonly cost: Rational | null;
  /** The parts of its growth against the year before, each level half-up to the yen; null in y0. */
  readonly growth: CostGrowth | null;
  /** G. */
  readonly benefits: Yen | null;
  /** 保険基盤安定繰入金. */
  readonly lowIncomeTransfers: Yen | null;
}

/** What heads, ageing and the cost per head add to 医療費; together its change. */
export interface CostGrowth {
  readonly change: Yen;
  readonly byHeads: Yen;
  readonly byAgeing: Yen;
  readonly byCostPerInsured: Yen;
}

/** Heads by age, or of all under the key `all`. */
export type HeadsOfBands = ReadonlyMap<AgeBand | 'all', Rational>;

export interface FundResult {
  /** By year, then by account. */
  readonly years: readonly FundYear[];
  /** By year, then by code; only where there is something. */
  readonly municipalities: readonly FundRow[];
}

/** An account in a year, whole yen. */
export interface FundYear {
  readonly account: FundAccount;
  readonly year: FiscalYear;
  readonly opening: Yen;
  readonly paidIn: Yen;
  readonly repaid: Yen;
  readonly putBack: Yen;
  /** All that enters: three times what municipalities pay. */
  readonly contributions: Yen;
  readonly interest: Yen;
  readonly loans: Yen;
  readonly grants: Yen;
  readonly drawdowns: Yen;
  readonly adjustments: Yen;
  readonly closing: Yen;
}

/** What a municipality has of the fund in a year, whole yen. */
export interface FundRow {
  readonly year: FiscalYear;
  readonly municipalityCode: MunicipalityCode;
  readonly loan: Yen;
  readonly grant: Yen;
  readonly repayment: Yen;
  readonly contribution: Yen;
  /** Loans less repayments up to the year. */
  readonly outstanding: Yen;
}

/** The deficits of a year: of every municipality that accounts or plans name, and of the prefecture. */
export interface DeficitYear {
  readonly year: FiscalYear;
  readonly rows: readonly DeficitRow[];
  readonly total: DeficitTotal;
}

interface DeficitFigures {
  readonly coveringTransfers: Yen | null;
  readonly advanceUse: Yen | null;
  readonly deficit: Yen | null;
  readonly planned: Yen | null;
  readonly targetYear: FiscalYear | null;
  /** What the rates in force leave uncovered when nobody changes them. */
  readonly impliedDeficit: Yen | null;
}

export interface DeficitRow extends DeficitFigures {
  readonly municipality: Pick<Municipality, 'code' | 'name'>;
  readonly status: DeficitStatus | null;
}

export interface DeficitTotal extends DeficitFigures {
  /** How many have a deficit, in open years a planned one. */
  readonly municipalities: number;
}

/** 目標収納率 of a year, each with the rate that it follows from. */
export interface TargetsOfYear {
  readonly year: FiscalYear;
  readonly rows: readonly PlanTarget[];
}

export interface PlanTarget {
  readonly municipality: Municipality;
  readonly beforePreviousRate: Decimal | null;
  readonly previousRate: Decimal | null;
  /** Whether the previous rate is an actual one, or itself a target. */
  readonly previousBasis: 'actual' | 'target' | null;
  readonly tier: CollectionTier | null;
  readonly targetRate: Decimal | null;
  readonly actualRate: Decimal | null;
  readonly achieved: boolean | null;
}
