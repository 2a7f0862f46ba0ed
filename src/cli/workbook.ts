import { basename, dirname } from 'node:path';
import { receipt } from '../present/receipt.js';
import { contentSha256 } from '../read/zip-content.js';
import type { Run } from '../runs/run.js';
import { workbookBytes } from '../runs/workbook-bytes.js';
import { writeFiles } from '../write/disk/files.js';
import { workbookReceiptName } from '../write/disk/written-before.js';
import { encode } from '../write/encoding.js';
import { toJson } from '../write/json.js';
import { say } from './message.js';
import type { ResultOptions } from './options.js';
import { refuse, report } from './report.js';
import { recordOf } from './run.js';

/** Writes the audit workbook and, beside it, its receipt; false after findings were reported. */
export async function writeWorkbook(run: Run, path: string, options: ResultOptions): Promise<boolean> {
  const record = recordOf(run, options);
  const name = basename(path);
  const bytes = await workbookBytes(run, record, options.headers);
  const written = writeFiles({
    folder: dirname(path),
    files: [{ name, bytes, contentSha256: contentSha256(bytes) }],
    receipt: (outputs) => ({
      name: workbookReceiptName(name),
      bytes: encode(toJson(receipt(record, run.result, outputs)), 'utf-8'),
    }),
    inputs: run.loaded.inputs.flatMap(({ source }) => (source.path === null ? [] : [source.path])),
    force: options.force ?? false,
  });
  if ('findings' in written) {
    refuse(written.findings, options);
    return false;
  }
  report(written.warnings, options);
  if (!options.quiet) say(options, (words) => words.wroteWorkbook(written.paths));
  return true;
}
