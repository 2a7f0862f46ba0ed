import type { Table, TableName } from './tables.js';

/** The columns by which a row of a result table is known; together they are in one row only. */
export const tableKeys = {
  totals: ['municipality_code'],
  levy: ['municipality_code', 'segment'],
  'premium-rates': ['municipality_code', 'segment'],
  prefecture: ['segment'],
  'requirement-items': ['segment', 'kind', 'item'],
  relief: ['municipality_code'],
  'own-method-rates': ['municipality_code', 'segment'],
  'rate-comparison': ['municipality_code', 'segment'],
  instalments: ['municipality_code'],
  'collection-targets': ['municipality_code'],
  'collection-tiers': ['tier'],
} as const satisfies Record<TableName, readonly string[]>;

/** What names a row: the text of each key column, by column. The row 合計 of `totals` has an empty code. */
export type RowKey = Readonly<Record<string, string>>;

/** A row of a table and what names it. */
export interface KeyedRow {
  readonly key: RowKey;
  readonly cells: Table['rows'][number];
}

/** The rows of a table by the text of their keys, in order. */
export function rowsByKey({ name, columns, rows }: Table): ReadonlyMap<string, KeyedRow> {
  const keys = tableKeys[name].map((id) => ({ id, at: columns.findIndex((column) => column.id === id) }));
  return new Map(
    rows.map((cells) => {
      const key = Object.fromEntries(keys.map(({ id, at }) => [id, cells[at] ?? '']));
      return [keyText(key), { key, cells }];
    }),
  );
}

/** A key as one text: equal for equal keys of one table and for no others. */
export function keyText(key: RowKey): string {
  return Object.values(key).join('\0');
}
