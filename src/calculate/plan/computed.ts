import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { OutlookFigure, OutlookQuantity } from '../../domain/plan/figures.js';
import type { ComputedIndicator, Indicator } from '../../domain/plan/indicators.js';
import type { PlanResult } from '../../domain/plan/result.js';
import { Rational } from '../../domain/rational.js';

export type OfYears = ReadonlyMap<FiscalYear, Rational>;

type Computing = (
  result: Pick<PlanResult, 'years' | 'deficits' | 'targets'>,
  figures: readonly OutlookFigure[],
  code: Indicator['municipalityCode'],
) => OfYears;

/** What `nhi` knows of an indicator, for years up to y0: what lies after is outlook. Source: rules, section 13. */
export function computedActuals(
  { computed, municipalityCode }: Indicator,
  result: Pick<PlanResult, 'years' | 'deficits' | 'targets'>,
  figures: readonly OutlookFigure[],
): OfYears {
  const last = result.years[0]?.year;
  if (!computed || last === undefined) return new Map();
  return new Map([...ways[computed](result, figures, municipalityCode)].filter(([year]) => year <= last));
}

const ways: Readonly<Record<ComputedIndicator, Computing>> = {
  targets_achieved: ({ targets }, _, code) =>
    new Map(
      targets.flatMap(({ year, rows }) => {
        const own = rows.filter((row) => code === undefined || row.municipality.code === code);
        const known = own.filter(({ achieved }) => achieved !== null);
        return known.length === 0 ? [] : [[year, count(known.filter((row) => row.achieved === true))]];
      }),
    ),
  deficit: ({ deficits }, _, code) =>
    new Map(
      deficits.flatMap(({ year, rows, total }) => {
        const of = code === undefined ? total : rows.find(({ municipality }) => municipality.code === code);
        return of?.deficit === null || of === undefined ? [] : [[year, Rational.of(of.deficit)]];
      }),
    ),
  deficit_municipalities: ({ deficits }, _, code) =>
    new Map(
      deficits.flatMap(({ year, rows, total }) => {
        if (total.deficit === null) return [];
        const own = rows.filter((row) => code === undefined || row.municipality.code === code);
        return [[year, count(own.filter(({ deficit }) => deficit !== null && deficit > 0n))]];
      }),
    ),
  alpha: ofQuantity('alpha'),
  levy_spread: ofQuantity('levy_spread'),
  premium_spread: ofQuantity('premium_spread'),
};

function count(rows: readonly unknown[]): Rational {
  return Rational.of(BigInt(rows.length));
}

/** What is of the prefecture as a whole is nothing of a municipality. */
function ofQuantity(quantity: OutlookQuantity): Computing {
  return (_, figures, code) =>
    new Map(
      code === undefined
        ? figures.flatMap((one) => (one.quantity === quantity ? [[one.year, one.value] as const] : []))
        : [],
    );
}
