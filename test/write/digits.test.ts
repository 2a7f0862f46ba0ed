import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestInteger, putInteger } from '../../src/write/digits.js';

const room = new Uint8Array(longestInteger + 2);
const view = new DataView(room.buffer);

function written(value: number): string {
  room.fill(120);
  const end = putInteger(view, 1, value);
  return Buffer.from(room.subarray(0, end + 1)).toString('latin1');
}

describe('digits', () => {
  test('are those of the number at every change of length', () => {
    for (let digits = 0; digits <= 15; digits += 1) {
      for (const value of [10 ** digits - 1, 10 ** digits, 10 ** digits + 1]) {
        expect(written(value)).toBe(`x${value}x`);
        if (value > 0) expect(written(-value)).toBe(`x-${value}x`);
      }
    }
  });

  test('are those of the number for any whole number that is exact', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(written(value)).toBe(`x${value}x`);
      }),
      { numRuns: 20_000 },
    );
  });
});
