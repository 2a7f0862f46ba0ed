import { type Finding, finding } from '../../domain/finding.js';
import type { TextRow } from '../../read/csv.js';
import { rowPlace } from '../../read/place.js';
import type { TextSheet } from '../../read/table.js';

/** Cells of rows whose text is not what is meant: partly struck through, or shown with another sign. */
export function doubtfulCells(sheet: TextSheet, rows: readonly TextRow[]): Finding[] {
  const { marks = [] } = sheet;
  if (marks.length === 0) return [];
  const byLine = new Map(rows.map((row) => [row.line, row]));
  return marks.flatMap(({ line, at, mark }) => {
    const row = byLine.get(line);
    if (!row) return [];
    const place = { ...rowPlace(sheet, line, at), value: row.cells[at] ?? '' };
    if (mark.kind === 'partly-struck') return [finding('cell-partly-struck', place)];
    return mark.kind === 'minus' ? [finding('cell-shown-negative', place)] : [];
  });
}
