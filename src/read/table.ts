import { type Finding, finding, type Place } from '../domain/finding.js';
import { readCsv, type TextRow } from './csv.js';
import { decode, type Encoding } from './encoding.js';
import { isFinding, readSource, type SourceFile } from './file.js';
import { splitName } from './kind-by-name.js';
import { limits } from './limits.js';
import { otherKind } from './other-kinds.js';
import type { Located } from './place.js';
import { isWorkbook, type Reading, readWorkbook, sheetOf, type Workbook } from './workbook.js';
import type { CellMark } from './xlsx/marks.js';

/** What is written in a CSV file or on a sheet, before anything is known of its headers. */
export interface TextSheet extends Located {
  readonly source: SourceFile;
  readonly encoding: Encoding;
  /** The rows that have anything in them, each with its line. */
  readonly rows: readonly TextRow[];
  /** What its reader should be told of how it was read. */
  readonly warnings: readonly Finding[];
  /** What cells of a sheet say beside their texts. */
  readonly marks?: readonly CellMark[];
}

/** A table as it was written: headers and rows of text, every row with its line. */
export interface TextTable extends TextSheet {
  readonly headers: readonly string[];
  readonly headerLine: number;
}

/**
 * Reads a CSV file or a sheet of a workbook: `insured.csv`, `data.xlsx`, `data.xlsx#被保険者`. Undefined where a workbook
 * cannot be read and this was told before.
 *
 * @param place where it is named
 */
export async function readSheet(
  name: string,
  folder: string,
  place: Place,
  reading: Reading,
): Promise<TextSheet | Finding | undefined> {
  const { file, sheet } = splitName(name);
  const { files, opened } = reading;
  const path = files.resolve(folder, file);
  if (opened.has(path)) return sheetIn(opened.get(path), sheet, place);
  const source = readSource(file, folder, place, limits.table, files);
  if (isFinding(source)) return source;
  const stranger = otherKind(source);
  if (stranger) return stranger;
  if (!isWorkbook(source.bytes)) return textSheet(source);
  const workbook = await opening(source, path, reading);
  return isFinding(workbook) ? workbook : sheetIn(workbook, sheet, place);
}

/** A whole workbook; undefined where it cannot be read and this was told before. */
export async function openedWorkbook(
  file: string,
  folder: string,
  place: Place,
  reading: Reading,
): Promise<Workbook | Finding | undefined> {
  const { files, opened } = reading;
  const path = files.resolve(folder, file);
  if (opened.has(path)) return opened.get(path);
  const source = readSource(file, folder, place, limits.table, files);
  if (isFinding(source)) return source;
  const stranger = otherKind(source);
  if (stranger) return stranger;
  return opening(source, path, reading);
}

async function opening(source: SourceFile, path: string, { opened }: Reading): Promise<Workbook | Finding> {
  const workbook = await readWorkbook(source);
  opened.set(path, isFinding(workbook) ? undefined : workbook);
  return workbook;
}

function sheetIn(
  workbook: Workbook | undefined,
  name: string | undefined,
  place: Place,
): TextSheet | Finding | undefined {
  if (!workbook) return undefined;
  const { source } = workbook;
  const sheet = sheetOf(workbook, name, place);
  if (isFinding(sheet)) return sheet;
  const { name: ofSheet, rows, warnings, marks } = sheet;
  return { source, encoding: 'xlsx', file: source.name, sheet: ofSheet, rows, warnings, marks };
}

function textSheet(source: SourceFile): TextSheet | Finding {
  const file = source.name;
  const decoded = decode(source.bytes);
  if (typeof decoded === 'string') return finding('file-encoding', { file }, { looksLike: decoded });
  const rows = readCsv(decoded.text, file);
  if (isFinding(rows)) return rows;
  if (rows.length === 0) return finding('file-empty', { file });
  return { source, encoding: decoded.encoding, file, rows, warnings: [] };
}

/** The table whose headers stand in the first row. */
export function headed(sheet: TextSheet, at = 0): TextTable {
  const { cells = [], line = 1 } = sheet.rows[at] ?? {};
  return { ...sheet, headers: cells, headerLine: line, rows: sheet.rows.slice(at + 1) };
}
