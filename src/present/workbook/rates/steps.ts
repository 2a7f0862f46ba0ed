import type { Rational } from '../../../domain/rational.js';
import type { AdultAmounts } from '../../../domain/result.js';
import type { Book } from '../book.js';
import { live, number } from '../cells.js';
import type { ColumnCells } from '../grid.js';
import { formats } from '../styles.js';
import { adultTotalFormula, whereExact } from './published.js';

/** Of rates and amounts before rounding. */
export const partFormat = '#,##0.00000000;[Red]"△"#,##0.00000000';

/** T by the requirement and the collection rate of the same row, exact and as tables tell it. */
export function leviedTotalCells<Line>(
  of: (line: Line) => Rational,
): Readonly<Record<'levied_total_exact' | 'levied_total', ColumnCells<Line>>> {
  return {
    levied_total_exact: {
      width: 21,
      format: formats.exact,
      cell: (line, at) =>
        live(
          `IF(N(${at('collection_rate')})=0,0,${at('premium_requirement')}/(${at('collection_rate')}/100))`,
          number(of(line)),
        ),
    },
    levied_total: {
      width: 18,
      format: formats.yen,
      cell: (line, at) =>
        live(`ROUND(${at('levied_total_exact')},0)`, number(of(line).roundToUnit(1n, 'half-up'))),
    },
  };
}

/** From what an adult pays before rounding to what is rounded of it. */
export function adultRoundedCells<Line>(
  book: Book,
  of: (line: Line) => AdultAmounts | null,
): Readonly<Record<'adult_surcharge_exact' | 'adult_total', ColumnCells<Line>>> {
  return {
    adult_surcharge_exact: {
      width: 17,
      format: formats.exact,
      cell: (line, at) =>
        whereExact(
          at('adult_total_exact'),
          `${at('adult_total_exact')}-${at('per_insured_exact')}`,
          number(of(line)?.surchargeExact ?? null),
        ),
    },
    adult_total: {
      width: 12,
      format: formats.yen,
      cell: (line, at) =>
        whereExact(
          at('adult_total_exact'),
          adultTotalFormula(book, at),
          number(of(line)?.total.published ?? null),
        ),
    },
  };
}
