import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, none, type Read, refused, sound } from '../../domain/finding-log.js';
import type { InputColumn } from '../../domain/input-columns.js';
import type { CodeReading, MunicipalityCode } from '../../domain/municipality-code.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace, type Located, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { unguarded } from './cells.js';
import { grammarOf, isInsurerNumber, readHeader } from './columns.js';
import { type Frame, type FramedTable, isSum } from './frame.js';
import { readHeaders } from './headers.js';
import { rowOfNone } from './row-of-none.js';
import type { CodeReader, RowContext, TableColumn, TableContext } from './table-context.js';
import { toldApart } from './told-apart.js';

/** A table whose columns are known and whose rows have a municipality each. */
export interface CodedTable extends Located {
  readonly headerLine: number;
  /** By English column name. */
  readonly columns: ReadonlyMap<string, TableColumn>;
  readonly rows: ReadonlyMap<MunicipalityCode, TextRow>;
  /** The rows 合計. */
  readonly totals: readonly TextRow[];
  /** The codes that could not be read, as written; for a table without rows nothing can be said. */
  readonly unread: readonly string[] | null;
}

/** A table of municipalities is known by its column of codes. */
export const municipalFrame: Frame = {
  isHeader: (cells) => cells.some((cell) => isOf('municipality_code', cell) || isInsurerNumber(cell)),
  codeAt: (headers) => headers.findIndex((header) => isOf('municipality_code', header)),
  grammarOf: (header) => {
    const column = readHeader(header);
    return column && grammarOf(column);
  },
  labelsAt: (headers) =>
    (['municipality_code', 'municipality_name'] as const).map((name) =>
      headers.findIndex((header) => isOf(name, header)),
    ),
};

function isOf(quantity: InputColumn['quantity'], header: string): boolean {
  return readHeader(header)?.quantity === quantity;
}

/** The rows of a table by municipality; undefined when it has no code column. */
export function codedTable(table: FramedTable, context: TableContext): Read<CodedTable | undefined> {
  const log = new FindingLog();
  const columns = log.take(readHeaders(table, context));
  const codes = columns?.get('municipality_code');
  if (!columns || !codes) return log.with(undefined);
  if (table.rows.length === 0) log.add(finding('table-without-rows', rowPlace(table, table.headerLine)));
  const { rows, unread } = log.take(rowsByCode(table, columns, codes, context));
  const isBare = table.rows.length === 0;
  const { file, sheet, headerLine, totals } = table;
  return log.with({ file, sheet, headerLine, columns, totals, rows, unread: isBare ? null : unread });
}

/** The rows of a table by their codes, and the codes that could not be read. Headings within the table are left out. */
function rowsByCode(
  table: FramedTable,
  columns: ReadonlyMap<string, TableColumn>,
  at: TableColumn,
  { codes }: TableContext,
): Read<{ readonly rows: ReadonlyMap<MunicipalityCode, TextRow>; readonly unread: readonly string[] }> {
  const log = new FindingLog();
  const rows = new Map<MunicipalityCode, TextRow>();
  const unread: string[] = [];
  for (const row of table.rows) {
    const label = { table, name: nameIn(row, columns), codes };
    const isFilled = hasFigures(row, columns);
    const code = log.take(insurerOf(row, at, label, isFilled));
    if (code === 'heading') continue;
    log.take(hasAllCells(row, table));
    const earlier = code === undefined ? undefined : rows.get(code);
    if (code === undefined) unread.push(unguarded(row.cells[at.at] ?? ''));
    else if (earlier) {
      const place = { ...cellPlace(table, row.line, at), value: row.cells[at.at] ?? '' };
      log.add(finding('code-repeated', place, { line: earlier.line }));
    } else rows.set(code, row);
  }
  return log.with({ rows, unread });
}

/** The municipality of a row of a table of them; a row of no insurer that has no figures is a heading. */
function insurerOf(
  row: TextRow,
  at: TableColumn,
  label: RowContext,
  isFilled: boolean,
): Read<MunicipalityCode | undefined | 'heading'> {
  // It was found where sums are told from rows.
  if (isSum(label.name ?? '')) return refused();
  if (!isFilled && isHeading(row.cells[at.at] ?? '', label.name ?? '')) return sound('heading');
  const odd = rowOfNone(row, at, label);
  if (!odd) return codeOf(row, at, label);
  return isFilled ? refused(odd) : sound('heading');
}

/** Whether a row without figures is one of those that lists put before the municipalities of a 郡 or a region. */
function isHeading(code: string, name: string): boolean {
  return code.trim() === '' && /(?:郡|支庁|振興局|管内|圏域|地域)$/u.test(name.trim());
}

/** Whether a row says more than what it is of. */
function hasFigures({ cells }: TextRow, columns: ReadonlyMap<string, TableColumn>): boolean {
  return [...columns.values()].some(
    ({ at, column }) =>
      !['code', 'name', 'word'].includes(grammarOf(column)) && (cells[at] ?? '').trim() !== '',
  );
}

/** Whether a row has a cell for each header. Cells beyond the last are only a finding when one says something. */
export function hasAllCells({ line, cells }: TextRow, table: TextTable): Read<boolean> {
  const lengths = { cells: cells.length, headers: table.headers.length };
  const isShort = lengths.cells < lengths.headers;
  const isFit = !isShort && cells.slice(lengths.headers).every((cell) => cell.trim() === '');
  return {
    value: !isShort,
    findings: isFit ? none : [finding('row-length', rowPlace(table, line), lengths)],
  };
}

/** The municipality of a row. */
export function codeOf(
  row: TextRow,
  column: CellColumn,
  { table, name, codes }: RowContext,
): Read<MunicipalityCode | undefined> {
  const value = unguarded(row.cells[column.at] ?? '');
  const reading = toldApart(codes.read(value), name);
  if (reading.kind === 'code') return sound(reading.code);
  const place: Place = {
    ...cellPlace(table, row.line, column),
    value,
    ...(name && { municipality: { name } }),
  };
  return refused(value === '' ? finding('code-missing', place) : notACode(reading, place, codes));
}

/** Why a cell is no code of a municipality of the case. */
function notACode(
  reading: Exclude<CodeReading, { kind: 'code' }>,
  place: Place,
  { prefecture = '' }: CodeReader,
): Finding {
  switch (reading.kind) {
    case 'ambiguous':
      return finding('code-ambiguous', place, { candidates: reading.candidates });
    case 'check-digit':
      return finding('code-check-digit', place, { expected: reading.expected });
    case 'other-prefecture':
      return finding('code-other-prefecture', place, { code: reading.code, prefecture });
    case 'prefecture-itself':
      return finding('code-of-prefecture', place);
    case 'not-a-code':
      return finding('code-invalid', place);
  }
}

function nameIn(row: TextRow, columns: ReadonlyMap<string, TableColumn>): string | undefined {
  const column = columns.get('municipality_name');
  return column && unguarded(row.cells[column.at] ?? '');
}
