import { type QuantityId, quantity } from '../../../domain/quantities/catalogue.js';
import type { SegmentResult } from '../../../domain/result.js';
import type { Book } from '../book.js';
import { type Content, live, number } from '../cells.js';
import { roundedFormula } from '../formulas.js';
import type { At } from '../grid.js';
import { hasAdults, hasAssets, hasHouseholds } from '../methods.js';
import { formats } from '../styles.js';
import type { RateCells } from './line.js';

/** The figures that are published, as their records have them, from those before rounding. */
export function publishedCells(book: Book): RateCells {
  const { frames } = book;
  const column = (
    id: QuantityId,
    from: string,
    formula: (cell: string, at: At) => string,
    applies: (segment: SegmentResult) => boolean = () => true,
  ): RateCells => ({
    [id]: {
      width: 11,
      // A column that no segment has is empty.
      format: frames.rates.has(from) && quantity(id).form === 'published' ? formats.published : formats.yen,
      cell: ({ row, result }, at) =>
        applies(result)
          ? whereExact(at(from), formula(at(from), at), number(quantity(id).of?.(row) ?? null))
          : null,
    },
  });
  const rate = (cell: string) => roundedFormula(book, 'income_rate_rounding', cell, 2);
  const amount = (cell: string) => amountFormula(book, cell);
  const surcharge = (cell: string, at: At) => `${cell}-${at('per_insured')}`;
  return {
    ...column('income_rate_percent', 'income_rate_exact', rate),
    ...column('asset_rate_percent', 'asset_rate_exact', rate, hasAssets),
    ...column('per_insured', 'per_insured_exact', amount),
    ...column('per_household', 'per_household_exact', amount, hasHouseholds),
    ...column('per_adult_surcharge', 'adult_total', surcharge, hasAdults),
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
