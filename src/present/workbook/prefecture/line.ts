import type { SegmentResult } from '../../../domain/result.js';
import type { ColumnCells } from '../grid.js';
import type { SegmentJudgement } from '../judgement.js';

/** A segment for the whole prefecture. */
export interface PrefectureLine {
  readonly result: SegmentResult;
  readonly judged: SegmentJudgement;
  readonly segment: number;
}

export type Cells = Readonly<Record<string, ColumnCells<PrefectureLine>>>;
