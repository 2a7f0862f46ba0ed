import { type AgeBand, ageBands, type ByAge } from '../../domain/age-bands.js';
import type { Municipality } from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { UnfitCase } from '../../domain/defect.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { HeadsByAge, HeadsOfYear, HeadsOutlook, PopulationOfYear } from '../../domain/plan/outlook.js';
import { Rational, sum } from '../../domain/rational.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { grown, moved, nearest } from './growth.js';

/** How the heads and households of a municipality of y0 move to a year; each is half-up to the decimals of its figure. */
export interface MovedHeads {
  /** N_i: 被保険者数. */
  readonly insured: Decimal;
  care(figure: Decimal): Decimal;
  under18(figure: Decimal): Decimal;
  households(figure: Decimal): Decimal;
}

/** What every year of an outlook asks of the heads of y0. */
export interface HeadsOf {
  of(municipality: Municipality, year: FiscalYear): MovedHeads;
  /** N_j: the heads of a band in a year, on the level of the insured of y0, unrounded; none without a population. */
  readonly bands: ((year: FiscalYear) => ReadonlyMap<AgeBand, Rational>) | null;
}

/**
 * Heads by a table, by the population, or by growth. Source: rules, section 12.
 *
 * @throws UnfitCase where a table has not what is asked of it.
 */
export function headsOf(
  outlook: HeadsOutlook,
  municipalities: readonly Municipality[],
  baseYear: FiscalYear,
): HeadsOf {
  switch (outlook.kind) {
    case 'table':
      return byTable(outlook.rows, baseYear);
    case 'population':
      return byPopulation(outlook, municipalities, baseYear);
    case 'growth':
      return byGrowth(outlook, baseYear);
  }
}

type Outlook<Kind> = Extract<HeadsOutlook, { readonly kind: Kind }>;

function byGrowth({ growth, care, under18, households }: Outlook<'growth'>, baseYear: FiscalYear): HeadsOf {
  return {
    bands: null,
    of(municipality, year) {
      const by = (own = growth) => {
        const ratio = grown(own, baseYear, year);
        return (figure: Decimal) => moved(figure, ratio);
      };
      return {
        insured: by()(insuredOf(municipality)),
        care: by(care),
        under18: by(under18),
        households: by(households),
      };
    },
  };
}

/** Linear from y0 to the first year of the table and between its years. */
function byTable(rows: readonly HeadsOfYear[], baseYear: FiscalYear): HeadsOf {
  const tables = groupedByCode(rows);
  return {
    bands: null,
    of(municipality, year) {
      const own = tables.get(municipality.code) ?? [];
      const insured = insuredOf(municipality);
      const at = (figure: Decimal, of: (row: HeadsOfYear) => Decimal | undefined) =>
        between(figure, own, of, { baseYear, year, code: municipality.code });
      const moving = at(insured, (row) => row.insured)!;
      const ratio = ratioOf(moving, insured);
      const column = (of: (row: HeadsOfYear) => Decimal | undefined) => (figure: Decimal) =>
        own.some((row) => of(row) !== undefined) ? at(figure, of)! : moved(figure, ratio);
      return {
        insured: moving,
        care: column((row) => row.insuredCare),
        under18: column((row) => row.insuredUnder18),
        households: householdsBy(
          municipality,
          column((row) => row.households),
        ),
      };
    },
  };
}

/** A table has the households of all: those of a segment and the special ones among them move as these do. */
function householdsBy({ bases }: Municipality, ofAll: (figure: Decimal) => Decimal) {
  const plain = Object.entries(bases).find(
    ([segment, base]) => base.households && !segmentRecord(segment as Segment).part,
  )?.[1].households;
  return (figure: Decimal) =>
    !plain || figure.eq(plain) ? ofAll(figure) : moved(figure, ratioOf(ofAll(plain), plain));
}

interface Asked {
  readonly baseYear: FiscalYear;
  readonly year: FiscalYear;
  readonly code: string;
}

/** A figure of y0 on its way to those of a table; a year that the table has is taken as it is. */
function between(
  figure: Decimal,
  rows: readonly HeadsOfYear[],
  of: (row: HeadsOfYear) => Decimal | undefined,
  { baseYear, year, code }: Asked,
): Decimal {
  if (year === baseYear) return figure;
  const known = [
    { year: baseYear, value: figure },
    ...rows
      .filter((row) => row.year > baseYear)
      .flatMap((row) => {
        const value = of(row);
        return value ? [{ year: row.year, value }] : [];
      }),
  ].sort((a, b) => a.year - b.year);
  const at = known.findLastIndex((one) => one.year <= year);
  const [from, to] = [known[at]!, known[at + 1]];
  if (from.year === year) return from.value;
  if (!to) throw new UnfitCase(`the heads of ${code} are not given for a year`);
  return nearest(onTheWay(from, to, year), figure.decimalPlaces());
}

interface Known {
  readonly year: FiscalYear;
  readonly value: Decimal;
}

function onTheWay(from: Known, to: Known, year: FiscalYear): Rational {
  const [start, end] = [from.value, to.value].map(Rational.fromDecimal);
  const passed = Rational.of(BigInt(year - from.year), BigInt(to.year - from.year));
  return start!.plus(end!.minus(start!).times(passed));
}

const careBands: readonly AgeBand[] = ['40-44', '45-49', '50-54', '55-59', '60-64'];
/** 0–14, and three of the five years of 15–19. */
const under18Bands: readonly (readonly [AgeBand, Rational])[] = [
  ['0-4', Rational.one],
  ['5-9', Rational.one],
  ['10-14', Rational.one],
  ['15-19', Rational.of(3n, 5n)],
];

/** q_ij × P_ij(t): the part of each band that is insured stays as it was in y0. */
function byPopulation(
  { population, baseHeads, households }: Outlook<'population'>,
  municipalities: readonly Municipality[],
  baseYear: FiscalYear,
): HeadsOf {
  const people = groupedByCode(population);
  const insured = new Map(baseHeads.map((one) => [one.municipalityCode, one]));
  const expected = (code: string, year: FiscalYear) => bandsIn(code, people, insured, baseYear, year);
  return {
    bands: (year) => {
      const total = new Map<AgeBand, Rational>();
      for (const one of municipalities) {
        const [now, before] = [year, baseYear].map((at) => expected(one.code, at));
        const level = Rational.fromDecimal(insuredOf(one)).dividedBy(sum([...before!.values()]));
        for (const [band, heads] of now!)
          total.set(band, (total.get(band) ?? Rational.zero).plus(heads.times(level)).reduced());
      }
      return total;
    },
    of(municipality, year) {
      const { code } = municipality;
      const [now, before] = [year, baseYear].map((at) => expected(code, at));
      const ratio = (weights: readonly (readonly [AgeBand, Rational])[]) => {
        const of = (bands: ReadonlyMap<AgeBand, Rational>) =>
          sum(weights.map(([band, weight]) => (bands.get(band) ?? Rational.zero).times(weight)));
        const start = of(before!);
        return start.isZero ? Rational.one : of(now!).dividedBy(start);
      };
      const all = ratio(ageBands.map((band) => [band, Rational.one]));
      const care = ratio(careBands.map((band) => [band, Rational.one]));
      const figure = insuredOf(municipality);
      const moving = moved(figure, all);
      const ofHouseholds = households ? grown(households, baseYear, year) : ratioOf(moving, figure);
      return {
        insured: moving,
        care: (own) => moved(own, care),
        under18: (own) => moved(own, ratio(under18Bands)),
        households: (own) => moved(own, ofHouseholds),
      };
    },
  };
}

/** Insured by age as the population of a year lets expect. */
function bandsIn(
  code: string,
  people: ReadonlyMap<string, readonly PopulationOfYear[]>,
  insured: ReadonlyMap<string, HeadsByAge>,
  baseYear: FiscalYear,
  year: FiscalYear,
): ReadonlyMap<AgeBand, Rational> {
  const own: ByAge<Decimal> = insured.get(code)?.insured ?? {};
  return new Map(
    ageBands.flatMap((band) => {
      const heads = own[band];
      if (!heads || heads.isZero()) return [];
      const [now, before] = [year, baseYear].map((at) => peopleOf(code, band, people.get(code) ?? [], at));
      if (before!.isZero) throw new UnfitCase(`${code} has insured of ${band} and no population of that age`);
      return [[band, Rational.fromDecimal(heads).times(now!).dividedBy(before!).reduced()] as const];
    }),
  );
}

/** P_ij, linear between the years of the table. */
function peopleOf(
  code: string,
  band: AgeBand,
  rows: readonly PopulationOfYear[],
  year: FiscalYear,
): Rational {
  const known = rows
    .flatMap((row) => {
      const value = row.population[band];
      return value ? [{ year: row.year, value }] : [];
    })
    .sort((a, b) => a.year - b.year);
  const at = known.findLastIndex((one) => one.year <= year);
  const [from, to] = [known[at], known[at + 1]];
  if (from?.year === year) return Rational.fromDecimal(from.value);
  if (!from || !to) throw new UnfitCase(`the population of ${code} is not given for a year`);
  return onTheWay(from, to, year);
}

function groupedByCode<Row extends { readonly municipalityCode: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.municipalityCode, [...(found.get(row.municipalityCode) ?? []), row]);
  return found;
}

function insuredOf({ code, insured }: Municipality): Decimal {
  if (!insured) throw new UnfitCase(`${code} has no insured`);
  return insured;
}

/** Nobody stays nobody. */
function ratioOf(now: Decimal, before: Decimal): Rational {
  return before.isZero() ? Rational.one : Rational.fromDecimal(now).dividedBy(Rational.fromDecimal(before));
}
