import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.js';
import { fixed } from '../../src/domain/fixed.js';
import { Rational } from '../../src/domain/rational.js';
import { exactDigits, plain, ratePercent } from '../../src/present/figures.js';

/** Quotients over powers of ten, which is what is given, over what ends in decimals too, and over what does not. */
const quotients = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.oneof(
      fc.nat({ max: 40 }).map((power) => 10n ** BigInt(power)),
      fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 15 })).map(([a, b]) => 2n ** BigInt(a) * 5n ** BigInt(b)),
      fc.bigInt({ min: 1n, max: 1000n }),
    ),
  )
  .map(([numerator, denominator]) => Rational.of(numerator, denominator));

/** The fewest decimals, from `least` to `most`, with which a value is written exactly. */
function shortest(value: Rational, least: number, most: number): string | undefined {
  for (let places = least; places <= most; places += 1)
    if ((value.numerator * 10n ** BigInt(places)) % value.denominator === 0n) return fixed(value, places);
  return undefined;
}

describe('a figure as given', () => {
  it('has the fewest decimals that are exact, or thirteen', () => {
    fc.assert(
      fc.property(quotients, (value) => {
        expect(exactDigits(value)).toBe(shortest(value, 0, 13));
        expect(plain(value)).toBe(shortest(value, 0, 34) ?? fixed(value, 13));
      }),
      { numRuns: 2000 },
    );
  });

  it('of a rate has at least two', () => {
    fc.assert(
      fc.property(quotients, (value) => {
        const percent = value.times(Rational.of(100n));
        expect(ratePercent(value)).toBe(shortest(percent, 2, 13) ?? fixed(percent, 13));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['0.9345', '93.45'],
    ['0.95', '95.00'],
    ['1', '100.00'],
    ['0.934512345678901', '93.4512345678901'],
  ])('a rate of %s is %s per cent', (given, written) => {
    expect(ratePercent(decimal(given))).toBe(written);
  });
});
