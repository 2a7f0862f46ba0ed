import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/domain/decimal.js';
import { Rational, sum, withCommonDenominator } from '../../src/domain/rational.js';

const half = Rational.of(1n, 2n);
const third = Rational.of(1n, 3n);

describe('a quotient is exact', () => {
  test('a third three times is one', () => {
    expect(third.plus(third).plus(third).equals(Rational.one)).toBe(true);
  });

  test.each([
    ['sum', half.plus(third), '5/6'],
    ['difference', third.minus(half), '-1/6'],
    ['product', half.times(third), '1/6'],
    ['quotient', half.dividedBy(third), '3/2'],
    ['sum over one denominator', third.plus(third), '2/3'],
    ['quotient over one denominator', Rational.of(2n, 3n).dividedBy(Rational.of(5n, 3n)), '2/5'],
    ['quotient of opposite signs', half.dividedBy(Rational.of(-1n, 3n)), '-3/2'],
  ])('%s', (_, value, expected) => {
    expect(value.toText()).toBe(expected);
  });

  test.each([
    ['93.45', '1869/20'],
    ['-0.5', '-1/2'],
    ['-12.0300', '-1203/100'],
    ['1000', '1000'],
    ['-7', '-7'],
    ['0', '0'],
    ['0.0000000000001', '1/10000000000000'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('the decimal %s is %s', (text, expected) => {
    expect(Rational.fromDecimal(decimal(text)).toText()).toBe(expected);
  });
});

test('a decimal is what its digits are', () => {
  const digits = fc.oneof(
    fc.stringMatching(/^-?\d{1,17}(?:\.\d{1,13})?$/),
    fc.tuple(fc.integer(), fc.nat({ max: 16 })).map(([whole, zeros]) => `${whole}${'0'.repeat(zeros)}`),
    fc.stringMatching(/^-?[0-9]{1,8}\.0{0,8}[0-9]{1,4}0{0,3}$/),
  );
  fc.assert(
    fc.property(digits, (text) => {
      expect(Rational.fromDecimal(decimal(text)).toText()).toBe(Rational.fromDigits(text).toText());
    }),
    { numRuns: 2000 },
  );
});

describe('the denominator is positive', () => {
  test.each([
    [1n, -2n, '-1/2'],
    [-1n, -2n, '1/2'],
    [0n, -2n, '0'],
  ])('%i / %i is %s', (numerator, denominator, expected) => {
    const value = Rational.of(numerator, denominator);
    expect(value.denominator).toBeGreaterThan(0n);
    expect(value.toText()).toBe(expected);
  });
});

describe('nothing is divided by zero', () => {
  test.each([
    ['when it is made', () => Rational.of(1n, 0n)],
    ['as a quotient', () => half.dividedBy(Rational.zero)],
    ['as a quotient over one denominator', () => half.dividedBy(Rational.of(0n, 2n))],
  ])('%s', (_, divide) => {
    expect(divide).toThrow(RangeError);
  });
});

describe('values compare by size, not by form', () => {
  test.each([
    [Rational.of(2n, 4n), half, 0],
    [third, half, -1],
    [half, third, 1],
    [Rational.of(-1n, 2n), Rational.of(-1n, 3n), -1],
    [Rational.of(10n ** 40n + 1n, 10n ** 40n), Rational.one, 1],
  ])('case %#', (left, right, expected) => {
    expect(left.compare(right)).toBe(expected);
    expect(left.equals(right)).toBe(expected === 0);
  });

  test('zero is not negative', () => {
    expect([Rational.of(0n, 5n).isZero, Rational.of(0n, 5n).isNegative]).toEqual([true, false]);
    expect([third.isZero, Rational.of(-1n, 3n).isNegative]).toEqual([false, true]);
  });
});

describe('a text is in lowest terms', () => {
  test.each([
    [Rational.of(6n, 4n), '3/2'],
    [Rational.of(-6n, 4n), '-3/2'],
    [Rational.of(6n, 3n), '2'],
    [Rational.of(0n, 7n), '0'],
  ])('case %#: %s', (value, expected) => {
    expect(value.toText()).toBe(expected);
  });
});

describe('a value is rounded to whole units', () => {
  test.each([
    ['1234.5', 1n, 1235n],
    ['1250', 100n, 1300n],
    ['-1250', 100n, -1300n],
    ['1249.99', 100n, 1200n],
    ['10.5', 7n, 14n],
  ])('%s to a unit of %i, half-up: %i', (text, unit, expected) => {
    expect(Rational.fromDecimal(decimal(text)).roundToUnit(unit, 'half-up')).toBe(expected);
  });
});

describe('sums', () => {
  test('of nothing are zero', () => {
    expect(sum([]).toText()).toBe('0');
  });

  test('over one denominator keep it', () => {
    const total = sum([Rational.of(1n, 10n), Rational.of(4n, 10n)]);
    expect([total.numerator, total.denominator]).toEqual([5n, 10n]);
  });

  test('over different denominators are exact', () => {
    expect(sum([half, third, Rational.of(1n, 6n), Rational.of(-1n, 10n)]).toText()).toBe('9/10');
  });
});

describe('a common denominator', () => {
  test('keeps the values and is the smallest that all denominators divide', () => {
    const given = [Rational.of(1n, 4n), Rational.of(5n, 6n), Rational.zero, Rational.of(-3n)];
    const common = withCommonDenominator(given);
    expect(common.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [3n, 12n],
      [10n, 12n],
      [0n, 12n],
      [-36n, 12n],
    ]);
  });

  test('ignores the denominator of a zero', () => {
    const [zero, one] = withCommonDenominator([Rational.of(0n, 7n), half]);
    expect([zero!.denominator, one!.denominator]).toEqual([2n, 2n]);
  });
});

test('lowest terms are the same however long the terms are', () => {
  const long = fc.bigInt({ min: 1n, max: 1n << 6000n });
  fc.assert(
    fc.property(long, long, fc.bigInt({ min: 1n, max: 1n << 2500n }), (a, b, common) => {
      const { numerator, denominator } = Rational.of(a * common, b * common).reduced();
      expect(numerator * b).toBe(denominator * a);
      let [x, y] = [numerator, denominator];
      while (y !== 0n) [x, y] = [y, x % y];
      expect(x).toBe(1n);
    }),
    { numRuns: 400 },
  );
});
