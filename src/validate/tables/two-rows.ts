import { type Finding, finding } from '../../domain/finding.js';
import { parseFiscalYear } from '../../domain/fiscal-year.js';
import { rowPlace } from '../../read/place.js';
import { readHeader, segmentNamed } from './columns.js';
import { foldHeader } from './fold.js';
import type { FramedTable } from './frame.js';
import { splitUnit } from './units.js';

/**
 * Headers in two rows, as published tables have them: 所得総額 over 医療 and 後期, 収納率 over 令和6年度 and 令和7年度. The
 * codes stand in the upper row or in the lower one. What each header would be in one row is told.
 */
export function headersInTwoRows(table: FramedTable): Finding | undefined {
  const { headers, headerLine, rows, titles } = table;
  const upper = [...titles].reverse().map((title) => [title, { line: headerLine, cells: headers }] as const);
  const codeAt = headers.findIndex((header) => readHeader(header)?.quantity === 'municipality_code');
  const under = rows.slice(0, 1).filter(({ cells }) => (cells[codeAt] ?? '').trim() === '');
  const lower = under.map((row) => [{ line: headerLine, cells: headers }, row] as const);
  for (const [group, part] of [...upper, ...lower]) {
    const joined = joinedHeaders(group.cells, part.cells);
    if (!joined[0]) continue;
    const { at } = joined[0];
    const place = { ...rowPlace(table, part.line, at), value: (part.cells[at] ?? '').trim() };
    const args = { above: group.line, headers: joined.map(({ header }) => header) };
    return finding('header-two-rows', place, args);
  }
  return undefined;
}

/** A segment or a year, of which alone nobody knows what it is about. */
function isPart(cell: string): boolean {
  return segmentNamed(cell) !== undefined || parseFiscalYear(cell) !== undefined;
}

/** Each part with the title over it; a title spreads to the right as far as the next one. */
function joinedHeaders(
  groups: readonly string[],
  parts: readonly string[],
): { readonly header: string; readonly at: number }[] {
  let title = '';
  return parts.flatMap((part, at) => {
    title = splitUnit(foldHeader(groups[at] ?? '')).name || title;
    const header = `${title}(${part.trim()})`;
    return isPart(part) && readHeader(header) ? [{ header, at }] : [];
  });
}
