import type { FileHeader, FileTable } from '../../contract/tables.js';
import type { Block } from '../text-table.js';

/** A table of a file as it is, set for reading. */
export function readable<Header extends FileHeader>(
  table: FileTable<Header> & { readonly name: string },
  titleOf: (header: Header) => string,
): Block {
  return {
    title: table.name,
    keys: Math.max(
      table.columns.findIndex(({ kind }) => kind === 'number'),
      1,
    ),
    columns: table.columns.map((header) => ({
      title: titleOf(header),
      align: header.kind === 'text' ? 'left' : 'right',
    })),
    rows: table.rows.map((row) => row.map((cell) => cell ?? '')),
    footer: [],
  };
}
