import { type Decimal, decimal } from './decimal.js';
import type { MunicipalityCode } from './municipality-code.js';
import type { Segment } from './segment.js';

/**
 * The figures of a standard rate 標準保険料率 that stand in one proportion in every municipality: 所得割率 and 資産割率
 * (0 to 1), 均等割額 (in 子ども分 the total of an adult) and 平等割額 (yen). Source: rules, section 8.
 */
export const rateCells = ['incomeRate', 'assetRate', 'perInsured', 'perHousehold'] as const;
export type RateCell = (typeof rateCells)[number];

/** Cells that are rates; the others are amounts of yen. */
export function isRate(cell: string): boolean {
  return cell === 'incomeRate' || cell === 'assetRate';
}

/** A figure as tables publish it: rates in per cent, amounts in yen. */
export function asPublished(figure: Decimal, cell: RateCell): Decimal {
  return isRate(cell) ? figure.times(hundred) : figure;
}

const hundred = decimal('100');

/** A published table of standard rates, the segments in the order of all tables. */
export interface PublishedRates {
  readonly segments: readonly PublishedSegment[];
  /** Rows of the table that are no municipality; none unless given. */
  readonly asides?: readonly PublishedAside[];
  /** Headers of columns that speak of rates and were not understood; none unless given. */
  readonly unread?: readonly string[];
}

/** Whose figures a row gives that is no municipality: the prefecture 都道府県標準保険料率, a mean of the rows, or the nation. */
export type AsideKind = 'prefecture' | 'mean' | 'nation';

/** What a row that is no municipality gives for a segment; undefined where its cell is empty. */
export interface PublishedAside {
  readonly kind: AsideKind;
  readonly name: string;
  readonly segment: Segment;
  readonly figures: Readonly<Record<RateCell, Decimal | undefined>>;
}

export interface PublishedSegment {
  readonly segment: Segment;
  /** Municipalities whose figures are published, in the order of the table. */
  readonly rows: readonly PublishedRow[];
  /** How many municipalities of the table have no figures in this segment. */
  readonly unpublished: number;
  /** Those of them that have some figures. */
  readonly incomplete: readonly IncompleteRow[];
}

/** A municipality of which some figures of a segment are published and others are not. */
export interface IncompleteRow {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly missing: readonly RateCell[];
}

export interface PublishedRow {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** As published; a part that the method does not have is 0. */
  readonly figures: Readonly<Record<RateCell, Decimal>>;
  /** 子ども: the parts of an adult's total, where total and parts are all published. */
  readonly parts: AdultParts | null;
  /** 子ども: 均等割額 that everybody pays, where it is published; none unless given. */
  readonly base?: Decimal | undefined;
}

/** 均等割額 and 18歳以上均等割額, yen: together what an adult pays. */
export interface AdultParts {
  readonly base: Decimal;
  readonly increment: Decimal;
}
