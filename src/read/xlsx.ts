import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';
import { decimal } from '../domain/decimal.js';
import type { TextRow } from './csv.js';
import { shortestDecimal } from './double.js';
import { limits, sheetColumns } from './limits.js';
import { isZip, zipNames, zipState } from './zip.js';

/** A sheet of a workbook: every filled row with its number, every cell as text. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Whether something stands to the right of the columns that are read. */
  readonly isTooWide: boolean;
  readonly rows: readonly TextRow[];
}

/** Why a workbook cannot be read: damaged, of another kind or with a password, too large when unpacked, too much in it. */
export type WorkbookProblem = 'broken' | 'closed' | 'too-large' | 'too-full';

/** The sheets of a workbook in their order. Its size is counted before the package that reads it sees it. */
export async function sheetsOf(bytes: Buffer): Promise<readonly WorkbookSheet[] | WorkbookProblem> {
  if (!isZip(bytes) || zipNames(bytes).some((name) => otherKinds.has(name))) return 'closed';
  const state = zipState(bytes, limits.workbookContent);
  if (state !== 'sound') return state;
  const sheets = await unpacked(bytes);
  return sheets === undefined || sheets.length === 0 ? 'broken' : sheets.map(sheetOf);
}

/** Files that only other kinds of workbooks have: .ods and .xlsb. */
const otherKinds = new Set(['content.xml', 'xl/workbook.bin']);

/** Undefined for what the package refuses. */
async function unpacked(bytes: Buffer): Promise<readonly Sheet[] | undefined> {
  try {
    return (await readXlsx(bytes, { readStyles: true, range: `A1:${lastColumn}1048576` })).sheets;
  } catch {
    return undefined;
  }
}

/** One more than is read: what stands there shows that a sheet is too wide. */
const lastColumn = 'IW';

function sheetOf({ name, hidden, veryHidden, rows, cells }: Sheet): WorkbookSheet {
  const filled = rows.flatMap((values, at) => {
    const texts = values.map((value, column) => textOf(value, cells?.get(`${at},${column}`)));
    return texts.some((text) => text.trim() !== '') ? [{ line: at + 1, cells: texts }] : [];
  });
  return {
    name,
    isHidden: hidden === true || veryHidden === true,
    isTooWide: filled.some(({ cells: texts }) => (texts[sheetColumns] ?? '') !== ''),
    rows: filled,
  };
}

/**
 * A cell as a text that the grammar of numbers reads: a number as the shortest decimal that gives its double back, one
 * that is shown in per cent as such, a formula whose value was never stored as the formula itself.
 */
function textOf(value: Sheet['rows'][number][number], cell: Cell | undefined): string {
  if (value === null || value === undefined) return cell?.formula === undefined ? '' : `=${cell.formula}`;
  switch (typeof value) {
    case 'number':
      return numberText(value, cell?.style?.numFmt);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      return value;
    default:
      return Number.isNaN(value.valueOf()) ? '' : value.toISOString().slice(0, 10);
  }
}

/** With the format 0.00% a spreadsheet shows a hundred times as much. */
function numberText(value: number, format = 'General'): string {
  const text = shortestDecimal(value);
  return isPercent(format) ? `${decimal(text).times(hundred).toFixed()}%` : text;
}

const hundred = decimal('100');

/** A per cent sign that is no quoted or escaped text of the format. */
function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}
