import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { type MunicipalityCode, readMunicipalityCode } from '../../domain/municipality-code.js';
import type { TextRow } from '../../read/csv.js';
import type { TextTable } from '../../read/table.js';
import { unguarded } from './cells.js';
import type { Column } from './columns.js';
import { readHeaders } from './headers.js';

/** How a header is written and which cells of a row stand under it. */
export interface CellColumn {
  readonly header: string;
  readonly at: number;
}

/** A column of a table of municipalities, and what it is. */
export interface TableColumn extends CellColumn {
  readonly column: Column;
}

/** A table whose columns are known and whose rows have a municipality each. */
export interface CodedTable {
  readonly file: string;
  readonly headerLine: number;
  /** By English column name. */
  readonly columns: ReadonlyMap<string, TableColumn>;
  readonly rows: ReadonlyMap<MunicipalityCode, TextRow>;
  /** The codes that could not be read, as written; for a table without rows nothing can be said. */
  readonly unread: readonly string[] | null;
}

/** What reading codes needs to know of the case. */
export interface TableContext {
  readonly prefecture: string | undefined;
  readonly fiscalYear: FiscalYear | undefined;
  readonly ignored: readonly string[];
}

/** The rows of a table by municipality; undefined when it has no code column. */
export function codedTable(
  table: TextTable,
  context: TableContext,
  findings: Finding[],
): CodedTable | undefined {
  const file = table.source.name;
  const columns = readHeaders(table, context, findings);
  const codes = columns?.get('municipality_code');
  if (!columns || !codes) return undefined;
  if (table.rows.length === 0) findings.push(finding('table-without-rows', { file, line: table.headerLine }));
  const rows = new Map<MunicipalityCode, TextRow>();
  const unread: string[] = [];
  for (const row of table.rows) {
    checkLength(row, table, findings);
    const code = codeOf(row, codes, { file, name: nameIn(row, columns), context }, findings);
    const earlier = code === undefined ? undefined : rows.get(code);
    if (code === undefined) unread.push(unguarded(row.cells[codes.at] ?? ''));
    else if (earlier) {
      const place = { file, line: row.line, column: codes.header, value: row.cells[codes.at] ?? '' };
      findings.push(finding('code-repeated', place, { line: earlier.line }));
    } else rows.set(code, row);
  }
  const isBare = table.rows.length === 0;
  return { file, headerLine: table.headerLine, columns, rows, unread: isBare ? null : unread };
}

/** Whether a row has a cell for each header. Cells beyond the last are only a finding when one says something. */
export function checkLength(
  { line, cells }: TextRow,
  { source, headers }: TextTable,
  findings: Finding[],
): boolean {
  const surplus = cells.slice(headers.length).some((cell) => cell.trim() !== '');
  if (cells.length < headers.length || surplus) {
    const place = { file: source.name, line };
    findings.push(finding('row-length', place, { cells: cells.length, headers: headers.length }));
  }
  return cells.length >= headers.length;
}

interface RowContext {
  readonly file: string;
  readonly name: string | undefined;
  readonly context: Pick<TableContext, 'prefecture'>;
}

/** The municipality of a row; undefined after a finding. */
export function codeOf(
  row: TextRow,
  { at, header }: CellColumn,
  { file, name, context: { prefecture } }: RowContext,
  findings: Finding[],
): MunicipalityCode | undefined {
  const value = unguarded(row.cells[at] ?? '');
  const reading = readMunicipalityCode(value, prefecture);
  if (reading.kind === 'code') return reading.code;
  const place: Place = {
    file,
    line: row.line,
    column: header,
    value,
    ...(name && { municipality: { name } }),
  };
  if (value === '') {
    findings.push(finding('code-missing', place));
    return undefined;
  }
  switch (reading.kind) {
    case 'ambiguous':
      findings.push(finding('code-ambiguous', place, { candidates: reading.candidates }));
      return undefined;
    case 'check-digit':
      findings.push(finding('code-check-digit', place, { expected: reading.expected }));
      return undefined;
    case 'other-prefecture':
      findings.push(
        finding('code-other-prefecture', place, { code: reading.code, prefecture: prefecture ?? '' }),
      );
      return undefined;
    case 'prefecture-itself':
      findings.push(finding('code-of-prefecture', place));
      return undefined;
    case 'not-a-code':
      findings.push(finding('code-invalid', place));
      return undefined;
  }
}

function nameIn(row: TextRow, columns: ReadonlyMap<string, TableColumn>): string | undefined {
  const column = columns.get('municipality_name');
  return column && unguarded(row.cells[column.at] ?? '');
}
