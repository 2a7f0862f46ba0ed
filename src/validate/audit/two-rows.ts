import type { Finding } from '../../domain/finding.js';
import type { TextRow } from '../../read/csv.js';
import { foldHeader } from '../tables/fold.js';
import type { FramedTable } from '../tables/frame.js';
import { type JoinedHeader, twoRows } from '../tables/two-rows.js';
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
  const pairs = all.flatMap((row, at) => all.slice(at + 1).map((one) => [row, one] as const));
  return twoRows(table, pairs, joinedHeaders);
}

/** Each header with the one over it, which spreads to the right as far as the next one. */
function joinedHeaders(groups: readonly string[], parts: readonly string[]): JoinedHeader[] {
  let group = '';
  return parts.flatMap((part, at) => {
    group = (groups[at] ?? '').trim() || group;
    // What is a whole header by itself needs nothing over it.
    if (group === '' || part.trim() === '' || japaneseHeaderOf(foldHeader(part))) return [];
    const header = japaneseHeaderOf(`${group}${part}`);
    return header === undefined ? [] : [{ header, at }];
  });
}
