import { sum } from '../../../domain/rational.js';
import type { SegmentResult } from '../../../domain/result.js';
import { localRange, type Rows } from '../address.js';
import { type Book, blockRows } from '../book.js';
import { type Content, live, number, text } from '../cells.js';
import { bodyRow, columnModels, gridColumns, headerRow, totalRow } from '../grid.js';
import { checkHighlights } from '../highlights.js';
import { hasPart } from '../methods.js';
import type { RowModel, SheetModel } from '../model.js';
import { figureIn, municipalColumn, segmentTotals } from '../recorded.js';
import { hasRates } from '../sheet-columns.js';
import { style } from '../styles.js';
import { exactCells } from './exact.js';
import { checkCells, gapCells } from './gaps.js';
import type { RateLine } from './line.js';
import { publishedCells, type RoundedPlaces } from './published.js';
import { faultCells, keyCells, requirementCells } from './requirement.js';

/** `rates`: from d_i to 市町村標準保険料率, in the same rows as the levies. */
export function ratesSheet(book: Book): SheetModel {
  const { frames, language, result, case: kase } = book;
  const cells = {
    ...keyCells(book),
    ...requirementCells(book),
    ...publishedCells(book, publishedPlaces(book)),
    ...exactCells(book),
    ...gapCells<RateLine>(book, ({ gaps }) => gaps),
    ...checkCells(book),
    ...faultCells(book),
  };
  const recorded = (id: string) => municipalColumn(book, 'rates', id);
  const columns = gridColumns<RateLine>('premium-rates', frames.rates.ids, language, cells, recorded);
  const terms = kase.premium;
  const blocks = terms ? result.segments.flatMap((_, index) => segmentRows(book, columns, index)) : [];
  const check = frames.rates.letter('check');
  const lastRow = blocks.length + 1;
  return {
    name: frames.rates.sheet,
    columns: columnModels(columns),
    rows: [headerRow(columns), ...blocks, ...(hasRates(result) ? [] : [noRates(book)])],
    rowHeight: 16.5,
    frozen: { rows: 1, columns: 4 },
    print: {
      titleRows: 1,
      header: book.title,
      area: `$A$1:$${frames.rates.letter('per_adult_surcharge')}$${Math.max(2, lastRow)}`,
      breaks: terms ? book.breaks : [],
    },
    highlights: terms ? checkHighlights(book, [`${check}2:${check}${lastRow}`]) : [],
  };
}

function publishedPlaces({ frames }: Book): RoundedPlaces<RateLine> {
  return {
    has: frames.rates.has,
    applies: ({ result }, part) => hasPart(result, part),
    value: ({ row }, part) => figureIn(row, part),
  };
}

function noRates({ language }: Book): RowModel {
  const why = {
    en: 'This case asks for levies only (premium: none).',
    ja: 'この事例は納付金のみを算定しています（premium: none）。',
  };
  return { cells: [{ value: text(why[language]), style: style('label') }] };
}

function segmentRows(
  book: Book,
  columns: ReturnType<typeof gridColumns<RateLine>>,
  index: number,
): RowModel[] {
  const { result, judgement } = book;
  const segment = result.segments[index]!;
  const rows = blockRows(book, index);
  const lines = segment.rows.map((row, at) => {
    const judged = judgement.segments[index]!.rows[at]!;
    const line = {
      result: segment,
      row,
      premium: row.premium!,
      judged,
      gaps: judged.rates!,
      at,
      line: rows.first + at,
    };
    return bodyRow(columns, line, line.line);
  });
  return [...lines, totalRow(columns, totals(book, segment, rows))];
}

function totals(
  book: Book,
  segment: SegmentResult,
  rows: Rows,
): Readonly<Record<string, Content | undefined>> {
  const exact = sum(segment.rows.map(({ premium }) => premium!.leviedTotal));
  const column = book.frames.rates.letter('levied_total_exact');
  return {
    ...segmentTotals(book, 'rates', segment, rows),
    levied_total: live(`ROUND(${column}${rows.last + 1},0)`, number(exact.roundToUnit(1n, 'half-up'))),
    levied_total_exact: live(`SUM(${localRange(column, rows)})`, number(exact)),
  };
}
