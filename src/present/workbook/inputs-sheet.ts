import type { Adjustment } from '../../domain/case.js';
import { quantity } from '../../domain/quantities/index.js';
import { Rational } from '../../domain/rational.js';
import { roundQuotient } from '../../domain/rounding.js';
import { plain } from '../figures.js';
import { fixedRange, frame, type Rows } from './address.js';
import { type Book, inputRow } from './book.js';
import { given, live, number, text } from './cells.js';
import { bodyRow, type GridColumn, headerRow } from './grid.js';
import { isPoolingSure } from './inexact.js';
import type { InputColumn } from './input-columns.js';
import type { RowModel, Validation } from './model.js';
import { pooledItems } from './parameters.js';
import type { NamedSheet } from './parameters-sheet.js';
import { decimalsFormat, formats, style } from './styles.js';
import { helperHeader } from './words.js';

/** Empty rows for adjustments beside those of the case. */
const spareRows = 10;

/** `inputs`: what municipalities are measured by, and below it their individual adjustments. */
export function inputsSheet(book: Book): NamedSheet {
  const { municipalities, language, frames } = book;
  const columns = municipalColumns(book);
  const body = municipalities.map((one, at) => bodyRow(columns, one, inputRow(at)));
  const title = { en: 'Individual adjustments', ja: '個別の加減算' }[language];
  const adjustments = adjustmentColumns(book);
  const first = body.length + 5;
  const lines = adjustmentRows(book, first);
  const rows: RowModel[] = [
    headerRow(columns),
    ...body,
    { cells: [] },
    { cells: [{ value: text(title), style: style('section') }] },
    headerRow(adjustments),
    ...lines,
  ];
  const range = { first, last: first + lines.length - 1 };
  const widths = columns.map(({ width }) => width);
  const at = frame(frames.inputs.sheet, adjustmentIds);
  return {
    sheet: {
      name: frames.inputs.sheet,
      columns: adjustments
        .map(({ width }, index) => ({ width: Math.max(width, widths[index] ?? 0) }))
        .concat(widths.slice(adjustments.length).map((width) => ({ width }))),
      rows,
      rowHeight: 18,
      frozen: { rows: 1, columns: 2 },
      print: { titleRows: 1, header: book.title },
      validations: adjustmentLists(book, range),
    },
    names: [
      { name: 'adjustment_keys', range: fixedRange(at, 'key', range) },
      { name: 'adjustment_amounts', range: fixedRange(at, 'amount', range) },
      { name: 'adjustment_pooled', range: fixedRange(at, 'pooled_part', range) },
      { name: 'adjustment_own', range: fixedRange(at, 'own_part', range) },
      { name: 'adjustment_segments', range: fixedRange(at, 'segment', range) },
      { name: 'adjustment_checks', range: fixedRange(at, 'check', range) },
    ],
  };
}

type Municipal = Book['municipalities'][number];

function municipalColumns({ inputs, municipalities, language }: Book): GridColumn<Municipal>[] {
  const named = (id: 'municipality_code' | 'municipality_name') => (language === 'ja' ? quantity(id).ja : id);
  return [
    {
      id: 'municipality_code',
      header: named('municipality_code'),
      width: 11,
      format: formats.text,
      role: 'computed',
      cell: ({ code }) => given(text(code)),
    },
    {
      id: 'municipality_name',
      header: named('municipality_name'),
      width: 14,
      format: formats.text,
      role: 'computed',
      cell: ({ name }) => given(text(name)),
    },
    ...inputs.columns.map(
      (column): GridColumn<Municipal> => ({
        id: column.id,
        header: column.header[language],
        width: isMoney(column) ? 19 : 14,
        format: formatOf(column, municipalities),
        role: 'input',
        cell: (municipality) => given(number(column.value(municipality))),
      }),
    ),
  ];
}

function isMoney({ id }: InputColumn): boolean {
  return id.startsWith('income') || id.startsWith('assets');
}

/** As many decimals as any figure of the column has. */
export function formatOf(column: InputColumn, municipalities: readonly Municipal[]): string {
  if (/rate/.test(column.id)) return formats.percent;
  const decimals = municipalities.map((one) => decimalsOf(column.value(one)));
  const most = Math.max(0, ...decimals);
  return column.id.startsWith('medical_index') ? decimalsFormat(Math.max(4, most)) : decimalsFormat(most);
}

/** The number format of heads and households: as many decimals as any of them has. */
export function headsFormat({ inputs, municipalities }: Book): string {
  const formatsOfHeads = inputs.columns
    .filter(({ id }) => /^(insured|households)/.test(id))
    .map((column) => formatOf(column, municipalities));
  return formatsOfHeads.sort((a, b) => b.length - a.length)[0] ?? decimalsFormat(0);
}

function decimalsOf(value: Rational | null): number {
  return (plain(value)?.split('.')[1] ?? '').length;
}

const adjustmentIds = [
  'municipality_code',
  'segment',
  'stage',
  'item',
  'amount',
  'pooling_ratio',
  'pooled_part',
  'own_part',
  'key',
  'check',
] as const;

/** A row of the adjustments, or one that is still empty. */
interface AdjustmentRow {
  readonly adjustment: Adjustment | null;
  readonly index: number;
}

function adjustmentRows(book: Book, first: number): RowModel[] {
  const columns = adjustmentColumns(book);
  const of = (book.case.adjustments ?? []).map((adjustment, index) => ({ adjustment, index }));
  const spare = Array.from({ length: spareRows }, () => ({ adjustment: null, index: -1 }));
  return [...of, ...spare].map((row, at) => bodyRow<AdjustmentRow>(columns, row, first + at));
}

function adjustmentColumns(book: Book): GridColumn<AdjustmentRow>[] {
  return [...givenColumns(book), ...splitColumns(book)];
}

function givenColumns({ language, word }: Book): GridColumn<AdjustmentRow>[] {
  const ja = {
    municipality_code: '団体コード',
    segment: '区分',
    stage: '段階',
    item: '項目',
    amount: '金額',
  };
  const column = (
    id: keyof typeof ja,
    width: number,
    format: string,
    cell: (row: Adjustment) => ReturnType<typeof text>,
  ): GridColumn<AdjustmentRow> => ({
    id,
    header: language === 'ja' ? ja[id] : id,
    width,
    format,
    role: 'input',
    cell: ({ adjustment }) => adjustment && given(cell(adjustment)),
  });
  return [
    column('municipality_code', 11, formats.text, (row) => text(row.municipalityCode)),
    column('segment', 14, formats.text, (row) => text(word(row.segment))),
    column('stage', 12, formats.text, (row) => text(word(row.stage))),
    column('item', 22, formats.text, (row) => text(row.item)),
    column('amount', 18, formats.yen, (row) => number(row.amount)),
  ];
}

/** What of each row is pooled and what stays with the municipality. */
function splitColumns(book: Book): GridColumn<AdjustmentRow>[] {
  const { language, quoted, word, case: kase } = book;
  const ratios = new Map(pooledItems(book).map(({ item, ratio }) => [item, ratio]));
  const ratioOf = ({ adjustment }: AdjustmentRow) =>
    (adjustment?.stage === 'levy' ? ratios.get(adjustment.item) : undefined) ?? Rational.zero;
  const pooledOf = (row: AdjustmentRow) => {
    const { numerator, denominator } = ratioOf(row).times(Rational.of(row.adjustment?.amount ?? 0n));
    return roundQuotient(numerator, denominator, 'half-up');
  };
  const ownOf = (row: AdjustmentRow) =>
    row.adjustment?.stage === 'levy' ? row.adjustment.amount - pooledOf(row) : 0n;
  const shared = { role: 'helper' as const };
  return [
    {
      ...shared,
      id: 'pooling_ratio',
      header: helperHeader('pooling_ratio', language),
      width: 17,
      format: formats.ratio,
      cell: (row, at) =>
        live(
          `IF(${at('stage')}=${quoted('levy')},SUMPRODUCT(EXACT(pooling_items,${at('item')})*pooling_ratios),0)`,
          number(ratioOf(row)),
        ),
    },
    {
      ...shared,
      id: 'pooled_part',
      header: helperHeader('pooled_part', language),
      width: 16,
      format: formats.yen,
      cell: (row, at) => live(`ROUND(${at('amount')}*${at('pooling_ratio')},0)`, number(pooledOf(row))),
    },
    {
      ...shared,
      id: 'own_part',
      header: helperHeader('own_part', language),
      width: 16,
      format: formats.yen,
      cell: (row, at) =>
        live(
          `IF(${at('stage')}=${quoted('levy')},${at('amount')}-${at('pooled_part')},0)`,
          number(ownOf(row)),
        ),
    },
    {
      ...shared,
      id: 'key',
      header: helperHeader('key', language),
      width: 24,
      format: formats.text,
      cell: ({ adjustment: row }, at) =>
        live(
          `${at('municipality_code')}&" "&${at('segment')}&" "&${at('stage')}`,
          text(row ? `${row.municipalityCode} ${word(row.segment)} ${word(row.stage)}` : '  '),
        ),
    },
    {
      id: 'check',
      role: 'check',
      header: helperHeader('check', language),
      width: 12,
      format: formats.general,
      cell: ({ adjustment, index }, at) => {
        const product = `${at('amount')}*${at('pooling_ratio')}`;
        const isSure = adjustment === null || isPoolingSure(kase, index);
        return live(
          `IF(OR(${product}=0,ABS(ABS(${product})-INT(ABS(${product}))-0.5)>1E-12*ABS(${product})),${quoted('sure')},${quoted('unsure')})`,
          text(word(isSure ? 'sure' : 'unsure')),
        );
      },
    },
  ];
}

function adjustmentLists({ word, result }: Book, { first, last }: Rows): Validation[] {
  const segments = result.segments.map(({ segment }) => word(segment));
  return [
    { kind: 'list', range: `B${first}:B${last}`, values: segments },
    { kind: 'list', range: `C${first}:C${last}`, values: [word('levy'), word('premium')] },
  ];
}
