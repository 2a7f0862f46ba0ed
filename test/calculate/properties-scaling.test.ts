import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case, Municipality, SegmentBase } from '../../src/domain/case.js';
import { type Decimal, decimal } from '../../src/domain/decimal.js';
import { sum } from '../../src/domain/rational.js';
import {
  arbitraryCase,
  arbitraryIndex,
  leviesOf,
  plainCase,
  runs,
  withAll,
  withBases,
} from './arbitrary-case.js';
import { mapAmounts, totalOf } from './arbitrary-measured.js';

const arbitraryFactor = fc.constantFrom('0.001', '0.123456', '0.5', '3', '7', '1000', '9999991').map(decimal);

describe('rules, section 14.4: in another unit of measurement, with β given', () => {
  const arbitraryWithBeta = arbitraryCase({ incomeLevel: 'beta', withoutPerInsured: true });

  test.each(['income', 'heads'] as const)('multiplying all %s by one number changes no levy', (quantity) => {
    fc.assert(
      fc.property(arbitraryWithBeta, arbitraryFactor, (kase, factor) => {
        expect(leviesOf(scaledBy(kase, quantity, factor))).toEqual(leviesOf(kase));
      }),
      runs,
    );
  });

  test.each(['income', 'heads'] as const)('with the national figure it does, for %s', (quantity) => {
    const national = { nationalIncomePerInsured: decimal('1') };
    const kase = plainCase({ rows: [{ income: '1' }, { income: '3' }], incomeLevel: national });
    expect(leviesOf(scaledBy(kase, quantity, decimal('2')))).not.toEqual(leviesOf(kase));
  });
});

describe('rules, section 14.7: merging two municipalities with equal medical index and collection rate', () => {
  test('gives the sum of their exact base levies and changes those of nobody else', () => {
    const arbitraryPlaces = fc.tuple(fc.nat(199), fc.nat(198));
    fc.assert(
      fc.property(
        arbitraryCase({ minMunicipalities: 2, isTotal: true }),
        arbitraryPlaces,
        arbitraryIndex,
        (kase, drawn, index) => {
          const [first, second] = twoPlaces(kase, drawn);
          const equal = { medicalIndex: index, standardCollectionRate: decimal('0.9345') };
          const apart = withAll(kase, (municipality, at) =>
            at === first || at === second ? { ...municipality, ...equal } : municipality,
          );
          const quotas = quotasOf(apart);
          const expected = quotas
            .map((quota, at) => (at === first ? sum([quota, quotas[second]!]) : quota))
            .filter((_, at) => at !== second);
          expect(quotasOf(merged(apart, first, second)).map((quota) => quota.toText())).toEqual(
            expected.map((quota) => quota.toText()),
          );
        },
      ),
      runs,
    );
  });

  test('with unequal indices it need not', () => {
    const kase = plainCase({ rows: [{ index: '0.5' }, { index: '1.5', heads: '3' }, {}] });
    const [first, second] = quotasOf(kase);
    expect(quotasOf(merged(kase, 0, 1))[0]!.equals(first!.plus(second!))).toBe(false);
  });
});

function scaledBy(kase: Case, quantity: 'income' | 'heads', factor: Decimal): Case {
  const scaled = withAll(kase, (municipality) =>
    withBases(municipality, (base) =>
      quantity === 'income'
        ? { ...base, income: mapAmounts(base.income, (amount) => amount.times(factor)) }
        : {
            ...base,
            heads: base.heads.times(factor),
            ...(base.under18 && { under18: base.under18.times(factor) }),
          },
    ),
  );
  return scaled;
}

function quotasOf(kase: Case) {
  return calculate(kase).segments[0]!.rows.map(({ quota }) => quota);
}

/** Two different rows of the case. */
function twoPlaces({ municipalities }: Case, [a, b]: [number, number]): [number, number] {
  const first = a % municipalities.length;
  const others = municipalities.map((_, at) => at).filter((at) => at !== first);
  return [first, others[b % others.length]!];
}

/** The second municipality is gone, and the first one has its figures too. */
function merged(kase: Case, first: number, second: number): Case {
  const gone = kase.municipalities[second]!;
  const enlarged = withAll(kase, (municipality, at) =>
    at === first ? sumOf(municipality, gone) : municipality,
  );
  return { ...enlarged, municipalities: enlarged.municipalities.filter((_, at) => at !== second) };
}

function sumOf(municipality: Municipality, other: Municipality): Municipality {
  const bases = Object.entries(municipality.bases).map(([segment, base]) => [
    segment,
    added(base, other.bases[segment as keyof Municipality['bases']]!),
  ]);
  return { ...municipality, bases: Object.fromEntries(bases) };
}

function added(base: SegmentBase, other: SegmentBase): SegmentBase {
  const entries = Object.entries(base) as [keyof SegmentBase, Decimal][];
  return Object.fromEntries(
    entries.map(([quantity, value]) => [quantity, value.plus(totalOf(other[quantity]))]),
  ) as unknown as SegmentBase;
}
