import type { RateCell } from '../../domain/published-rates.js';
import type { Segment } from '../../domain/segment.js';
import type { CellColumn } from '../../read/place.js';
import type { FigureCells } from './cells.js';
import type { SegmentFigures } from './figures.js';

/** How the rows of a table in one of the two shapes are read. */
export interface RowReader {
  /** The columns that it uses. */
  readonly columns: readonly (CellColumn | undefined)[];
  /** The column of a figure of a segment. */
  columnOf(segment: Segment, cell: RateCell): CellColumn | undefined;
  /** What a row says, segment by segment; nothing after a finding on its segment. */
  read(cells: FigureCells): SegmentFigures[];
}
