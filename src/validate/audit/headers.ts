import { type Finding, finding } from '../../domain/finding.js';
import { type Read, refused, sound } from '../../domain/finding-log.js';
import { type CellColumn, cellPlace, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { isInsurerNumber } from '../tables/columns.js';
import { headerName } from './names.js';

/** The columns of a published table by their English names, others by their folded headers. */
export type Headers = ReadonlyMap<string, CellColumn>;

/** The columns that say which municipality a row is of: a code, a name or both. */
export interface Identity {
  readonly code: CellColumn | undefined;
  /** Other columns of codes, which may tell what a code that lost its zero was. */
  readonly otherCodes: readonly CellColumn[];
  readonly name: CellColumn | undefined;
  readonly prefecture: CellColumn | undefined;
}

/** Any of these; the first that is there counts. */
const codeNames = ['code6', 'municipality_code', '団体コード', '市町村コード', 'code5'];
const nameNames = [
  'municipality_name',
  'municipality',
  ...['市町村名', '区市町村名', '市区町村名', '市町名', '保険者名', '自治体名', '団体名'],
  ...['市町村', '区市町村', '市区町村', '市町', '保険者', '自治体'],
];
const prefectureNames = ['prefecture', '都道府県', '都道府県名', 'prefecture_code', '都道府県コード'];

/** Where the codes stand, in the order of preference; -1 where they do not. */
export function codeColumnAt(headers: readonly string[]): number {
  return firstAt(codeNames, headers);
}

export function nameColumnAt(headers: readonly string[]): number {
  return firstAt(nameNames, headers);
}

function firstAt(names: readonly string[], headers: readonly string[]): number {
  const folded = headers.map(headerName);
  return folded.indexOf(names.find((name) => folded.includes(name)) ?? '\0');
}

/** All columns with a header; of two that say the same the first. Which are of use is for the shapes to say. */
export function headersOf({ headers }: TextTable): Headers {
  const columns = new Map<string, CellColumn>();
  headers.forEach((written, at) => {
    const name = headerName(written);
    if (name !== '' && !columns.has(name)) columns.set(name, { header: written.trim(), at });
  });
  return columns;
}

/** The columns of code and name; there must be one of them. */
export function identityOf(table: TextTable, headers: Headers): Read<Identity | undefined> {
  const those = (names: readonly string[]) =>
    names.map((name) => headers.get(name)).filter((column) => column !== undefined);
  const [code, ...otherCodes] = those(codeNames);
  const [name] = those(nameNames);
  const [prefecture] = those(prefectureNames);
  if (code || name) return sound({ code, otherCodes, name, prefecture });
  const place = rowPlace(table, table.headerLine);
  const insurer = table.headers.findIndex(isInsurerNumber);
  const header = table.headers[insurer]?.trim() ?? '';
  return refused(
    insurer < 0
      ? finding('column-missing', place, {
          columns: ['municipality_code', '市町村名'],
          japanese: ['団体コード', '市町村名'],
          need: null,
        })
      : finding('header-insurer-number', {
          ...cellPlace(table, table.headerLine, { header, at: insurer }),
          value: header,
        }),
  );
}

/** Columns that are used and stand twice. */
export function repeatedHeaders(table: TextTable, used: readonly (CellColumn | undefined)[]): Finding[] {
  return used
    .filter((column) => column !== undefined)
    .flatMap(({ header, at }) =>
      table.headers.flatMap((written, other) => {
        if (other === at || headerName(written) !== headerName(header)) return [];
        const place = cellPlace(table, table.headerLine, { header: written.trim(), at: other });
        return [finding('header-repeated', { ...place, value: written.trim() }, { first: header })];
      }),
    );
}
