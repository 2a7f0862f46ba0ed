import type { RatePart } from '../../../domain/own-method.js';
import { isPercent } from '../../../domain/quantities/in-force.js';
import type { Book } from '../book.js';
import { type Content, live, number } from '../cells.js';
import { roundedFormula } from '../formulas.js';
import type { At, ColumnCells } from '../grid.js';
import type { Figure } from '../recorded.js';
import { formats } from '../styles.js';

/** Where published figures are made from those before rounding. */
export interface RoundedPlaces<Line> {
  /** Whether the sheet has a column before rounding; a published one that no line has is empty. */
  has(from: string): boolean;
  applies(line: Line, part: RatePart): boolean;
  value(line: Line, part: RatePart): Figure;
}

/** The figures that are published, from those before rounding. */
export function publishedCells<Line>(
  book: Book,
  { has, applies, value }: RoundedPlaces<Line>,
): Readonly<Record<RatePart, ColumnCells<Line>>> {
  const column = (
    part: RatePart,
    from: string,
    formula: (cell: string, at: At) => string,
  ): ColumnCells<Line> => ({
    width: 11,
    format: has(from) && isPercent(part) ? formats.published : formats.yen,
    cell: (line, at) =>
      applies(line, part) ? whereExact(at(from), formula(at(from), at), number(value(line, part))) : null,
  });
  const rate = (cell: string) => roundedFormula(book, 'income_rate_rounding', cell, 2);
  const amount = (cell: string) => amountFormula(book, cell);
  return {
    income_rate_percent: column('income_rate_percent', 'income_rate_exact', rate),
    asset_rate_percent: column('asset_rate_percent', 'asset_rate_exact', rate),
    per_insured: column('per_insured', 'per_insured_exact', amount),
    per_household: column('per_household', 'per_household_exact', amount),
    per_adult_surcharge: column(
      'per_adult_surcharge',
      'adult_total',
      (cell, at) => `${cell}-${at('per_insured')}`,
    ),
  };
}

/** An amount by the rounding and unit of the case. */
export function amountFormula(book: Book, cell: string): string {
  return `${roundedFormula(book, 'amount_rounding', `${cell}/amount_unit`)}*amount_unit`;
}

/** What an adult of 子ども pays: rounded as a whole, or 均等割額 and the rounded surcharge. */
export function adultTotalFormula(book: Book, at: At): string {
  const parts = `${at('per_insured')}+${amountFormula(book, at('adult_surcharge_exact'))}`;
  return `IF(adult_rounding=${book.quoted('parts')},${parts},${amountFormula(book, at('adult_total_exact'))})`;
}

export function whereExact(cell: string, formula: string, value: Content['value']): Content {
  return live(`IF(${cell}="","",${formula})`, value);
}
