import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportioned } from '../../src/calculate/apportion.js';
import { quickShares } from '../../src/calculate/relief/quick-shares.js';
import { proportional } from '../../src/domain/apportionment.js';
import type { LevyRounding } from '../../src/domain/case.js';
import { Rational } from '../../src/domain/rational.js';
import { roundingModes } from '../../src/domain/rounding.js';
import { arbitraryUnit, runs } from './arbitrary-case.js';

const arbitraryWeight = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 12 }))
  .map(([numerator, denominator]) => Rational.of(BigInt(numerator), BigInt(denominator)));

const arbitraryRounding: fc.Arbitrary<LevyRounding> = fc.record({
  method: fc.constantFrom('largest-remainder', ...roundingModes),
  unit: arbitraryUnit,
});

/** c_i by the exact way. */
function exact(rounding: LevyRounding, pot: bigint, weights: readonly Rational[]): bigint[] {
  return apportioned(rounding, pot, proportional(weights)).shares.map(({ amount }) => amount);
}

test('quick shares are the exact ones, ties, part-units and pots below zero among them', () => {
  const weights = fc
    .array(arbitraryWeight, { minLength: 1, maxLength: 30 })
    .filter((all) => all.some(({ isZero }) => !isZero));
  fc.assert(
    fc.property(
      weights,
      arbitraryRounding,
      fc.array(fc.bigInt(-1000n, 10n ** 13n)),
      (all, rounding, pots) => {
        const quick = quickShares(rounding, proportional(all));
        for (const pot of pots) expect(quick(pot)).toEqual(exact(rounding, pot, all));
      },
    ),
    runs,
  );
});

describe('where 2^-192 of a weight decides', () => {
  const tiny = Rational.of(1n, 1n << 400n);
  const third = Rational.of(1n, 3n);

  test.each([
    ['two weights that are nearly equal', [third, third.plus(tiny), third.minus(tiny)]],
    ['a quota that is nearly whole', [Rational.one, Rational.one.plus(tiny), Rational.one]],
    ['a weight that is nearly nothing', [Rational.one, tiny, Rational.zero]],
  ])('%s: the exact way is taken', (_, weights) => {
    for (const method of ['largest-remainder', ...roundingModes] as const) {
      const rounding = { method, unit: 1n };
      const quick = quickShares(rounding, proportional(weights));
      for (const pot of [1n, 2n, 3n, 4n, 3_000_000n])
        expect(quick(pot)).toEqual(exact(rounding, pot, weights));
    }
  });
});
