import { isPoolingSure } from '../../../analyse/spreadsheet/inexact.js';
import { splitOf } from '../../../analyse/spreadsheet/split.js';
import type { HeaderLanguage } from '../../../contract/tables.js';
import type { Adjustment } from '../../../domain/case.js';
import { itemColumns } from '../../../domain/input-columns.js';
import { fixedRange, frame, type Rows } from '../address.js';
import { type Book, inputRows } from '../book.js';
import { type Content, given, live, number, text } from '../cells.js';
import { adjustmentFaults } from '../faults.js';
import { sureFormula } from '../formulas.js';
import { type At, bodyRow, type GridColumn, headerRow } from '../grid.js';
import type { DefinedName, RowModel, Validation } from '../model.js';
import { formats, style } from '../styles.js';
import { plainFormula } from '../term-formula.js';
import { type HelperId, helperHeader } from '../words.js';
import { pooledItems } from './pooling.js';

/** Empty rows for adjustments beside those of the case. */
const spareRows = 10;

/** A row of the adjustments, or one that is still empty. */
interface AdjustmentRow {
  readonly adjustment: Adjustment | null;
  readonly name: string | null;
  /** Place in the case. */
  readonly index: number;
}

/** 個別の加減算 with what of each row is pooled, from a line of the sheet on. */
export function adjustmentRows(book: Book, first: number): RowModel[] {
  const names = new Map(book.municipalities.map(({ code, name }) => [code, name]));
  const rows = (book.case.adjustments ?? []).map((adjustment, index) => ({
    adjustment,
    name: names.get(adjustment.municipalityCode) ?? null,
    index,
  }));
  const spare = Array.from({ length: spareRows }, () => ({ adjustment: null, name: null, index: -1 }));
  const columns = adjustmentColumns(book);
  return [...rows, ...spare].map((row, at) => bodyRow<AdjustmentRow>(columns, row, first + at));
}

export function adjustmentHeader(book: Book): RowModel[] {
  const title = { en: 'Individual adjustments 個別の加減算', ja: '個別の加減算' }[book.language];
  return [
    { cells: [{ value: text(title), style: style('section') }] },
    { ...headerRow(adjustmentColumns(book)), height: 24 },
  ];
}

/** The columns, those that are given as on the sheet of parameters: the item among the terms, the amount among the values. */
const ids = [
  'municipality_code',
  'item',
  'segment',
  'amount',
  'stage',
  'municipality_name',
  'pooling_ratio',
  'pooled_part',
  'own_part',
  'key',
  'input_faults',
  'check',
] as const;

export function adjustmentNames(sheet: string, rows: Rows): DefinedName[] {
  const at = frame(sheet, ids);
  return [
    { name: 'adjustment_keys', range: fixedRange(at, 'key', rows) },
    { name: 'adjustment_amounts', range: fixedRange(at, 'amount', rows) },
    { name: 'adjustment_pooled', range: fixedRange(at, 'pooled_part', rows) },
    { name: 'adjustment_own', range: fixedRange(at, 'own_part', rows) },
    { name: 'adjustment_segments', range: fixedRange(at, 'segment', rows) },
    { name: 'adjustment_faults', range: fixedRange(at, 'input_faults', rows) },
    { name: 'adjustment_checks', range: fixedRange(at, 'check', rows) },
  ];
}

export function adjustmentLists({ word, result }: Book, { first, last }: Rows): Validation[] {
  const segments = result.segments.map(({ segment }) => word(segment));
  return [
    { kind: 'list', range: `C${first}:C${last}`, values: segments },
    { kind: 'list', range: `E${first}:E${last}`, values: [word('levy'), word('premium')] },
  ];
}

function adjustmentColumns(book: Book): GridColumn<AdjustmentRow>[] {
  return [...givenColumns(book), nameColumn(book), ...splitColumns(book)];
}

/** Widths are those of the sheet of parameters. */
const width = 0;

function givenColumns({ language, word }: Book): GridColumn<AdjustmentRow>[] {
  const column = (
    id: keyof typeof itemColumns,
    format: string,
    cell: (row: Adjustment) => ReturnType<typeof text>,
  ): GridColumn<AdjustmentRow> => ({
    id,
    header: headerOf(id, language),
    width,
    format,
    role: 'input',
    cell: ({ adjustment }) => adjustment && given(cell(adjustment)),
  });
  return [
    column('municipality_code', formats.text, (row) => text(row.municipalityCode)),
    column('item', formats.text, (row) => text(row.item)),
    column('segment', formats.text, (row) => text(word(row.segment))),
    column('amount', formats.yen, (row) => number(row.amount)),
    column('stage', formats.text, (row) => text(word(row.stage))),
  ];
}

function headerOf(id: keyof typeof itemColumns, language: HeaderLanguage): string {
  return language === 'ja' ? itemColumns[id].japanese[0] : id;
}

/** For the reader, who may not know codes by heart. */
function nameColumn(book: Book): GridColumn<AdjustmentRow> {
  return {
    id: 'municipality_name',
    header: headerOf('municipality_name', book.language),
    width,
    format: formats.general,
    role: 'computed',
    cell: ({ name }, at) => {
      const code = at('municipality_code');
      return live(`IF(${code}="","",${found(book, 'municipality_name', code, '"?"')})`, text(name));
    },
  };
}

/**
 * Something of the municipality with a code, written as the command line takes it: with six digits or five, as text or
 * as a number, which loses a leading zero.
 */
function found(
  book: Book,
  id: 'municipality_code' | 'municipality_name',
  code: string,
  otherwise: string,
): string {
  const rows = inputRows(book);
  const [codes, wanted] = (['municipality_code', id] as const).map((one) =>
    fixedRange(book.frames.inputs, one, rows),
  );
  const fits = `(${codes}=TEXT(${code},"000000"))+(LEFT(${codes},5)=TEXT(${code},"00000"))`;
  // Where nothing fits this is -1, which is an error; 0 would be the whole column.
  const place = `SUMPRODUCT(MAX((${fits}>0)*(ROW(${codes})-${rows.first - 2})))-1`;
  return `IFERROR(INDEX(${wanted},${place}),${otherwise})`;
}

/** What of each row is pooled and what stays with the municipality. */
function splitColumns(book: Book): GridColumn<AdjustmentRow>[] {
  const { language, quoted, word } = book;
  const ratios = new Map(pooledItems(book).map(({ item, ratio }) => [item, ratio]));
  const split = ({ adjustment }: AdjustmentRow) => splitOf(adjustment, ratios);
  const column = (
    id: HelperId,
    format: string,
    cell: (row: AdjustmentRow, at: At) => Content,
  ): GridColumn<AdjustmentRow> => ({
    id,
    header: helperHeader(id, language),
    width,
    format,
    role: id === 'check' ? 'check' : 'helper',
    cell,
  });
  const ofLevies = (at: At, formula: string) => `IF(${at('stage')}=${quoted('levy')},${formula},0)`;
  return [
    column('pooling_ratio', formats.given, (row, at) => {
      const found = `SUMPRODUCT(EXACT(pooling_items,${at('item')})*pooling_ratios)`;
      return live(ofLevies(at, found), number(split(row).ratio));
    }),
    column('pooled_part', formats.yen, (row, at) => live(pooledFormula(at), number(split(row).pooled))),
    column('own_part', formats.yen, (row, at) =>
      live(ofLevies(at, `${at('amount')}-${at('pooled_part')}`), number(split(row).own)),
    ),
    column('key', formats.text, ({ adjustment: row }, at) =>
      live(
        `${found(book, 'municipality_code', at('municipality_code'), at('municipality_code'))}&" "&${at('segment')}&" "&${at('stage')}`,
        text(row ? `${row.municipalityCode} ${word(row.segment)} ${word(row.stage)}` : '  '),
      ),
    ),
    column('input_faults', formats.whole, (_, at) => live(adjustmentFaults(book, at), number(0))),
    column('check', formats.general, (row, at) => poolingCheck(book, row, at)),
  ];
}

function pooledFormula(at: At): string {
  return plainFormula('pooled_part', (id) => at(id === 'adjustment_row' ? 'amount' : id));
}

/** Whether the pooled part is far enough from a half. */
function poolingCheck(book: Book, { adjustment, index }: AdjustmentRow, at: At): Content {
  const product = `ABS(${at('amount')}*${at('pooling_ratio')})`;
  const condition = `OR(${product}=0,ABS(${product}-INT(${product})-0.5)>1E-12*${product})`;
  const isSure = adjustment === null || isPoolingSure(book.case, index);
  return live(sureFormula(book, condition), text(book.word(isSure ? 'sure' : 'unsure')));
}
