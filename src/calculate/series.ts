import type { Municipality, SeriesBasis, YearFigure } from '../domain/case.js';
import { compareText, type Finding, type FindingArguments, finding } from '../domain/finding.js';
import type { FiscalYear } from '../domain/fiscal-year.js';
import { groupedBy } from '../domain/grouping.js';
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
  /** What each is called, in the same order. */
  readonly names: readonly string[];
  readonly basis: SeriesBasis;
  readonly fiscalYear: FiscalYear;
}

const others = { others: true } as const;

/** What a municipality is called: its name, or its code. */
export function calledIn({ name, code }: Pick<Municipality, 'name' | 'code'>): string {
  return name || code;
}

/** More names nobody reads in a sentence. */
const mostNamed = 3;
const keys = { 'medical-index': 'medical_index.basis', 'collection-rate': 'collection.standard' } as const;

/** Fewer years than asked, and years that are hardly meant; one warning for all municipalities of the same years. */
export function seriesWarnings({ series, drawn, names, basis, fiscalYear }: DrawnSeries): Finding[] {
  const used = drawn.flatMap((one, at) => (one ? [{ years: one.years, name: names[at]! }] : []));
  const asked = askedYears(basis);
  const place = { column: keys[series as keyof typeof keys] };
  const kind = basis.kind === 'min' ? 'min' : 'mean';
  const short = grouped(
    used.filter(({ years }) => years.length < asked),
    ({ years }) => years.length,
  );
  const most = used.reduce((long, { years }) => Math.max(long, years.length), 0);
  const newest = used.reduce((late, { years }) => Math.max(late, newestOf(years)), 0);
  const doubtful = grouped(
    used.filter(({ years }) => doubtOf(years, newest, fiscalYear) !== null),
    ({ years }) => years,
  );
  const whose = (some: readonly { readonly name: string }[]) => ({
    municipalities: some.length,
    named: some.length < used.length ? some.slice(0, mostNamed).map(({ name }) => name) : [],
  });
  return [
    ...short.map(([given, some]) =>
      finding('series-short', place, {
        series,
        given,
        asked,
        kind,
        ...whose(some),
        ...(given < most && others),
      }),
    ),
    ...doubtful.map(([years, some]) => {
      const doubt = doubtOf(years, newest, fiscalYear)!;
      return finding('series-years', place, { series, doubt, years, year: fiscalYear, ...whose(some) });
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

/** Those with equal values together, in an order that is not that of the rows. */
function grouped<One, Value>(
  all: readonly One[],
  of: (one: One) => Value,
): (readonly [Value, readonly One[]])[] {
  return [...groupedBy(all, (one) => String(of(one)))]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, some]) => [of(some[0]), some]);
}

/** The figure of one year, if it is given. */
export function figureOf<Figure extends YearFigure>(
  series: readonly Figure[],
  year: FiscalYear,
): Figure['value'] | null {
  return series.find((figure) => figure.year === year)?.value ?? null;
}
