import type { ColumnRecord } from '../../domain/input-columns.js';
import {
  longRateColumns,
  methodFigures,
  type OwnTable,
  ownMethodColumns,
  ownTables,
  shareColumns,
  wideRateColumns,
} from '../../domain/own-columns.js';
import { rateParts } from '../../domain/own-method.js';
import { codeColumnAt, nameColumnAt } from '../audit/headers.js';
import { headerName } from '../audit/names.js';
import { nameOf } from '../tables/columns.js';
import { foldHeader } from '../tables/fold.js';
import type { Frame, FramedTable } from '../tables/frame.js';
import { splitUnit } from '../tables/units.js';

const identity = ['municipality_code', 'municipality_name'] as const;

/** The columns of the wide shape of rates by their English names. */
export const wideRecords: Readonly<Record<string, ColumnRecord>> = Object.fromEntries([
  ['municipality_code', longRateColumns.municipality_code],
  ['municipality_name', longRateColumns.municipality_name],
  ...wideRateColumns.map(({ name, record }) => [name, record] as const),
]);

/** The column of the wide shape that a header names, written as published tables write it. */
export function wideNamed(header: string): string | undefined {
  if (isShare(header)) return undefined;
  const name = nameOf(header, wideRecords) ?? identityNamed(header) ?? headerName(header);
  return Object.hasOwn(wideRecords, name) ? name : undefined;
}

/** Codes and names as published tables may call them besides. */
function identityNamed(header: string): (typeof identity)[number] | undefined {
  if (codeColumnAt([header]) >= 0 && headerName(header) !== 'code5') return 'municipality_code';
  return nameColumnAt([header]) >= 0 ? 'municipality_name' : undefined;
}

/** The same of the shape with a row for every segment. */
export function longNamed(header: string): keyof typeof longRateColumns | undefined {
  if (isShare(header)) return undefined;
  const name = nameOf(header, longRateColumns) ?? headerName(header);
  return Object.hasOwn(longRateColumns, name) ? (name as keyof typeof longRateColumns) : undefined;
}

function frameOf(table: OwnTable): Frame {
  const at = (headers: readonly string[], name: string) =>
    headers.findIndex((header) => namedBy[table](header) === name);
  return {
    isHeader: (cells) => at(cells, 'municipality_code') >= 0 || figureColumns(cells, table).length > 0,
    codeAt: (headers) => at(headers, 'municipality_code'),
    itemAt: (headers) => at(headers, 'segment'),
    labelsAt: (headers) => identity.map((name) => at(headers, name)),
  };
}

const figures: Readonly<Record<OwnTable, readonly string[]>> = {
  own_methods: methodFigures,
  rates_in_force: [...Object.keys(rateParts), ...wideRateColumns.map(({ name }) => name)],
};

const namedBy: Readonly<Record<OwnTable, (header: string) => string | undefined>> = {
  own_methods: (header) => nameOf(header, ownMethodColumns),
  rates_in_force: ratesNamed,
};

/** The column of either shape of rates. */
export function ratesNamed(header: string): string | undefined {
  return longNamed(header) ?? wideNamed(header);
}

/** 所得割 alone is a share, and 医療分所得割 one of a segment; a rate is 所得割率. */
function isShare(header: string): boolean {
  const plain = splitUnit(foldHeader(header)).name;
  const name =
    nameOf(plain, ownMethodColumns) ??
    nameOf(plain.replace(/^.*?(?=所得割|資産割|均等割|平等割)/, ''), ownMethodColumns);
  return name !== undefined && Object.hasOwn(shareColumns, name);
}

/** How the headers of either table are known. */
export const ownFrames: Readonly<Record<OwnTable, Frame>> = {
  own_methods: frameOf('own_methods'),
  rates_in_force: frameOf('rates_in_force'),
};

/** The other table, where the headers of one are its headers and not those that it should have. */
export function otherTable(headers: readonly string[], table: OwnTable): OwnTable | undefined {
  const [other] = ownTables.filter((one) => one !== table);
  const isShares = table === 'rates_in_force' && headers.some(isShare);
  const isOther = figureColumns(headers, table).length === 0 && (isShares || hasOwnHeader(headers, other!));
  return isOther ? other : undefined;
}

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
