import type { ColumnRecord } from '../../domain/input-columns.js';
import { longRateColumns, ownMethodColumns, wideRateColumns } from '../../domain/own-columns.js';
import { headerName } from '../audit/names.js';
import { nameOf } from '../tables/columns.js';
import type { Frame } from '../tables/frame.js';

/** What a table of own methods or of rates in force is. */
export type OwnTable = 'own_methods' | 'rates_in_force';

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

function frameOf(named: (header: string) => string | undefined, figures: readonly string[]): Frame {
  const at = (headers: readonly string[], name: string) => headers.findIndex((one) => named(one) === name);
  return {
    isHeader: (cells) => at(cells, 'municipality_code') >= 0 || figures.some((name) => at(cells, name) >= 0),
    codeAt: (headers) => at(headers, 'municipality_code'),
    labelsAt: (headers) => identity.map((name) => at(headers, name)),
  };
}

const anyRate = (header: string) => longNamed(header) ?? wideNamed(header);

/** How the headers of either table are known. */
export const ownFrames: Readonly<Record<OwnTable, Frame>> = {
  own_methods: frameOf((header) => nameOf(header, ownMethodColumns), Object.keys(ownMethodColumns).slice(3)),
  rates_in_force: frameOf(anyRate, [
    ...Object.keys(longRateColumns).slice(3),
    ...wideRateColumns.map(({ name }) => name),
  ]),
};

/** Whether a row of cells has headers that only a table of a kind has. */
export function hasOwnHeader(cells: readonly string[], table: OwnTable): boolean {
  const isCoded = ownFrames[table].codeAt(cells) >= 0;
  const figures =
    table === 'own_methods'
      ? cells.filter((cell) =>
          Object.keys(ownMethodColumns)
            .slice(3)
            .includes(nameOf(cell, ownMethodColumns) ?? ''),
        )
      : cells.filter(
          (cell) => /_|^per/.test(anyRate(cell) ?? '') && !/^municipality/.test(anyRate(cell) ?? ''),
        );
  return isCoded && figures.length > 1;
}
