import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { type Case, levyRoundingOf } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import { Rational, sum } from '../../src/domain/rational.js';
import type { SegmentResult } from '../../src/domain/result.js';
import { arbitraryCase, runs } from './arbitrary-case.js';

/** α = 0, γ by collection, the levy shared as the rates are split, nothing added. */
const unified = arbitraryCase({
  gamma: 'collection',
  withPremium: true,
  isChildPlain: true,
  alpha: fc.constant(decimal('0')),
}).map((kase): Case => ({ ...kase, segments: kase.segments.map(({ levy: _, ...terms }) => terms) }));

/** Municipalities that have rates, with what the exact levy would make per head by the formula. */
function priced({ rows, totals, ofRates, weights }: SegmentResult) {
  const { perInsured } = (ofRates ?? { weights }).weights;
  return rows.flatMap(({ quota, premium }) => {
    if (!premium?.rates || !premium.collectionRate) return [];
    const { collectionRate, splitDivisor, rates } = premium;
    const perYen = perInsured.dividedBy(totals.heads).dividedBy(collectionRate.times(splitDivisor));
    return [
      { fromExactLevy: quota.times(perYen), perYen, exact: (rates.adult?.total ?? rates.perInsured).exact },
    ];
  });
}

describe('rules, section 14.12: γ by collection without index and additions', () => {
  test('the exact levies give every municipality one rate', () => {
    fc.assert(
      fc.property(unified, (kase) => {
        for (const segment of calculate(kase).segments) {
          const amounts = priced(segment).map(({ fromExactLevy }) => fromExactLevy);
          expect(amounts.every((one) => one.equals(amounts[0]!))).toBe(true);
        }
      }),
      runs,
    );
  });

  test('a levy in whole units moves an amount by less than the unit would', () => {
    fc.assert(
      fc.property(unified, (kase) => {
        const { unit } = levyRoundingOf(kase);
        for (const segment of calculate(kase).segments)
          for (const { fromExactLevy, exact, perYen } of priced(segment)) {
            const gap = exact.minus(fromExactLevy);
            const distance = gap.isNegative ? Rational.zero.minus(gap) : gap;
            expect(distance.isZero || distance.compare(perYen.times(Rational.of(unit))) < 0).toBe(true);
          }
      }),
      runs,
    );
  });
});

test('γ by collection: Σ c_i = C, and c_i goes by W_i k_i', () => {
  fc.assert(
    fc.property(arbitraryCase({ gamma: 'collection' }), (kase) => {
      const { segments } = calculate(kase);
      const plain = calculate({
        ...kase,
        segments: kase.segments.map((terms) => ({ ...terms, gamma: 'plain' })),
      });
      segments.forEach(({ rows, pot }, at) => {
        expect(sum(rows.map(({ quota }) => quota)).equals(Rational.of(pot.levyBase))).toBe(true);
        const rate = (row: number) => kase.municipalities[row]?.standardCollectionRate;
        rows.forEach(({ weight, isEmpty, collectionFactor }, row) => {
          const without = plain.segments[at]!.rows[row]!.weight;
          expect(isEmpty || weight.equals(without.times(collectionFactor!))).toBe(true);
          const given = rate(row);
          if (given && !isEmpty) expect(collectionFactor!.equals(Rational.fromDecimal(given))).toBe(true);
        });
      });
    }),
    runs,
  );
});
