import { type Finding, finding } from '../../domain/finding.js';
import type { TextRow } from '../../read/csv.js';
import { rowPlace } from '../../read/place.js';
import { foldHeader } from '../tables/fold.js';
import type { FramedTable } from '../tables/frame.js';
import { codeColumnAt, nameColumnAt } from './headers.js';
import { headerName, japaneseHeaderOf } from './names.js';

/**
 * Headers in two rows, as published tables print them: 医療分 over 所得割率, 均等割額, 平等割額. The names of the
 * municipalities stand in the upper row or in the lower one. What each header would be in one row is told.
 */
export function ratesInTwoRows(table: FramedTable): Finding | undefined {
  const header: TextRow = { line: table.headerLine, cells: table.headers };
  const label = Math.max(codeColumnAt(table.headers), nameColumnAt(table.headers));
  // A table with a segment in every row may have one as its title.
  if (table.headers.some((one) => headerName(one) === 'segment')) return undefined;
  const below = table.rows.slice(0, 2).filter(({ cells }) => (cells[label] ?? '').trim() === '');
  const all = [...table.titles, header, ...below];
  for (const [group, part] of all.flatMap((row, at) => all.slice(at + 1).map((one) => [row, one] as const))) {
    const joined = joinedHeaders(group.cells, part.cells);
    const [first] = joined;
    if (!first) continue;
    const place = { ...rowPlace(table, part.line, first.at), value: (part.cells[first.at] ?? '').trim() };
    return finding('header-two-rows', place, {
      above: group.line,
      headers: joined.map(({ header }) => header),
    });
  }
  return undefined;
}

/** Each header with the one over it, which spreads to the right as far as the next one. */
function joinedHeaders(groups: readonly string[], parts: readonly string[]) {
  let group = '';
  return parts.flatMap((part, at) => {
    group = (groups[at] ?? '').trim() || group;
    // What is a whole header by itself needs nothing over it.
    if (group === '' || part.trim() === '' || japaneseHeaderOf(foldHeader(part))) return [];
    const header = japaneseHeaderOf(`${group}${part}`);
    return header === undefined ? [] : [{ header, at }];
  });
}
