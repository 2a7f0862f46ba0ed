import { columnRecord } from '../../../domain/input-columns.js';
import { quantity } from '../../../domain/quantities/catalogue.js';
import type { Rational } from '../../../domain/rational.js';
import { plain } from '../../figures.js';
import { type Book, inputRow, inputRows } from '../book.js';
import { given, number } from '../cells.js';
import { bodyRow, columnModels, type GridColumn, headerRow } from '../grid.js';
import { givenMunicipality } from '../key-cells.js';
import type { Limits, SheetModel } from '../model.js';
import { positive, rateLimits } from '../parameters/parameter.js';
import { decimalsFormat, formats } from '../styles.js';
import type { InputColumn } from './columns.js';

/** `inputs`: what municipalities are measured by; a table that nhi could read again. */
export function inputsSheet(book: Book): SheetModel {
  const columns = municipalColumns(book);
  const { first, last } = inputRows(book);
  return {
    name: book.frames.inputs.sheet,
    columns: columnModels(columns),
    rows: [headerRow(columns), ...book.municipalities.map((one, at) => bodyRow(columns, one, inputRow(at)))],
    rowHeight: 16.5,
    frozen: { rows: 1, columns: 2 },
    print: { titleRows: 1, header: book.title },
    validations: book.inputs.columns.map((column) => ({
      ...limitsOf(column),
      range: `${book.frames.inputs.letter(column.id)}${first}:${book.frames.inputs.letter(column.id)}${last}`,
    })),
  };
}

/** What a cell of a column takes, as input tables do. */
function limitsOf({ of }: InputColumn): Limits {
  const { grammar } = columnRecord(of);
  if (grammar === 'index') return positive;
  return grammar === 'rate' ? rateLimits : { kind: 'at-least', from: '0' };
}

type Municipal = Book['municipalities'][number];

function municipalColumns({ inputs, municipalities, language }: Book): GridColumn<Municipal>[] {
  const keys = givenMunicipality((one: Municipal) => one);
  return [
    ...(['municipality_code', 'municipality_name'] as const).map(
      (id): GridColumn<Municipal> => ({
        id,
        header: language === 'ja' ? quantity(id).ja : id,
        ...keys[id],
        role: 'computed',
      }),
    ),
    ...inputs.columns.map(
      (column): GridColumn<Municipal> => ({
        id: column.id,
        header: language === 'ja' ? `${column.header.ja}${unitOf(column)}` : column.header.en,
        width: isMoney(column) ? 19 : 14,
        format: formatOf(column, municipalities),
        role: 'input',
        cell: (municipality) => given(number(column.value(municipality))),
      }),
    ),
  ];
}

/** The unit as headers of input tables may have it; indices have none. */
function unitOf(column: InputColumn): string {
  const { grammar, unit = '人' } = columnRecord(column.of);
  if (isMoney(column)) return '(円)';
  if (grammar === 'count') return `(${unit})`;
  return grammar === 'rate' ? '(％)' : '';
}

function isMoney({ of }: InputColumn): boolean {
  return columnRecord(of).grammar === 'yen';
}

/** As many decimals as any figure of the column has. */
export function formatOf(column: InputColumn, municipalities: readonly Municipal[]): string {
  const { grammar } = columnRecord(column.of);
  if (grammar === 'rate') return formats.percent;
  const most = mostDecimals(municipalities.map((one) => column.value(one)));
  return grammar === 'index' ? decimalsFormat(Math.max(4, most)) : decimalsFormat(most);
}

/** The number format of heads or households: as many decimals as any of them has. */
export function countFormat({ inputs, municipalities }: Book, quantity: 'insured' | 'households'): string {
  const formatsOfHeads = inputs.columns
    .filter(({ id }) => id.startsWith(quantity))
    .map((column) => formatOf(column, municipalities));
  return formatsOfHeads.sort((a, b) => b.length - a.length)[0] ?? decimalsFormat(0);
}

/** The decimals of the figure that has most of them. */
export function mostDecimals(values: readonly (Rational | null)[]): number {
  return values.reduce((most, value) => Math.max(most, (plain(value)?.split('.')[1] ?? '').length), 0);
}
