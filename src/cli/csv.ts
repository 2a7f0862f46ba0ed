import { encode } from '../write/encoding.js';
import { writeOut } from '../write/streams.js';
import type { CommonOptions } from './options.js';

/** Prints CSV; a spreadsheet wants `--encoding utf-8-bom`, a pipe nothing before the first header. */
export function printCsv(csv: string, { encoding = 'utf-8' }: Pick<CommonOptions, 'encoding'>): void {
  writeOut(encode(csv, encoding));
}
