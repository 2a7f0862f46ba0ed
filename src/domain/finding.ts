import type { FiscalYear } from './fiscal-year.js';
import type { NumberProblem } from './number-text.js';
import type { QuantityId } from './quantities/catalogue.js';
import type { Segment } from './segment.js';

/** Where something stands, as its author sees it. */
export interface Place {
  /** Path relative to the case, or `-` for standard input, or `--set`. */
  readonly file?: string;
  /** Where it is no file of the case: a file may have any name, so that the name does not tell. */
  readonly origin?: Origin;
  /** In a workbook: the name of the sheet. */
  readonly sheet?: string;
  /** From 1; in a workbook the number of the row. */
  readonly line?: number;
  /** In a workbook: the cell as spreadsheets call it, `B14`. */
  readonly cell?: string;
  /** The header as written, or the key of case.yaml with dots. */
  readonly column?: string;
  readonly municipality?: { readonly code?: string; readonly name?: string };
  /** The text as written. */
  readonly value?: string;
}

/** What a place stands in, other than a file of the case. What the command line names may lie anywhere. */
export type Origin = 'command-line' | 'built-in policy';

/** A place on the command line: an option, or the command whose argument it is. */
export function onCommandLine(option: string, value?: string): Place {
  return { file: option, origin: 'command-line', ...(value !== undefined && { value }) };
}

/** The file of a place and its sheet, or what stands for them. */
export function fileOf({ file, origin, sheet }: Place): Place {
  return {
    ...(file !== undefined && { file }),
    ...(origin !== undefined && { origin }),
    ...(sheet !== undefined && { sheet }),
  };
}

/** What a column or a cell is needed for. */
export type Need =
  | { readonly kind: 'heads' | 'income' | 'households' | 'assets' | 'under18'; readonly segment: Segment }
  | { readonly kind: 'medical-index' | 'collection-rate' };

/** What a value of case.yaml should have been. */
export type Expectation =
  | 'text'
  | 'section'
  | 'list'
  | 'positive-number'
  | 'year'
  | 'positive-yen'
  | 'ratio'
  | 'percent'
  | 'basis'
  | 'prefecture'
  | 'schedule'
  | {
      readonly oneOf: readonly string[];
      /** The same values as Japanese cases may name them. */
      readonly japanese?: readonly string[];
      readonly suggestion: string | null;
    };

/** Why a file cannot be read or written: the code of the system such as `EACCES`, or `not-a-file`. */
export type FileTrouble = string;

/** Where a text stops being JSON: at a character from 0, at its end, or null where that is not known. */
export type JsonBreak = number | 'end' | null;

/** What an entry of a receipt should have been. */
export type ReceiptExpectation = 'object' | 'list' | 'text' | 'sha256' | 'path';

/** Every problem that `nhi` reports, with what a sentence about it needs to know. */
export interface FindingArguments {
  // files
  'file-missing': Record<string, never>;
  'file-unreadable': { readonly reason: FileTrouble };
  'file-empty': Record<string, never>;
  'file-encoding': { readonly looksLike: 'utf-16' | 'utf-32' | 'iso-2022-jp' | 'nul' | 'neither' };
  'file-too-large': { readonly limit: string };
  'file-kind': Record<string, never>;
  'file-workbook': Record<string, never>;
  'file-outside': Record<string, never>;
  'workbook-broken': Record<string, never>;
  'workbook-closed': Record<string, never>;
  'workbook-packing': Record<string, never>;
  'workbook-too-full': Record<string, never>;
  'workbook-too-large': { readonly limit: string };
  /** Whether it is the sheet that makes a workbook a case, and not one that something names. */
  'sheet-missing': { readonly options: readonly string[]; readonly isOfCase: boolean };
  /** A sheet that holds something of a case, and cannot be taken as it is. */
  'case-sheet': { readonly reason: 'hidden' } | { readonly reason: 'twice'; readonly other: string };
  'sheet-unread': {
    readonly kind: 'municipalities' | 'adjustments' | 'requirement';
    /** What a sheet that is read is called. */
    readonly name: string;
  };
  'sheet-not-named': { readonly options: readonly string[] };
  'sheet-hidden': { readonly options: readonly string[] };
  'sheet-partly-hidden': { readonly rows: number; readonly columns: readonly number[] };
  'sheet-too-wide': { readonly columns: number };
  'table-too-full': { readonly cells: number };
  'table-too-long': { readonly rows: number };
  'row-too-long': { readonly characters: number };
  'input-repeated': Record<string, never>;
  'stdin-twice': Record<string, never>;
  // the shape of a table
  'csv-broken': { readonly reason: 'quote-open' | 'quote-stray' | 'other'; readonly detail: string };
  'row-length': { readonly cells: number; readonly headers: number };
  'table-without-rows': Record<string, never>;
  'row-above-header': { readonly header: number };
  'row-is-sum': Record<string, never>;
  'total-disagrees': { readonly sum: string };
  /** How many are listed of all, or of one kind in one file, and how many more there are of that kind. */
  'findings-more': {
    readonly listed: number;
    readonly of: { readonly code: keyof FindingArguments; readonly more: number } | null;
  };
  // headers
  'header-missing': Record<string, never>;
  'header-unknown': { readonly suggestion: string | null };
  /** The letter of the column, and the first row in which something stands. */
  'header-empty': { readonly column: string; readonly line: number };
  /** The upper row, and the headers that one row would have. */
  'header-two-rows': { readonly above: number; readonly headers: readonly string[] };
  'header-looks-like-adjustments': Record<string, never>;
  'header-insurer-number': Record<string, never>;
  'title-unit': { readonly unit: string };
  'header-unit': { readonly unit: string; readonly column: string };
  'header-repeated': { readonly first: string };
  'column-in-two-tables': { readonly file: string; readonly column: string };
  'column-missing': {
    readonly columns: readonly string[];
    /** The same columns as Japanese tables head them. */
    readonly japanese: readonly string[];
    readonly need: Need | null;
  };
  // codes and names
  'code-missing': Record<string, never>;
  'code-invalid': Record<string, never>;
  'code-check-digit': { readonly expected: string };
  'code-of-prefecture': Record<string, never>;
  'code-other-prefecture': { readonly code: string; readonly prefecture: string };
  'code-ambiguous': { readonly candidates: readonly string[] };
  'code-repeated': { readonly line: number };
  'code-only-here': { readonly file: string };
  'text-unfit': { readonly reason: 'control' } | { readonly reason: 'long'; readonly most: number };
  'name-disagrees': { readonly name: string; readonly file: string };
  // numbers and ranges
  'number-invalid': { readonly problem: NumberProblem };
  'cell-error': Record<string, never>;
  'cell-formula': Record<string, never>;
  'number-negative': Record<string, never>;
  'index-not-positive': Record<string, never>;
  'index-as-percent': { readonly index: string };
  'rate-above-100': Record<string, never>;
  'rate-as-ratio': Record<string, never>;
  'value-missing': { readonly need: Need };
  'index-implausible': Record<string, never>;
  'rate-implausible': Record<string, never>;
  // across tables
  'total-zero': {
    readonly quantity: 'heads' | 'income' | 'households' | 'assets';
    readonly segment: Segment;
  };
  'part-above-whole': { readonly whole: string; readonly column: string };
  'heads-disagree': { readonly sum: string; readonly insured: string };
  'index-given-twice': Record<string, never>;
  'care-of-all': { readonly own: string; readonly japanese: string };
  // adjustments
  'adjustment-unknown-code': Record<string, never>;
  'adjustment-segment': { readonly options: readonly Segment[] };
  'adjustment-segment-absent': { readonly segment: Segment };
  'adjustment-stage': Record<string, never>;
  'adjustment-item-missing': Record<string, never>;
  'adjustment-amount-missing': Record<string, never>;
  'adjustment-not-whole': Record<string, never>;
  'adjustment-repeated': { readonly line: number };
  'requirement-kind': Record<string, never>;
  'requirement-repeated': { readonly line: number };
  'requirement-not-positive': { readonly segment: Segment; readonly total: string };
  'adjustment-without-premium': Record<string, never>;
  'pooled-item-repeated': Record<string, never>;
  'pooled-item-unused': { readonly suggestion: string | null };
  // published tables
  'rates-none': Record<string, never>;
  'codes-ambiguous': { readonly candidates: readonly string[]; readonly others: number };
  'name-missing': Record<string, never>;
  // case.yaml
  'yaml-broken': { readonly reason: string; readonly detail: string };
  'yaml-extent': { readonly reason: 'long' | 'deep' };
  'yaml-alias': Record<string, never>;
  'yaml-documents': Record<string, never>;
  'key-repeated': Record<string, never>;
  'setting-without-key': Record<string, never>;
  'key-unknown': { readonly suggestion: string | null };
  'key-missing': {
    readonly reason: 'always' | 'medical' | 'method' | 'one-of';
    readonly options: readonly string[];
  };
  'key-not-supported': Record<string, never>;
  'keys-exclusive': { readonly other: string };
  'value-invalid': { readonly expected: Expectation };
  'value-empty': {
    /** Whether the word none says that there is none. */
    readonly orNone?: true;
  };
  'year-repeated': Record<string, never>;
  'set-invalid': Record<string, never>;
  'year-before-levy': Record<string, never>;
  'segment-before-its-year': { readonly segment: Segment; readonly since: FiscalYear };
  'schedule-starts-later': { readonly first: FiscalYear; readonly year: FiscalYear };
  'tiers-gap': { readonly from: string; readonly expected: string };
  'tiers-end': { readonly below: string };
  // policies
  'policy-unknown': { readonly options: readonly string[]; readonly suggestion: string | null };
  'policy-validity': {
    readonly policy: string;
    readonly from: FiscalYear | null;
    readonly to: FiscalYear | null;
    readonly year: FiscalYear;
  };
  'targets-validity': {
    readonly from: FiscalYear;
    readonly to: FiscalYear;
    readonly year: FiscalYear;
  };
  'policy-key': Record<string, never>;
  'targets-missing': Record<string, never>;
  // results that are compared
  'result-edited': Record<string, never>;
  // what the command line asks for
  'municipality-unknown': { readonly suggestion: string | null };
  'municipality-ambiguous': { readonly candidates: readonly string[]; readonly more: number };
  'quantity-unknown': { readonly suggestion: string | null };
  'segment-absent': { readonly options: readonly Segment[] };
  'figure-absent': { readonly quantity: QuantityId };
  // what only the figures show
  'municipality-empty': { readonly segment: Segment };
  'levy-negative': { readonly segment: Segment; readonly levy: string };
  'requirement-negative': { readonly segment: Segment; readonly requirement: string };
  'pot-negative': { readonly segment: Segment; readonly levyBase: string };
  'pot-part-unit': { readonly segment: Segment; readonly unit: string; readonly partUnit: string };
  'prefecture-rate-out-of-range': { readonly segment: Segment; readonly rate: string };
  'sweep-too-large': { readonly segment: Segment; readonly most: string };
  'series-short': {
    readonly series: 'medical-index' | 'collection-rate';
    readonly given: number;
    readonly asked: number;
    readonly municipalities: number;
    /** Where other municipalities have more years. */
    readonly others?: true;
  };
  'series-years': {
    readonly series: 'medical-index' | 'collection-rate';
    /** Old for the fiscal year, not one after the other, or older than those of other municipalities. */
    readonly doubt: 'old' | 'gap' | 'behind';
    /** The years that are used, ascending. */
    readonly years: readonly FiscalYear[];
    readonly year: FiscalYear;
    readonly municipalities: number;
  };
  'previous-rate-missing': { readonly year: FiscalYear; readonly municipalities: number };
  'income-implausible': {
    readonly segment: Segment;
    readonly perHead: string;
    /** Of all municipalities; null where it is their mean itself. */
    readonly mean: string | null;
  };
  'pot-implausible': { readonly segment: Segment; readonly perHead: string };
  'income-level-implausible': { readonly segment: Segment; readonly beta: string };
  // result tables that are read
  /** The case as it was named, and the folder that would have the tables. */
  'expected-missing': { readonly folder: string; readonly tables: string };
  'result-file-unknown': { readonly suggestion: string | null };
  'result-column-unknown': { readonly table: string; readonly suggestion: string | null };
  'result-key-column-missing': { readonly column: string };
  'result-only-keys': Record<string, never>;
  'result-segment': Record<string, never>;
  'result-row-repeated': { readonly line: number };
  'case-not-found': Record<string, never>;
  // receipts
  'receipt-not-json': { readonly at: JsonBreak };
  'receipt-format': { readonly expected: string };
  'receipt-entry': { readonly expected: ReceiptExpectation };
  // writing
  'output-is-input': { readonly isWorkbook: boolean };
  'output-other-results': { readonly files: readonly string[] };
  'init-exists': { readonly isWorkbook: boolean };
  'output-not-ours': { readonly changed: boolean; readonly isWorkbook: boolean };
  'output-is-link': Record<string, never>;
  'output-failed': { readonly reason: FileTrouble };
  'output-busy': Record<string, never>;
  'output-not-restored': { readonly kept: string };
  'output-leftover': Record<string, never>;
  'output-character': { readonly characters: readonly string[] };
}

export type FindingCode = keyof FindingArguments;

/** A problem as data: a code, what it is about, and where. Sentences are made in `present/`. */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: 'error' | 'warning';
    readonly args: FindingArguments[Code];
    readonly place: Place;
    /** Where the case of the finding keeps its settings; without it a case.yaml. */
    readonly home?: SettingsHome;
  };
}[FindingCode];

/** Where a case keeps its settings when that is no case.yaml: on a sheet of a workbook, or in `--set`. */
export type SettingsHome = { readonly sheet: string } | 'set';

/** Findings of a case that keeps its settings somewhere. */
export function atHome(findings: readonly Finding[], home: SettingsHome | undefined): readonly Finding[] {
  return home === undefined ? findings : findings.map((one) => ({ ...one, home }));
}

/** Findings that do not stop a run. */
const warnings: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'sheet-partly-hidden',
  'sheet-unread',
  'heads-disagree',
  'total-disagrees',
  'part-above-whole',
  'index-implausible',
  'rate-implausible',
  'income-level-implausible',
  'income-implausible',
  'pot-implausible',
  'care-of-all',
  'adjustment-repeated',
  'requirement-repeated',
  'adjustment-without-premium',
  'pooled-item-unused',
  'municipality-empty',
  'levy-negative',
  'requirement-negative',
  'pot-negative',
  'pot-part-unit',
  'prefecture-rate-out-of-range',
  'series-short',
  'series-years',
  'previous-rate-missing',
  'result-edited',
  'output-leftover',
]);

export function finding<Code extends FindingCode>(
  code: Code,
  place: Place,
  ...args: FindingArguments[Code] extends Record<string, never> ? [] : [FindingArguments[Code]]
): Finding {
  return { code, severity: warnings.has(code) ? 'warning' : 'error', args: args[0] ?? {}, place } as Finding;
}

/** Findings of one kind are those of one code in one file or sheet. */
export function kindOf({ code, place: { file, sheet } }: Finding): string {
  return JSON.stringify([file, sheet, code]);
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** By file, sheet, line and column; findings without a file come last. */
export function sortedByPlace(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.place.file ?? '\uffff', b.place.file ?? '\uffff') ||
      compareText(a.place.sheet ?? '', b.place.sheet ?? '') ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      compareText(a.place.column ?? '', b.place.column ?? '') ||
      compareText(a.place.municipality?.code ?? '', b.place.municipality?.code ?? ''),
  );
}

/** By code unit: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
