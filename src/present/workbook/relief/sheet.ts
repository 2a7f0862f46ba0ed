import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { Rational, sum } from '../../../domain/rational.js';
import { fixedCell, localRange, sheetName } from '../address.js';
import { type Book, inputRow } from '../book.js';
import { type Content, given, live, number, text } from '../cells.js';
import { allSure, sureFormula } from '../formulas.js';
import { bodyRow, columnModels, gridColumns, headerRow, totalRow } from '../grid.js';
import { checkHighlights } from '../highlights.js';
import type { CellModel, RowModel } from '../model.js';
import type { NamedSheet } from '../parameters/sheet.js';
import { formats, style } from '../styles.js';
import { helperHeader } from '../words.js';
import { aboveCells, checkCells, foundCells, fundCells, type ReliefLine, reliefCells } from './columns.js';
import type { ReliefLayout } from './layout.js';
import { type WholeLine, wholeLines } from './lines.js';
import { heldCells } from './reference.js';

/** Where a line has its value, what that was, and its check. */
const places = { value: 'E', found: 'F', check: 'G' } as const;

/** `relief`: who is above a limit and what is taken off, and below it R, λ and the checks of all. */
export function reliefSheet(
  book: Book,
  layout: ReliefLayout,
): NamedSheet & { readonly checks: readonly string[] } {
  const { frame, rows } = layout;
  const cells = {
    ...reliefCells(book, layout),
    ...heldCells(book, layout),
    ...aboveCells(layout),
    ...fundCells(layout),
    ...foundCells(book, layout),
    ...checkCells(book, layout),
  };
  const columns = gridColumns<ReliefLine>('relief', frame.ids, book.language, cells);
  const judged = book.judgement.relief!;
  const body = layout.relief.rows.map((row, at) =>
    bodyRow(columns, { row, judged: judged.rows[at]!, at }, inputRow(at)),
  );
  const table = [headerRow(columns), ...body, totalRow(columns, sums(book, layout)), { cells: [] }];
  const lines = wholeLines(book, layout);
  const first = table.length + 2;
  const overall = first + lines.length;
  const checks = localRange(places.check, { first, last: overall }).replaceAll('$', '');
  const check = frame.letter('check');
  return {
    sheet: {
      name: frame.sheet,
      columns: columnModels(columns),
      rows: [
        ...table,
        lineHeader(book),
        ...lines.map((line, at) => lineRow(book, line, first + at)),
        overallRow(book, layout, lines, first),
      ],
      rowHeight: 16.5,
      frozen: { rows: 1, columns: 3 },
      print: {
        titleRows: 1,
        header: book.title,
        area: `$A$1:$${frame.letter('after_relief_per_insured')}$${overall}`,
      },
      validations: lines.flatMap(({ isInput, id }, at) =>
        isInput
          ? [{ kind: 'at-least', from: id === 'raise' ? '1' : '0', range: `${places.value}${first + at}` }]
          : [],
      ),
      highlights: checkHighlights(book, [`${check}${rows.first}:${check}${rows.last}`, checks]),
    },
    names: [
      ...lines.flatMap(({ id, value }, at) =>
        value ? [{ name: `relief_${id}`, range: cellAt(layout, places.value, first + at) }] : [],
      ),
      { name: 'relief_check', range: cellAt(layout, places.check, overall) },
    ],
    checks: [`${sheetName(frame.sheet)}!${localRange(check, rows)}`, cellAt(layout, places.check, overall)],
  };
}

function cellAt({ frame }: ReliefLayout, letter: string, row: number): string {
  return fixedCell({ ...frame, letter: () => letter }, '', row);
}

/** What all get, and what it is taken off. */
function sums(book: Book, { relief, frame, rows }: ReliefLayout): Readonly<Record<string, Content>> {
  const added = (id: string, values: readonly (bigint | Rational)[]) => {
    const total = sum(values.map((one) => (one instanceof Rational ? one : Rational.of(one))));
    return [id, live(`SUM(${localRange(frame.letter(id), rows)})`, number(total))] as const;
  };
  return {
    fiscal_year: given(text(formatFiscalYear(book.result.fiscalYear))),
    municipality_name: given(text('合計')),
    ...Object.fromEntries([
      added(
        'insured',
        relief.rows.map(({ insured }) => insured),
      ),
      added(
        'before_relief',
        relief.rows.map(({ before }) => before),
      ),
      added(
        'excess',
        relief.rows.map(({ excess }) => excess),
      ),
      added(
        'relief',
        relief.rows.map((row) => row.relief),
      ),
      added(
        'after_relief',
        relief.rows.map(({ after }) => after),
      ),
    ]),
  };
}

/** The cells of a line up to its value; its term runs over the columns between. */
function lineOf(term: CellModel, cells: readonly (CellModel | null)[]): RowModel {
  return { cells: [null, term, null, null, ...cells] };
}

function lineHeader({ language }: Book): RowModel {
  const heading = (id: keyof typeof places): CellModel => ({
    value: text(helperHeader(id, language)),
    style: style('helperHeader'),
  });
  const title = { en: 'For all municipalities', ja: '全市町村' }[language];
  return lineOf({ value: text(title), style: style('section') }, [
    heading('value'),
    heading('found'),
    heading('check'),
  ]);
}

function lineRow(book: Book, line: WholeLine, row: number): RowModel {
  const { term, value, format = formats.general, isInput, found, check, isSure = true, note } = line;
  const shown = (content: Content | undefined, role: 'input' | 'computed'): CellModel | null =>
    content ? { ...content, style: style(role, format) } : null;
  return lineOf({ value: text(term[book.language]), style: style('label') }, [
    shown(value, isInput ? 'input' : 'computed'),
    shown(found, 'computed'),
    check
      ? {
          ...live(
            sureFormula(book, check(`${places.found}${row}`)),
            text(book.word(isSure ? 'sure' : 'unsure')),
          ),
          style: style('check'),
        }
      : null,
    note ? { value: text(note[book.language]), style: style('label') } : null,
  ]);
}

/** All lines, and the flooring of what is above the limits. */
function overallRow(book: Book, layout: ReliefLayout, lines: readonly WholeLine[], first: number): RowModel {
  const { judgement, language, word } = book;
  const column = (id: string) => localRange(layout.frame.letter(id), layout.rows);
  const checks = lines.flatMap(({ check }, at) => (check ? [`${places.check}${first + at}`] : []));
  const conditions = [
    allSure(book, checks),
    'relief_faults=0',
    `MIN(${column('above_gap')})>0`,
    `ISNUMBER(SUM(${column('relief')}))`,
  ];
  const term = { en: 'check of relief', ja: '激変緩和の判定' }[language];
  return lineOf({ value: text(term), style: style('section') }, [
    null,
    null,
    {
      ...live(
        sureFormula(book, `AND(${conditions.join(',')})`),
        text(word(judgement.relief!.isSure ? 'sure' : 'unsure')),
      ),
      style: style('check'),
    },
  ]);
}
