import { type Finding, finding } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { cellPlace, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { suggest } from '../suggest.js';
import {
  type Column,
  columnName,
  foldHeader,
  foreignUnit,
  isInsurerNumber,
  readHeader,
  suggestibleHeaders,
} from './columns.js';
import type { TableColumn, TableContext } from './table.js';

/** The columns of a table by English name; undefined when it cannot be read as a table of municipalities. */
export function readHeaders(
  table: TextTable,
  context: TableContext,
  findings: Finding[],
): ReadonlyMap<string, TableColumn> | undefined {
  const place = rowPlace(table, table.headerLine);
  if (looksLikeAdjustments(table)) {
    findings.push(finding('header-looks-like-adjustments', place));
    return undefined;
  }
  if (!table.headers.some((header) => readHeader(header) ?? isInsurerNumber(header))) {
    findings.push(finding('header-missing', place));
    return undefined;
  }
  const ignored = new Set(context.ignored.map(foldHeader));
  const columns = new Map<string, TableColumn>();
  table.headers.forEach((written, at) => {
    const header = written.trim();
    if (ignored.has(foldHeader(header)) || isBlankColumn(table, header, at)) return;
    const there = { ...cellPlace(table, table.headerLine, { header, at }), value: header };
    const column = readHeader(header);
    if (!column) findings.push(unknownHeader(header, there, context.fiscalYear));
    else addColumn(columns, { column: dated(column, context.fiscalYear), header, at }, there, findings);
  });
  if (columns.has('municipality_code')) return columns;
  if (!table.headers.some(isInsurerNumber)) {
    findings.push(finding('column-missing', place, { columns: ['municipality_code'], need: null }));
  }
  return undefined;
}

function addColumn(
  columns: Map<string, TableColumn>,
  added: TableColumn,
  place: Finding['place'],
  findings: Finding[],
): void {
  const name = columnName(added.column);
  const first = columns.get(name);
  if (first) findings.push(finding('header-repeated', place, { first: first.header }));
  else columns.set(name, added);
}

/** A plain collection rate is the one of the previous year. */
function dated(column: Column, year: FiscalYear | undefined): Column {
  const isPlainRate = column.quantity === 'collection_rate' && column.year === undefined;
  return isPlainRate && year !== undefined ? { ...column, year: year - 1 } : column;
}

function unknownHeader(header: string, place: Finding['place'], year: FiscalYear | undefined): Finding {
  if (isInsurerNumber(header)) return finding('header-insurer-number', place);
  const foreign = foreignUnit(header);
  if (foreign) return finding('header-unit', place, foreign);
  return finding('header-unknown', place, {
    suggestion: suggest(foldHeader(header), suggestibleHeaders(year)),
  });
}

/** A column without a header and without a cell, as spreadsheets leave behind. */
export function isBlankColumn({ rows }: TextTable, header: string, at: number): boolean {
  return header === '' && rows.every(({ cells }) => (cells[at] ?? '').trim() === '');
}

function looksLikeAdjustments({ headers }: TextTable): boolean {
  const folded = new Set(headers.map(foldHeader));
  return (folded.has('stage') || folded.has('段階')) && (folded.has('amount') || folded.has('金額'));
}
