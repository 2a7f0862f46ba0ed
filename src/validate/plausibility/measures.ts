import type { Apart } from '../../domain/input-column-records.js';
import { columnName, columnOf, columnRecord, type InputColumn } from '../../domain/input-columns.js';
import { segmentRecord } from '../../domain/segment.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';

/** A column whose figures are judged per head, and the column of the heads. */
export interface Measure {
  readonly over: JoinedColumn;
  readonly under: JoinedColumn;
  readonly apart: Apart;
}

/** Every column of a case that has heads to be judged by: those of its segment, or all insured. */
export function measuresOf({ columns }: JoinedTables): Measure[] {
  return [...columns.values()].flatMap((over) => {
    const { apart } = columnRecord(over.source.column.quantity);
    const under = columns.get(headsBeside(over));
    return apart && under && under !== over ? [{ over, under, apart }] : [];
  });
}

/** Where only its heads pay for a segment, its figures are theirs; those of a year are of the heads of that year. */
export function headsBeside({ source: { column } }: JoinedColumn): string {
  const { segment, year } = column;
  const { per } = columnRecord(column.quantity);
  if (per !== undefined) return per;
  const isPart = segment !== undefined && segmentRecord(segment).part !== null;
  const heads: InputColumn = isPart ? columnOf('insured', segment) : { quantity: 'insured' };
  return columnName({ ...heads, ...(year !== undefined && { year }) });
}
