import type { FileTable, HeaderLanguage } from '../contract/tables.js';
import type { Block } from '../present/text-table.js';

/** A table of a file as it is, set for reading. */
export function readable(table: FileTable & { readonly name: string }, headers: HeaderLanguage): Block {
  return {
    title: table.name,
    keys: Math.max(
      table.columns.findIndex(({ kind }) => kind === 'number'),
      1,
    ),
    columns: table.columns.map(({ id, ja, kind }) => ({
      title: headers === 'ja' ? ja : id,
      align: kind === 'text' ? 'left' : 'right',
    })),
    rows: table.rows.map((row) => row.map((cell) => cell ?? '')),
    footer: [],
  };
}
