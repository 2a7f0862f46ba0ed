import type { PremiumRates } from '../../../domain/result.js';
import type { Book } from '../book.js';
import { type Content, live, number, percent } from '../cells.js';
import { roundedFormula } from '../formulas.js';
import type { At } from '../grid.js';
import { formats } from '../styles.js';
import { hasAdults, hasAssets, hasHouseholds, ofMethod, type RateCells, type RateLine } from './line.js';

export function publishedCells(book: Book): RateCells {
  const rate = (from: string, value: (rates: PremiumRates) => PremiumRates['assetRate']) => ({
    width: 11,
    format: formats.published,
    cell: ({ premium: { rates } }: RateLine, at: At) => {
      const published = rates && value(rates);
      return whereExact(
        at(from),
        roundedFormula(book, 'income_rate_rounding', at(from), 2),
        published && number(percent(published.published)),
      );
    },
  });
  const amount = (from: string, value: (rates: PremiumRates) => bigint | null) => ({
    width: 11,
    format: formats.yen,
    cell: ({ premium: { rates } }: RateLine, at: At) =>
      whereExact(at(from), amountFormula(book, at(from)), rates && number(value(rates))),
  });
  const { ids } = book.frames.rates;
  const absent = { width: 11, format: formats.yen, cell: () => null };
  return {
    income_rate_percent: rate('income_rate_exact', ({ incomeRate }) => incomeRate),
    asset_rate_percent: ids.includes('asset_rate_exact')
      ? ofMethod(
          rate('asset_rate_exact', ({ assetRate }) => assetRate),
          hasAssets,
        )
      : absent,
    per_insured: amount('per_insured_exact', ({ perInsured }) => perInsured.published),
    per_household: ids.includes('per_household_exact')
      ? ofMethod(
          amount('per_household_exact', ({ perHousehold }) => perHousehold?.published ?? null),
          hasHouseholds,
        )
      : absent,
    per_adult_surcharge: ids.includes('adult_total')
      ? ofMethod(
          {
            width: 11,
            format: formats.yen,
            cell: ({ premium: { rates } }, at) =>
              whereExact(
                at('adult_total'),
                `${at('adult_total')}-${at('per_insured')}`,
                rates && number(rates.adult?.surcharge ?? null),
              ),
          },
          hasAdults,
        )
      : absent,
  };
}

/** An amount by the rounding and unit of the case. */
export function amountFormula(book: Book, cell: string): string {
  return `${roundedFormula(book, 'amount_rounding', `${cell}/amount_unit`)}*amount_unit`;
}

export function whereExact(cell: string, formula: string, value: Content['value']): Content {
  return live(`IF(${cell}="","",${formula})`, value);
}
