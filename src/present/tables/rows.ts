import type { Result, SegmentResult, SegmentRow } from '../../domain/result.js';

/** One municipality in one segment, with what the segment has in common. */
export interface MunicipalRow {
  readonly segment: SegmentResult;
  readonly row: SegmentRow;
}

/** By municipality code, then by segment. */
export function municipalRows({ segments, municipalities }: Result): MunicipalRow[] {
  return municipalities.flatMap((_, at) => segments.map((segment) => ({ segment, row: segment.rows[at]! })));
}
