import { stringify } from 'csv-stringify/sync';
import type { Table } from '../domain/table.js';

/**
 * A table as CSV with LF. Text that could start a formula in a spreadsheet gets a leading `'`; numbers are never
 * touched, so a negative amount stays a number.
 */
export function toCsv({ columns, rows }: Table): string {
  const guarded = rows.map((row) =>
    row.map((cell, at) => (columns[at]?.kind === 'text' ? guard(cell) : cell)),
  );
  return stringify([columns.map(({ id }) => id), ...guarded]);
}

function guard(cell: string | null): string | null {
  return cell !== null && /^[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** Records of text with the same keys as CSV; all cells are text. */
export function toCsvRows(records: readonly object[]): string {
  const keys = Object.keys(records[0] ?? {});
  const rows = records.map((record) =>
    keys.map((key) => guard((record as Record<string, string | null>)[key] ?? null)),
  );
  return stringify([keys, ...rows]);
}
