import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import type { TextRow } from '../../read/csv.js';
import { type Located, rowPlace } from '../../read/place.js';
import type { CellMark } from '../../read/xlsx/marks.js';

/** Cells of a sheet that are read, and what they say beside their texts. */
interface ReadCells extends Located {
  readonly rows: readonly TextRow[];
  readonly marks?: readonly CellMark[];
  /** Whether a column is read. */
  isRead(at: number): boolean;
}

/**
 * Cells whose text is not what is meant, partly struck through or shown otherwise; and, once for a sheet each, that cells
 * are struck through as a whole and that values of formulas may be old. What is not read may look as it likes.
 */
export function doubtfulCells(sheet: ReadCells): Finding[] {
  const { marks = [], rows } = sheet;
  if (marks.length === 0) return [];
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const read = marks.filter(({ line, at }) => byLine.has(line) && sheet.isRead(at));
  const placed = ({ line, at }: CellMark) => ({
    ...rowPlace(sheet, line, at),
    value: byLine.get(line)?.cells[at] ?? '',
  });
  const single = read.flatMap((one) => {
    switch (one.mark.kind) {
      case 'partly-struck':
        return [finding('cell-partly-struck', placed(one))];
      case 'minus':
        return [finding('cell-shown-negative', placed(one))];
      case 'unsigned':
      case 'unseen':
        return [finding('cell-shown-otherwise', placed(one), { isUnseen: one.mark.kind === 'unseen' })];
      default:
        return [];
    }
  });
  const old = read.find(({ mark }) => mark.kind === 'old');
  return [...single, ...struckCells(sheet, read), ...(old ? [finding('workbook-stale', placed(old))] : [])];
}

/** Rows of which every cell that is read is struck through, and how many other cells are. */
function struckCells(sheet: ReadCells, read: readonly CellMark[]): Finding[] {
  const struck = read.filter(({ mark }) => mark.kind === 'struck');
  const [first] = struck;
  if (!first) return [];
  const byLine = groupedBy(struck, ({ line }) => line);
  const whole = sheet.rows.filter(({ line, cells }) => {
    const filled = cells.filter((cell, at) => cell !== '' && sheet.isRead(at)).length;
    return byLine.get(line)?.length === filled;
  });
  const lines = whole.map(({ line }) => line);
  const isWhole = new Set(lines);
  const cells = struck.filter(({ line }) => !isWhole.has(line)).length;
  const { file, sheet: name } = sheet;
  const place =
    lines.length > 0 ? { file, ...(name && { sheet: name }) } : rowPlace(sheet, first.line, first.at);
  return [finding('sheet-struck', place, { lines, cells })];
}
