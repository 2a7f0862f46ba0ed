import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { InputColumn } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { TextRow } from '../../read/csv.js';
import { type CellColumn, cellPlace, type Located, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { unguarded } from './cells.js';
import { isInsurerNumber, readHeader } from './columns.js';
import type { Frame, FramedTable } from './frame.js';
import { readHeaders } from './headers.js';
import type { CodeReader, TableColumn, TableContext } from './table-context.js';

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
  labelsAt: (headers) =>
    (['municipality_code', 'municipality_name'] as const).map((name) =>
      headers.findIndex((header) => isOf(name, header)),
    ),
};

function isOf(quantity: InputColumn['quantity'], header: string): boolean {
  return readHeader(header)?.quantity === quantity;
}

/** The rows of a table by municipality; undefined when it has no code column. */
export function codedTable(
  table: FramedTable,
  context: TableContext,
  findings: Finding[],
): CodedTable | undefined {
  const columns = readHeaders(table, context, findings);
  const codes = columns?.get('municipality_code');
  if (!columns || !codes) return undefined;
  if (table.rows.length === 0)
    findings.push(finding('table-without-rows', rowPlace(table, table.headerLine)));
  const rows = new Map<MunicipalityCode, TextRow>();
  const unread: string[] = [];
  for (const row of table.rows) {
    checkLength(row, table, findings);
    const code = codeOf(row, codes, { table, name: nameIn(row, columns), codes: context.codes }, findings);
    const earlier = code === undefined ? undefined : rows.get(code);
    if (code === undefined) unread.push(unguarded(row.cells[codes.at] ?? ''));
    else if (earlier) {
      const place = { ...cellPlace(table, row.line, codes), value: row.cells[codes.at] ?? '' };
      findings.push(finding('code-repeated', place, { line: earlier.line }));
    } else rows.set(code, row);
  }
  const isBare = table.rows.length === 0;
  const { file, sheet, headerLine, totals } = table;
  return { file, sheet, headerLine, columns, totals, rows, unread: isBare ? null : unread };
}

/** Whether a row has a cell for each header. Cells beyond the last are only a finding when one says something. */
export function checkLength({ line, cells }: TextRow, table: TextTable, findings: Finding[]): boolean {
  const { headers } = table;
  const surplus =
    cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== '');
  if (cells.length < headers.length || surplus) {
    findings.push(
      finding('row-length', rowPlace(table, line), { cells: cells.length, headers: headers.length }),
    );
  }
  return cells.length >= headers.length;
}

interface RowContext {
  readonly table: Located;
  readonly name: string | undefined;
  readonly codes: CodeReader;
}

/** The municipality of a row; undefined after a finding. */
export function codeOf(
  row: TextRow,
  column: CellColumn,
  { table, name, codes }: RowContext,
  findings: Finding[],
): MunicipalityCode | undefined {
  const value = unguarded(row.cells[column.at] ?? '');
  const reading = codes.read(value);
  if (reading.kind === 'code') return reading.code;
  const place: Place = {
    ...cellPlace(table, row.line, column),
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
        finding('code-other-prefecture', place, { code: reading.code, prefecture: codes.prefecture ?? '' }),
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
