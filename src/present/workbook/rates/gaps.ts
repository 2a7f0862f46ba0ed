import { quotientMargin } from '../../../analyse/spreadsheet/distance.js';
import type { RateGaps } from '../../../analyse/spreadsheet/gaps.js';
import { type Book, ofSegment } from '../book.js';
import { live, number, text } from '../cells.js';
import { gapFormula, halfGapFormula, sureFormula } from '../formulas.js';
import type { At, ColumnCells } from '../grid.js';
import { formats } from '../styles.js';
import { levyCell, type RateCells } from './line.js';

/** How far the figures before rounding are from where it changes; none in a line that rounds nothing itself. */
export function gapCells<Line>(
  book: Book,
  of: (line: Line) => RateGaps | null,
): Readonly<Record<string, ColumnCells<Line>>> {
  const gap = (
    formula: (at: At) => string,
    value: (gaps: RateGaps) => RateGaps[keyof RateGaps],
  ): ColumnCells<Line> => ({
    width: 11,
    format: formats.tiny,
    cell: (line, at) => {
      const gaps = of(line);
      return gaps && live(formula(at), number(value(gaps)));
    },
  });
  const rate = (id: string) => (at: At) => gapFormula(book, 'income_rate_rounding', at(id), '*100');
  const amount = (id: string) => (at: At) => gapFormula(book, 'amount_rounding', at(id), '/amount_unit');
  return {
    levied_total_gap: gap(
      (at) => halfGapFormula(at('levied_total_exact')),
      ({ leviedTotal }) => leviedTotal,
    ),
    income_rate_gap: gap(rate('income_rate_exact'), ({ incomeRate }) => incomeRate),
    asset_rate_gap: gap(rate('asset_rate_exact'), ({ assetRate }) => assetRate),
    per_insured_gap: gap(amount('per_insured_exact'), ({ perInsured }) => perInsured),
    per_household_gap: gap(amount('per_household_exact'), ({ perHousehold }) => perHousehold),
    adult_total_gap: gap(adultGap(book), ({ adultTotal }) => adultTotal),
  };
}

/** Whether the standard rates of a row are sure. */
export function checkCells(book: Book): RateCells {
  return {
    check: {
      width: 10,
      format: formats.general,
      cell: ({ result: { segment }, judged, line }, at) => {
        const levy = `${levyCell(book, 'check', line)}=${book.quoted('sure')}`;
        const given = `${ofSegment('rate_faults', segment)}=0`;
        const formula = sureFormula(
          book,
          `AND(${levy},${given},${ratesCondition(book.frames.rates.ids, at)})`,
        );
        return live(formula, text(book.word(judged.ratesSure ? 'sure' : 'unsure')));
      },
    },
  };
}

/** What of the amount per adult is rounded: its total, or the surcharge. */
function adultGap(book: Book): (at: At) => string {
  const of = (cell: string) => gapFormula(book, 'amount_rounding', cell, '/amount_unit');
  return (at) =>
    `IF(adult_rounding=${book.quoted('parts')},${of(at('adult_surcharge_exact'))},${of(at('adult_total_exact'))})`;
}

/** Every rate and amount is far enough from where its rounding changes. */
export function ratesCondition(ids: readonly string[], at: At): string {
  const gaps = ids.filter((id) => id.endsWith('_gap') && id !== 'levied_total_gap' && id !== 'cutoff_gap');
  return `MIN(${gaps.map(at).join(',')})>check_rate_margin,${at('levied_total_gap')}>${quotientMargin}`;
}
