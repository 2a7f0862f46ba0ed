import { type Judgement, judgement } from '../../analyse/spreadsheet/judgement.js';
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
import type { Result, SegmentResult } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import { type Frame, fixedRange, frame, type Rows } from './address.js';
import { type BesideLayouts, besideLayouts } from './beside/layout.js';
import { type IndexLayout, indexLayout } from './index/layout.js';
import { type InputColumns, inputColumns, type SegmentInputs } from './inputs/columns.js';
import { type ReliefLayout, reliefLayout } from './relief/layout.js';
import { collectionIds, levyIds, prefectureIds, rateIds } from './sheet-columns.js';
import { type SheetId, sheetNames, type ValueId, valueWord } from './words.js';

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
  readonly beside: BesideLayouts;
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
    breaks: pageBreaks(result.segments.map((_, at) => 1 + (municipalities.length + 1) * (at + 1))),
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
    beside: besideLayouts(result, language),
    judgement: judgement(kase, result),
    word,
    quoted: (id) => `"${word(id)}"`,
  };
}

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

/** A year as sentences name it. */
export function fiscalYearText(year: FiscalYear, language: HeaderLanguage): string {
  return language === 'ja' ? japaneseFiscalYear(year) : formatFiscalYear(year);
}

function titleOf({ title, run, fiscalYear }: Case, language: HeaderLanguage): string {
  return [title, fiscalYearText(fiscalYear, language), run].filter((part) => part !== undefined).join(' · ');
}

/** About as many rows as a page has. */
const pageRows = 40;

/** Where pages end of segments one below the other, by the rows of their totals. */
export function pageBreaks(totals: readonly number[]): readonly number[] {
  return totals.at(-1)! - 1 < pageRows ? [] : totals.slice(0, -1);
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
