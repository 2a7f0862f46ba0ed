import { describe, expect, test } from 'vitest';
import { floorQuotient, type RoundingMode, roundQuotient } from '../../src/domain/rounding.js';

// Every tie, and its neighbours a thousandth below and above it, in thousandths; then what each mode makes of it.
const table: readonly (readonly [thousandths: bigint, halfUp: bigint, up: bigint, down: bigint])[] = [
  [-3500n, -4n, -4n, -3n],
  [-2501n, -3n, -3n, -2n],
  [-2500n, -3n, -3n, -2n],
  [-2499n, -2n, -3n, -2n],
  [-2000n, -2n, -2n, -2n],
  [-1501n, -2n, -2n, -1n],
  [-1500n, -2n, -2n, -1n],
  [-1499n, -1n, -2n, -1n],
  [-1000n, -1n, -1n, -1n],
  [-501n, -1n, -1n, 0n],
  [-500n, -1n, -1n, 0n],
  [-499n, 0n, -1n, 0n],
  [-1n, 0n, -1n, 0n],
  [0n, 0n, 0n, 0n],
  [1n, 0n, 1n, 0n],
  [499n, 0n, 1n, 0n],
  [500n, 1n, 1n, 0n],
  [501n, 1n, 1n, 0n],
  [1000n, 1n, 1n, 1n],
  [1499n, 1n, 2n, 1n],
  [1500n, 2n, 2n, 1n],
  [1501n, 2n, 2n, 1n],
  [2000n, 2n, 2n, 2n],
  [2499n, 2n, 3n, 2n],
  [2500n, 3n, 3n, 2n],
  [2501n, 3n, 3n, 2n],
  [3500n, 4n, 4n, 3n],
];

describe.each<[RoundingMode, string, 1 | 2 | 3]>([
  ['half-up', 'takes ties away from zero, also below zero', 1],
  ['up', 'goes away from zero, also below zero', 2],
  ['down', 'goes toward zero, also below zero', 3],
])('%s %s', (mode, _, column) => {
  test.each(table.map((row) => [row[0], row[column]] as const))('%i thousandths → %i', (given, expected) => {
    expect(roundQuotient(given, 1000n, mode)).toBe(expected);
  });
});

describe('half-up knows a tie from its nearest neighbours at any size', () => {
  const large = 10n ** 40n;

  test.each([
    ['just below a half', large - 1n, 0n],
    ['a half', large, 1n],
    ['just above a half', large + 1n, 1n],
  ])('%s', (_, numerator, expected) => {
    expect(roundQuotient(numerator, 2n * large, 'half-up')).toBe(expected);
    expect(roundQuotient(-numerator, 2n * large, 'half-up')).toBe(-expected);
  });

  test('an odd denominator has no tie', () => {
    expect([1n, 2n, -1n, -2n].map((third) => roundQuotient(third, 3n, 'half-up'))).toEqual([0n, 1n, 0n, -1n]);
  });
});

describe('the floor is the greatest whole number not above the quotient', () => {
  test.each([
    [7n, 2n, 3n],
    [6n, 2n, 3n],
    [1n, 2n, 0n],
    [0n, 2n, 0n],
    [-1n, 2n, -1n],
    [-6n, 2n, -3n],
    [-7n, 2n, -4n],
  ])('%i / %i → %i', (numerator, denominator, expected) => {
    expect(floorQuotient(numerator, denominator)).toBe(expected);
  });
});
