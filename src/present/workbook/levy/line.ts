import type { RowJudgement } from '../../../analyse/spreadsheet/judgement.js';
import type { SegmentResult, SegmentRow } from '../../../domain/result.js';
import type { ColumnCells } from '../grid.js';

/** A municipality in a segment. */
export interface LevyLine {
  readonly result: SegmentResult;
  readonly row: SegmentRow;
  readonly judged: RowJudgement;
  /** Place of the segment in the result. */
  readonly segment: number;
  /** Place of the municipality. */
  readonly at: number;
}

export type LevyCells = Readonly<Record<string, ColumnCells<LevyLine>>>;
