import { japaneseText } from '../../contract/table-cells.js';
import type { Table } from '../../contract/tables.js';

/** How an expected table is written. */
export interface WrittenTable {
  readonly table: Table;
  /** Its headers as written. */
  readonly headers: readonly string[];
  /** The columns of words that are written in Japanese. */
  readonly japanese: ReadonlySet<string>;
}

/**
 * A table of a result with only those of its columns that an expected one has, in its order and its words, and under its
 * headers, which stand as the Japanese ones.
 */
export function mendedTable({ table, headers, japanese }: WrittenTable, made: Table): Table {
  const columns = table.columns.flatMap((column, place) => {
    const at = made.columns.findIndex(({ id }) => id === column.id);
    const inWords = (cell: string) => (japanese.has(column.id) ? japaneseText(column.id, cell) : cell);
    return at < 0 ? [] : [{ at, inWords, header: { ...column, ja: headers[place] ?? column.ja } }];
  });
  return {
    name: made.name,
    columns: columns.map(({ header }) => header),
    rows: made.rows.map((cells) =>
      columns.map(({ at, inWords }) => {
        const cell = cells[at] ?? null;
        return cell === null ? null : inWords(cell);
      }),
    ),
  };
}
