import { type Finding, finding } from '../../domain/finding.js';
import { type CellColumn, cellPlace } from '../../read/place.js';
import { foldHeader } from './fold.js';
import type { FramedTable } from './frame.js';
import { splitUnit, unitNamed } from './units.js';
import { isShownIn } from './units-in-formats.js';

/** The units of a column in rows of their own, read as if they stood behind its header, whatever stands there too. */
export function unitsBeside(
  table: FramedTable,
  { header, at }: CellColumn,
  read: readonly string[],
): Finding[] {
  return table.units.flatMap(({ line, cells }) => {
    const value = (cells[at] ?? '').trim();
    const unit = unitNamed(value);
    if (unit === undefined || read.includes(unit)) return [];
    const place = { ...cellPlace(table, line, { header, at }), value };
    const code = isShownIn(table, at, unit) ? 'header-unit-shown' : 'header-unit';
    return [finding(code, place, { unit, column: splitUnit(foldHeader(header)).name })];
  });
}
