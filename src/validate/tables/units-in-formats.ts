import { type Finding, finding } from '../../domain/finding.js';
import { type CellColumn, cellPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import type { Mark } from '../../read/xlsx/marks.js';
import { foldHeader } from './fold.js';
import { foreignUnitIn, splitUnit, unitStored } from './units.js';

/** Cells of a column whose number format shows a unit in which nhi does not read what they hold. */
export function unitsInFormats(table: TextTable, { header, at }: CellColumn): Finding[] {
  const { marks = [] } = table;
  const told = marks.filter((one) => one.at === at && unitIn(one.mark) !== undefined);
  if (told.length === 0) return [];
  const byLine = new Map(table.rows.map((row) => [row.line, row]));
  return told.flatMap(({ line, mark }) => {
    const row = byLine.get(line);
    if (!row) return [];
    const place = { ...cellPlace(table, line, { header, at }), value: row.cells[at] ?? '' };
    return [
      finding('header-unit', place, { unit: unitIn(mark)!, column: splitUnit(foldHeader(header)).name }),
    ];
  });
}

/** The unit of what a cell holds, as its format says it; undefined for yen and persons. Zeros in quotes are thousands. */
export function unitIn(mark: Mark): string | undefined {
  if (mark.kind !== 'text') return undefined;
  const [, added = ''] = /^((?:[,，]?000)+)円?$/.exec(mark.text) ?? [];
  const unit = added === '' ? foreignUnitIn(mark.text) : `${added.length < 6 ? '千' : '百万'}円`;
  if (unit === undefined) return undefined;
  const stored = unitStored(unit, mark.thousands);
  return /^(?:円|人|名|世帯)$/.test(stored) ? undefined : stored;
}

/** That a header speaks of 千円 only because the cells are shown so: they hold yen. */
export function shownInUnit(
  table: TextTable,
  { header, at }: CellColumn,
  { unit, column }: { readonly unit: string; readonly column: string },
): Finding | undefined {
  if (!isShownIn(table, at, unit)) return undefined;
  const place = { ...cellPlace(table, table.headerLine, { header, at }), value: header };
  return finding('header-unit-shown', place, { unit, column });
}

/** Whether every figure of a column is in yen or persons and shown in a unit; nothing of zero needs to be. */
export function isShownIn({ marks = [], rows }: TextTable, at: number, unit: string): boolean {
  const thousands = { 千: 1, 百万: 2, 十億: 3 }[unit.replace(/円|人|名|世帯/, '')];
  if (thousands === undefined || marks.length === 0) return false;
  const shown = new Set(
    marks.flatMap((one) => {
      const isShown = one.at === at && 'thousands' in one.mark && one.mark.thousands === thousands;
      return isShown && unitIn(one.mark) === undefined ? [one.line] : [];
    }),
  );
  const figures = rows.filter(({ cells }) => !/^0?$/.test((cells[at] ?? '').trim()));
  return figures.length > 0 && figures.every(({ line }) => shown.has(line));
}
