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
 * A table of a result with only the columns that an expected one has, in its order and its words, and under its
 * headers, which stand as the Japanese ones.
 */
export function mendedTable({ table, headers, japanese }: WrittenTable, made: Table): Table {
  const columns = table.columns.map(({ id }) => ({
    at: made.columns.findIndex((column) => column.id === id),
    inWords: (cell: string) => (japanese.has(id) ? japaneseText(id, cell) : cell),
  }));
  return {
    name: made.name,
    columns: table.columns.map((column, at) => ({ ...column, ja: headers[at] ?? column.ja })),
    rows: made.rows.map((cells) =>
      columns.map(({ at, inWords }) => {
        const cell = cells[at] ?? null;
        return cell === null ? null : inWords(cell);
      }),
    ),
  };
}
