import { describe, expect, it } from 'vitest';
import { calculate } from '../src/calculate/calculate.js';
import type { Case } from '../src/domain/case.js';
import { type Decimal, decimal } from '../src/domain/decimal.js';
import { Rational } from '../src/domain/rational.js';
import type { PremiumRates, SegmentResult } from '../src/domain/result.js';
import type { Segment } from '../src/domain/segment.js';
import { records } from './fixtures.js';

/** Uniform tables of standard rates; `child` only where the source says which column is which (data README). */
const tables = [
  { file: 'r8_standard_rates_ibaraki_2method.csv', segments: ['medical', 'support', 'care'] },
  { file: 'r8_standard_rates_miyagi.csv', segments: ['medical', 'support', 'care', 'child'] },
  { file: 'r8_standard_rates_fukushima.csv', segments: ['medical', 'support', 'care', 'child'] },
  { file: 'r8_standard_rates_osaka.csv', segments: ['medical', 'support', 'care', 'child'] },
  { file: 'r8_standard_rates_yamaguchi_4.csv', segments: ['medical', 'support', 'care'] },
] as const;

interface PublishedRow {
  readonly code: string;
  readonly incomePercent: Rational;
  readonly perInsured: Rational;
  readonly perHousehold: Rational;
}

/** Half of the last published digit. */
const halfPercent = Rational.of(1n, 200n);
const halfYen = Rational.of(1n, 2n);

function published(file: string, segment: string): PublishedRow[] {
  const perInsured = segment === 'child' ? 'child_per_capita_adult_total_yen' : `${segment}_per_capita_yen`;
  return records(`fixtures/official/${file}`).map((row) => {
    const figure = (column: string) => Rational.fromDecimal(decimal(row[column] ?? ''));
    return {
      code: row.code6 ?? '',
      incomePercent: figure(`${segment}_income_rate_pct`),
      perInsured: figure(perInsured),
      perHousehold: figure(`${segment}_per_household_yen`),
    };
  });
}

interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/** All quotients that two published figures can stand for. */
function quotient(over: Rational, half: Rational, under: Rational): Interval {
  return {
    low: over.minus(half).dividedBy(under.plus(halfYen)),
    high: over.plus(half).dividedBy(under.minus(halfYen)),
  };
}

/** What all intervals have in common; undefined when nothing fits all. */
function common(intervals: readonly Interval[]): Interval | undefined {
  const low = intervals.map((one) => one.low).reduce((a, b) => (a.compare(b) > 0 ? a : b));
  const high = intervals.map((one) => one.high).reduce((a, b) => (a.compare(b) < 0 ? a : b));
  return low.compare(high) <= 0 ? { low, high } : undefined;
}

function middle({ low, high }: Interval): Rational {
  return low.plus(high).dividedBy(Rational.of(2n));
}

/** A decimal near a quotient: 20 digits, far inside any interval of published figures. */
function near(value: Rational): Decimal {
  const digits = `${value.times(Rational.of(10n ** 20n)).roundToUnit(1n, 'half-up')}`.padStart(21, '0');
  return decimal(`${digits.slice(0, -20)}.${digits.slice(-20)}`);
}

/**
 * The engine on the published 均等割額: seven insured of each municipality, national income and persons per household
 * from the two constants, and a levied total that gives exactly the published 均等割額.
 */
function engineRates(rows: readonly PublishedRow[], segment: Segment, constants: Constants): SegmentResult {
  const one = decimal('1');
  const heads = decimal('7');
  const method = constants.perHousehold ? 'three' : 'two';
  const national = constants.national;
  const municipalities = rows.map(({ code }) => ({
    code,
    name: '',
    insured: heads,
    standardCollectionRate: one,
    bases: {
      [segment]: {
        heads,
        income: national.times(heads),
        ...(constants.households && { households: constants.households.times(heads) }),
        ...(segment === 'child' && { under18: decimal('0') }),
      },
    },
  }));
  const terms = {
    segment,
    pot: { levyBase: 0n },
    incomeLevel: { nationalIncomePerInsured: national },
    method,
    perInsuredWeight: decimal('0.7'),
  } as const;
  // D is 2/n for everybody, so T = 均等割額 × ΣN × D ÷ w_per gives back the published amount, in whole yen.
  const adjustments = rows.map(({ code, perInsured }) => ({
    municipalityCode: code,
    segment,
    stage: 'premium' as const,
    item: 'published',
    amount: perInsured.times(Rational.of(method === 'two' ? 14n : 20n)).roundToUnit(1n, 'half-up'),
  }));
  const kase: Case = {
    fiscalYear: 2026,
    municipalities,
    segments: [terms],
    medicalReflection: decimal('0'),
    adjustments,
    premium: {
      incomeRateRounding: 'half-up',
      amountRounding: 'half-up',
      amountUnit: 1n,
      standardCollection: { kind: 'latest' },
    },
  };
  return calculate(kase).segments[0]!;
}

interface Constants {
  readonly national: Decimal;
  readonly households: Decimal | null;
  readonly perHousehold: boolean;
}

describe.each(tables.flatMap(({ file, segments }) => segments.map((segment) => ({ file, segment }))))(
  '$file, $segment',
  ({ file, segment }) => {
    const rows = published(file, segment);
    const hasHouseholds = rows.some(({ perHousehold }) => !perHousehold.isZero);
    const incomeConstant = common(
      rows.map(({ incomePercent, perInsured }) => quotient(incomePercent, halfPercent, perInsured)),
    );
    const householdConstant = hasHouseholds
      ? common(rows.map(({ perHousehold, perInsured }) => quotient(perHousehold, halfYen, perInsured)))
      : undefined;

    it('one constant 所得割率 ÷ 均等割額 fits every row within the published rounding', () => {
      expect(incomeConstant).toBeDefined();
    });

    it.runIf(hasHouseholds)(
      'one constant 平等割額 ÷ 均等割額 fits every row within the published rounding',
      () => {
        expect(householdConstant).toBeDefined();
      },
    );

    it('the engine gives the published 所得割率 (and 平等割額) from 均等割額 and the constants', () => {
      const rate = middle(incomeConstant!).dividedBy(Rational.of(100n));
      const weight = hasHouseholds ? Rational.of(7n, 10n) : Rational.one;
      // 所得割率 ÷ 均等割額 = 1 ÷ (national × w_per), and 平等割額 ÷ 均等割額 = w_hh ΣN ÷ (w_per ΣH).
      const national = near(Rational.one.dividedBy(rate.times(weight)));
      const households = householdConstant
        ? near(Rational.of(3n, 7n).dividedBy(middle(householdConstant)))
        : null;
      const result = engineRates(rows, segment, { national, households, perHousehold: hasHouseholds });
      for (const [at, row] of byCode(rows).entries()) expectNear(result.rows[at]!.premium!.rates!, row);
    });
  },
);

function byCode(rows: readonly PublishedRow[]): PublishedRow[] {
  return [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Within half of the last digit, and what half a yen of 均等割額 makes of it. */
function expectNear(rates: PremiumRates, row: PublishedRow): void {
  const percent = rates.incomeRate.exact.times(Rational.of(100n));
  const perYen = percent.dividedBy(row.perInsured);
  expectWithin(percent, row.incomePercent, halfPercent.plus(perYen.times(halfYen)), row.code);
  if (rates.perHousehold) {
    const perHousehold = rates.perHousehold.exact;
    const tolerance = halfYen.plus(perHousehold.dividedBy(row.perInsured).times(halfYen));
    expectWithin(perHousehold, row.perHousehold, tolerance, row.code);
  }
}

function expectWithin(value: Rational, target: Rational, tolerance: Rational, code: string): void {
  const gap = value.minus(target);
  const distance = gap.isNegative ? Rational.zero.minus(gap) : gap;
  expect(
    distance.compare(tolerance),
    `${code}: ${value.toText()} is not ${target.toText()}`,
  ).toBeLessThanOrEqual(0);
}
