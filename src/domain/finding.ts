import { type FindingArguments, type FindingCode, findingDefinitions } from './findings/definitions.js';
import type { Place, SettingsHome } from './place.js';

export type { FindingArguments, FindingCode } from './findings/definitions.js';
export type { Expectation } from './findings/expectations.js';
export type { Need } from './findings/needs.js';
export type { JsonBreak, ReceiptExpectation } from './findings/receipts.js';
export { fileOf, type Origin, onCommandLine, type Place, type SettingsHome } from './place.js';

/** A problem as data: a code, what it is about, and where. Its words stand in the definition of its code. */
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

/** Findings of a case that keeps its settings somewhere. */
export function atHome(findings: readonly Finding[], home: SettingsHome | undefined): readonly Finding[] {
  return home === undefined ? findings : findings.map((one) => ({ ...one, home }));
}

export function finding<Code extends FindingCode>(
  code: Code,
  place: Place,
  ...args: FindingArguments[Code] extends Record<string, never> ? [] : [FindingArguments[Code]]
): Finding {
  return { code, severity: findingDefinitions[code].severity, args: args[0] ?? {}, place } as Finding;
}

/** Findings of one kind are those of one code in one file or sheet. */
export function kindOf({ code, place }: { readonly code: string; readonly place: Place }): string {
  const { file, sheet } = place;
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
      inSheet(a.place, b.place) ||
      compareText(a.place.municipality?.code ?? '', b.place.municipality?.code ?? ''),
  );
}

/** Cells of a row in the order of the sheet; of a CSV file, whose columns have no letters, by their headers. */
function inSheet({ cell = '', column = '' }: Place, other: Place): number {
  const letters = other.cell ?? '';
  return (
    cell.length - letters.length || compareText(cell, letters) || compareText(column, other.column ?? '')
  );
}

/** By code unit: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
