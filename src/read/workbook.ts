import { foldSheetName } from '../domain/case-sheets.js';
import { type Finding, finding, type Place } from '../domain/finding.js';
import { type SourceFile, tooLarge } from './file.js';
import { limits, megabytes, rowCharacters, sheetColumns, tableRows } from './limits.js';
import type { WorkbookProblem, WorkbookSheet } from './xlsx.js';
import { isZip } from './zip.js';

/** A workbook that was read, with all its sheets. */
export interface Workbook {
  readonly source: SourceFile;
  readonly sheets: readonly WorkbookSheet[];
}

/** The workbooks of a run by path, so that each is read once, and what was wrong is told once. */
export type OpenWorkbooks = Map<string, Workbook | undefined>;

/** Whether bytes are a workbook, or a file of the older kind that may be one; a name alone says nothing. */
export function isWorkbook(bytes: Buffer): boolean {
  return isZip(bytes) || bytes.subarray(0, 4).toString('latin1') === '\u00d0\u00cf\u0011\u00e0';
}

/** The package that reads workbooks is loaded when the first one is met. */
export async function readWorkbook(source: SourceFile): Promise<Workbook | Finding> {
  const { name, bytes } = source;
  if (bytes.length > limits.workbook) return tooLarge(name, limits.workbook);
  const { sheetsOf } = await import('./xlsx.js');
  const sheets = await sheetsOf(bytes);
  return typeof sheets === 'string' ? problemOf(sheets, name) : { source, sheets };
}

function problemOf(problem: WorkbookProblem, file: string): Finding {
  switch (problem) {
    case 'broken':
      return finding('workbook-broken', { file });
    case 'closed':
      return finding('workbook-closed', { file });
    case 'too-full':
      return finding('workbook-too-full', { file });
    case 'too-large':
      return finding('workbook-too-large', { file }, { limit: megabytes(limits.workbookContent.unpacked) });
  }
}

/** The sheet that is named; without a name the only one that shows anything. The place is where the name stands. */
export function sheetOf(
  { source, sheets }: Workbook,
  name: string | undefined,
  place: Place,
): WorkbookSheet | Finding {
  const file = source.name;
  const shown = shownSheets(sheets);
  const options = shown.map((sheet) => sheet.name);
  const [found, second] = name === undefined ? shown : sheetsNamed(name, sheets);
  if (name !== undefined && !found)
    return finding('sheet-missing', { ...place, value: name }, { options, isOfCase: false });
  if (second) return finding('sheet-not-named', place, { options });
  if (!found || found.rows.length === 0) return finding('file-empty', { file, ...(name && { sheet: name }) });
  return tooMuch(found, file) ?? found;
}

/** The sheets on which people see something. */
export function shownSheets(sheets: readonly WorkbookSheet[]): readonly WorkbookSheet[] {
  return sheets.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
}

/** The sheet of exactly this name, else those that seem to have it. */
export function sheetsNamed(name: string, sheets: readonly WorkbookSheet[]): readonly WorkbookSheet[] {
  const same = sheets.filter((sheet) => sheet.name === name);
  if (same.length > 0) return same;
  return sheets.filter((sheet) => foldSheetName(sheet.name) === foldSheetName(name));
}

/** What no sheet of municipalities has. */
function tooMuch({ name, isTooWide, rows }: WorkbookSheet, file: string): Finding | undefined {
  const place = { file, sheet: name };
  if (isTooWide) return finding('sheet-too-wide', place, { columns: sheetColumns });
  if (rows.length > tableRows + 1) return finding('table-too-long', place, { rows: tableRows });
  const long = rows.find(({ cells }) => cells.reduce((sum, cell) => sum + cell.length, 0) > rowCharacters);
  return long && finding('row-too-long', { ...place, line: long.line }, { characters: rowCharacters });
}
