import { type Finding, finding } from '../../domain/finding.js';
import { parseFiscalYear } from '../../domain/fiscal-year.js';
import {
  columnName,
  columnOf,
  columnRecord,
  type InputColumn,
  japaneseName,
} from '../../domain/input-columns.js';
import type { TextRow } from '../../read/csv.js';
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
  return twoRows(table, [...upper, ...lower], (groups, parts) => [
    ...joinedHeaders(groups, parts),
    ...groupedHeaders(groups, parts, groups === headers),
  ]);
}

/** What a header would be in one row, and where its lower part stands. */
export interface JoinedHeader {
  readonly header: string;
  readonly at: number;
}

/**
 * The first two rows that are headers together.
 *
 * @param pairs an upper and a lower row
 * @param joinedOf the headers that the cells of two rows make
 */
export function twoRows(
  table: FramedTable,
  pairs: readonly (readonly [group: TextRow, part: TextRow])[],
  joinedOf: (groups: readonly string[], parts: readonly string[]) => readonly JoinedHeader[],
): Finding | undefined {
  for (const [group, part] of pairs) {
    const joined = joinedOf(group.cells, part.cells);
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
function joinedHeaders(groups: readonly string[], parts: readonly string[]): JoinedHeader[] {
  let title = '';
  return parts.flatMap((part, at) => {
    title = splitUnit(foldHeader(groups[at] ?? '')).name || title;
    const header = `${title}(${part.trim()})`;
    return isPart(part) && readHeader(header) ? [{ header, at }] : [];
  });
}

/**
 * Each column with the segment or the year over it: 介護 over 所得総額, 令和6年度 and 令和7年度 over 収納率. A year alone, and
 * what stands over the codes, is the title of the table.
 *
 * @param isRead whether the groups were read as the headers: then a column that is the same under its group, such as 特定世帯数
 *   under 医療, is none that was read
 */
function groupedHeaders(
  groups: readonly string[],
  parts: readonly string[],
  isRead: boolean,
): JoinedHeader[] {
  const over = groups.map((group, at) => (isLabel(parts[at]) ? '' : group.trim()));
  const years = over.filter((group) => parseFiscalYear(group) !== undefined).length;
  const isGroup = (group: string) => isPart(group) && (years > 1 || parseFiscalYear(group) === undefined);
  let group = '';
  return parts.flatMap((part, at) => {
    group = over[at] || group;
    const column = readHeader(part.trim());
    const own = column && isGroup(group) ? ownColumn(column, group) : undefined;
    if (!own || (!isRead && columnName(own) === columnName(column!))) return [];
    return [{ header: japaneseName(own), at }];
  });
}

function isLabel(header = ''): boolean {
  const quantity = readHeader(header.trim())?.quantity;
  return quantity === 'municipality_code' || quantity === 'municipality_name';
}

/** A plain column as that of a segment or of a year. */
function ownColumn(column: InputColumn, group: string): InputColumn | undefined {
  if (column.segment !== undefined || column.year !== undefined) return undefined;
  const segment = segmentNamed(group);
  if (segment) return columnRecord(column.quantity).base ? columnOf(column.quantity, segment) : undefined;
  const year = parseFiscalYear(group);
  return columnRecord(column.quantity).takes?.includes('year') && year !== undefined
    ? { ...column, year }
    : undefined;
}
