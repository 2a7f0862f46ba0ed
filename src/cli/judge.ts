import { dirname, join } from 'node:path';
import { againstExpected, type CaseVerdict } from '../analyse/case-verdict.js';
import { loneTable } from '../analyse/table-differences.js';
import { calculate } from '../calculate/index.js';
import { type Finding, finding, hasErrors } from '../domain/finding.js';
import type { Result } from '../domain/result.js';
import { type Table, tableNames } from '../domain/table.js';
import { resultTables } from '../present/tables/index.js';
import { loadCase } from '../validate/load.js';
import { type ReadResultTable, readResultTables, strangeFiles } from '../validate/result-tables/index.js';
import type { NamedCase } from './named-cases.js';
import type { VerifyOptions } from './options.js';

/** Where the expected tables of a case stand, relative to its folder. */
export const expectedFolder = 'expected';

/** A case that was calculated and held against its expected tables. */
export interface JudgedCase {
  readonly verdict: CaseVerdict;
  readonly folder: string;
  readonly made: readonly Table[];
  readonly expected: readonly ReadResultTable[];
  /** Paths of everything that was read to make the result. */
  readonly inputs: readonly string[];
}

/** Reads, calculates and compares one case. What is wrong with it is in the verdict, nothing is reported. */
export function judge({ name, caseFile }: NamedCase, options: VerifyOptions): JudgedCase {
  const { policy, set, strict = false, update = false } = options;
  const folder = dirname(caseFile);
  const loaded = loadCase({ caseFile, set, ...(policy !== undefined && { policy }) });
  const inputs = loaded.inputs.flatMap(({ source }) => (source.path === null ? [] : [source.path]));
  const unfit = (findings: readonly Finding[]): JudgedCase => ({
    verdict: { name, isFit: false, findings, tables: [] },
    folder,
    made: [],
    expected: [],
    inputs,
  });
  if (!loaded.case) return unfit(loaded.findings);
  const result = calculate(loaded.case);
  const warnings = [...loaded.findings, ...result.findings];

  const place = { base: folder, folder: expectedFolder, prefecture: prefectureOf(result) };
  const { tables: expected, findings: found } = readResultTables(place);
  const findings = [...warnings, ...found, ...strangeFiles(place)];
  const isMissing = expected.length === 0 && found.length === 0;
  if (isMissing && !update)
    findings.push(finding('expected-missing', { file: expectedFolder }, { folder: name }));
  if (hasErrors(findings) || (strict && findings.length > 0)) return unfit(findings);

  const made = resultTables(result, tableNames);
  const tables = isMissing
    ? made.map((table) => loneTable(table.name, 'after'))
    : againstExpected(
        expected.map(({ table }) => table),
        made,
      );
  return { verdict: { name, isFit: true, findings, tables }, folder, made, expected, inputs };
}

/** The prefecture of all municipalities of a result, if it is one. */
function prefectureOf({ municipalities }: Result): string | undefined {
  const [first, ...others] = new Set(municipalities.map(({ municipality }) => municipality.code.slice(0, 2)));
  return others.length === 0 ? first : undefined;
}

/** The path of the expected tables of a case. */
export function expectedOf({ folder }: JudgedCase): string {
  return join(folder, expectedFolder);
}
