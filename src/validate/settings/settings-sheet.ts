import { caseSheets, isCaseSheet, settingHeaders } from '../../contract/case-sheets.js';
import { type Finding, finding } from '../../domain/finding.js';
import type { Workbook } from '../../read/workbook.js';
import type { WorkbookSheet } from '../../read/xlsx.js';
import { foldHeader } from '../tables/fold.js';
import { isEnglishKey, keyNamed } from './key-named.js';

/** The sheet of a workbook that holds the settings: one that is shown, if there is any. */
export function settingsSheet(sheets: readonly WorkbookSheet[]): WorkbookSheet | undefined {
  const named = sheets.filter(({ name }) => isCaseSheet(name, 'settings'));
  return firstShown(named.filter(isWritten)) ?? firstShown(named);
}

export function isWritten({ rows }: WorkbookSheet): boolean {
  return rows.length > 0;
}

export function firstShown(sheets: readonly WorkbookSheet[]): WorkbookSheet | undefined {
  return sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
}

/** That a workbook without a sheet of settings has one under another name. */
export function renamedSettings({ source, sheets }: Workbook): Finding | undefined {
  const found = sheets.find((sheet) => !sheet.isHidden && hasKeys(sheet));
  if (!found) return undefined;
  const place = { file: source.name, sheet: found.name };
  return finding('case-sheet', place, { reason: 'renamed', other: caseSheets.settings[0] });
}

/** Whether a few rows of a sheet begin with keys of a case. */
export function hasKeys(sheet: WorkbookSheet): boolean {
  const { key: at } = columnsOf(sheet);
  const keys = sheet.rows.filter(({ cells }) => {
    const written = keyIn(cells, at);
    return isEnglishKey(written) || keyNamed(written) !== undefined;
  });
  return keys.length >= fewestKeys;
}

/** A key as it is written, but for its width. */
export function keyIn(cells: readonly string[], at: number): string {
  return (cells[at] ?? '').normalize('NFKC').trim();
}

/** No case has fewer settings. */
const fewestKeys = 3;

/** Whether the headers of keys and values stand on a sheet. */
export function isHeaded(sheet: WorkbookSheet): boolean {
  return columnsOf(sheet).first > 0;
}

/** The columns of keys and values by their headers, else the first two; and the first row under the headers. */
export function columnsOf({ rows }: WorkbookSheet): {
  readonly first: number;
  readonly key: number;
  readonly value: number;
} {
  const found = rows.map(({ cells }) => ({
    key: cells.findIndex((cell) => isHeader('key', cell)),
    value: cells.findIndex((cell) => isHeader('value', cell)),
  }));
  const at = found.findIndex(({ key, value }) => key >= 0 && value >= 0);
  return at < 0 ? { first: 0, key: 0, value: 1 } : { first: at + 1, ...found[at]! };
}

function isHeader(column: keyof typeof settingHeaders, cell: string): boolean {
  return (settingHeaders[column] as readonly string[]).includes(foldHeader(cell));
}
