import type { SeriesBasis, YearFigure } from '../domain/case.js';
import { compareText, type Finding, type FindingArguments, finding } from '../domain/finding.js';
import type { FiscalYear } from '../domain/fiscal-year.js';
import { Rational, sum } from '../domain/rational.js';
import { askedYears, takenYears } from '../domain/series.js';

/** A value drawn from a yearly series, and the years that it was drawn from. */
export interface SeriesValue {
  readonly value: Rational;
  readonly years: readonly FiscalYear[];
}

/**
 * The mean of the years that the law names; or the latest figure given before a fiscal year, or the mean or the lowest
 * of the last ones given (fewer when fewer are given).
 *
 * @param lag how many years before the fiscal year the newest lies that the law names; it matters with `law` only
 * @returns null when the series has no figure before the year, or lacks one that the law names.
 */
export function seriesValue(
  series: readonly YearFigure[],
  basis: SeriesBasis,
  fiscalYear: FiscalYear,
  lag = 1,
): SeriesValue | null {
  const byYear = new Map(series.map(({ year, value }) => [year, value]));
  const years = takenYears([...byYear.keys()], basis, fiscalYear, lag);
  if (years.length === 0 || (basis.kind === 'law' && years.length < askedYears(basis))) return null;
  const values = years.map((year) => Rational.fromDecimal(byYear.get(year)!));
  const value =
    basis.kind === 'min'
      ? values.reduce((least, one) => (one.compare(least) < 0 ? one : least))
      : sum(values).over(BigInt(values.length));
  return { value, years };
}

/** A series as it was drawn for every municipality; null where a municipality needs none. */
export interface DrawnSeries {
  readonly series: FindingArguments['series-short']['series'];
  readonly drawn: readonly (SeriesValue | null)[];
  readonly basis: SeriesBasis;
  readonly fiscalYear: FiscalYear;
}

const others = { others: true } as const;

/** Fewer years than asked, and years that are hardly meant; one warning for all municipalities of the same years. */
export function seriesWarnings({ series, drawn, basis, fiscalYear }: DrawnSeries): Finding[] {
  const used = drawn.flatMap((one) => (one ? [one.years] : []));
  const asked = askedYears(basis);
  const short = counted(used.map(({ length }) => length).filter((given) => given < asked));
  const most = used.reduce((years, { length }) => Math.max(years, length), 0);
  const newest = used.map(newestOf).reduce((late, year) => Math.max(late, year), 0);
  const doubtful = counted(used.filter((years) => doubtOf(years, newest, fiscalYear) !== null));
  return [
    ...short.map(([given, municipalities]) =>
      finding('series-short', {}, { series, given, asked, municipalities, ...(given < most && others) }),
    ),
    ...doubtful.map(([years, municipalities]) => {
      const doubt = doubtOf(years, newest, fiscalYear)!;
      return finding('series-years', {}, { series, doubt, years, year: fiscalYear, municipalities });
    }),
  ];
}

/**
 * The newest figures are published at most three years after: the index by region of R5 in time for R8, collection
 * rates earlier.
 */
const usualLag = 3;

function doubtOf(
  years: readonly FiscalYear[],
  newest: FiscalYear,
  fiscalYear: FiscalYear,
): FindingArguments['series-years']['doubt'] | null {
  const last = newestOf(years);
  if (last < fiscalYear - usualLag) return 'old';
  if (last - years[0]! >= years.length) return 'gap';
  return last < newest ? 'behind' : null;
}

function newestOf(years: readonly FiscalYear[]): FiscalYear {
  return years[years.length - 1]!;
}

/** Equal values with how often they occur, in an order that is not that of the rows. */
function counted<Value>(values: readonly Value[]): (readonly [value: Value, count: number])[] {
  const counts = new Map<string, [value: Value, count: number]>();
  for (const value of values) {
    const key = String(value);
    counts.set(key, [value, (counts.get(key)?.[1] ?? 0) + 1]);
  }
  return [...counts].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}

/** The figure of one year, if it is given. */
export function figureOf<Figure extends YearFigure>(
  series: readonly Figure[],
  year: FiscalYear,
): Figure['value'] | null {
  return series.find((figure) => figure.year === year)?.value ?? null;
}
