import { join } from 'node:path';
import { inLanguage } from '../contract/table-cells.js';
import {
  type HeaderLanguage,
  isWorkbookPath,
  keysOfTables,
  type Table,
  type TableHeader,
  type TableName,
  tableFile,
} from '../contract/tables.js';
import type { Finding } from '../domain/finding.js';
import type { Result } from '../domain/result.js';
import { receipt } from '../present/receipt.js';
import { readable } from '../present/tables/readable.js';
import { resultTable, resultTables } from '../present/tables/result-tables.js';
import type { Block } from '../present/text-table.js';
import type { Run } from '../runs/run.js';
import { tableCsv } from '../write/csv.js';
import { writeFiles } from '../write/disk/files.js';
import type { OutputFile } from '../write/disk/output-file.js';
import { isTerminal } from '../write/disk/streams.js';
import { receiptName } from '../write/disk/written-before.js';
import { encodedCsv } from '../write/encoded-csv.js';
import { encode } from '../write/encoding.js';
import { toJson } from '../write/json.js';
import { printTable } from './csv.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { say } from './message.js';
import type { ResultOptions } from './options.js';
import { refuse, report } from './report.js';
import { printJson, recordOf } from './run.js';
import { print } from './terminal.js';
import { UsageError } from './usage-error.js';

/** What a command makes of a result. */
export interface Output {
  /** The tables that belong to the command, in order. */
  readonly tables: readonly TableName[];
  /** The table that csv prints when none is named. */
  readonly main: TableName;
  /** What is printed for people. */
  readonly blocks: () => readonly Block[];
}

/** Writes the tables where asked for and prints what was asked for. */
export async function putOut(run: Run, output: Output, options: ResultOptions): Promise<ExitCode> {
  const named = options.table === undefined ? undefined : namedTable(run, options.table as TableName);
  if (options.out !== undefined && !(await writeResults(run, output, options.out, options)))
    return exitCode.unfit;
  switch (options.format) {
    case 'csv':
      await printTable(inLanguage(named ?? namedTable(run, output.main), options.headers), options);
      break;
    case 'json':
      printJson(run, named ? [named] : resultTables(run.result, output.tables), options);
      break;
    case 'table':
      if (named)
        await print([readable(inLanguage(named, options.headers), headerIn(options.headers))], options);
      else if (!options.quiet && wantsSummary(options)) await print(output.blocks(), options);
  }
  return exitCode.done;
}

function headerIn(language: HeaderLanguage): (header: TableHeader) => string {
  return ({ id, ja }) => (language === 'ja' ? ja : id);
}

/** With `-o` the results are in the folder: the summary beside them is for somebody who looks on. */
function wantsSummary({ out }: ResultOptions): boolean {
  return out === undefined || isTerminal();
}

function namedTable({ result }: Run, name: TableName): Table {
  const table = resultTable(result, name);
  if (!table) throw new UsageError((words) => words.noTable(name, keysOfTables[name]));
  return table;
}

/** A folder of tables, or a workbook where `-o` names one; false after findings were reported. */
async function writeResults(run: Run, output: Output, out: string, options: ResultOptions): Promise<boolean> {
  if (!isWorkbookPath(out)) return await writeTables(run, output, out, options);
  // Who writes no workbook need not load what writes one.
  return (await import('./workbook.js')).writeWorkbook(run, out, options);
}

/** All tables and the receipt; false after findings were reported. */
async function writeTables(
  run: Run,
  output: Output,
  folder: string,
  options: ResultOptions,
): Promise<boolean> {
  const files = tableFiles(run.result, output.tables, folder, options);
  if ('findings' in files) {
    refuse(files.findings, options);
    return false;
  }
  const written = writeFiles({
    folder,
    files: files.files,
    receipt: (outputs) => ({
      name: receiptName,
      bytes: encode(toJson(receipt(recordOf(run, options), run.result, outputs)), 'utf-8'),
    }),
    inputs: run.loaded.inputs.flatMap(({ source }) => (source.path === null ? [] : [source.path])),
    force: options.force ?? false,
    replaces: output.tables.map(tableFile),
  });
  if ('findings' in written) {
    refuse(written.findings, options);
    return false;
  }
  const { paths, removed, warnings } = written;
  report(warnings, options);
  if (!options.quiet) {
    say(options, (words) => words.wrote(paths.length, folder));
    if (removed.length > 0) say(options, (words) => words.removedEarlier(removed));
  }
  return true;
}

/** Tables as files, each made when its turn comes; or everything in them that their encoding lacks. */
function tableFiles(
  result: Result,
  names: readonly TableName[],
  folder: string,
  { encoding = 'utf-8-bom', headers }: ResultOptions,
): { readonly files: readonly OutputFile[] } | { readonly findings: readonly Finding[] } {
  const files: OutputFile[] = [];
  const findings: Finding[] = [];
  for (const tableName of names) {
    const table = resultTable(result, tableName);
    if (!table) continue;
    const name = tableFile(tableName);
    const bytes = encodedCsv(tableCsv(table, headers, encoding), encoding, join(folder, name));
    if (bytes instanceof Uint8Array) files.push({ name, bytes });
    else findings.push(...bytes);
  }
  return findings.length > 0 ? { findings: firstOfEachText(findings) } : { files };
}

/** The name of a municipality stands in every table: what it has is told once. */
function firstOfEachText(findings: readonly Finding[]): readonly Finding[] {
  const firsts = new Map<string, Finding>();
  for (const one of findings) {
    const text = JSON.stringify([one.place.column, one.place.value]);
    if (!firsts.has(text)) firsts.set(text, one);
  }
  return [...firsts.values()];
}
