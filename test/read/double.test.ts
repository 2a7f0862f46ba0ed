import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalOfDouble, hundredfold, isShortest, shortestDecimal } from '../../src/read/double.js';

it.each([
  [0, '0'],
  [-0, '0'],
  [93.45, '93.45'],
  [1e21, '1000000000000000000000'],
  [1.5e21, '1500000000000000000000'],
  [-1.25e-7, '-0.000000125'],
  [5e-324, `0.${'0'.repeat(323)}5`],
])('%d is written %s', (value, text) => {
  expect(shortestDecimal(value)).toBe(text);
});

it('every double comes back from its text, which has no exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = shortestDecimal(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
  );
});

it('what is said to be the shortest text is what the double gives', () => {
  const digits = fc.stringMatching(/^-?\d{1,12}(\.\d{1,12})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      if (isShortest(text)) expect(shortestDecimal(Number(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
  expect(['0', '12', '-3.5', '123456789.12345'].map(isShortest)).toEqual([true, true, true, true]);
  expect(['-0', '01', '1.0', '1e5', '', '+1', '.5', '1234567890.123456'].some(isShortest)).toBe(false);
});

it.each([
  ['0', '0'],
  ['0.5', '50'],
  ['0.9345', '93.45'],
  ['0.00001', '0.001'],
  ['1', '100'],
  ['-12.5', '-1250'],
  ['12.345', '1234.5'],
])('a hundred times %s is %s', (text, expected) => {
  expect(hundredfold(text)).toBe(expected);
});

it.each([
  [94.99999999999999, '95'],
  [0.1 + 0.2, '0.3'],
  [1.0000000000000002, '1'],
  [1 / 3, '0.3333333333333333'],
  [2 / 3, '0.6666666666666666'],
  [123456789012.34561, '123456789012.34561'],
  [95.12345678901234, '95.12345678901234'],
])('%d without the noise of binary arithmetic is %s', (value, text) => {
  expect(decimalOfDouble(value)).toBe(text);
});

it('a figure of up to 15 digits is never rounded', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{0,8}(\.\d{1,6})?$/), (text) => {
      expect(decimalOfDouble(Number(text))).toBe(shortestDecimal(Number(text)));
    }),
  );
});
