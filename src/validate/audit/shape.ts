import type { CellColumn } from '../../read/place.js';
import type { FigureCells } from './cells.js';
import type { FoundFigures } from './figures.js';

/** The figures of a row in one segment. */
export type SegmentFigures = Omit<FoundFigures, 'code' | 'name'>;

/** How the rows of a table in one of the two shapes are read. */
export interface RowReader {
  /** The columns that it uses. */
  readonly columns: readonly (CellColumn | undefined)[];
  /** What a row says, segment by segment; nothing after a finding on its segment. */
  read(cells: FigureCells): SegmentFigures[];
}
