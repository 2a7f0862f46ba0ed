import { troubleText } from '../../domain/findings/file-trouble.js';
import { grouped } from '../../domain/grouped.js';
import { segments } from '../../domain/segment.js';
import type { RangeProblem } from '../../validate/sweep/range.js';

const rangeProblems: Readonly<Record<RangeProblem, string>> = {
  form: 'this is no range',
  number: 'FROM, TO and STEP must be plain numbers',
  year: 'FROM and TO must be fiscal years',
  step: 'STEP must be above 0',
  order: 'FROM must not be above TO',
  'too-many': 'a range has at most 100,001 values',
  'too-fine': 'α has at most 13 decimals',
};

/** What a command says while it works, on standard error; a line each. */
export const en = {
  error: (text: string): string => `error: ${text}`,
  severity: (severity: string): string => severity,
  /** How many findings a few lines stand for. */
  inAll: (severity: string, count: number, kinds: number): string =>
    `${grouped(count)} ${severity}s of ${kinds} ${kinds === 1 ? 'kind' : 'kinds'}`,
  /** The system refuses to read or write a folder, or without a path a standard stream. */
  system: (code: string, path = 'standard input or output'): string =>
    `${path} cannot be read or written (${troubleText(code, 'en')})`,
  defect: (version: string): string => `defect in nhi ${version}, please report it with the case`,
  read: (file: string, encoding: string, rows: number | null): string =>
    `read ${file} (${encoding}${rows === null ? '' : `, ${rows} rows`})`,
  /** What `nhi check` read; without a case only its tables are known. */
  checked: (
    of: { given: number; official: number; segments: number } | undefined,
    tables: number,
    isFit: boolean,
  ): string => {
    const parts = [
      ...(of
        ? [
            `${of.given} of ${of.official} ${of.official === 1 ? 'municipality' : 'municipalities'}`,
            `${of.segments} ${of.segments === 1 ? 'segment' : 'segments'}`,
          ]
        : []),
      ...(tables === 0 ? [] : [`${tables} ${tables === 1 ? 'table' : 'tables'}`]),
    ];
    const verdict = isFit ? 'fit' : 'not fit';
    return parts.length === 0 ? verdict : `${parts.join(', ')}: ${verdict}`;
  },
  /** Warnings as a case would confirm them. */
  confirmable: 'A warning that was looked at is put down in the case with its reason:',
  policy: (id: string, title: string): string => `policy ${id}: ${title}`,
  wrote: (files: number, folder: string): string => `wrote ${files} files to ${folder}`,
  wroteWorkbook: (paths: readonly string[]): string => `wrote ${paths.join(' and ')}`,
  removedEarlier: (files: readonly string[]): string => `removed ${files.join(', ')} of an earlier run`,
  removedTable: (path: string): string => `removed ${path}: the case does not give this table`,
  made: (folder: string, next: string): string => `made ${folder}; next: ${next}`,
  madeForms: (folder: string, municipalities: number, next: string): string =>
    `made ${folder} with ${municipalities} municipalities; fill in their figures, α, levy bases and national incomes, then: ${next}`,
  idleInCheck: (options: readonly string[]): string =>
    `nhi check only checks and writes no tables: ${options.join(', ')} ${options.length === 1 ? 'has' : 'have'} no effect; nhi calc writes them`,
  unfit: (cases: readonly string[]): string => `unfit: ${cases.join(', ')}`,
  notCompared: (expected: string, cases: readonly string[]): string =>
    `not compared, without ${expected}/: ${cases.join(', ')}`,

  /** How a command line is wrong. */
  oneCase: 'give one case (a folder or a case.yaml), or only tables',
  set: (text: string): string => `--set ${text}: write KEY=VALUE, such as alpha=0.5`,
  /** @param key without which there is no such table */
  noTable: (name: string, key: string | undefined): string =>
    `this case gives no table ${name}${key === undefined ? '' : `: ${key} is not given`}`,
  collectionWorkbook: (path: string): string =>
    `nhi collection writes tables: give a folder to -o. nhi calc -o ${path} writes the workbook, collection rates included`,
  nothingToSweep:
    'there is nothing to sweep: give --alpha FROM:TO:STEP, --years R8:R12, or --set KEY=FROM:TO:STEP',
  axisTwice: (key: string): string => `${key} is swept twice: give one range`,
  range: (text: string, problem: RangeProblem, isYears: boolean): string =>
    `${text}: ${rangeProblems[problem]}; write ${isYears ? 'FROM:TO, such as R8:R12' : 'FROM:TO:STEP, such as 0:1:0.01, or values such as 0,0.5,1'}`,
  gridTooLarge: (count: number, most: number): string =>
    `the grid has ${count.toLocaleString('en')} scenarios; at most ${most.toLocaleString('en')} are calculated: take wider steps, or sweep in parts`,
  tooManyReadings: (keys: readonly string[], count: number, most: number): string =>
    `another ${keys.join(', ')} needs the case to be read anew, here ${count.toLocaleString('en')} times; at most ${most} times`,
  rangeCut: (asked: string, last: string): string => `${asked} ends at ${last}: its steps pass over its end`,
  longTable: '--table sweep holds all scenarios and is no table of --summary: give one of the two',
  summaryTable: (name: string): string => `${name} is a table of the summary: give --summary too`,
  sweepWorkbook: (path: string): string => `-o ${path}: nhi sweep writes tables: give a folder`,
  sweepTable: 'a grid is written as csv or json; for tables to read give --summary',
  progress: (percent: number, rate: number, seconds: number): string =>
    `${percent} %, ${rate.toLocaleString('en')} scenarios a second, ${seconds} s left`,
  sweptExactly: (exact: string, all: string, percent: string): string =>
    `${all} apportionments, ${exact} of them (${percent} %) in whole integers`,
  outKind: (path: string): string =>
    `-o ${path}: give a folder, for all tables, or a workbook .xlsx; one table as CSV: --table NAME --format csv > FILE.csv`,
  outEmpty: '-o: give a folder, for all tables, or a workbook .xlsx',
  initKind: (path: string): string =>
    `${path === '' ? '' : `${path}: `}give the name of a folder, or of a workbook .xlsx`,
  depth: (text: string): string => `--depth ${text}: write a whole number, or all`,
  segment: (text: string): string =>
    `-s ${text}: write ${segments.slice(0, -1).join(', ')} or ${segments.at(-1)}`,
  weight: (option: string, text: string): string =>
    `${option} ${text}: write a number above 0 and below 1, such as 0.7`,
  twoSides: 'give two cases, folders of results or tables of levies, or one case and --set',
  nothingToCompare: 'there is nothing to compare with: give a second case, or --set KEY=VALUE',
  fixedResults: (path: string): string =>
    `${path} holds results, which --set and --policy do not change: give the case`,
  updateTests: '--update changes tables and tests none: take --format table, csv or json',
  updateOther: (option: string): string =>
    `--update with ${option} would write the expected tables of another case: write it into case.yaml first`,
  receiptOneCase: 'a receipt belongs to one case: give one CASE or none',
  receiptTwoSides: 'the receipt is of a comparison of two sides: give them both or none',
  receiptCases: (cases: number, named: number): string =>
    `the receipt is of a sweep of ${cases} case${cases === 1 ? '' : 's'}, and ${named} ${named === 1 ? 'is' : 'are'} named: give them all or none`,
  prefecture: (text: string): string => `--prefecture ${text}: this is no prefecture; write 47 or 沖縄県`,
  against: '--against goes with --summary',
  receiptUpdate: '--update rewrites expected tables; a receipt is only checked',
  receiptSet: 'a receipt says itself which --set made its results',
  receiptTests: '--format junit is for cases; for a receipt take table, csv or json',
};

export type CommandWords = typeof en;
