import { formatFiscalYear } from '../../domain/fiscal-year.js';
import {
  isQuantityId,
  type Quantity,
  type QuantityFigure,
  type QuantityId,
  quantity,
  quantityNamed,
} from '../../domain/quantities/catalogue.js';
import { holdsIn } from '../../domain/quantities/conditions.js';
import type { Term } from '../../domain/quantities/term.js';
import { Rational, sum } from '../../domain/rational.js';
import type { SegmentResult, SegmentRow } from '../../domain/result.js';
import { cellOn, fixedCell, localRange, type Rows } from './address.js';
import { type Book, block, blockRows, ofSegment, prefectureRow } from './book.js';
import { type Content, given, live, number, text } from './cells.js';
import type { ColumnCells } from './grid.js';
import type { PrefectureLine } from './prefecture/line.js';
import { formats } from './styles.js';
import { type Places, termFormula } from './term-formula.js';

/** A row of a sheet with a row for each municipality in each segment. */
interface MunicipalLine {
  readonly result: SegmentResult;
  readonly row: SegmentRow;
  /** Place of the municipality. */
  readonly at: number;
}

export type Figure = NonNullable<QuantityFigure> | null;

/** A figure of a row as the record of its quantity has it. */
export function figureIn(row: SegmentRow, id: QuantityId): Figure {
  return quantity(id).of?.(row) ?? null;
}

/** The look of a column, where it is another than that of all quantities of its form. */
type Look = Partial<Pick<ColumnCells<never>, 'width' | 'format'>>;

/** What formulas call cells of a segment on the sheet of the prefecture, each with its column. */
export const namedColumns = {
  levy_base: 'levy_base',
  beta: 'beta',
  gamma: 'gamma',
  total_insured: 'insured',
  total_income: 'income',
  national_income: 'national_income_per_insured',
  total_households: 'total_households',
  total_assets: 'total_assets',
  missing_units: 'missing_units',
  part_unit: 'part_unit',
  cutoff_gap: 'cutoff_gap',
  inexact: 'inexact',
  input_faults: 'input_faults',
  rate_faults: 'rate_faults',
} as const;

/** Columns of the prefecture that are not called as the quantity that they add up. */
const wholes: Readonly<Record<string, string>> = {
  households: 'total_households',
  assets: 'total_assets',
  insured_under18: 'total_under18',
  income_heads: 'total_income_heads',
  child_reductions: 'total_reductions',
  weight: 'weight_total',
  adjustment: 'own_total',
};

/** A column of the sheet of levies or of rates as the record of its quantity says it: value, form and formula. */
export function municipalColumn(
  book: Book,
  sheet: 'levy' | 'rates',
  id: string,
  look: Look = {},
): ColumnCells<MunicipalLine> {
  const { frames, result } = book;
  const { of, term } = quantityNamed(id);
  return column(id, look, ({ result: segment, row, at: municipality }, at) => {
    const index = result.segments.indexOf(segment);
    const line = blockRows(book, index).first + municipality;
    const own = (one: string) => (frames[sheet].has(one) ? at(one) : cellOn(frames.levy, one, line));
    const value = of?.(row);
    return value === undefined ? null : cellOf(term, value, { ...placesOf(book, index), own });
  });
}

/** A column of the sheet of the prefecture. */
export function prefectureColumn(book: Book, id: string, look: Look = {}): ColumnCells<PrefectureLine> {
  const [added = id] = Object.entries(wholes).find(([, whole]) => whole === id) ?? [];
  const { of, all, term, allTerm } = quantityNamed(added);
  const each: Term = { op: 'each', quantity: added };
  return column(added, look, ({ result, segment }, at) => {
    const places = placesOf(book, segment);
    const whole = (one: string) => {
      const there = wholes[one] ?? one;
      return book.frames.prefecture.has(there) ? at(there) : places.all(one);
    };
    const value = all?.(result) ?? null;
    return value === null
      ? null
      : cellOf(allTerm ?? (of ? each : term), value, { ...places, own: at, all: whole });
  });
}

function column<Line>(
  id: string,
  { width, format }: Look,
  cell: ColumnCells<Line>['cell'],
): ColumnCells<Line> {
  const { form } = quantityNamed(id);
  const isRatio = form === 'thirteen';
  return {
    width: width ?? (isRatio ? 17 : 18),
    format: format ?? (isRatio ? formats.ratio : form === 'nearest' ? formats.exact : formats.yen),
    cell,
  };
}

function cellOf(term: Term | undefined, value: Figure, places: Places): Content {
  if (!term) throw new RangeError('a figure without a formula has a cell of its own');
  return live(termFormula(term, places), number(value));
}

/** Where rows on any sheet find what is the segment's. */
function placesOf(book: Book, index: number): Omit<Places, 'own'> {
  const { frames, result } = book;
  const segment = result.segments[index]!;
  return {
    holds: holdsIn(book.case, segment),
    has: (id) => {
      const { of, all } = quantityNamed(id);
      return of ? segment.rows.some((row) => isThere(of(row))) : isThere(all?.(segment));
    },
    all: (id) => {
      const there = wholes[id] ?? id;
      const name = Object.entries(namedColumns).find(([, one]) => one === there)?.[0];
      if (name) return ofSegment(name, segment.segment);
      if (isParameter(id)) return ofSegment(id, segment.segment);
      return frames.prefecture.has(there)
        ? fixedCell(frames.prefecture, there, prefectureRow(index))
        : undefined;
    },
    each: (id) => block(book, frames.levy.has(id) ? 'levy' : 'rates', id, index),
  };
}

function isThere(figure: QuantityFigure): boolean {
  return figure !== null && figure !== undefined;
}

/** A weight is given for each segment, in a cell that is named so. */
function isParameter(id: string): boolean {
  const { isGiven, term } = quantityNamed(id);
  return isGiven !== undefined && !term;
}

/** The row of totals of a segment: what its rows add up to in the columns whose quantities are added up. */
export function segmentTotals(
  book: Book,
  sheet: 'levy' | 'rates',
  segment: SegmentResult,
  rows: Rows,
): Record<string, Content> {
  const { ids, letter } = book.frames[sheet];
  const sums = ids.filter(isSummed).flatMap((id) => {
    const figures = segment.rows.flatMap((row) => figureOf(quantityNamed(id), row));
    // What only some have, for their own rates, is no figure of the segment.
    if (figures.length < segment.rows.length) return [];
    return [[id, live(`SUM(${localRange(letter(id), rows)})`, number(sum(figures)))]];
  });
  return { ...totalKeys(book, segment), ...Object.fromEntries(sums) };
}

/** What a row of totals is of. */
export function totalKeys(
  { language, result, word }: Book,
  { segment }: SegmentResult,
): Readonly<Record<'fiscal_year' | 'municipality_name' | 'segment', Content>> {
  return {
    fiscal_year: given(text(formatFiscalYear(result.fiscalYear))),
    municipality_name: given(text(language === 'ja' ? '合計' : '合計 total')),
    segment: given(text(word(segment))),
  };
}

function isSummed(id: string): boolean {
  return isQuantityId(id) && quantity(id).isSummed === true;
}

function figureOf({ of }: Quantity, row: SegmentRow): Rational[] {
  const value = of?.(row);
  if (value === null || value === undefined) return [];
  return [typeof value === 'bigint' ? Rational.of(value) : value];
}
