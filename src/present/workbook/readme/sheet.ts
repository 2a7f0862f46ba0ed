import { columnMeaning } from '../../../contract/column-meaning.js';
import { tableHeaders } from '../../../contract/table-columns.js';
import type { TableName } from '../../../contract/tables.js';
import { formulaIn, isQuantityId, quantity } from '../../../domain/quantities/catalogue.js';
import type { Result } from '../../../domain/result.js';
import { displayWidth } from '../../display-width.js';
import { findingLine } from '../../findings/finding-lines.js';
import type { RunRecord } from '../../receipt.js';
import { cellOn } from '../address.js';
import { type Book, fiscalYearText, prefectureRow } from '../book.js';
import { type Content, text } from '../cells.js';
import { checkHighlights } from '../highlights.js';
import type { CellModel, RowModel, SheetModel } from '../model.js';
import { reasonOf, reasons } from '../reasons.js';
import { columnIds } from '../sheet-columns.js';
import { type Role, style } from '../styles.js';
import { helperHeader, sheetNames } from '../words.js';
import { explanations, titles } from './words.js';

/** `README`: what the workbook is, what it was made from, how to read and to change it, and how far to trust it. */
export function readmeSheet(book: Book, record: RunRecord, check: Content): SheetModel {
  const { language } = book;
  const words = titles[language];
  const rows: RowModel[] = [
    row([cell(words.title, 'title')], 26),
    row([cell(book.title, 'section')]),
    row([]),
    row([cell(words.check, 'section'), { ...check, style: style('check') }]),
    ...checkRows(book),
    ...explanations(book).check.map((line) => note(line)),
    row([]),
    ...facts(book, record),
    row([]),
    ...section(words.inputs, inputRows(book, record)),
    ...section(words.howTo, explanations(book).howTo.map(note)),
    ...section(words.limits, explanations(book).limits.map(note)),
    ...section(words.findings, findings(book, record)),
    ...section(words.columns, columnRows(book)),
  ];
  return {
    name: sheetNames.README[language],
    columns: [{ width: 34 }, { width: 26 }, { width: 20 }, { width: 72 }],
    rows,
    rowHeight: 16.5,
    print: { header: book.title },
    highlights: checkHighlights(book, ['B4', `B6:C${5 + book.result.segments.length}`]),
    merges: rows.flatMap(({ cells }, at) => (isNote(cells) ? [`A${at + 1}:D${at + 1}`] : [])),
  };
}

function cell(content: string, role: Role): CellModel {
  return { value: text(content), style: style(role) };
}

function row(cells: readonly CellModel[], height?: number): RowModel {
  return { cells, ...(height !== undefined && { height }) };
}

/** A paragraph over the width of the sheet. */
function note(content: string): RowModel {
  const lines = Math.ceil(displayWidth(content) / lineWidth);
  return row([cell(content, 'note')], 4 + 15 * lines);
}

/** Characters of a line, as the columns have them; some are left over for the edges. */
const lineWidth = 160;

function isNote(cells: readonly (CellModel | null)[]): boolean {
  return cells.length === 1 && cells[0]?.style === style('note');
}

function section(title: string, rows: readonly RowModel[]): RowModel[] {
  return rows.length === 0 ? [] : [row([cell(title, 'section')]), ...rows, row([])];
}

/** What the checks of the segments say, and why. */
function checkRows({ frames, result, language, judgement, rounding, word }: Book): RowModel[] {
  const header = [quantity('segment')[language], ...checkIds.map((id) => helperHeader(id, language))];
  const linked = (id: string, at: number, value: string | null): CellModel => ({
    value: text(value),
    formula: cellOn(frames.prefecture, id, prefectureRow(at)),
    style: style(id === 'reason' ? 'computed' : 'check'),
  });
  const sure = (isSure: boolean | null) => (isSure === null ? null : word(isSure ? 'sure' : 'unsure'));
  return [
    row(header.map((one) => cell(one, 'helperHeader'))),
    ...result.segments.map(({ segment }, at) => {
      const judged = judgement.segments[at]!;
      const reason = reasonOf(judged, rounding);
      return row([
        cell(word(segment), 'computed'),
        linked('levy_check', at, sure(judged.leviesSure)),
        frames.prefecture.has('rates_check')
          ? linked('rates_check', at, sure(judged.ratesSure))
          : cell('', 'computed'),
        linked('reason', at, reason && reasons[reason][language]),
      ]);
    }),
  ];
}

const checkIds = ['levy_check', 'rates_check', 'reason'] as const;

function facts({ case: kase, language }: Book, record: RunRecord): RowModel[] {
  const words = titles[language];
  const policy = record.policy && `${record.policy.id} (SHA-256 ${record.policy.sha256})`;
  const lines: readonly (readonly [string, string | null])[] = [
    [words.caseTitle, record.title],
    [words.year, fiscalYearText(kase.fiscalYear, language)],
    [words.run, record.run],
    [words.prefecture, record.prefecture],
    [words.policy, policy],
    [words.set, record.set.length === 0 ? null : record.set.join('  ')],
    [words.version, `nhi ${record.version}`],
  ];
  return lines.flatMap(([label, value]) =>
    value === null ? [] : [row([cell(label, 'label'), cell(value, 'label')])],
  );
}

function inputRows({ language }: Book, { inputs }: RunRecord): RowModel[] {
  const words = titles[language];
  const header = [words.file, words.rows, words.encoding, 'SHA-256'].map((one) => cell(one, 'helperHeader'));
  return [
    row(header),
    ...inputs.map(({ path, rows, encoding, sha256 }) =>
      row([
        cell(path, 'computed'),
        { value: rows === null ? null : { number: `${rows}` }, style: style('computed', '0') },
        cell(encoding, 'computed'),
        cell(sha256, 'computed'),
      ]),
    ),
  ];
}

function findings({ language }: Book, record: RunRecord): RowModel[] {
  if (record.findings.length === 0) return [note(titles[language].noFindings)];
  return record.findings.map((one) => note(findingLine(one, language)));
}

const described = ['levy', 'premium-rates', 'prefecture'] as const satisfies readonly TableName[];
const sheetOf = {
  levy: 'levy',
  'premium-rates': 'rates',
  prefecture: 'prefecture',
  relief: 'relief',
  totals: 'prefecture',
  'own-method-rates': 'own-method',
  'rate-comparison': 'rates-in-force',
  instalments: 'instalments',
} as const;

/** Columns of the result tables that are figures, with what they hold. */
function figuresOf(table: keyof typeof sheetOf, result: Result) {
  const shown = columnIds(table, result);
  return tableHeaders(table)
    .filter(({ id, kind }) => kind === 'number' && shown.includes(id))
    .map(({ id, ja }) => ({ id, ja, table, named: columnMeaning(table, id).quantity }));
}

/** The columns of the result tables with term and formula; of the last tables those that no other has, each once. */
function columnRows(book: Book): RowModel[] {
  const { language, result, beside } = book;
  const words = titles[language];
  const header = [words.column, words.term, words.sheet, words.formula].map((one) =>
    cell(one, 'helperHeader'),
  );
  const columns = described.flatMap((table) => figuresOf(table, result));
  const others = [
    ...(result.relief ? (['relief'] as const) : []),
    'totals' as const,
    ...(beside.own ? (['own-method-rates'] as const) : []),
    ...(beside.inForce ? (['rate-comparison'] as const) : []),
    ...(result.instalments ? (['instalments'] as const) : []),
  ].flatMap((table) => figuresOf(table, result));
  const added = others.filter(
    ({ named }, at) =>
      !columns.some((one) => one.named === named) && others.findIndex((one) => one.named === named) === at,
  );
  return [
    row(header),
    ...[...columns, ...added].map(({ id, ja, table, named }) => {
      const meaning = quantity(named);
      return row([
        cell(language === 'ja' ? ja : id, 'computed'),
        cell(language === 'ja' ? meaning.symbol : meaning.en, 'computed'),
        cell(sheetNames[sheetOf[table]][language], 'computed'),
        cell(formulaIn(language, named, table === 'prefecture') ?? '', 'computed'),
      ]);
    }),
    ...indexColumnRows(book),
  ];
}

/** The columns that make an index from age bands, as far as they are calculated. */
function indexColumnRows({ language, index }: Book): RowModel[] {
  return Object.values(index?.frames ?? {}).flatMap(({ sheet, ids }) =>
    ids.flatMap((id) => {
      if (!isQuantityId(id)) return [];
      const formula = formulaIn(language, id);
      const meaning = quantity(id);
      const [named, term] = language === 'ja' ? [meaning.ja, meaning.symbol] : [id, meaning.en];
      return formula ? [row([named, term, sheet, formula].map((one) => cell(one, 'computed')))] : [];
    }),
  );
}
