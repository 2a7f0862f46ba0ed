import { stringify } from 'csv-stringify/sync';
import { inLanguage } from '../contract/table-cells.js';
import type { FileHeader, FileTable, HeaderLanguage, Table } from '../contract/tables.js';
import { Memo } from '../domain/memo.js';
import { formIn, type OutputEncoding } from './encoding.js';

/** A result table as `--headers` writes it: with `ja` its headers and the words in its cells are Japanese. */
export function tableCsv(table: Table, headers: HeaderLanguage, encoding: OutputEncoding = 'utf-8'): string {
  return toCsv(inLanguage(table, headers), headers, encoding);
}

/**
 * A table as CSV with LF. Text that could start a formula in a spreadsheet gets a leading `'`; numbers are never
 * touched, so a negative amount stays a number.
 *
 * @param encoding in which the text is going to be written: what starts a formula there is guarded
 */
export function toCsv(
  { columns, rows }: FileTable,
  headers: HeaderLanguage = 'en',
  encoding: OutputEncoding = 'utf-8',
): string {
  // A name, a year and a segment stand in many rows.
  const texts = new Memo((text: string) => textCell(text, encoding));
  const either = new Memo((text: string) => (plainNumber.test(text) ? text : texts.of(text)));
  const cells = columns.map(({ kind }) => (kind === 'number' ? null : kind === 'text' ? texts : either));
  let csv = csvHead(columns, headers, encoding);
  for (const row of rows) {
    let separator = '\n';
    for (let at = 0; at < row.length; at += 1) {
      const cell = row[at]!;
      csv += separator + (cell === null ? '' : (cells[at]?.of(cell) ?? cell));
      separator = ',';
    }
  }
  return `${csv}\n`;
}

/** The line of headers. */
export function csvHead(
  columns: readonly FileHeader[],
  headers: HeaderLanguage = 'en',
  encoding: OutputEncoding = 'utf-8',
): string {
  return columns.map(({ id, ja }) => (headers === 'ja' ? quoted(formIn(encoding, ja)) : id)).join(',');
}

/** Records of text with the same keys as CSV. All cells are text but plain numbers, which start no formula. */
export function toCsvRows(
  records: readonly object[],
  keys: readonly string[] = Object.keys(records[0] ?? {}),
  encoding: OutputEncoding = 'utf-8',
): string {
  const lines = records.map((record) =>
    csvCells(
      keys.map((key) => (record as Record<string, string | null>)[key] ?? ''),
      encoding,
    ),
  );
  return `${[keys.join(','), ...lines].join('\n')}\n`;
}

/** Cells of text beside each other; plain numbers start no formula and stay as they are. */
export function csvCells(cells: readonly string[], encoding: OutputEncoding = 'utf-8'): string {
  return cells.map((cell) => (plainNumber.test(cell) ? cell : textCell(cell, encoding))).join(',');
}

/** Of these none starts a formula; a fraction is one of them. */
const plainNumber = /^-?\d+(\.\d+|\/\d+)?$/;

/** Guarded in the form that is written: − starts no formula, the － that CP932 has for it does. */
function textCell(text: string, encoding: OutputEncoding): string {
  return quoted(guarded(formIn(encoding, text)));
}

function guarded(text: string): string {
  return /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * A cell as csv-stringify writes it. Cells without a mark that CSV gives a meaning are written as they are, which a
 * test compares: the library takes 20 times as long for them.
 */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? stringify([[text]], { eof: false }) : text;
}
