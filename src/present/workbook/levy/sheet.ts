import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import { Rational, sum } from '../../../domain/rational.js';
import type { SegmentRow } from '../../../domain/result.js';
import { localRange } from '../address.js';
import { type Book, blockRows } from '../book.js';
import { type Content, given, live, number, text } from '../cells.js';
import { bodyRow, columnModels, gridColumns, headerRow, totalRow } from '../grid.js';
import { checkHighlights } from '../highlights.js';
import type { RowModel, SheetModel } from '../model.js';
import { apportionmentCells, levyCells } from './apportionment.js';
import { faultCells, keyCells, shareCells } from './shares.js';

/** `levy`: from the figures of each municipality to c_i and d_i, one segment below the other. */
export function levySheet(book: Book): SheetModel {
  const { frames, language, result, judgement } = book;
  const columns = gridColumns('levy', frames.levy.ids, language, {
    ...keyCells(book),
    ...shareCells(book),
    ...levyCells(book),
    ...apportionmentCells(book),
    ...faultCells(book),
  });
  const blocks = result.segments.flatMap((segment, index): RowModel[] => {
    const { first, last } = blockRows(book, index);
    const lines = segment.rows.map((row, at) => {
      const judged = judgement.segments[index]!.rows[at]!;
      return bodyRow(columns, { result: segment, row, judged, segment: index, at }, first + at);
    });
    return [...lines, totalRow(columns, totals(book, index, last + 1))];
  });
  const check = frames.levy.letter('check');
  const lastRow = blocks.length + 1;
  return {
    name: frames.levy.sheet,
    columns: columnModels(columns),
    rows: [headerRow(columns), ...blocks],
    rowHeight: 16.5,
    frozen: { rows: 1, columns: 4 },
    print: {
      titleRows: 1,
      header: book.title,
      area: `$A$1:$${frames.levy.letter('levy_per_insured')}$${lastRow}`,
      breaks: book.breaks,
    },
    highlights: checkHighlights(book, [`${check}2:${check}${lastRow}`]),
  };
}

/** What a segment adds up to. */
function totals(book: Book, index: number, line: number): Readonly<Record<string, Content | undefined>> {
  const { frames, result, language } = book;
  const segment = result.segments[index]!;
  const rows = blockRows(book, index);
  const of = (id: string) => `SUM(${localRange(frames.levy.letter(id), rows)})`;
  const total = (id: string, value: Rational | bigint | null) => ({ [id]: live(of(id), number(value)) });
  const cell = (id: string) => `${frames.levy.letter(id)}${line}`;
  const sumOf = (value: (row: SegmentRow) => Rational) => sum(segment.rows.map(value));
  const { totals: bases } = segment;
  const perHead = Rational.of(segment.levyTotal).dividedBy(bases.heads).roundToUnit(1n, 'half-up');
  return {
    fiscal_year: given(text(formatFiscalYear(result.fiscalYear))),
    municipality_name: given(text(language === 'ja' ? '合計' : '合計 total')),
    segment: given(text(book.word(segment.segment))),
    ...total('insured', bases.heads),
    ...total('income', bases.income),
    ...(bases.households && total('households', bases.households)),
    ...(bases.assets && total('assets', bases.assets)),
    ...total(
      'ability_share',
      sumOf(({ abilityShare }) => abilityShare),
    ),
    ...total(
      'benefit_share',
      sumOf(({ benefitShare }) => benefitShare),
    ),
    ...total('weight', segment.weightTotal),
    ...total('base_levy', segment.baseLevyTotal),
    ...total('adjustment', segment.pot.ownTotal),
    ...total('levy', segment.levyTotal),
    levy_per_insured: live(`ROUND(${cell('levy')}/${cell('insured')},0)`, number(perHead)),
    ...total(
      'quota',
      sumOf(({ quota }) => quota),
    ),
  };
}
