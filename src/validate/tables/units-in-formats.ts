import { type Finding, finding } from '../../domain/finding.js';
import { type CellColumn, cellPlace } from '../../read/place.js';
import type { CellMark } from '../../read/xlsx/marks.js';
import { foldHeader } from './fold.js';
import type { FramedTable } from './frame.js';
import { foreignUnitIn, splitUnit } from './units.js';

/** Cells of a column whose number format shows a unit in which nhi does not read it, while they hold what is shown. */
export function unitsInFormats(table: FramedTable, { header, at }: CellColumn): Finding[] {
  return marksOf(table, at).flatMap(({ line, mark }) => {
    if (mark.kind !== 'text' || mark.thousands > 0) return [];
    const unit = foreignUnitIn(mark.text);
    if (unit === undefined) return [];
    const row = table.rows.find((one) => one.line === line);
    const place = { ...cellPlace(table, line, { header, at }), value: row?.cells[at] ?? '' };
    return [finding('header-unit', place, { unit, column: splitUnit(foldHeader(header)).name })];
  });
}

/** That a header speaks of 千円 only because the cells are shown so: they hold yen. */
export function shownInUnit(
  table: FramedTable,
  { header, at }: CellColumn,
  { unit, column }: { readonly unit: string; readonly column: string },
): Finding | undefined {
  const thousands = { 千円: 1, 百万円: 2 }[unit];
  const marks = marksOf(table, at);
  const isShown = ({ mark }: CellMark) => 'thousands' in mark && mark.thousands === thousands;
  if (thousands === undefined || marks.length === 0 || !marks.every(isShown)) return undefined;
  const place = { ...cellPlace(table, table.headerLine, { header, at }), value: header };
  return finding('header-unit-shown', place, { unit, column });
}

function marksOf({ marks = [], rows }: FramedTable, at: number): readonly CellMark[] {
  const lines = new Set(rows.map(({ line }) => line));
  return marks.filter((one) => one.at === at && lines.has(one.line) && one.mark.kind !== 'struck');
}
