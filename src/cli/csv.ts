import type { FileTable, HeaderLanguage } from '../contract/tables.js';
import { writeOut } from '../write/disk/streams.js';
import type { OutputEncoding } from '../write/encoding.js';
import type { CommonOptions } from './options.js';
import { report } from './report.js';
import { StoppedError } from './stopped-error.js';

type CsvOptions = Pick<CommonOptions, 'encoding' | 'lang'>;

/** Prints a table as CSV. @throws StoppedError where its encoding lacks a character, after nothing was printed. */
export async function printTable(
  table: FileTable,
  options: CsvOptions & { readonly headers?: HeaderLanguage },
): Promise<void> {
  const { toCsv } = await import('../write/csv.js');
  await printCsv((encoding) => toCsv(table, options.headers, encoding), options);
}

/** Prints records as CSV, as {@link printTable}. @param keys default: those of the first record */
export async function printRecords(
  records: readonly object[],
  keys: readonly string[] | undefined,
  options: CsvOptions,
): Promise<void> {
  const { toCsvRows } = await import('../write/csv.js');
  await printCsv((encoding) => toCsvRows(records, keys, encoding), options);
}

/** A spreadsheet wants `--encoding utf-8-bom`, a pipe nothing before the first header. */
async function printCsv(
  csvIn: (encoding: OutputEncoding) => string,
  { encoding = 'utf-8', ...options }: CsvOptions,
): Promise<void> {
  const { encodedCsv } = await import('../write/encoded-csv.js');
  const bytes = encodedCsv(csvIn(encoding), encoding, '-');
  if (bytes instanceof Uint8Array) writeOut(bytes);
  else {
    report(bytes, { ...options, quiet: false });
    throw new StoppedError();
  }
}
