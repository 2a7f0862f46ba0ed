import type { BesideJudgement } from '../../../analyse/spreadsheet/beside.js';
import { type RateBase, type RatePart, rateBases, rateParts } from '../../../domain/own-method.js';
import type { MunicipalPremium, SegmentResult, SegmentRow } from '../../../domain/result.js';
import { type Book, blockRows } from '../book.js';
import { given, text } from '../cells.js';
import type { At, ColumnCells } from '../grid.js';
import { municipalityCells, segmentCells, yearCells } from '../key-cells.js';
import { levyCell } from '../rates/line.js';
import type { Block } from './layout.js';

/** A municipality in a segment on a sheet that only some have a row of. */
export interface BesideLine {
  readonly result: SegmentResult;
  readonly row: SegmentRow;
  readonly premium: MunicipalPremium;
  readonly judged: BesideJudgement;
  /** Its line on the sheets of levies and of rates. */
  readonly line: number;
}

export type BesideCells = Readonly<Record<string, ColumnCells<BesideLine>>>;

/** The lines of a segment, in the order of their rows. */
export function linesOf(book: Book, { segment, members }: Block): BesideLine[] {
  const result = book.result.segments[segment]!;
  return members.map((at) => {
    const row = result.rows[at]!;
    const judged = book.judgement.segments[segment]!.beside[at]!;
    return { result, row, premium: row.premium!, judged, line: blockRows(book, segment).first + at };
  });
}

export function keyCells(book: Book): BesideCells {
  return {
    fiscal_year: yearCells(book, 7),
    ...municipalityCells<BesideLine>(
      [{ width: 10, isCentred: true }, { width: 14 }],
      ({ row }) => row.municipality,
      (id, { line }) => levyCell(book, id, line),
    ),
    segment: segmentCells(book, 10),
  };
}

/** Whether the municipality has what a part of a rate is raised by; those of others have no cell that counts. */
export function hasBase(base: RateBase, { row }: BesideLine): boolean {
  return row.base[base] !== null;
}

/** Its cell; null where the municipality has none: then the sheet of levies may have no column of it. */
export function baseCell(book: Book, base: RateBase, line: BesideLine, at: At): string | null {
  if (!hasBase(base, line)) return null;
  if (base === 'income') return at('income_base');
  return levyCell(book, base === 'heads' ? 'insured' : base, line.line);
}

/** The base of a part of published rates. */
export function baseOf(part: RatePart): RateBase {
  return rateBases[rateParts[part]];
}

/** Whether a part can be charged: what adults pay on top only where others are under 18. */
export function isChargeable(part: RatePart, line: BesideLine): boolean {
  return hasBase(baseOf(part), line) && (part !== 'per_adult_surcharge' || line.row.base.under18 !== null);
}

/** A text that somebody chose, by its word. */
export function wordCell(book: Book, id: Parameters<Book['word']>[0]) {
  return given(text(book.word(id)));
}
