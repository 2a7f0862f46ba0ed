import type { Municipality } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { SegmentResult } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import type { Book } from './book.js';
import { given, live, number, text } from './cells.js';
import type { ColumnCells } from './grid.js';
import { formats } from './styles.js';

/** The year, the same in every row. */
export function yearCells({ result }: Book, width: number): ColumnCells<unknown> {
  const year = given(text(formatFiscalYear(result.fiscalYear)));
  return { width, format: formats.general, isCentred: true, cell: () => year };
}

/** The segment of a row by its name. */
export function segmentCells(
  { word }: Book,
  width: number,
): ColumnCells<{ readonly result: { readonly segment: Segment } }> {
  const cell = (row: { readonly result: { readonly segment: Segment } }) =>
    given(text(word(row.result.segment)));
  return { width, format: formats.general, isCentred: true, cell };
}

/** α of the year, where the segment has it. */
export const alphaCells: ColumnCells<{ readonly result: SegmentResult }> = {
  width: 17,
  format: formats.given,
  cell: ({ result: { medicalReflection } }) => medicalReflection && live('alpha', number(medicalReflection)),
};

/**
 * Code and name of the municipality of a row.
 *
 * @param from the cell that has the one or the other
 */
export function municipalityCells<Row>(
  [code, name]: readonly [code: ColumnLook, name: ColumnLook],
  of: (row: Row) => Municipality,
  from: (id: 'municipality_code' | 'municipality_name', row: Row) => string,
): Readonly<Record<'municipality_code' | 'municipality_name', ColumnCells<Row>>> {
  const format = formats.general;
  const cell = (id: 'code' | 'name') => (row: Row) =>
    live(from(`municipality_${id}`, row), text(of(row)[id]));
  return {
    municipality_code: { ...code, format, cell: cell('code') },
    municipality_name: { ...name, format, cell: cell('name') },
  };
}

/** The same where they are written themselves: on sheets of what is given. */
export function givenMunicipality<Row>(
  of: (row: Row) => Municipality,
): Readonly<Record<'municipality_code' | 'municipality_name', ColumnCells<Row>>> {
  const format = formats.text;
  return {
    municipality_code: { width: 11, format, cell: (row) => given(text(of(row).code)) },
    municipality_name: { width: 14, format, cell: (row) => given(text(of(row).name)) },
  };
}

type ColumnLook = Pick<ColumnCells<never>, 'width' | 'isCentred'>;
