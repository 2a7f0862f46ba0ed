import { join } from 'node:path';
import {
  type ComparedSide,
  sideOfResult,
  sideOfTables,
  type TablesHead,
} from '../analyse/compare/compare.js';
import { tableDifferences } from '../analyse/table-differences.js';
import { japaneseHeader } from '../contract/column-meaning.js';
import { type Table, tableFile, tableNames } from '../contract/tables.js';
import { type Finding, finding } from '../domain/finding.js';
import { disk } from '../platform/disk.js';
import type { TableCount } from '../present/comparison/comparison-blocks.js';
import { resultTables } from '../present/tables/result-tables.js';
import { caseFileIn } from '../read/folder.js';
import { readReceipt } from '../validate/receipt/read-receipt.js';
import { readResultTables } from '../validate/result-tables/read-tables.js';
import { receiptName, writtenBefore } from '../write/disk/written-before.js';
import type { CaseOptions } from './options.js';
import { refuse, report } from './report.js';
import { runCase } from './run.js';
import { UsageError } from './usage-error.js';

/** A case or a folder of results, as one side of a comparison. */
export interface ReadSide {
  readonly tables: readonly Table[];
  /** As exactly as both sides allow: beside a folder of results a case is known by its tables too. */
  side(other: ReadSide): ComparedSide;
  readonly isCase: boolean;
}

/** Reads one side; undefined after the findings that stop the run were reported. */
export async function readSide(path: string, options: CaseOptions): Promise<ReadSide | undefined> {
  return disk.isFolder(path) && !disk.isThere(caseFileIn(path)) && disk.isThere(join(path, 'levy.csv'))
    ? await readResults(path, options)
    : await readCase(path, options);
}

async function readCase(path: string, options: CaseOptions): Promise<ReadSide | undefined> {
  const run = await runCase([path], options);
  if (!run) return undefined;
  const { case: kase, result, loaded } = run;
  const tables = resultTables(result, tableNames);
  const sets = options.set.map((set) => `--set ${set}`);
  const head = {
    name: [path, ...sets].join(' '),
    scenario: options.set.length === 0 ? null : options.set.join(' '),
    title: kase.title ?? null,
    run: kase.run ?? null,
    policy: loaded.policy?.id ?? null,
  };
  return {
    tables,
    isCase: true,
    side: (other) => (other.isCase ? sideOfResult(kase, result, head) : sideOfTables(tables, head)!),
  };
}

async function readResults(path: string, options: CaseOptions): Promise<ReadSide | undefined> {
  if (options.set.length > 0 || options.policy !== undefined)
    throw new UsageError((words) => words.fixedResults(path));
  const { tables: read, findings } = await readResultTables({ base: path, folder: '.' });
  const tables = read.map(({ table }) => table);
  const side = sideOfTables(tables, headOf(path));
  const isWhole = findings.length > 0 || (side && hasLevies(tables));
  const wrong = isWhole ? findings : [levyMissing(path)];
  if (wrong.length > 0 || !side) {
    refuse(wrong, options);
    return undefined;
  }
  report(editedFiles(path, tables), options);
  return { tables, isCase: false, side: () => side };
}

function hasLevies(tables: readonly Table[]): boolean {
  return tables.some(({ name, columns }) => name === 'levy' && columns.some(({ id }) => id === 'levy'));
}

function levyMissing(path: string): Finding {
  const args = { columns: ['levy'], japanese: [japaneseHeader('levy', 'levy')], need: null };
  return finding('column-missing', { file: join(path, 'levy.csv') }, args);
}

/** Tables that are not as the receipt beside them says. */
function editedFiles(path: string, tables: readonly Table[]): Finding[] {
  const { ownership } = writtenBefore(path);
  return tables
    .map(({ name }) => tableFile(name))
    .filter((name) => ownership(name) === 'changed')
    .map((name) => finding('result-edited', { file: join(path, name) }));
}

/** What the receipt beside results says of them; without one the folder must do. */
function headOf(path: string): TablesHead {
  const file = join(path, receiptName);
  const receipt = disk.isThere(file) ? readReceipt(file) : [];
  if (!('inputs' in receipt)) return { name: path, title: null, run: null, policy: null };
  const { title, run, policy } = receipt;
  return { name: path, title, run, policy: policy?.id ?? null };
}

/** How many cells and rows differ, by table. The fiscal year, which every row has, is said elsewhere. */
export function tableCounts(before: readonly Table[], after: readonly Table[]): TableCount[] {
  return tableNames.flatMap((name): TableCount[] => {
    const [old, fresh] = [before, after].map((tables) => tables.find((table) => table.name === name));
    if (!old && !fresh) return [];
    if (!old || !fresh) return [{ table: name, differences: null }];
    const { differences } = tableDifferences(old, fresh);
    const counted = differences.filter((one) => one.kind !== 'cell' || one.column !== 'fiscal_year');
    return [{ table: name, differences: counted.length }];
  });
}
