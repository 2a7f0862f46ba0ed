import { columnLetters } from '../../domain/cell-name.js';
import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read, refused } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { columnName, type InputColumn, itemColumns } from '../../domain/input-columns.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { suggest } from '../suggest.js';
import {
  foreignUnit,
  grammarOf,
  isInsurerNumber,
  japaneseColumn,
  nameOf,
  readHeader,
  segmentInFront,
  suggestibleHeaders,
} from './columns.js';
import { foldHeader } from './fold.js';
import type { FramedTable } from './frame.js';
import { saidAbove } from './said-above.js';
import type { TableColumn, TableContext } from './table-context.js';
import { headersInTwoRows } from './two-rows.js';
import { units } from './units.js';
import { unitsBeside } from './units-beside.js';
import { shownInUnit, unitsInFormats } from './units-in-formats.js';

/** The columns of a table by English name; undefined when it cannot be read as a table of municipalities. */
export function readHeaders(
  table: FramedTable,
  context: TableContext,
): Read<ReadonlyMap<string, TableColumn> | undefined> {
  const place = rowPlace(table, table.headerLine);
  if (looksLikeAdjustments(table)) return refused(finding('header-looks-like-adjustments', place));
  const twoRows = headersInTwoRows(table);
  if (twoRows) return refused(twoRows);
  if (!table.headers.some((header) => readHeader(header) ?? isInsurerNumber(header)))
    return refused(finding('header-missing', place));
  const log = new FindingLog();
  const ignored = new Set(context.ignored.map(foldHeader));
  const columns = new Map<string, TableColumn>();
  table.headers.forEach((written, at) => {
    const header = written.trim();
    if (ignored.has(foldHeader(header))) return;
    if (header === '') {
      log.add(headerless(table, at));
      return;
    }
    const there = { ...cellPlace(table, table.headerLine, { header, at }), value: header };
    const read = readHeader(header);
    if (!read) {
      log.add(unknownHeader(table, { header, at }, there, context.fiscalYear));
      return;
    }
    log.add(unitsBeside(table, { header, at }, units[grammarOf(read)]));
    log.add(unitsInFormats(table, { header, at }));
    const column = dated(read, context.fiscalYear);
    const first = columns.get(columnName(column));
    if (first) log.add(finding('header-repeated', there, { first: first.header }));
    else columns.set(columnName(column), { column, header, at });
  });
  log.add(saidAbove(table, [...columns.values()], context.fiscalYear, context.segments));
  if (columns.has('municipality_code')) return log.with(columns);
  if (!table.headers.some(isInsurerNumber)) {
    const column = 'municipality_code';
    const args = { columns: [column], japanese: [japaneseColumn(column)], need: null };
    log.add(finding('column-missing', place, args));
  }
  return log.with(undefined);
}

/** A plain collection rate is the one of the previous year. */
function dated(column: InputColumn, year: FiscalYear | undefined): InputColumn {
  const isPlainRate = column.quantity === 'collection_rate' && column.year === undefined;
  return isPlainRate && year !== undefined ? { ...column, year: year - 1 } : column;
}

function unknownHeader(
  table: FramedTable,
  at: CellColumn,
  place: Finding['place'],
  year: FiscalYear | undefined,
): Finding {
  const { header } = at;
  if (isInsurerNumber(header)) return finding('header-insurer-number', place);
  const foreign = foreignUnit(header);
  if (foreign) return shownInUnit(table, at, foreign) ?? finding('header-unit', place, foreign);
  return finding('header-unknown', place, {
    suggestion: segmentInFront(header) ?? suggest(foldHeader(header), suggestibleHeaders(year)),
  });
}

/** A column without a header and without a cell, as spreadsheets leave behind. */
export function isBlankColumn(table: TextTable, header: string, at: number): boolean {
  return header === '' && firstFilled(table, at) === undefined;
}

function firstFilled({ rows }: TextTable, at: number): TextRow | undefined {
  return rows.find(({ cells }) => (cells[at] ?? '').trim() !== '');
}

/** A column in which something stands and that has no name, by which it could be passed over. */
export function headerless(table: TextTable, at: number): Finding | undefined {
  const row = firstFilled(table, at);
  if (!row) return undefined;
  const place = { ...rowPlace(table, table.headerLine, at), value: (row.cells[at] ?? '').trim() };
  return finding('header-empty', place, { column: columnLetters(at), line: row.line });
}

function looksLikeAdjustments({ headers }: TextTable): boolean {
  const { stage, amount } = itemColumns;
  const named = new Set(headers.map((header) => nameOf(header, { stage, amount })));
  return named.has('stage') && named.has('amount');
}
