import { describe, expect, test } from 'vitest';
import { largestRemainder, proportional, roundEach } from '../../src/domain/apportionment.js';
import { Rational } from '../../src/domain/rational.js';
import { ofIntegers } from '../proportions.js';

describe('largest remainder', () => {
  test('gives everybody the floor, and the missing units to the largest remainders', () => {
    // Quotas 1.25, 2.5 and 6.25.
    expect(amounts(10n, [1n, 2n, 5n])).toEqual([1n, 3n, 6n]);
  });

  test('gives tied remainders to the earlier claimant', () => {
    expect(amounts(2n, [1n, 1n, 1n])).toEqual([1n, 1n, 0n]);
  });

  test('knows equal remainders of different sizes', () => {
    // Quotas 0.5, 1.5 and 3: the first two tie.
    expect(amounts(5n, [1n, 3n, 6n])).toEqual([1n, 1n, 3n]);
    expect(amounts(5n, [3n, 1n, 6n])).toEqual([2n, 0n, 3n]);
  });

  test('tells remainders apart that differ far behind the point', () => {
    const little = Rational.of(1n, 2n ** 100n);
    const third = Rational.of(1n, 3n);
    const weights = [third, third.plus(little), third.minus(little)];
    const { shares } = largestRemainder(1n, proportional(weights), 1n);
    expect(shares.map(({ amount }) => amount)).toEqual([0n, 1n, 0n]);
  });

  test('has nothing to give out where all quotas are whole', () => {
    const { shares, missingUnits } = largestRemainder(8n, ofIntegers([1n, 3n]), 1n);
    expect([shares.map(({ amount }) => amount), missingUnits]).toEqual([[2n, 6n], 0]);
  });

  test('shares out a negative total the same way: floors lie below', () => {
    // Quotas −2.5, −2.5 and −5: floors −3, −3 and −5, one unit is missing.
    expect(amounts(-10n, [1n, 1n, 2n])).toEqual([-2n, -3n, -5n]);
  });

  test('shares out nothing as nothing', () => {
    expect(amounts(0n, [1n, 2n])).toEqual([0n, 0n]);
  });

  test('gives nothing to who has no weight', () => {
    expect(amounts(10n, [0n, 3n, 0n, 4n])).toEqual([0n, 4n, 0n, 6n]);
  });

  test('counts in the unit of the case', () => {
    // Quotas 1.25, 2.5 and 6.25 units of 1,000.
    expect(amounts(10_000n, [1n, 2n, 5n], 1000n)).toEqual([1000n, 3000n, 6000n]);
  });

  test('gives the part-unit to the next in the same order', () => {
    const { shares, missingUnits, partUnit } = largestRemainder(10_123n, ofIntegers([1n, 1n, 1n]), 1000n);
    expect(shares.map(({ amount }) => amount)).toEqual([4000n, 3123n, 3000n]);
    expect([missingUnits, partUnit]).toEqual([1, 123n]);
  });

  test('counts a negative part-unit from the floor too', () => {
    // −1,500 is two units of −1,000 and a part of 500.
    const { shares, partUnit } = largestRemainder(-1500n, ofIntegers([1n, 2n]), 1000n);
    expect([shares.map(({ amount }) => amount), partUnit]).toEqual([[-500n, -1000n], 500n]);
  });

  test('tells how the last unit was decided', () => {
    const { shares, missingUnits } = largestRemainder(10n, ofIntegers([1n, 2n, 5n]), 1n);
    expect(missingUnits).toBe(1);
    expect(
      shares.map(({ quota, order }) => [
        quota.toText(),
        order!.floorUnits,
        order!.remainder.toText(),
        order!.rank,
      ]),
    ).toEqual([
      ['5/4', 1n, '1/4', 2],
      ['5/2', 2n, '1/2', 1],
      ['25/4', 6n, '1/4', 3],
    ]);
  });

  test('refuses weights that add up to nothing', () => {
    expect(() => largestRemainder(10n, ofIntegers([0n, 0n]), 1n)).toThrow(RangeError);
  });
});

describe('each share rounded by itself', () => {
  // Quotas 1.25, 2.5 and 6.25.
  test.each([
    ['half-up', [1n, 3n, 6n]],
    ['up', [2n, 3n, 7n]],
    ['down', [1n, 2n, 6n]],
  ] as const)('%s', (mode, expected) => {
    const { shares } = roundEach(10n, ofIntegers([1n, 2n, 5n]), 1n, mode);
    expect(shares.map(({ amount }) => amount)).toEqual(expected);
  });

  test('need not add up, and knows no order', () => {
    const { shares, missingUnits, partUnit } = roundEach(10n, ofIntegers([1n, 1n, 1n]), 1n, 'half-up');
    expect(shares.map(({ amount, order }) => [amount, order])).toEqual(new Array(3).fill([3n, null]));
    expect([missingUnits, partUnit]).toEqual([0, 0n]);
  });

  test('counts in the unit of the case', () => {
    const { shares } = roundEach(10_000n, ofIntegers([1n, 2n, 5n]), 1000n, 'half-up');
    expect(shares.map(({ amount }) => amount)).toEqual([1000n, 3000n, 6000n]);
  });

  test('takes a negative half away from zero', () => {
    const { shares } = roundEach(-5n, ofIntegers([1n, 1n]), 1n, 'half-up');
    expect(shares.map(({ amount }) => amount)).toEqual([-3n, -3n]);
  });

  test('refuses weights that add up to nothing', () => {
    expect(() => roundEach(10n, ofIntegers([]), 1n, 'down')).toThrow(RangeError);
  });
});

function amounts(total: bigint, weights: readonly bigint[], unit = 1n): bigint[] {
  return largestRemainder(total, ofIntegers(weights), unit).shares.map(({ amount }) => amount);
}
