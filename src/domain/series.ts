import type { SeriesBasis } from './case.js';
import type { FiscalYear } from './fiscal-year.js';

/** How many years the law takes the mean of. */
const lawYearCount = 3;

/** How many years before the fiscal year the newest lies that the law names. Source: 算定政令9条4項; 省令4–9条. */
export const lawLags = { medicalIndex: 2, income: 1, assets: 1 } as const;

/** The three years that the law names for a series, ascending. */
export function lawYears(fiscalYear: FiscalYear, lag: number): readonly FiscalYear[] {
  return Array.from({ length: lawYearCount }, (_, at) => fiscalYear - lag - lawYearCount + 1 + at);
}

/** How many years a basis asks for. */
export function askedYears(basis: SeriesBasis): number {
  if (basis.kind === 'law') return lawYearCount;
  return basis.kind === 'latest' ? 1 : basis.years;
}

/**
 * The years of those given that make a figure of a fiscal year, ascending: with `law` those that it names, else the last
 * ones before the fiscal year. Fewer than {@link askedYears} where fewer are given.
 *
 * @param lag how many years before the fiscal year the newest lies that the law names; it matters with `law` only
 */
export function takenYears(
  given: readonly FiscalYear[],
  basis: SeriesBasis,
  fiscalYear: FiscalYear,
  lag: number,
): readonly FiscalYear[] {
  if (basis.kind === 'law') return lawYears(fiscalYear, lag).filter((year) => given.includes(year));
  const past = given.filter((year) => year < fiscalYear).sort((a, b) => a - b);
  return past.slice(-askedYears(basis));
}
