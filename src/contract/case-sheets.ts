import { indexSheets } from '../domain/index-columns.js';
import { ownSheets } from '../domain/own-columns.js';

/** The sheets of a case that is one workbook, by what they hold; each has a name in Japanese and in English. */
export const caseSheets = {
  /** Keys and values, as in case.yaml. */
  settings: ['設定', 'case'],
  municipalities: ['市町村', 'municipalities'],
  adjustments: ['調整', 'adjustments'],
  requirement: ['収支', 'requirement'],
  /** What an index from age bands is made of, by the keys under medical_index. */
  ...indexSheets,
  /** How municipalities charge their own rates, by the keys of settings. */
  ...ownSheets,
} as const satisfies Record<string, readonly [japanese: string, english: string]>;

export type CaseSheet = keyof typeof caseSheets;

/** Whether a sheet of a workbook is the one that holds something of a case. */
export function isCaseSheet(name: string, sheet: CaseSheet): boolean {
  return (caseSheets[sheet] as readonly string[]).includes(foldSheetName(name));
}

/** The name of a sheet as names are compared: blanks around it are not seen on a tab, nor is the width of letters. */
export function foldSheetName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** The headers of keys and values on the sheet of settings. */
export const settingHeaders = { key: ['キー', 'key', '項目'], value: ['値', 'value'] } as const;
