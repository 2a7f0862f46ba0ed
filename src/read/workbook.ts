import { type CaseSheet, caseSheets, foldSheetName, isCaseSheet } from '../contract/case-sheets.js';
import { type Finding, finding, type Place } from '../domain/finding.js';
import { isSame } from '../platform/bytes.js';
import { disk } from '../platform/disk.js';
import { type Files, isFinding, type SourceFile, tooLarge } from './file.js';
import { limits } from './limits.js';
import type { WorkbookSheet } from './xlsx.js';
import { isZip } from './zip-signature.js';

/** A workbook that was read, with all its sheets. */
export interface Workbook {
  readonly source: SourceFile;
  readonly sheets: readonly WorkbookSheet[];
}

/** What a run reads from. */
export interface Reading {
  readonly files: Files;
  /** The workbooks of the run by path, so that each is read once, and what was wrong is told once. */
  readonly opened: Map<string, Workbook | undefined>;
}

export function newReading(files: Files = disk): Reading {
  return { files, opened: new Map() };
}

/** Whether bytes are a workbook, or a file of the older kind that may be one; a name alone says nothing. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isSame(bytes.subarray(0, 4), [0xd0, 0xcf, 0x11, 0xe0]);
}

/** What reads workbooks is loaded when the first one is met. */
export async function readWorkbook(source: SourceFile): Promise<Workbook | Finding> {
  const { name, bytes } = source;
  if (bytes.length > limits.workbook) return tooLarge(name, limits.workbook);
  const { sheetsOf } = await import('./xlsx.js');
  const sheets = sheetsOf(bytes, name);
  if (isFinding(sheets)) return sheets;
  return problemOfCase(sheets) ?? { source, sheets };
}

/** Of a case that is a workbook all its sheets are read at once, so that none counts as blank because it is damaged. */
function problemOfCase(sheets: readonly WorkbookSheet[]): Finding | undefined {
  if (!sheets.some(({ name }) => isCaseSheet(name, 'settings'))) return undefined;
  const own = sheets.filter(({ name }) =>
    (Object.keys(caseSheets) as CaseSheet[]).some((kind) => isCaseSheet(name, kind)),
  );
  return own.map(({ problem }) => problem).find((problem) => problem !== undefined);
}

/** The sheet that is named; without a name the only one that shows anything. The place is where the name stands. */
export function sheetOf(
  { source, sheets }: Workbook,
  name: string | undefined,
  place: Place,
): WorkbookSheet | Finding {
  const file = source.name;
  const found = name === undefined ? shown(sheets, place) : named(sheets, name, place);
  if (found === undefined) return finding('file-empty', { file, ...(name && { sheet: name }) });
  return isFinding(found) ? found : (found.problem ?? found);
}

function named(
  sheets: readonly WorkbookSheet[],
  name: string,
  place: Place,
): WorkbookSheet | Finding | undefined {
  const [found, second] = sheetsNamed(name, sheets);
  const options = () => shownSheets(sheets).map(nameOf);
  if (!found)
    return finding('sheet-missing', { ...place, value: name }, { options: options(), isOfCase: false });
  if (second) return finding('sheet-not-named', place, { options: options() });
  return isFilled(found) ? found : undefined;
}

function shown(sheets: readonly WorkbookSheet[], place: Place): WorkbookSheet | Finding | undefined {
  const [found, ...others] = shownSheets(sheets);
  if (found && others.length > 0)
    return finding('sheet-not-named', place, { options: [found, ...others].map(nameOf) });
  if (found) return found;
  const hidden = sheets.filter((sheet) => sheet.isHidden && isFilled(sheet));
  return hidden.length === 0 ? undefined : finding('sheet-hidden', place, { options: hidden.map(nameOf) });
}

/** The sheets on which people see something. */
export function shownSheets(sheets: readonly WorkbookSheet[]): readonly WorkbookSheet[] {
  return sheets.filter((sheet) => !sheet.isHidden && isFilled(sheet));
}

/** The sheet of exactly this name, else those that seem to have it. */
export function sheetsNamed(name: string, sheets: readonly WorkbookSheet[]): readonly WorkbookSheet[] {
  const same = sheets.filter((sheet) => sheet.name === name);
  if (same.length > 0) return same;
  return sheets.filter((sheet) => foldSheetName(sheet.name) === foldSheetName(name));
}

/** A sheet that cannot be read is not blank. */
function isFilled({ rows, problem }: WorkbookSheet): boolean {
  return rows.length > 0 || problem !== undefined;
}

function nameOf({ name }: WorkbookSheet): string {
  return name;
}
