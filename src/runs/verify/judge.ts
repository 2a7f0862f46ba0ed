import { againstExpected, type CaseVerdict } from '../../analyse/case-verdict.js';
import { loneTable, type TableDifferences } from '../../analyse/table-differences.js';
import { type Table, tableNames } from '../../contract/tables.js';
import { finding, hasErrors } from '../../domain/finding.js';
import type { Result } from '../../domain/result.js';
import { dirname, join } from '../../platform/paths.js';
import { resultTables } from '../../present/tables/result-tables.js';
import { type LoadedCase, loadCase } from '../../validate/load.js';
import {
  type ReadResultTable,
  type ReadResultTables,
  type ResultFolder,
  readResultTables,
  strangeFiles,
  tablesOfKeys,
} from '../../validate/result-tables/read-tables.js';
import { attempt } from '../attempt.js';
import { expectedFolderOf } from '../expected-folder.js';
import type { NamedCase } from '../named-cases.js';

/** A case that was calculated and held against its expected tables. */
export interface JudgedCase {
  readonly verdict: CaseVerdict;
  /** The path of its expected tables. */
  readonly expectedPath: string;
  readonly made: readonly Table[];
  readonly expected: readonly ReadResultTable[];
  /** What was read of the case; undefined where there is none. */
  readonly loaded: LoadedCase | undefined;
  /** Undefined where it could not be calculated. */
  readonly result: Result | undefined;
}

/** How a case is judged. */
export interface JudgeOptions {
  readonly policy?: string;
  readonly set: readonly string[];
  /** Whether warnings make a case unfit. */
  readonly strict?: boolean;
  /** Whether expected tables are going to be rewritten, so that there may be none. */
  readonly update?: boolean;
  readonly allowOutside?: boolean;
}

/** Reads, calculates and compares one case. What is wrong with it is in the verdict, nothing is reported. */
export async function judge({ name, caseFile }: NamedCase, options: JudgeOptions): Promise<JudgedCase> {
  const { policy, set, strict = false, update = false, allowOutside = false } = options;
  const folder = dirname(caseFile);
  const loaded = await loadCase({ caseFile, set, allowOutside, ...(policy !== undefined && { policy }) });
  const { result, findings: told } = attempt(loaded);
  const ownFolder = expectedFolderOf(caseFile);
  const expectedPath = join(folder, ownFolder);
  const place = { base: folder, folder: ownFolder };
  const read = result ? await readExpected(name, place, result, update) : { tables: [], findings: [] };
  const findings = [...told, ...read.findings];
  const isFit = result !== undefined && !hasErrors(findings) && !(strict && findings.length > 0);
  const made = isFit ? resultTables(result, tableNames) : [];
  const tables = isFit ? compared(read.tables, made, update) : [];
  return {
    verdict: { name, folder, expected: expectedPath.replaceAll('\\', '/'), isFit, findings, tables },
    expectedPath,
    made,
    expected: read.tables,
    loaded,
    result,
  };
}

/** The expected tables of a case, and what is wrong with them; that there are none may be mended by an update. */
async function readExpected(
  name: string,
  { base, folder }: Pick<ResultFolder, 'base' | 'folder'>,
  result: Result,
  update: boolean,
): Promise<ReadResultTables> {
  const place = { base, folder, prefecture: prefectureOf(result) };
  const { tables, findings: found } = await readResultTables(place);
  const empty = found.length > 0 || update ? [] : tablesOfKeys(tables);
  const findings = [...found, ...empty, ...strangeFiles(place)];
  if (tables.length === 0 && findings.length === 0 && !update)
    findings.push(finding('expected-missing', { file: folder }, { folder: name, tables: folder }));
  return { tables, findings };
}

function compared(
  expected: readonly ReadResultTable[],
  made: readonly Table[],
  update: boolean,
): TableDifferences[] {
  const differences = againstExpected(
    expected.map(({ table }) => table),
    made,
  ).map((one) => ({ ...one, ...headersOf(expected, one) }));
  const isNew = update && isNoneLeft(expected, made);
  return isNew ? [...differences, ...made.map(({ name }) => loneTable(name, 'after'))] : differences;
}

/** The headers of an expected table as it has them: there a difference is looked for. */
function headersOf(
  expected: readonly ReadResultTable[],
  { table: name }: TableDifferences,
): Pick<TableDifferences, 'headers'> {
  const read = expected.find(({ table }) => table.name === name);
  return read
    ? { headers: new Map(read.table.columns.map(({ id }, at) => [id, read.headers[at] ?? id])) }
    : {};
}

/** Whether no expected table would be left of those that there are: then every table of the case becomes one. */
export function isNoneLeft(expected: readonly ReadResultTable[], made: readonly Table[]): boolean {
  return !expected.some(({ table }) => made.some(({ name }) => name === table.name));
}

/** The prefecture of all municipalities of a result, if it is one. */
function prefectureOf({ municipalities }: Result): string | undefined {
  const [first, ...others] = new Set(municipalities.map(({ municipality }) => municipality.code.slice(0, 2)));
  return others.length === 0 ? first : undefined;
}
