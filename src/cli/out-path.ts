import type { ResultOptions } from './options.js';
import { UsageError } from './usage-error.js';

/** Endings by which people name one file. A folder may have dots in its name: `results.r8`, or `old.csv/`. */
const fileEnding =
  /\.(?:csv|tsv|txt|json|ya?ml|xml|html?|md|pdf|docx?|od[st]|xls|xls[bm]|xlt[mx]?|zip|parquet)$/i;

/** Whether a path names one file that `nhi` does not write. */
export function isOtherFile(path: string): boolean {
  return fileEnding.test(path);
}

/** @throws UsageError where `-o` names neither a folder nor an .xlsx, before anything is calculated. */
export function checkOut({ out }: Pick<ResultOptions, 'out'>): void {
  if (out !== undefined && isOtherFile(out)) throw new UsageError((words) => words.outKind(out));
  if (out === '') throw new UsageError((words) => words.outEmpty);
}
