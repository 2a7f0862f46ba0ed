import { basename, dirname, join } from 'node:path';
import { comparisonTableNames } from '../../contract/comparison-tables.js';
import { isWorkbookPath, tableFile } from '../../contract/tables.js';
import { version } from '../../contract/version.js';
import type { Finding } from '../../domain/finding.js';
import { comparisonReceipt } from '../../present/comparison/receipt.js';
import type { ComparisonTables } from '../../present/comparison/tables/tables.js';
import type { FileDigest } from '../../present/receipt.js';
import { toCsv } from '../../write/csv.js';
import { writeFiles } from '../../write/disk/files.js';
import type { HeldFile, OutputFile } from '../../write/disk/output-file.js';
import { receiptName, workbookReceiptName } from '../../write/disk/written-before.js';
import { encodedCsv } from '../../write/encoded-csv.js';
import { encode } from '../../write/encoding.js';
import { toJson } from '../../write/json.js';
import { say } from '../message.js';
import type { CompareOptions } from '../options.js';
import { refuse, report } from '../report.js';
import type { ReadSide } from './side.js';

/** The two sides that were read. */
export interface ReadSides {
  readonly before: ReadSide;
  readonly after: ReadSide;
}

/** Writes the tables into a folder, or a workbook where `-o` names one; false after findings were reported. */
export async function writeComparison(
  out: string,
  made: ComparisonTables,
  sides: ReadSides,
  options: CompareOptions,
): Promise<boolean> {
  const isWorkbook = isWorkbookPath(out);
  const folder = isWorkbook ? dirname(out) : out;
  const files = isWorkbook ? [await workbookFile(out, made, options)] : tableFiles(out, made, options);
  const lacking = files.flatMap((file) => ('findings' in file ? file.findings : []));
  if (lacking.length > 0) return refused(lacking, options);
  const written = writeFiles({
    folder,
    files: files.flatMap((file) => ('findings' in file ? [] : [file])),
    receipt: (outputs) =>
      receiptOf(isWorkbook ? workbookReceiptName(basename(out)) : receiptName, sides, outputs, options),
    inputs: [...sides.before.paths, ...sides.after.paths],
    force: options.force ?? false,
    ...(!isWorkbook && { replaces: comparisonTableNames.map(tableFile) }),
  });
  if ('findings' in written) return refused(written.findings, options);
  const { paths, removed, warnings } = written;
  report(warnings, options);
  if (options.quiet) return true;
  say(options, (words) => (isWorkbook ? words.wroteWorkbook(paths) : words.wrote(paths.length, folder)));
  if (removed.length > 0) say(options, (words) => words.removedEarlier(removed));
  return true;
}

function refused(findings: readonly Finding[], options: CompareOptions): false {
  refuse(findings, options);
  return false;
}

type MadeFile = OutputFile | { readonly findings: readonly Finding[] };

/** Tables as files, or what their encoding lacks. */
function tableFiles(
  folder: string,
  made: ComparisonTables,
  { encoding = 'utf-8-bom', headers }: CompareOptions,
): MadeFile[] {
  return made.tables.map((table) => {
    const name = tableFile(table.name);
    const bytes = encodedCsv(toCsv(table, headers, encoding), encoding, join(folder, name));
    return bytes instanceof Uint8Array ? { name, bytes } : { findings: bytes };
  });
}

/** The workbook as a file; what writes it is loaded only here, since most runs need none. */
async function workbookFile(
  path: string,
  made: ComparisonTables,
  { headers }: CompareOptions,
): Promise<OutputFile> {
  const [{ comparisonWorkbook }, { toXlsx }, { contentSha256 }] = await Promise.all([
    import('../../present/comparison/workbook.js'),
    import('../../write/xlsx.js'),
    import('../../read/zip-content.js'),
  ]);
  const bytes = await toXlsx(comparisonWorkbook(made, headers));
  return { name: basename(path), bytes, contentSha256: contentSha256(bytes) };
}

function receiptOf(
  name: string,
  { before, after }: ReadSides,
  outputs: readonly FileDigest[],
  { stamp }: CompareOptions,
): HeldFile {
  const record = {
    version,
    before: before.record,
    after: after.record,
    stamp: stamp ? new Date().toISOString() : null,
  };
  return { name, bytes: encode(toJson(comparisonReceipt(record, outputs)), 'utf-8') };
}
