import type { SeriesBasis } from './case.js';
import type { FiscalYear } from './fiscal-year.js';

/** How many years a basis asks for. */
export function askedYears(basis: SeriesBasis): number {
  return basis.kind === 'latest' ? 1 : basis.years;
}

/** The last years before a fiscal year, as many as a basis asks for or as there are, ascending. */
export function lastYears(
  years: readonly FiscalYear[],
  basis: SeriesBasis,
  before: FiscalYear,
): readonly FiscalYear[] {
  const past = years.filter((year) => year < before).sort((a, b) => a - b);
  return past.slice(-askedYears(basis));
}
