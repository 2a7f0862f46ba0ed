import type { RateGaps } from '../../../analyse/spreadsheet/gaps.js';
import type { RowJudgement } from '../../../analyse/spreadsheet/judgement.js';
import type { MunicipalPremium, SegmentResult, SegmentRow } from '../../../domain/result.js';
import { cellOn } from '../address.js';
import type { Book } from '../book.js';
import type { ColumnCells } from '../grid.js';

/** A municipality in a segment. */
export interface RateLine {
  readonly result: SegmentResult;
  readonly row: SegmentRow;
  readonly premium: MunicipalPremium;
  readonly judged: RowJudgement;
  readonly gaps: RateGaps;
  /** Place of the municipality, and the line of the sheet. */
  readonly at: number;
  readonly line: number;
}

export type RateCells = Readonly<Record<string, ColumnCells<RateLine>>>;

/** The same row on the sheet of levies. */
export function levyCell({ frames }: Book, id: string, line: number): string {
  return cellOn(frames.levy, id, line);
}

/** A column that is empty in segments that do not have it. */
export function ofMethod(
  cells: ColumnCells<RateLine>,
  applies: (segment: SegmentResult) => boolean,
): ColumnCells<RateLine> {
  return { ...cells, cell: (line, at) => (applies(line.result) ? cells.cell(line, at) : null) };
}
