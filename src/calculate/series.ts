import type { SeriesBasis, YearFigure } from '../domain/case.js';
import type { FiscalYear } from '../domain/fiscal-year.js';
import { Rational, sum } from '../domain/rational.js';
import { exactFigures } from './columns.js';

/** A value drawn from a yearly series, and the years that it was drawn from. */
export interface SeriesValue {
  readonly value: Rational;
  readonly years: readonly FiscalYear[];
}

/**
 * The latest figure given before a fiscal year, or the mean of the last ones given (fewer when fewer are given).
 *
 * @returns null when the series has no figure before the year.
 */
export function seriesValue(
  series: readonly YearFigure[],
  basis: SeriesBasis,
  before: FiscalYear,
): SeriesValue | null {
  const past = series.filter(({ year }) => year < before).sort((a, b) => a.year - b.year);
  const used = past.slice(-askedYears(basis));
  if (used.length === 0) return null;
  const total = sum(exactFigures(used.map(({ value }) => value)));
  const value = total.dividedBy(Rational.of(BigInt(used.length)));
  return { value, years: used.map(({ year }) => year) };
}

/** How many years a basis asks for. */
export function askedYears(basis: SeriesBasis): number {
  return basis.kind === 'latest' ? 1 : basis.years;
}

/** The figure of one year, if it is given. */
export function figureOf<Figure extends YearFigure>(
  series: readonly Figure[],
  year: FiscalYear,
): Figure['value'] | null {
  return series.find((figure) => figure.year === year)?.value ?? null;
}
