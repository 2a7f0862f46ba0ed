import { type KeyedRow, type RowKey, rowsByKey, tableKeys } from '../contract/table-keys.js';
import type { Table, TableName } from '../contract/tables.js';
import { type SameCell, sameCellIn } from './same-cell.js';

/**
 * One thing in which two tables of one name differ. `before` and `after` are texts as the tables have them, null
 * where a cell is empty.
 *
 * - `cell`: two rows with the same key
 * - `row`: a row that only one of them has
 * - `table`: a table that only one side has
 */
export type Difference =
  | {
      readonly kind: 'cell';
      readonly row: RowName;
      readonly column: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly kind: 'row'; readonly row: RowName; readonly only: Side }
  | { readonly kind: 'table'; readonly only: Side };

export type Side = 'before' | 'after';

/** A row by its key, and by the name of its municipality where both tables have one. */
export interface RowName {
  readonly key: RowKey;
  readonly name: string | null;
}

export interface TableDifferences {
  readonly table: TableName;
  /** How many cells were compared: columns that both have and that are no key, in rows that both have. */
  readonly cells: number;
  /** Rows in the order of `after`, then those that only `before` has; columns in the order of `after`. */
  readonly differences: readonly Difference[];
  /** How the table that was read heads its columns, where that is not by their ids. */
  readonly headers?: ReadonlyMap<string, string>;
}

/**
 * All differences of two tables of one name. Rows are matched by key, so their order and that of the columns is
 * free; a column that one of them lacks is not compared. Codes and segments must be written as `nhi` writes them.
 */
export function tableDifferences(before: Table, after: Table): TableDifferences {
  const columns = sharedColumns(before, after);
  const named = nameColumns(before, after);
  const [old, fresh] = [rowsByKey(before), rowsByKey(after)];
  const differences: Difference[] = [];
  let matched = 0;
  for (const [key, row] of fresh) {
    const earlier = old.get(key);
    if (earlier) {
      matched += 1;
      differences.push(...rowDifferences(earlier, row, columns, named));
    } else differences.push({ kind: 'row', row: rowName(row, named?.after), only: 'after' });
  }
  for (const [key, row] of old) {
    if (!fresh.has(key)) differences.push({ kind: 'row', row: rowName(row, named?.before), only: 'before' });
  }
  return { table: before.name, cells: matched * columns.length, differences };
}

/** A table that only one side has. */
export function loneTable(table: TableName, only: Side): TableDifferences {
  return { table, cells: 0, differences: [{ kind: 'table', only }] };
}

/** Where a column stands in each of two tables. */
interface Positions {
  readonly before: number;
  readonly after: number;
}

interface SharedColumn extends Positions {
  readonly id: string;
  readonly isSame: SameCell;
}

function sharedColumns(before: Table, after: Table): SharedColumn[] {
  const keys: readonly string[] = tableKeys[after.name];
  return after.columns.flatMap(({ id }, at) => {
    const other = positionIn(before, id);
    if (keys.includes(id) || other < 0) return [];
    return [{ id, before: other, after: at, isSame: sameCellIn(after.name, id) }];
  });
}

function nameColumns(before: Table, after: Table): Positions | undefined {
  const at = {
    before: positionIn(before, 'municipality_name'),
    after: positionIn(after, 'municipality_name'),
  };
  return at.before < 0 || at.after < 0 ? undefined : at;
}

function positionIn({ columns }: Table, id: string): number {
  return columns.findIndex((column) => column.id === id);
}

function rowDifferences(
  before: KeyedRow,
  after: KeyedRow,
  columns: readonly SharedColumn[],
  named: Positions | undefined,
): Difference[] {
  return columns.flatMap(({ id, isSame, ...at }): Difference[] => {
    const [old, fresh] = [before.cells[at.before] ?? '', after.cells[at.after] ?? ''];
    if (isSame(old, fresh)) return [];
    const row = rowName(after, named?.after);
    return [{ kind: 'cell', row, column: id, before: old || null, after: fresh || null }];
  });
}

function rowName({ key, cells }: KeyedRow, at: number | undefined): RowName {
  return { key, name: at === undefined ? null : cells[at] || null };
}
