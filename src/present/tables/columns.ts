import { japaneseHeader } from '../../contract/column-meaning.js';
import type { Table, TableHeader, TableName } from '../../contract/tables.js';
import type { Municipality } from '../../domain/case.js';
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { FigureForm, QuantityFigure } from '../../domain/quantities/catalogue.js';
import { figureText } from '../figures.js';

/** A column of a result table: its header and how a row's cell is made. */
export interface ResultColumn<Row> extends Omit<TableHeader, 'ja'> {
  cell(row: Row): string | null;
}

export function text<Row>(id: string, cell: (row: Row) => string | null): ResultColumn<Row> {
  return { id, kind: 'text', cell };
}

export function number<Row>(id: string, cell: (row: Row) => string | null): ResultColumn<Row> {
  return { id, kind: 'number', cell };
}

/** A figure of a quantity by its form. */
export function cellText(form: FigureForm, value: QuantityFigure): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'bigint' ? `${value}` : figureText(form, value);
}

/** Writes a figure that several rows have in common once: what is written of the last one is kept. */
export function inCommon<Value>(written: (value: Value) => string | null): typeof written {
  let last: Value | undefined;
  let text: string | null | undefined;
  return (value) => {
    if (value === null || value === undefined) return written(value);
    if (text === undefined || value !== last) {
      text = written(value);
      last = value;
    }
    return text;
  };
}

/** The same in every row. */
export function fiscalYearColumn<Row>(year: FiscalYear): ResultColumn<Row> {
  const written = formatFiscalYear(year);
  return text('fiscal_year', () => written);
}

/** The columns by which a municipality is known. */
export function municipalityColumns<Row>(
  of: (row: Row) => Municipality | null,
  total = '',
): ResultColumn<Row>[] {
  return [
    text('municipality_code', (row) => of(row)?.code ?? null),
    text('municipality_name', (row) => of(row)?.name ?? total),
  ];
}

export function tableOf<Row>(
  name: TableName,
  columns: readonly ResultColumn<Row>[],
  rows: readonly Row[],
): Table {
  return {
    name,
    columns: columns.map(({ id, kind }) => ({ id, ja: japaneseHeader(name, id), kind })),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}
