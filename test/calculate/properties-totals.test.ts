import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { unitsOf } from '../../src/domain/decimal.js';
import { arbitraryCase, runs } from './arbitrary-case.js';

// Rules, section 8: totals over segments, instalments.

const arbitraryAdjusted = arbitraryCase({ segments: 'all', withAdjustments: true });
const arbitraryWithPremium = arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true });
const arbitraryCount = fc.integer({ min: 1, max: 12 });

const size = (value: bigint) => (value < 0n ? -value : value);

test('instalments add up to the levy, and only the first holds what equal whole yen leave', () => {
  fc.assert(
    fc.property(arbitraryAdjusted, arbitraryCount, (kase, instalments) => {
      const parts = BigInt(instalments);
      const { instalments: paid, municipalities } = calculate({ ...kase, instalments });
      expect(paid!.rows.map(({ municipality }) => municipality)).toEqual(
        municipalities.map(({ municipality }) => municipality),
      );
      paid!.rows.forEach(({ levyTotal, first, further }, at) => {
        expect(levyTotal).toBe(municipalities[at]!.levyTotal);
        expect(first + further * (parts - 1n)).toBe(levyTotal);
        // The rest is less than a yen for each part, and of the sign of the levy.
        const rest = first - further;
        expect(size(rest)).toBeLessThan(parts);
        expect(rest * levyTotal).toBeGreaterThanOrEqual(0n);
        expect(size(further)).toBe(size(levyTotal) / parts);
      });
    }),
    runs,
  );
});

test('instalments move nothing else', () => {
  fc.assert(
    fc.property(arbitraryWithPremium, arbitraryCount, (kase, instalments) => {
      const { instalments: none, ...without } = calculate(kase);
      const { instalments: paid, ...others } = calculate({ ...kase, instalments });
      expect([none, paid?.count]).toEqual([null, instalments]);
      expect(others).toEqual(without);
    }),
    runs,
  );
});

/** A quotient of two integers. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

const zero: Fraction = [0n, 1n];

function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

/** To the nearest whole number, halves away from zero. */
function nearest([numerator, denominator]: Fraction): bigint {
  const whole = (2n * size(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -whole : whole;
}

/** What a municipality must collect in all segments, from its levies and its rows of stage premium. */
function required({ adjustments = [] }: Case, code: string, levies: readonly bigint[]): bigint {
  const rows = adjustments.filter((row) => row.stage === 'premium' && row.municipalityCode === code);
  return [...levies, ...rows.map(({ amount }) => amount)].reduce((sum, one) => sum + one, 0n);
}

test('what is levied per insured is the required premium, or that by the collection rate, by medical heads', () => {
  fc.assert(
    fc.property(arbitraryWithPremium, (kase) => {
      const { municipalities, segments, total } = calculate(kase);
      let [allRequired, allLevied, allHeads] = [zero, zero, zero];
      municipalities.forEach(({ municipality: { code, insured }, premium }, at) => {
        const rows = segments.map((segment) => segment.rows[at]!);
        const requirement: Fraction = [
          required(
            kase,
            code,
            rows.map(({ levy }) => levy),
          ),
          1n,
        ];
        // One rate for all segments: Σ e ÷ k is Σ T. Where none is needed nothing is levied.
        const rate = rows.map((row) => row.premium!.collectionRate).find((one) => one !== null);
        const levied: Fraction = rate ? [requirement[0] * rate.denominator, rate.numerator] : zero;
        const { units, decimals } = unitsOf(insured!);
        const heads: Fraction = [units, 10n ** BigInt(decimals)];
        allRequired = plus(allRequired, requirement);
        allLevied = plus(allLevied, levied);
        allHeads = plus(allHeads, heads);
        expect(premium).toMatchObject(perHeads(requirement, levied, heads));
      });
      expect(total.premium).toMatchObject(perHeads(allRequired, allLevied, allHeads));
    }),
    runs,
  );
});

function perHeads(requirement: Fraction, levied: Fraction, [heads, per]: Fraction) {
  const each = ([numerator, denominator]: Fraction) =>
    heads === 0n ? null : nearest([numerator * per, denominator * heads]);
  return { requirementPerInsured: each(requirement), standardPerInsured: each(levied) };
}

test('levies alone have no premiums per insured', () => {
  fc.assert(
    fc.property(arbitraryAdjusted, (kase) => {
      const { municipalities, total } = calculate(kase);
      expect([...municipalities, total].every(({ premium }) => premium === null)).toBe(true);
    }),
    runs,
  );
});
