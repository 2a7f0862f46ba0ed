import { readFileSync } from 'node:fs';
import { splitCsv } from '../src/read/csv.js';

/** The rows of a published table by its headers. */
export function publishedRecords(file: string): Readonly<Record<string, string>>[] {
  const read = splitCsv(readFileSync(file, 'utf8'), file);
  if ('code' in read) throw new Error(read.code);
  const [header, ...rows] = read;
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])),
  );
}
