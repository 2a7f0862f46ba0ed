import { type Frame, fixedCell, fixedRange, frame, type Rows } from '../address.js';
import type { Book } from '../book.js';
import { type Content, given, number, text } from '../cells.js';
import type { CellModel, DefinedName, RowModel, SheetModel, Validation } from '../model.js';
import { formats, style } from '../styles.js';
import { helperHeader, sheetNames } from '../words.js';
import { adjustmentHeader, adjustmentLists, adjustmentNames, adjustmentRows } from './adjustments.js';
import { checkParameters } from './check.js';
import { type Parameter, partOfOne } from './parameter.js';
import { pooledItems } from './pooling.js';
import { settingParameters } from './settings.js';
import { ruleList, tierHeader, tierNames, tierRows } from './tiers.js';

/** A sheet and the names of its cells. */
export interface NamedSheet {
  readonly sheet: SheetModel;
  readonly names: readonly DefinedName[];
}

const columns = ['parameter', 'term', 'segment', 'value', 'unit', 'note'] as const;
const widths = [43, 38, 10, 24, 10, 66, 17, 16, 16, 14, 12, 12];

/** Rows for items that are pooled, beside those of the case. */
const spareItems = 2;

/** `parameters`: every value that may be changed once, under the name by which formulas know it. */
export function parametersSheet(book: Book, check: Content): NamedSheet {
  const at = frame(sheetNames.parameters[book.language], columns);
  const parameters = [...settingParameters(book), ...checkParameters(book)];
  const rows: RowModel[] = [headerOf(book), ...parameters.map((one) => parameterRow(book, one))];
  rows.push(checkRow(book, check));
  const checkLine = rows.length;
  const pooling = add(rows, [emptyRow, poolingTitle(book)], poolingRows(book));
  const tiers = tierRows(book, rows.length + 3);
  const tierLines = tiers.length === 0 ? undefined : add(rows, [emptyRow, ...tierHeader(book)], tiers);
  const adjustments = add(rows, [emptyRow, ...adjustmentHeader(book)], adjustmentRows(book, rows.length + 4));
  return {
    sheet: {
      name: at.sheet,
      columns: widths.map((width) => ({ width })),
      rows,
      rowHeight: 16.5,
      frozen: { rows: 1, columns: 2 },
      print: { titleRows: 1, header: book.title, area: `$A$1:$F$${rows.length}` },
      validations: [
        ...parameters.flatMap((one, index) => entered(at, one, index + 2)),
        { ...partOfOne, range: `${at.letter('value')}${pooling.first}:${at.letter('value')}${pooling.last}` },
        ...(tierLines ? [ruleList(book, tierLines)] : []),
        ...adjustmentLists(book, adjustments),
      ],
    },
    names: [
      ...parameters.flatMap(({ name }, index) =>
        name === undefined ? [] : [{ name, range: fixedCell(at, 'value', index + 2) }],
      ),
      { name: 'workbook_check', range: fixedCell(at, 'value', checkLine) },
      { name: 'pooling_items', range: fixedRange(at, 'term', pooling) },
      { name: 'pooling_ratios', range: fixedRange(at, 'value', pooling) },
      ...(tierLines ? tierNames(at.sheet, tierLines) : []),
      ...adjustmentNames(at.sheet, adjustments),
    ],
  };
}

const emptyRow: RowModel = { cells: [] };

/** Puts rows below others and says where they are. */
function add(rows: RowModel[], before: readonly RowModel[], own: readonly RowModel[]): Rows {
  rows.push(...before, ...own);
  return { first: rows.length - own.length + 1, last: rows.length };
}

function headerOf({ language }: Book): RowModel {
  const cells = columns.map((id) => ({ value: text(helperHeader(id, language)), style: style('header') }));
  return { height: 24, cells };
}

function parameterRow({ language, word }: Book, parameter: Parameter): RowModel {
  const { key, term, segment, value, format, isInput, unit, note } = parameter;
  const look = style(isInput ? 'input' : 'computed', format);
  return lineOf(
    key,
    term[language],
    segment ? word(segment) : '',
    { ...(value ?? given(null)), style: look },
    unit[language],
    note[language],
  );
}

/** Key, term, segment, value, unit and note. */
function lineOf(
  key: string,
  term: string | CellModel,
  segment: string,
  value: CellModel,
  unit: string,
  note: string,
): RowModel {
  const plain = (content: string): CellModel => ({ value: text(content), style: style('computed') });
  return {
    cells: [
      plain(key),
      typeof term === 'string' ? plain(term) : term,
      plain(segment),
      value,
      plain(unit),
      plain(note),
    ],
  };
}

function checkRow({ language }: Book, check: Content): RowModel {
  const term = { en: 'check of the whole workbook', ja: 'ブック全体の判定' };
  const note = {
    en: 'sure: a spreadsheet cannot come to another yen or rate than an exact calculation; see README',
    ja: '「確実」なら表計算でも厳密計算と同じ円・料率になる（「説明」参照）',
  };
  return lineOf('check', term[language], '', { ...check, style: style('check') }, '', note[language]);
}

function poolingTitle({ language }: Book): RowModel {
  const title = { en: 'Items left in the common pot 共同負担化', ja: '共同負担化する項目' };
  return { cells: [{ value: text(title[language]), style: style('section') }] };
}

/** The items of the case and empty rows for others: the item stands in the column of terms. */
function poolingRows(book: Book): RowModel[] {
  const items = pooledItems(book);
  const spare = { item: '', ratio: null, schedule: '' };
  return [...items, ...Array.from({ length: spareItems }, () => spare)].map(({ item, ratio, schedule }, at) =>
    lineOf(
      `pooling[${at + 1}]`,
      { value: text(item === '' ? null : item), style: style('input', formats.text) },
      '',
      { value: number(ratio), style: style('input', formats.given) },
      book.language === 'ja' ? '比率' : 'ratio',
      schedule,
    ),
  );
}

/** What the cell of a parameter takes: a word of a list, or a number within its limits. */
function entered(at: Frame, { options, limits }: Parameter, line: number): Validation[] {
  const range = `${at.letter('value')}${line}`;
  if (options) return [{ kind: 'list', range, values: options }];
  return limits ? [{ ...limits, range }] : [];
}
