import {
  isByYears,
  type Measured,
  type Municipality,
  type SegmentBase,
  type YearFigure,
} from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { YearFigures } from '../../domain/plan/outlook.js';
import { Rational } from '../../domain/rational.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { exactly, moved } from './growth.js';
import type { MovedHeads } from './heads.js';

/** By what the figures of municipalities move from y0 to a year. */
export interface Moving {
  readonly baseYear: FiscalYear;
  readonly year: FiscalYear;
  /** Π (1 + g) of income and of assets. */
  readonly income: Rational;
  readonly assets: Rational;
}

/**
 * A municipality of y0 in a later year: heads moved, incomes and assets with them, indices and rates as they are, what
 * figures.csv gives in their place. Source: rules, section 12.
 *
 * @param given what figures.csv gives of it, ascending
 */
export function movedMunicipality(
  municipality: Municipality,
  heads: MovedHeads,
  given: readonly YearFigures[],
  moving: Moving,
): Municipality {
  const bases: Partial<Record<Segment, SegmentBase>> = {};
  for (const [segment, base] of Object.entries(municipality.bases) as [Segment, SegmentBase][])
    bases[segment] = movedBase(segment, base, heads, moving);
  return {
    ...municipality,
    ...(municipality.insured && { insured: heads.insured }),
    bases,
    ...shiftedIndex(municipality, moving),
    ...givenFigures(municipality, given, moving.year),
  };
}

/** What an index of y0 is made of, as many years later: M stays what it is, by the same basis. */
function shiftedIndex(
  { medicalIndices, medicalCosts, ageHeads }: Municipality,
  { baseYear, year }: Moving,
): Partial<Municipality> {
  const later = <Row extends { readonly year: FiscalYear }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, year: row.year + year - baseYear }));
  return {
    ...(medicalIndices && { medicalIndices: later(medicalIndices) }),
    ...(medicalCosts && { medicalCosts: later(medicalCosts) }),
    ...(ageHeads && { ageHeads: later(ageHeads) }),
  };
}

/** Figures of figures.csv count from their year until the next one; actual rates join those of the case. */
function givenFigures(
  { collectionRates = [] }: Municipality,
  given: readonly YearFigures[],
  year: FiscalYear,
): Partial<Municipality> {
  const latest = (of: (one: YearFigures) => Decimal | undefined) =>
    given
      .filter((one) => one.year <= year && of(one) !== undefined)
      .map(of)
      .at(-1);
  const medicalIndex = latest((one) => one.medicalIndex);
  const standardCollectionRate = latest((one) => one.standardCollectionRate);
  const actual = given.flatMap(({ year: of, collectionRate }): YearFigure[] =>
    collectionRate ? [{ year: of, value: collectionRate }] : [],
  );
  const rates = [...collectionRates.filter((one) => !actual.some((own) => own.year === one.year)), ...actual];
  return {
    ...(medicalIndex && { medicalIndex }),
    ...(standardCollectionRate && { standardCollectionRate }),
    ...(rates.length > 0 && { collectionRates: rates.sort((a, b) => a.year - b.year) }),
  };
}

function movedBase(segment: Segment, base: SegmentBase, heads: MovedHeads, moving: Moving): SegmentBase {
  const people = movedPeople(segment, base, heads);
  const before = incomeHeads(base);
  const after = incomeHeads(people);
  const { households, specialHouseholds, continuedHouseholds, assets, childReductions } = base;
  return {
    ...people,
    income: movedMeasure(base.income, perHead(before, after, moving.income), moving.income, moving),
    ...(households && { households: heads.households(households) }),
    ...(specialHouseholds && { specialHouseholds: heads.households(specialHouseholds) }),
    ...(continuedHouseholds && { continuedHouseholds: heads.households(continuedHouseholds) }),
    ...(assets && { assets: movedMeasure(assets, moving.assets, moving.assets, moving) }),
    ...(childReductions && {
      childReductions: moved(childReductions, perHead(base.under18!, people.under18!, Rational.one)),
    }),
  };
}

function movedPeople(
  segment: Segment,
  base: SegmentBase,
  heads: MovedHeads,
): Pick<SegmentBase, 'heads' | 'under18'> {
  const record = segmentRecord(segment);
  if (record.hasAdults) {
    const under18 = heads.under18(base.under18!);
    return { heads: heads.insured.minus(under18), under18 };
  }
  return { heads: record.heads ? heads.care(base.heads) : heads.insured };
}

/** Heads of the income share. */
function incomeHeads({ heads, under18 }: Pick<SegmentBase, 'heads' | 'under18'>): Decimal {
  return under18 ? heads.plus(under18) : heads;
}

/** What a total is moved by: the growth per head, and heads. */
function perHead(before: Decimal, after: Decimal, growth: Rational): Rational {
  if (before.isZero()) return growth;
  return growth.times(Rational.fromDecimal(after).dividedBy(Rational.fromDecimal(before)));
}

/** A total half-up to its decimals; of years each amount, exact, as many years later: their heads stay. */
function movedMeasure(
  measured: Measured,
  total: Rational,
  growth: Rational,
  { baseYear, year }: Moving,
): Measured {
  if (!isByYears(measured)) return moved(measured, total);
  return measured.map((one) => ({
    ...one,
    year: one.year + year - baseYear,
    amount: exactly(Rational.fromDecimal(one.amount).times(growth)),
  }));
}
