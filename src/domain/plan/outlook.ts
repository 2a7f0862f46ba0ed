import type { AgeBand, ByAge } from '../age-bands.js';
import type { Adjustment, Yen } from '../case.js';
import type { Decimal } from '../decimal.js';
import type { FiscalYear } from '../fiscal-year.js';
import type { MunicipalityCode } from '../municipality-code.js';
import type { YearValue } from '../schedule.js';
import type { Segment } from '../segment.js';

/** g of a year, 0.021 for 2.1 per cent: a number, or by years. Figures move from y0 by Π(1 + g) over the years after it. */
export type Growth = YearValue;

/** 医療費・財政の見通し of the years after the base case. Source: rules, section 12; 国保法82条の2第2項. */
export interface Outlook {
  readonly heads: HeadsOutlook;
  /** Of the income per insured; `national` of y_n, as this one unless given. */
  readonly income: { readonly growth: Growth; readonly national?: Growth };
  /** Of the assets as a total. Default: 0. */
  readonly assets?: { readonly growth: Growth };
  /** Where it is not given, items cannot move by benefits. */
  readonly cost?: CostOutlook;
  /** G 保険給付費 of y0, which items by law need. */
  readonly benefits?: Yen;
  /** 保険基盤安定繰入金 of y0 (軽減分 and 支援分): moves with the insured; items by law need it. */
  readonly lowIncomeTransfers?: { readonly amount: Yen; readonly growth?: Growth };
  /** What B and C are made of. */
  readonly items: readonly OutlookItem[];
  /** Figures of single municipalities from a year on. */
  readonly figures?: readonly YearFigures[];
  readonly adjustments: AdjustmentsOutlook;
}

/** How heads and households move. */
export type HeadsOutlook =
  | { readonly kind: 'table'; readonly rows: readonly HeadsOfYear[] }
  | {
      readonly kind: 'population';
      readonly population: readonly PopulationOfYear[];
      readonly baseHeads: readonly HeadsByAge[];
      /** Of the households; as the insured of the municipality unless given. */
      readonly households?: Growth;
    }
  | {
      readonly kind: 'growth';
      readonly growth: Growth;
      /** Each as `growth` unless given. */
      readonly care?: Growth;
      readonly under18?: Growth;
      readonly households?: Growth;
    };

/** What a table says of a municipality in a year; a column that it lacks moves with the insured. */
export interface HeadsOfYear {
  readonly municipalityCode: MunicipalityCode;
  readonly year: FiscalYear;
  readonly insured: Decimal;
  readonly insuredCare?: Decimal;
  readonly insuredUnder18?: Decimal;
  readonly households?: Decimal;
}

/** 将来推計人口 of a municipality by age; years between two of them are interpolated. */
export interface PopulationOfYear {
  readonly municipalityCode: MunicipalityCode;
  readonly year: FiscalYear;
  readonly population: ByAge<Decimal>;
}

/** 年齢別被保険者数 of y0. */
export interface HeadsByAge {
  readonly municipalityCode: MunicipalityCode;
  readonly insured: ByAge<Decimal>;
}

/** 1人当たり医療費 of y0, yen: of all, or by age, which needs the population. */
export type CostOutlook =
  | { readonly perInsured: Decimal; readonly growth: Growth }
  | { readonly bands: readonly CostOfBand[]; readonly growth: Growth };

export interface CostOfBand {
  readonly age: AgeBand;
  readonly costPerInsured: Decimal;
  /** As that of all unless given. */
  readonly growth?: Decimal;
}

/** What an item moves by; `fund` is what the rules of the fund say, `law` a part of the base that the law names. */
export const itemDrivers = ['given', 'growth', 'per-insured', 'benefits', 'fund', 'law'] as const;
export type ItemDriver = (typeof itemDrivers)[number];

/** An item of B, or one row for a segment whose B or C is given as an amount. */
export interface OutlookItem {
  readonly segment: Segment;
  readonly kind: 'cost' | 'revenue' | 'levy_base' | 'required_total';
  /** Empty where the kind says all. */
  readonly item: string;
  readonly driver: ItemDriver;
  readonly growth?: Growth;
  /** Whole yen by year; y0 may stand there and is that of the base case. */
  readonly amounts: readonly { readonly year: FiscalYear; readonly amount: Yen }[];
}

/** What figures.csv gives for a municipality from a year on, until it gives another. */
export interface YearFigures {
  readonly municipalityCode: MunicipalityCode;
  readonly year: FiscalYear;
  /** M. */
  readonly medicalIndex?: Decimal;
  /** 0 to 1. */
  readonly standardCollectionRate?: Decimal;
  /** The actual rate of the year itself, 0 to 1. */
  readonly collectionRate?: Decimal;
  readonly baselineLevyPerInsured?: Decimal;
}

/** How rows of adjustments move: all alike, or as a table by years says, which then has every year. */
export type AdjustmentsOutlook =
  | { readonly growth: Growth }
  | { readonly rows: readonly (Adjustment & { readonly year: FiscalYear })[] };
