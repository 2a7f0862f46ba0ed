import { describe, expect, test } from 'vitest';
import { decimal, isDecimal, MAX_DIGITS, scaled } from '../../src/domain/decimal.js';

describe('a decimal is made from plain digits', () => {
  test.each(['0', '7', '-3', '1234.50', '0.0000000000001', '-0.5', '007'])('%s', (text) => {
    expect(decimal(text).toFixed()).toBe(text.replace(/^0+(?=\d)/, '').replace(/(\.\d*[1-9])0+$/, '$1'));
  });
});

describe('nothing else makes one', () => {
  test.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['a blank before', ' 1'],
    ['a line break after', '1\n'],
    ['a plus sign', '+1'],
    ['a separator', '1,000'],
    ['an underscore', '1_000'],
    ['an exponent', '1e5'],
    ['hexadecimal', '0x10'],
    ['binary', '0b1'],
    ['infinity', 'Infinity'],
    ['no number', 'NaN'],
    ['full-width digits', '１２３'],
    ['no whole part', '.5'],
    ['no fraction', '5.'],
    ['two points', '1.2.3'],
    ['a sign alone', '-'],
  ])('%s', (_, text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  });
});

describe(`a decimal has at most ${MAX_DIGITS} digits`, () => {
  const longest = '9'.repeat(MAX_DIGITS);

  test.each([longest, `-${longest}`, `${longest.slice(1)}.9`, `0.${longest.slice(1)}`])('%s has', (text) => {
    expect(decimal(text).toFixed()).toBe(text);
  });

  test.each([`${longest}9`, `-${longest}9`, `${longest}.9`, `0.${longest}`])('%s has more', (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  });
});

describe('sums and products of two inputs are exact', () => {
  const longest = '9'.repeat(MAX_DIGITS);
  const smallest = `0.${'0'.repeat(MAX_DIGITS - 2)}1`;

  test('the longest and the smallest', () => {
    expect(decimal(longest).plus(decimal(smallest)).toFixed()).toBe(`${longest}.${'0'.repeat(28)}1`);
  });

  test('the square of the longest', () => {
    const square = BigInt(longest) ** 2n;
    expect(decimal(longest).times(decimal(longest)).toFixed()).toBe(`${square}`);
  });

  test('a tenth and two tenths are three tenths', () => {
    expect(decimal('0.1').plus(decimal('0.2')).toFixed()).toBe('0.3');
  });
});

describe('units scaled down by a power of ten', () => {
  test.each([
    [934n, 1, '93.4'],
    [5n, 4, '0.0005'],
    [-1203n, 2, '-12.03'],
    [7n, 0, '7'],
    [0n, 4, '0'],
  ])('%i and %i digits', (units, digits, expected) => {
    expect(scaled(units, digits).toFixed()).toBe(expected);
  });
});

test('a number and a text are no decimals', () => {
  expect([decimal('1'), scaled(1n, 2), 1, '1', 1n, null, undefined, {}].map(isDecimal)).toEqual([
    true,
    true,
    ...new Array(6).fill(false),
  ]);
});
