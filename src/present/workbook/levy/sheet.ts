import { Rational } from '../../../domain/rational.js';
import { type Book, blockRows } from '../book.js';
import { type Content, live, number } from '../cells.js';
import { bodyRow, columnModels, gridColumns, headerRow, totalRow } from '../grid.js';
import { checkHighlights } from '../highlights.js';
import type { RowModel, SheetModel } from '../model.js';
import { municipalColumn, segmentTotals } from '../recorded.js';
import { plainFormula } from '../term-formula.js';
import { apportionmentCells, levyCells } from './apportionment.js';
import type { LevyLine } from './line.js';
import { faultCells, keyCells, shareCells } from './shares.js';

/** `levy`: from the figures of each municipality to c_i and d_i, one segment below the other. */
export function levySheet(book: Book): SheetModel {
  const { frames, language, result, judgement } = book;
  const cells = {
    ...keyCells(book),
    ...shareCells(book),
    ...levyCells(book),
    ...apportionmentCells(book),
    ...faultCells(book),
  };
  const recorded = (id: string) => municipalColumn(book, 'levy', id);
  const columns = gridColumns<LevyLine>('levy', frames.levy.ids, language, cells, recorded);
  const blocks = result.segments.flatMap((segment, index): RowModel[] => {
    const { first } = blockRows(book, index);
    const lines = segment.rows.map((row, at) => {
      const judged = judgement.segments[index]!.rows[at]!;
      return bodyRow(columns, { result: segment, row, judged, segment: index, at }, first + at);
    });
    return [...lines, totalRow(columns, totals(book, index))];
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
function totals(book: Book, index: number): Readonly<Record<string, Content | undefined>> {
  const segment = book.result.segments[index]!;
  const rows = blockRows(book, index);
  const { heads } = segment.totals;
  const perHead = Rational.of(segment.levyTotal).dividedBy(heads).roundToUnit(1n, 'half-up');
  const formula = plainFormula('levy_per_insured', (id) => `${book.frames.levy.letter(id)}${rows.last + 1}`);
  return {
    ...segmentTotals(book, 'levy', segment, rows),
    levy_per_insured: live(formula, number(perHead)),
  };
}
