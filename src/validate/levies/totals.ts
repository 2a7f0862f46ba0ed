import { type Finding, finding } from '../../domain/finding.js';
import { readNumber } from '../../domain/number-text.js';
import type { PublishedLevy } from '../../domain/published-levies.js';
import { cellPlace } from '../../read/place.js';
import { unguarded } from '../tables/cells.js';
import { segmentNamed } from '../tables/columns.js';
import type { FramedTable } from '../tables/frame.js';
import type { NamedColumns } from '../tables/named-columns.js';
import type { LevyColumn } from './frame.js';

/** Rows 合計, of a segment or of all, that are not the sum of the levies. */
export function disagreeingTotals(
  table: FramedTable,
  header: NamedColumns<LevyColumn>,
  levies: readonly PublishedLevy[],
): Finding[] {
  return table.totals.flatMap(({ line, cells }) => {
    const segment = segmentNamed(cells[header.segment.at] ?? '');
    const sum = levies
      .filter((one) => segment === undefined || one.segment === segment)
      .reduce((total, { levy }) => total + levy, 0n);
    const value = unguarded(cells[header.levy.at] ?? '');
    const reading = readNumber(value);
    if (!reading.ok || reading.value.eq(`${sum}`)) return [];
    const place = { ...cellPlace(table, line, header.levy), value };
    return [finding('total-disagrees', place, { sum: `${sum}` })];
  });
}
