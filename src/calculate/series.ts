import type { SeriesBasis, YearFigure } from '../domain/case.js';
import { type Finding, type FindingArguments, finding } from '../domain/finding.js';
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

/** One warning for all municipalities whose series gave the same number of years, fewer than asked. */
export function shortSeries(
  series: FindingArguments['series-short']['series'],
  drawn: readonly (SeriesValue | null)[],
  basis: SeriesBasis,
): Finding[] {
  const asked = askedYears(basis);
  const counts = new Map<number, number>();
  for (const { years } of drawn.filter((one) => one !== null)) {
    if (years.length < asked) counts.set(years.length, (counts.get(years.length) ?? 0) + 1);
  }
  return [...counts].map(([given, municipalities]) =>
    finding('series-short', {}, { series, given, asked, municipalities }),
  );
}

/** How many years a basis asks for. */
function askedYears(basis: SeriesBasis): number {
  return basis.kind === 'latest' ? 1 : basis.years;
}

/** The figure of one year, if it is given. */
export function figureOf<Figure extends YearFigure>(
  series: readonly Figure[],
  year: FiscalYear,
): Figure['value'] | null {
  return series.find((figure) => figure.year === year)?.value ?? null;
}
