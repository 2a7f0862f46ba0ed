import type { SegmentJudgement } from '../../../analyse/spreadsheet/judgement.js';
import type { SegmentResult } from '../../../domain/result.js';
import type { ColumnCells } from '../grid.js';

/** A segment for the whole prefecture. */
export interface PrefectureLine {
  readonly result: SegmentResult;
  readonly judged: SegmentJudgement;
  readonly segment: number;
}

export type PrefectureCells = Readonly<Record<string, ColumnCells<PrefectureLine>>>;
