import { japaneseAge } from '../../../domain/age-bands.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { indexColumns } from '../../../domain/index-columns.js';
import { type ColumnRecord, inputColumns } from '../../../domain/input-columns.js';
import type { Book } from '../book.js';
import { given, number, text } from '../cells.js';
import { bodyRow, type ColumnCells, columnModels, type GridColumn, headerRow } from '../grid.js';
import { mostDecimals } from '../inputs/sheet.js';
import { givenMunicipality } from '../key-cells.js';
import type { Limits, SheetModel, Validation } from '../model.js';
import { positive } from '../parameters/parameter.js';
import { decimalsFormat, formats } from '../styles.js';
import { type HelperId, helperHeader } from '../words.js';
import { indexCells } from './cells.js';
import {
  allIndexRows,
  costColumns,
  type HeadsId,
  headsRows,
  type IndexId,
  type IndexLayout,
  type NationId,
  nationRows,
} from './layout.js';

/** The sheets of an index from age bands: the nation, the heads, and the index of each municipality and year. */
export function indexSheets(book: Book): SheetModel[] {
  const { index } = book;
  return index ? [nationSheet(book, index), headsSheet(book, index), yearsSheet(book, index)] : [];
}

type Columns<Id extends string, Line> = Readonly<Record<Id, ColumnCells<Line>>>;

const word = (width: number) => ({ width, format: formats.text, isCentred: true as const });
const money = { width: 19, format: formats.yen };

function nationSheet(book: Book, layout: IndexLayout): SheetModel {
  const { national, frames } = layout;
  type Line = (typeof national)[number]['bands'][number] & { readonly year: number };
  const cells: Columns<NationId, Line> = {
    year: { ...word(9), cell: ({ year }) => given(text(formatFiscalYear(year))) },
    age: { ...word(13), cell: ({ age }) => given(text(japaneseAge(age))) },
    benefits: { ...money, cell: ({ benefits }) => given(number(benefits)) },
    insured: { width: 14, format: decimalsFormat(0), cell: ({ insured }) => given(number(insured)) },
    national_benefits_per_insured: {
      width: 19,
      format: formats.exact,
      cell: ({ perInsured }, at) => ({
        formula: `${at('benefits')}/${at('insured')}`,
        value: number(perInsured),
      }),
    },
  };
  const columns = columnsOf(book, frames.nation.ids as NationId[], cells);
  const lines = national.flatMap(({ year, bands }) => bands.map((band) => ({ ...band, year })));
  const rows = { first: 2, last: nationRows(national.length - 1).last };
  return {
    ...sheet(book, frames.nation.sheet, columns, lines),
    validations: [
      entered(frames.nation.letter('benefits'), rows, fromZero),
      entered(frames.nation.letter('insured'), rows, positive),
    ],
  };
}

function headsSheet(book: Book, layout: IndexLayout): SheetModel {
  const { members, headsYears, frames } = layout;
  const lines = members.flatMap(({ municipality, years }) =>
    headsYears.flatMap((year) => {
      const { bands } = years.find(({ headsYear }) => headsYear === year)!;
      return bands.map(({ age, insured }) => ({ municipality, year, age, insured }));
    }),
  );
  type Line = (typeof lines)[number];
  const most = mostDecimals(lines.map(({ insured }) => insured));
  const cells: Columns<HeadsId, Line> = {
    ...givenMunicipality(({ municipality }: Line) => municipality),
    year: { ...word(9), cell: ({ year }) => given(text(formatFiscalYear(year))) },
    age: { ...word(13), cell: ({ age }) => given(text(japaneseAge(age))) },
    insured: { width: 14, format: decimalsFormat(most), cell: ({ insured }) => given(number(insured)) },
  };
  const columns = columnsOf(book, frames.heads.ids as HeadsId[], cells);
  const rows = { first: 2, last: headsRows(layout, members.length - 1, headsYears.at(-1)!).last };
  return {
    ...sheet(book, frames.heads.sheet, columns, lines),
    validations: [entered(frames.heads.letter('insured'), rows, fromZero)],
  };
}

function yearsSheet(book: Book, layout: IndexLayout): SheetModel {
  const { members, frames } = layout;
  const columns = columnsOf(book, frames.index.ids as IndexId[], indexCells(layout));
  const lines = members.flatMap(({ municipality, years }, member) =>
    years.map((year, at) => ({ municipality, year, member, at })),
  );
  const rows = allIndexRows(layout);
  return {
    ...sheet(book, frames.index.sheet, columns, lines),
    validations: costColumns(layout).map((id) => entered(frames.index.letter(id), rows, fromZero)),
  };
}

const inputs: ReadonlySet<string> = new Set(['benefits', 'other_benefits', 'very_high', 'insured']);
const labels: ReadonlySet<string> = new Set([
  'municipality_code',
  'municipality_name',
  'area',
  'year',
  'age',
]);

function columnsOf<Id extends string, Line>(
  { language }: Book,
  ids: readonly Id[],
  cells: Columns<Id, Line>,
): GridColumn<Line>[] {
  return ids.map((id) => {
    const role = inputs.has(id)
      ? 'input'
      : labels.has(id)
        ? cells[id].isCentred
          ? 'centred'
          : 'computed'
        : 'helper';
    const width = language === 'ja' ? cells[id].width : Math.max(cells[id].width, id.length + 3);
    return { id, ...cells[id], width, header: headerOf(id, language), role };
  });
}

/** The header of an input column as tables have it, with its unit; else the term of the quantity. */
function headerOf(id: string, language: Book['language']): string {
  if (language === 'en') return id;
  const columns: Readonly<Record<string, ColumnRecord>> = { ...indexColumns, area: inputColumns.area };
  const column = columns[id];
  if (!column) return helperHeader(id as HelperId, language);
  const { grammar, japanese } = column;
  const unit = grammar === 'yen' ? '(円)' : grammar === 'count' ? '(人)' : '';
  return `${japanese[0]}${unit}`;
}

function sheet<Line>(
  book: Book,
  name: string,
  columns: GridColumn<Line>[],
  lines: readonly Line[],
): SheetModel {
  return {
    name,
    columns: columnModels(columns),
    rows: [headerRow(columns), ...lines.map((line, at) => bodyRow(columns, line, at + 2))],
    rowHeight: 16.5,
    frozen: { rows: 1, columns: 2 },
    print: { titleRows: 1, header: book.title },
  };
}

const fromZero: Limits = { kind: 'at-least', from: '0' };

function entered(
  letter: string,
  { first, last }: { first: number; last: number },
  limits: Limits,
): Validation {
  return { ...limits, range: `${letter}${first}:${letter}${last}` };
}
