import { type Judgement, judgement } from '../../analyse/spreadsheet/judgement.js';
import { tableHeaders } from '../../contract/table-columns.js';
import type { HeaderLanguage } from '../../contract/tables.js';
import {
  type Case,
  type LevyRounding,
  levyRoundingOf,
  type Municipality,
  type SegmentTerms,
  type ShareTerms,
} from '../../domain/case.js';
import { type FiscalYear, formatFiscalYear, japaneseFiscalYear } from '../../domain/fiscal-year.js';
import type { Result, SegmentResult, SegmentTotals } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import { type Frame, fixedRange, frame, type Rows } from './address.js';
import { type IndexLayout, indexLayout } from './index/layout.js';
import { type InputColumns, inputColumns, type SegmentInputs } from './inputs/columns.js';
import { hasAssets, hasHouseholds, isByCollection } from './methods.js';
import { type ReliefLayout, reliefLayout } from './relief/layout.js';
import { type HelperId, type SheetId, sheetNames, type ValueId, valueWord } from './words.js';

/** Everything that the sheets are made of, and where they find each other's cells. */
export interface Book {
  readonly case: Case;
  readonly result: Result;
  readonly language: HeaderLanguage;
  /** What the pages are headed by. */
  readonly title: string;
  /** Where pages of levies and rates end: after each segment, unless all fit on one. */
  readonly breaks: readonly number[];
  readonly rounding: LevyRounding;
  /** Sorted by code, the order of all rows. */
  readonly municipalities: readonly Municipality[];
  readonly inputs: InputColumns;
  readonly frames: Readonly<Record<'inputs' | 'levy' | 'rates' | 'prefecture' | 'collection', Frame>>;
  /** Null where the index is not made of age bands. */
  readonly index: IndexLayout | null;
  /** Null without relief. */
  readonly relief: ReliefLayout | null;
  readonly judgement: Judgement;
  /** A value of the case as it stands in cells. */
  word(id: ValueId): string;
  /** The same as a text in a formula. */
  quoted(id: ValueId): string;
}

export function bookOf(given: Case, result: Result, language: HeaderLanguage): Book {
  const kase = withOneBasis(given);
  const municipalities = result.municipalities.map(({ municipality }) => municipality);
  const rounding = levyRoundingOf(kase);
  const inputs = inputColumns(kase, municipalities);
  const named = (id: SheetId, ids: readonly string[]) => frame(sheetNames[id][language], ids);
  const word = (id: ValueId) => valueWord(id, language);
  return {
    case: kase,
    result,
    language,
    title: titleOf(kase, language),
    breaks: pageBreaks(municipalities.length, result.segments.length),
    rounding,
    municipalities,
    inputs,
    frames: {
      inputs: named('inputs', [
        'municipality_code',
        'municipality_name',
        ...inputs.columns.map(({ id }) => id),
      ]),
      levy: named('levy', levyIds(result)),
      rates: named('rates', rateIds(result)),
      prefecture: named('prefecture', prefectureIds(result)),
      collection: named('collection', collectionIds(result)),
    },
    index: indexLayout(kase, result, language),
    relief: reliefLayout(kase, result, language),
    judgement: judgement(kase, result),
    word,
    quoted: (id) => `"${word(id)}"`,
  };
}

/** A year as sentences name it. */
/** Without rates the method and the weights of the levy are the only ones of a segment, wherever the case gives them. */
function withOneBasis(kase: Case): Case {
  if (kase.premium) return kase;
  const segments = kase.segments.map(
    ({ levy, method, perInsuredWeight, incomeWeight, ...terms }): SegmentTerms => {
      const own = levy ?? { method, perInsuredWeight, incomeWeight };
      return { ...terms, ...(own as ShareTerms) };
    },
  );
  return { ...kase, segments };
}

export function fiscalYearText(year: FiscalYear, language: HeaderLanguage): string {
  return language === 'ja' ? japaneseFiscalYear(year) : formatFiscalYear(year);
}

function titleOf({ title, run, fiscalYear }: Case, language: HeaderLanguage): string {
  return [title, fiscalYearText(fiscalYear, language), run].filter((part) => part !== undefined).join(' · ');
}

/** About as many rows as a page has. */
const pageRows = 40;

function pageBreaks(municipalities: number, segments: number): number[] {
  const rows = municipalities + 1;
  if (rows * segments < pageRows) return [];
  return Array.from({ length: segments - 1 }, (_, at) => 1 + rows * (at + 1));
}

/** The columns of a result table; those of relief only where something is taken off. */
export function columnIds(table: Parameters<typeof tableHeaders>[0], { relief }: Result): string[] {
  const ids = tableHeaders(table).map(({ id }) => id);
  return relief ? ids : ids.filter((id) => !reliefIds.includes(id));
}

const reliefIds: readonly string[] = ['relief', 'relief_residue'];

function levyIds(result: Result): string[] {
  const helpers: HelperId[] = [
    ...(uses(result, 'households') ? ['households' as const] : []),
    ...(uses(result, 'assets') ? ['assets' as const] : []),
    ...(uses(result, 'under18') ? (['insured_under18', 'income_heads'] as const) : []),
    ...measuredIds(result, ({ rows: [row] }) => row!.base),
    ...(uses(result, 'childReductions') ? ['child_reductions' as const] : []),
    ...(result.segments.some(isByCollection) ? ['collection_factor' as const] : []),
    'quota',
    'floor_units',
    'remainder',
    'rank',
    'extra',
    'error_bound',
    'input_faults',
    'check',
  ];
  return [...columnIds('levy', result), ...helpers];
}

/** The published figures that some segment has, beside 所得割率 and 均等割額. */
function publishedParts(result: Result): {
  readonly assets: boolean;
  readonly households: boolean;
  readonly adults: boolean;
} {
  return {
    assets: result.segments.some(hasAssets),
    households: result.segments.some(hasHouseholds),
    adults: uses(result, 'under18'),
  };
}

function rateIds(result: Result): string[] {
  const { assets, households, adults } = publishedParts(result);
  const helpers: HelperId[] = [
    'levied_total_exact',
    ...(result.segments.some(({ ofRates }) => ofRates)
      ? (['rate_ability_share', 'rate_benefit_share'] as const)
      : []),
    'split_divisor',
    'income_rate_exact',
    ...(assets ? ['asset_rate_exact' as const] : []),
    'per_insured_exact',
    ...(households ? ['per_household_exact' as const] : []),
    ...(adults ? adultIds : []),
    'levied_total_gap',
    'income_rate_gap',
    ...(assets ? ['asset_rate_gap' as const] : []),
    'per_insured_gap',
    ...(households ? ['per_household_gap' as const] : []),
    ...(adults ? ['adult_total_gap' as const] : []),
    'input_faults',
    'check',
  ];
  return [...columnIds('premium-rates', result), ...helpers];
}

/** What adults of 子ども pay, on the way from 均等割総額. */
const adultIds = ['per_insured_total', 'adult_total_exact', 'adult_surcharge_exact', 'adult_total'] as const;

function prefectureIds(result: Result): string[] {
  const { adults } = publishedParts(result);
  const ofLevies: HelperId[] = [
    'national_income_per_insured',
    ...(uses(result, 'households') ? ['total_households' as const] : []),
    ...(uses(result, 'assets') ? ['total_assets' as const] : []),
    ...(uses(result, 'under18') ? (['total_under18', 'total_income_heads'] as const) : []),
    ...measuredIds(result, ({ totals }) => totals),
    ...(uses(result, 'childReductions') ? ['total_reductions' as const] : []),
    'weight_total',
    'pooled_total',
    'own_total',
    'whole_units',
    'missing_units',
    'part_unit',
    'cutoff_gap',
    'inexact',
    'input_faults',
  ];
  const ofRates: HelperId[] = [
    'levied_total_exact',
    'income_rate_exact',
    'per_insured_exact',
    ...(adults ? adultIds : []),
    'levied_total_gap',
    'income_rate_gap',
    'per_insured_gap',
    ...(adults ? ['adult_total_gap' as const] : []),
    'rate_faults',
  ];
  const rates = hasRates(result);
  return [
    ...columnIds('prefecture', result),
    ...ofLevies,
    ...(rates ? ofRates : []),
    'levy_check',
    ...(rates ? ['rates_check'] : []),
    'reason',
  ];
}

function collectionIds(result: Result): string[] {
  return [...columnIds('collection-targets', result), 'counted_insured', 'weighted_rate'];
}

/** Means per insured, where some segment has them. */
function measuredIds(
  { segments }: Result,
  of: (segment: SegmentResult) => Pick<SegmentTotals, 'incomePerInsured' | 'assetsPerInsured'>,
): ('income_per_insured' | 'assets_per_insured')[] {
  return [
    ...(segments.some((one) => of(one).incomePerInsured) ? ['income_per_insured' as const] : []),
    ...(segments.some((one) => of(one).assetsPerInsured) ? ['assets_per_insured' as const] : []),
  ];
}

function uses(
  { segments }: Result,
  quantity: 'households' | 'assets' | 'under18' | 'childReductions',
): boolean {
  return segments.some(({ totals }) => totals[quantity] !== null);
}

export function hasRates({ segments }: Result): boolean {
  return segments.some(({ premium }) => premium !== null);
}

/** Row of a municipality on the sheet of inputs, and of its collection rates. */
export function inputRow(municipality: number): number {
  return municipality + 2;
}

/** Rows of all municipalities on the sheet of inputs. */
export function inputRows({ municipalities }: Book): Rows {
  return { first: 2, last: municipalities.length + 1 };
}

/** Rows of a segment on the sheets of levies and rates: one block below another, each with its total. */
export function blockRows({ municipalities }: Book, segment: number): Rows {
  const first = 2 + segment * (municipalities.length + 1);
  return { first, last: first + municipalities.length - 1 };
}

/** Row of a segment on the sheet of the prefecture. */
export function prefectureRow(segment: number): number {
  return segment + 2;
}

/** The block of a segment in a column of levies or rates. */
export function block(book: Book, sheet: 'levy' | 'rates', id: string, segment: number): string {
  return fixedRange(book.frames[sheet], id, blockRows(book, segment));
}

export function segmentInputs({ inputs }: Book, { segment }: Pick<SegmentResult, 'segment'>): SegmentInputs {
  return inputs.ofSegment.get(segment) ?? { columns: {}, years: {} };
}

/** A name that formulas use for something of a segment: `beta_medical`. */
export function ofSegment(name: string, segment: Segment): string {
  return `${name}_${segment}`;
}
