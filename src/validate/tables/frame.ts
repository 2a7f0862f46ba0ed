import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { Grammar } from '../../domain/input-columns.js';
import { codeDigits } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import { prefectureNamed } from '../../domain/prefectures.js';
import type { TextRow } from '../../read/csv.js';
import { rowPlace } from '../../read/place.js';
import type { TextSheet, TextTable } from '../../read/table.js';
import { unguarded } from './cells.js';
import { doubtfulCells } from './doubtful-cells.js';
import { foldHeader } from './fold.js';
import { titleUnits } from './title-units.js';
import { unitNamed } from './units.js';

/** A table without what spreadsheets have around it: titles above, units, notes and totals below. */
export interface FramedTable extends TextTable {
  /** The rows 合計 of all municipalities, against which the columns are checked. */
  readonly totals: readonly TextRow[];
  /** Rows of nothing but units, above and under the headers. */
  readonly units: readonly TextRow[];
  /** What stands above the headers. */
  readonly titles: readonly TextRow[];
}

/** How the headers of a kind of table are known. */
export interface Frame {
  /** Whether a row of cells is the row of headers. */
  isHeader(cells: readonly string[]): boolean;
  /** The column of municipality codes; -1 where there is none. */
  codeAt(headers: readonly string[]): number;
  /** The columns that say what a row is of, that of codes too; sums say there that they are sums. */
  labelsAt(headers: readonly string[]): readonly number[];
  /** The column of items, in which a row without labels may say that it is a sum. */
  itemAt?(headers: readonly string[]): number;
  /** Whether a row that says there that it is one is the sum of what it names, also with a code. */
  readonly hasItemSums?: true;
  /** What a column holds, as far as its header says it; without this a table may have figures of any kind. */
  grammarOf?(header: string): Grammar | undefined;
}

/** Titles stand at the top; a row of headers is not looked for further down. */
export const deepestHeader = 30;

/**
 * Finds the row of headers and leaves out what is no row of figures: titles above the headers, a line of units under
 * them, headers that are printed again, notes, sums. No figure of a municipality is left out: above the headers it is a
 * finding, below them only rows count as sums that have no code and say where names stand that they are sums. A row
 * that is both, with a code and the name of a sum, is a finding.
 *
 * @param ignored headers of columns that are not read
 */
export function framed(sheet: TextSheet, frame: Frame, ignored: readonly string[] = []): Read<FramedTable> {
  const found = sheet.rows.slice(0, deepestHeader).findIndex(({ cells }) => frame.isHeader(cells));
  const at = Math.max(found, 0);
  const { cells: headers = [], line: headerLine = 1 } = sheet.rows[at] ?? {};
  const columns = columnsOf(headers, frame);
  const titles = sheet.rows.slice(0, at);
  const log = new FindingLog();
  for (const row of titles.filter((one) => hasFigures(one, columns)))
    log.add(finding('row-above-header', rowPlace(sheet, row.line), { header: headerLine }));
  const rows: Record<Kind, TextRow[]> = { municipality: [], total: [], units: [], aside: [] };
  for (const row of sheet.rows.slice(at + 1)) rows[kindOf(row, columns)].push(row);
  for (const row of rows.municipality) log.add(sumAmongRows(sheet, row, columns));
  const passedOver = new Set(['', ...ignored.map(foldHeader)]);
  const isRead = (column: number) => !passedOver.has(foldHeader(headers[column] ?? ''));
  log.add(doubtfulCells({ ...sheet, rows: rows.municipality, isRead }));
  const [unitsAbove, said] = [titles.filter(isRowOfUnits), titles.filter((row) => !isRowOfUnits(row))];
  const units = [...unitsAbove, ...rows.units];
  // Where no header stands a unit is that of the table.
  const unnamed = units.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, column) => ((headers[column] ?? '').trim() === '' ? cell : '')),
  }));
  const { municipality, total: totals } = rows;
  const table = { ...sheet, headers, headerLine, rows: municipality, totals, units, titles };
  const grammars = headers.map((header) => frame.grammarOf?.(header.trim()));
  log.add(titleUnits(table, [...said, ...rows.aside, ...unnamed], grammars));
  return log.with(table);
}

type Kind = 'municipality' | 'total' | 'units' | 'aside';

interface Columns {
  readonly headers: readonly string[];
  readonly code: number;
  readonly labels: readonly number[];
  /** The column of items; -1 where there is none. */
  readonly item: number;
  /** Whether a row may be the sum of the items of what it names. */
  readonly hasItemSums: boolean;
  /** Where a sum may say that it is one: the labels and what stands before them, or anywhere where no codes are. */
  readonly sums: readonly number[];
}

function columnsOf(headers: readonly string[], frame: Frame): Columns {
  const [code, labels] = [frame.codeAt(headers), frame.labelsAt(headers).filter((at) => at >= 0)];
  const last = Math.max(...labels);
  const item = frame.itemAt?.(headers) ?? -1;
  const sums = [...headers.keys()].filter((at) => code < 0 || at <= last || at === item);
  return { headers, code, labels, item, hasItemSums: frame.hasItemSums ?? false, sums };
}

function kindOf(row: TextRow, columns: Columns): Kind {
  const { headers } = columns;
  if (columns.hasItemSums && isSumWord(row.cells[columns.item] ?? '')) return 'total';
  if (isKeyed(row, columns)) return 'municipality';
  const sum = sumOf(row, columns);
  if (sum) return sum;
  const texts = filled(row.cells);
  // （単位：千円） alone is a note.
  if (texts.length === 1 && noteMark.test(texts[0] ?? '')) return 'aside';
  if (texts.every((text) => unitNamed(text) !== undefined)) return 'units';
  const isHeaderAgain = headers.every((header, at) => header.trim() === (row.cells[at] ?? '').trim());
  return isHeaderAgain ? 'aside' : 'municipality';
}

/** Whether a row says what it is of: by its code, or where there are no codes by all its labels. */
function isKeyed({ cells }: TextRow, { code, labels }: Columns): boolean {
  if (code >= 0) return isCode(cells[code]);
  return labels.every((at) => isFilled(cells[at]) && !isSum(labelOf(cells[at])));
}

/**
 * A row whose labels say that it is a sum; or one without labels that says so in a whole word before them: 地区 合計.
 * Where there are no codes the word may stand anywhere: under 項目 for example.
 */
function sumOf({ cells }: TextRow, columns: Columns): Kind | undefined {
  const { code, labels, sums } = columns;
  const own = labels.map((at) => labelOf(cells[at]));
  if (own.some(isGrandTotal)) return 'total';
  if (own.some(isSum)) return isOfMunicipality(cells, columns) ? undefined : 'aside';
  if (code >= 0 && own.some((label) => label !== '')) return undefined;
  const others = sums.map((at) => labelOf(cells[at])).filter((label) => sumWord.test(label));
  return others.length === 0 ? undefined : others.some(isGrandTotal) ? 'total' : 'aside';
}

/**
 * Whether a row is one of a municipality although something like 推計 or 472085計 stands where its code belongs: no sum
 * word, and a name beside it. 23区 is none.
 */
function isOfMunicipality(cells: readonly string[], { code, labels }: Columns): boolean {
  if (code < 0 || sumWord.test(labelOf(cells[code]))) return false;
  const names = labels.filter((at) => at !== code).map((at) => labelOf(cells[at]));
  return names.some((name) => /^\D.*[市区町村]$/.test(name)) && !names.some(isSum);
}

/** A row among what is added up, although it says that it is a sum. */
function sumAmongRows(sheet: TextSheet, row: TextRow, columns: Columns): Finding | undefined {
  const { code, labels, item, sums } = columns;
  const isSumAt = (at: number) => isSumWord(row.cells[at] ?? '');
  const isSaid = (at: number) => (at === item ? isSumAt(at) : isSum(labelOf(row.cells[at])));
  const at = code >= 0 ? [...labels, item].find((one) => one !== code && isSaid(one)) : sums.find(isSumAt);
  if (at === undefined) return undefined;
  return finding('row-is-sum', { ...rowPlace(sheet, row.line, at), value: unguarded(row.cells[at] ?? '') });
}

/** Whether a row above the headers is one that belongs below them. */
function hasFigures({ cells }: TextRow, { headers, code, labels }: Columns): boolean {
  // Four digits are a year in a title more often than a code without its zero.
  if (isCode(cells[code], /^\d{5,6}$/)) return true;
  const named = labels.filter((at) => isFilled(cells[at])).length;
  const figures = [...headers.keys()].filter(
    (at) => !labels.includes(at) && isFilled(headers[at]) && readNumber(unguarded(cells[at] ?? '')).ok,
  ).length;
  return named > 0 && figures > 0 && (named === labels.length || figures > 1);
}

function isFilled(cell: string | undefined): boolean {
  return labelOf(cell) !== '';
}

function labelOf(cell: string | undefined): string {
  return foldHeader(unguarded(cell ?? ''));
}

function filled(cells: readonly string[]): string[] {
  return cells.map(unguarded).filter((text) => text !== '');
}

/** Above the headers a unit alone is that of the whole table: （千円） at the right. */
function isRowOfUnits({ cells }: TextRow): boolean {
  const texts = filled(cells);
  return texts.length > 1 && texts.every((text) => unitNamed(text) !== undefined);
}

/** A code of a municipality, though perhaps a wrong one; that of a prefecture is none. */
function isCode(cell: string | undefined, pattern = /^\d{4,6}$/): boolean {
  const text = cell === undefined ? '' : codeDigits(unguarded(cell));
  return pattern.test(text) && !/^\d{2}000\d?$/.test(text);
}

/** What is written before a note under a table. */
const noteMark = /^(?:[※*＊]|[(（]?(?:注|備考|出典|資料|単位))/;

/** 合計, 計, 県計, 東京都合計, 区市町村計: the sum of all municipalities. */
function isGrandTotal(label: string): boolean {
  const summed = /^(.*?)(?:総合計|合計|総計|計)$/.exec(label)?.[1];
  return label === 'total' || (summed !== undefined && (wholes.has(summed) || isPrefecture(summed)));
}

const wholes = new Set([
  '',
  '都',
  '道',
  '府',
  '県',
  '都道府県',
  '全県',
  '全市町村',
  '市町村',
  '区市町村',
  '市区町村',
  '保険者',
]);

function isPrefecture(name: string): boolean {
  return prefectureNamed(name) !== undefined;
}

/** What says by itself that a row is a sum; 会計 and 推計 do not. */
const sumWord = /^(?:計|.*(?:合計|小計|総計)|total)$/;

/** Whether a text is one by which a row among figures was told to be a sum. */
function isSumWord(text: string): boolean {
  return sumWord.test(labelOf(text));
}

/** 市計, 町村計, 区部計, 小計: no municipality has a name that ends so. */
export function isSum(label: string): boolean {
  return label.endsWith('計');
}
