import type { Municipality } from '../../domain/case.js';
import { japaneseHeader, type Table, type TableHeader, type TableName } from '../../domain/table.js';

/** A column of a result table: its header and how a row's cell is made. */
export interface Column<Row> extends Omit<TableHeader, 'ja'> {
  cell(row: Row): string | null;
}

export function text<Row>(id: string, cell: (row: Row) => string | null): Column<Row> {
  return { id, kind: 'text', cell };
}

export function number<Row>(id: string, cell: (row: Row) => string | null): Column<Row> {
  return { id, kind: 'number', cell };
}

/** The columns by which a municipality is known. */
export function municipalityColumns<Row>(of: (row: Row) => Municipality | null, total = ''): Column<Row>[] {
  return [
    text('municipality_code', (row) => of(row)?.code ?? null),
    text('municipality_name', (row) => of(row)?.name ?? total),
  ];
}

export function tableOf<Row>(name: TableName, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    columns: columns.map(({ id, kind }) => ({ id, ja: japaneseHeader(name, id), kind })),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}
