import type { Table } from '../../domain/table.js';

/**
 * A table of a result with only the columns that an expected one has, in its order and under its headers, which
 * stand as the Japanese ones.
 */
export function mendedTable(expected: Table, headers: readonly string[], made: Table): Table {
  const positions = expected.columns.map(({ id }) => made.columns.findIndex((column) => column.id === id));
  return {
    name: made.name,
    columns: expected.columns.map((column, at) => ({ ...column, ja: headers[at] ?? column.ja })),
    rows: made.rows.map((cells) => positions.map((at) => cells[at] ?? null)),
  };
}
