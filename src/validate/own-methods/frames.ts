import type { ColumnRecord } from '../../domain/input-columns.js';
import {
  longRateColumns,
  type OwnTable,
  ownMethodColumns,
  wideRateColumns,
} from '../../domain/own-columns.js';
import { headerName } from '../audit/names.js';
import { nameOf } from '../tables/columns.js';
import type { Frame, FramedTable } from '../tables/frame.js';

/** The columns of the wide shape of rates by their English names. */
export const wideRecords: Readonly<Record<string, ColumnRecord>> = Object.fromEntries([
  ['municipality_code', longRateColumns.municipality_code],
  ['municipality_name', longRateColumns.municipality_name],
  ...wideRateColumns.map(({ name, record }) => [name, record] as const),
]);

/** The column of the wide shape that a header names, written as published tables write it. */
export function wideNamed(header: string): string | undefined {
  const name = nameOf(header, wideRecords) ?? headerName(header);
  return Object.hasOwn(wideRecords, name) ? name : undefined;
}

/** The same of the shape with a row for every segment. */
export function longNamed(header: string): keyof typeof longRateColumns | undefined {
  const name = nameOf(header, longRateColumns) ?? headerName(header);
  return Object.hasOwn(longRateColumns, name) ? (name as keyof typeof longRateColumns) : undefined;
}

const identity = ['municipality_code', 'municipality_name'] as const;

function frameOf(table: OwnTable): Frame {
  const at = (headers: readonly string[], name: string) =>
    headers.findIndex((header) => namedBy[table](header) === name);
  return {
    isHeader: (cells) => at(cells, 'municipality_code') >= 0 || figureColumns(cells, table).length > 0,
    codeAt: (headers) => at(headers, 'municipality_code'),
    labelsAt: (headers) => identity.map((name) => at(headers, name)),
  };
}

const figures: Readonly<Record<OwnTable, readonly string[]>> = {
  own_methods: Object.keys(ownMethodColumns).slice(3),
  rates_in_force: [...Object.keys(longRateColumns).slice(3), ...wideRateColumns.map(({ name }) => name)],
};

const namedBy: Readonly<Record<OwnTable, (header: string) => string | undefined>> = {
  own_methods: (header) => nameOf(header, ownMethodColumns),
  rates_in_force: (header) => longNamed(header) ?? wideNamed(header),
};

/** How the headers of either table are known. */
export const ownFrames: Readonly<Record<OwnTable, Frame>> = {
  own_methods: frameOf('own_methods'),
  rates_in_force: frameOf('rates_in_force'),
};

/** Whether a row of cells has headers that only a table of a kind has. */
export function hasOwnHeader(cells: readonly string[], table: OwnTable): boolean {
  return ownFrames[table].codeAt(cells) >= 0 && figureColumns(cells, table).length > 1;
}

/** Whether a row of a table has any figure: in a form that is not filled, codes and names stand alone. */
export function hasOwnFigures(
  { headers, rows }: Pick<FramedTable, 'headers' | 'rows'>,
  table: OwnTable,
): boolean {
  const columns = figureColumns(headers, table);
  return rows.some(({ cells }) => columns.some((at) => (cells[at] ?? '').trim() !== ''));
}

function figureColumns(headers: readonly string[], table: OwnTable): number[] {
  return [...headers.keys()].filter((at) => figures[table].includes(namedBy[table](headers[at]!) ?? ''));
}
