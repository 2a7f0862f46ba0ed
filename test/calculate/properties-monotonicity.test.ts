import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { type Case, isByYears, type Municipality } from '../../src/domain/case.js';
import { type Decimal, decimal } from '../../src/domain/decimal.js';
import type { Rational } from '../../src/domain/rational.js';
import { type Schedule, valueAt } from '../../src/domain/schedule.js';
import {
  arbitraryCase,
  arbitraryIncome,
  arbitraryIndex,
  arbitraryPersons,
  arbitraryRatio,
  type Fixed,
  plainCase,
  runs,
  withBases,
  withMunicipality,
} from './arbitrary-case.js';
import { mapAmounts } from './arbitrary-measured.js';

/** A case, the same with one figure of one municipality made larger, and the row of that municipality. */
interface Raised {
  readonly before: Case;
  readonly after: Case;
  readonly row: number;
}

describe('rules, section 14.5, with β given', () => {
  test('a larger medical index never lowers the exact base levy', () => {
    neverLowered(raisedIndex({ incomeLevel: 'beta' }));
  });

  test('a larger income never lowers the exact base levy', () => {
    neverLowered(raisedIncome({ incomeLevel: 'beta' }));
  });

  test('a larger number of heads never lowers the exact base levy', () => {
    neverLowered(raisedHeads({ incomeLevel: 'beta', isTotal: true }));
  });
});

describe('rules, section 14.5, with the national figure', () => {
  test('a larger medical index never lowers the exact base levy', () => {
    neverLowered(raisedIndex({ incomeLevel: 'national' }));
  });

  test('a larger income never lowers the exact base levy under two and three', () => {
    neverLowered(raisedIncome({ incomeLevel: 'national', methods: ['two', 'three'] }));
  });

  test('a larger number of heads never lowers the exact base levy under two', () => {
    neverLowered(raisedHeads({ incomeLevel: 'national', methods: ['two'], isTotal: true }));
  });

  test('under three a larger number of heads can lower it: β falls, and the households weigh more', () => {
    const before = plainCase({
      method: 'three',
      perInsuredWeight: '0',
      incomeLevel: { nationalIncomePerInsured: decimal('1') },
      rows: [{ income: '9', households: '0' }, { income: '1' }],
    });
    const after = withMunicipality(before, 0, (first) => withHeads(first, decimal('100')));
    expect(baseLevy(after, 0).compare(baseLevy(before, 0))).toBe(-1);
  });

  test('under four a larger income can lower it: β rises, and the assets of the others weigh more', () => {
    const before = plainCase({
      method: 'four',
      incomeWeight: '0',
      incomeLevel: { nationalIncomePerInsured: decimal('1') },
      rows: [{ assets: '0' }, { assets: '1' }],
    });
    const after = withMunicipality(before, 0, (first) => withIncome(first, decimal('100')));
    expect(baseLevy(after, 0).compare(baseLevy(before, 0))).toBe(-1);
  });
});

describe('rules, section 14.8: α of a linear schedule', () => {
  test('between two listed years it goes evenly from the one value to the other', () => {
    fc.assert(
      fc.property(arbitraryLinear(), (schedule) => {
        for (const [from, to] of neighbours(schedule)) {
          const values = valuesOf(schedule, from.year, to.year);
          const steps = values.slice(1).map((value, at) => value.minus(values[at]!));
          expect(values[0]!.equals(valueAt(from.value, from.year)!)).toBe(true);
          expect(values.at(-1)!.equals(valueAt(to.value, to.year)!)).toBe(true);
          expect(steps.every((step) => step.equals(steps[0]!))).toBe(true);
        }
      }),
      runs,
    );
  });

  test('between two listed years it never turns', () => {
    fc.assert(
      fc.property(arbitraryLinear(), (schedule) => {
        for (const [from, to] of neighbours(schedule)) {
          const values = valuesOf(schedule, from.year, to.year);
          const turns = values.slice(1).filter((value, at) => {
            const direction = value.compare(values[at]!);
            return direction !== 0 && direction !== to.value.comparedTo(from.value);
          });
          expect(turns).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('it is held after the last listed year and unknown before the first', () => {
    fc.assert(
      fc.property(arbitraryLinear(), fc.integer({ min: 1, max: 90 }), (schedule, years) => {
        const [first, last] = [schedule.values[0]!, schedule.values.at(-1)!];
        expect(valueAt(schedule, last.year + years)!.equals(valueAt(last.value, last.year)!)).toBe(true);
        expect(valueAt(schedule, first.year - years)).toBeUndefined();
      }),
      runs,
    );
  });
});

function neverLowered(arbitrary: fc.Arbitrary<Raised>): void {
  fc.assert(
    fc.property(arbitrary, ({ before, after, row }) => {
      expect(baseLevy(after, row).compare(baseLevy(before, row))).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
}

function baseLevy(kase: Case, row: number): Rational {
  return calculate(kase).segments[0]!.rows[row]!.quota;
}

function raisedIndex(fixed: Fixed): fc.Arbitrary<Raised> {
  const arbitraryPair = fc
    .tuple(arbitraryIndex, arbitraryIndex)
    .map(([a, b]) => (a.lte(b) ? ([a, b] as const) : ([b, a] as const)));
  return fc
    .tuple(arbitraryCase({ ...fixed, segments: ['medical'] }), arbitraryPair, fc.nat(199))
    .map(([kase, [low, high], at]) => ({
      before: withMunicipality(kase, at, (one) => ({ ...one, medicalIndex: low })),
      after: withMunicipality(kase, at, (one) => ({ ...one, medicalIndex: high })),
      row: at % kase.municipalities.length,
    }));
}

function raisedIncome(fixed: Fixed): fc.Arbitrary<Raised> {
  return raised(fixed, arbitraryIncome, withIncome);
}

function raisedHeads(fixed: Fixed): fc.Arbitrary<Raised> {
  return raised(fixed, arbitraryPersons, withHeads);
}

function raised(
  fixed: Fixed,
  arbitraryMore: fc.Arbitrary<Decimal>,
  add: (municipality: Municipality, more: Decimal) => Municipality,
): fc.Arbitrary<Raised> {
  return fc.tuple(arbitraryCase(fixed), arbitraryMore, fc.nat(199)).map(([before, more, at]) => ({
    before,
    after: withMunicipality(before, at, (one) => add(one, more)),
    row: at % before.municipalities.length,
  }));
}

/**
 * By years all incomes rise in one proportion. By one amount a share can fall: in a year in which hardly anybody else is there,
 * the mean of the prefecture rises as that of the municipality does.
 */
function withIncome(municipality: Municipality, more: Decimal): Municipality {
  return withBases(municipality, (base) => ({
    ...base,
    income: mapAmounts(base.income, (amount) =>
      isByYears(base.income) ? amount.times(more.plus(1)) : amount.plus(more),
    ),
  }));
}

function withHeads(municipality: Municipality, more: Decimal): Municipality {
  return withBases(municipality, (base) => ({ ...base, heads: base.heads.plus(more) }));
}

/** Two to five listed years. */
function arbitraryLinear(): fc.Arbitrary<Schedule> {
  const arbitraryEntry = fc.record({ year: fc.integer({ min: 2018, max: 2050 }), value: arbitraryRatio });
  return fc
    .uniqueArray(arbitraryEntry, { selector: ({ year }) => year, minLength: 2, maxLength: 5 })
    .map((entries) => ({ values: entries.sort((a, b) => a.year - b.year), between: 'linear' }));
}

function neighbours({ values }: Schedule) {
  return values.slice(1).map((to, at) => [values[at]!, to] as const);
}

function valuesOf(schedule: Schedule, from: number, to: number): Rational[] {
  return Array.from({ length: to - from + 1 }, (_, passed) => valueAt(schedule, from + passed)!);
}
