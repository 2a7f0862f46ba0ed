import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortestDecimal } from '../../src/read/double.js';

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
