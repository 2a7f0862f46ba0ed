import type { Decimal } from '../../domain/decimal.js';
import type { AsideKind, IncompleteRow, PublishedRow, RateCell } from '../../domain/published-rates.js';
import type { Rational } from '../../domain/rational.js';
import type { RoundingMode } from '../../domain/rounding.js';
import type { Method, Segment } from '../../domain/segment.js';
import type { Range } from './range.js';
import type { Figures } from './rounded.js';

/** What the prefecture set and the table does not show: needed for what `three` and `four` imply. */
export interface AuditOptions {
  /** 均等割指数 w_per, above 0 and below 1. */
  readonly perInsuredWeight?: Decimal;
  /** 所得割指数 w_inc, above 0 and below 1; for `four`. */
  readonly incomeWeight?: Decimal;
}

/** How a table was rounded: rates (所得割率, 資産割率) and amounts may differ. */
export interface RateRounding {
  readonly incomeRate: RoundingMode;
  readonly amount: RoundingMode;
}

/**
 * - `consistent`: every row of every segment belongs to the constants of its segment
 * - `differences`: some rows do not
 * - `not-wholly-audited`: what was read does, but columns that speak of rates were not understood
 * - `not-uniform`: the table as a whole follows no constants, as where every municipality has a method of its own
 */
export type Verdict = 'consistent' | 'differences' | 'not-uniform' | 'not-wholly-audited';

export interface AuditResult {
  readonly verdict: Verdict;
  readonly rounding: RateRounding;
  /** All combinations of roundings, in the order of preference. */
  readonly roundings: readonly RoundingTrial[];
  /** Where another rounding than half-up was taken: the rows that half-up would leave out. */
  readonly leftOutByHalfUp: readonly LeftOutRow[];
  readonly segments: readonly SegmentAudit[];
  /** Segments of which the table has no columns and no rows. */
  readonly missing: readonly Segment[];
  /** Headers of columns that speak of rates and were not understood. */
  readonly unread: readonly string[];
  /** Rows that are no municipality, segment by segment. */
  readonly asides: readonly AsideAudit[];
}

/** A row that is no municipality, checked as what it is. */
export interface AsideAudit {
  readonly kind: AsideKind;
  readonly name: string;
  readonly segment: Segment;
  /** The cells that it fills: two of them are method `two`. */
  readonly cells: readonly RateCell[];
  /** Of a mean: cells below the lowest or above the highest figure of the rows. */
  readonly outside: readonly OutsideCell[];
  /** Of 都道府県標準保険料率 by method `two`: the national income per insured that it implies. */
  readonly nationalIncome: Range | null;
  /** Whether that can be the one that the municipalities imply; null where either is not known. */
  readonly agrees: boolean | null;
}

export interface OutsideCell {
  readonly cell: RateCell;
  readonly published: Rational;
  /** The lowest and the highest figure of the rows. */
  readonly from: Rational;
  readonly to: Rational;
}

/**
 * How the total of an adult in 子ども is taken; `total` in all other segments.
 * - `total`: rounded once
 * - `rounded-parts`: the sum of two parts that were rounded each by itself
 * - `reductions`: less what is reduced for insured under 18 (R of rules, section 8), so not held against the others
 */
export type AdultReading = 'total' | 'rounded-parts' | 'reductions';

/** A cell that is like the others of its column but for its point. */
export interface Slip {
  readonly row: PublishedRow;
  readonly cell: RateCell;
  readonly published: Rational;
  readonly right: Rational;
}

export interface LeftOutRow {
  readonly segment: Segment;
  readonly row: PublishedRow;
}

export interface RoundingTrial {
  readonly rounding: RateRounding;
  /** The segments of which every row fits under this rounding. */
  readonly fits: readonly Segment[];
}

/**
 * - `all`: one set of constants fits every row
 * - `most`: one fits more than half of them
 * - `none`: none does
 * - `undecided`: there are one or two rows, and they contradict each other (or one itself)
 */
export type Agreement = 'all' | 'most' | 'none' | 'undecided';

export interface SegmentAudit {
  readonly segment: Segment;
  readonly agreement: Agreement;
  /** 賦課方式 of the rows that agree; null where none do. */
  readonly method: Method | null;
  /** How many rows fit. */
  readonly fitting: number;
  /** In the order of the table. */
  readonly rows: readonly RowAudit[];
  /** Municipalities of the table without figures in this segment. */
  readonly unpublished: number;
  /** Those of them that have some figures. */
  readonly incomplete: readonly IncompleteRow[];
  /** Rows that have a 平等割額, and rows that have a 資産割率. */
  readonly withHousehold: number;
  readonly withAssets: number;
  /** The figures that all or nearly all rows have in common, as in a prefecture with one rate for everybody. */
  readonly unified: UnifiedRates | null;
  /** What all rows that fit have in common; null where nothing is. */
  readonly constants: Constants | null;
  readonly implied: Implied;
  readonly adult: AdultReading;
  /** Where that is not `total`: rows that would not fit with totals as they stand. */
  readonly adultLeftOut: readonly PublishedRow[];
  readonly slips: readonly Slip[];
}

/** Ranges of the constants that fit; a null stands for a part that the method does not have. */
export interface Constants {
  /** 所得割率 ÷ 均等割額, per yen. */
  readonly incomeRate: Range | null;
  /** 平等割額 ÷ 均等割額. */
  readonly perHousehold: Range | null;
  /** 資産割率 ÷ 均等割額, per yen. */
  readonly assetRate: Range | null;
}

/** What the constants say of the prefecture; null where they do not say it, or not without a weight. */
export interface Implied {
  /** National income per insured, yen. */
  readonly nationalIncome: Range | null;
  /** ΣN ÷ ΣH. */
  readonly personsPerHousehold: Range | null;
}

export interface UnifiedRates {
  readonly rows: number;
  /** Rows that fit the constants but have other figures. */
  readonly others: readonly PublishedRow[];
}

/**
 * - `fits`: the row belongs to the constants
 * - `off`: it does not
 * - `disputed`: it or another one does not, and the table does not tell which
 * - `unknown`: no constants are known in its segment
 */
export type Standing = 'fits' | 'off' | 'disputed' | 'unknown';

export interface RowAudit {
  readonly row: PublishedRow;
  readonly standing: Standing;
  /** The cells that can be wrong: one where it can be told, several where any of them would explain the row. */
  readonly suspects: readonly Suspect[];
  /** No single cell explains the row: each suspect is held against 均等割額 alone. */
  readonly severalWrong: boolean;
}

/** A cell that can be wrong: one of the proportion, or in 子ども one of the two parts of an adult's total. */
export type SuspectCell = RateCell | 'adultBase' | 'adultIncrement';

/** A cell and what would fit in its place, given the other cells of the row. */
export interface Suspect {
  readonly cell: SuspectCell;
  readonly published: Rational;
  /** What would fit. */
  readonly fitting: Figures;
  /** How far the published figure is from them. */
  readonly off: Rational;
  /** 子ども: the total of an adult is not the sum of its published parts; what would fit makes it so. */
  readonly fromParts: boolean;
}
