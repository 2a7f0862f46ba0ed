import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/analyse/audit/range.js';
import { meet, ratio, ratiosOf, tightened } from '../../src/analyse/audit/ratios.js';
import { Rational } from '../../src/domain/rational.js';

/** `[1,2)` as a range of values. */
function range(text: string): Range {
  const [, begin, low, high, end] = /^([[(])(\d+),(\d+)([\])])$/.exec(text)!;
  return {
    low: { value: Rational.of(BigInt(low!)), closed: begin === '[' },
    high: { value: Rational.of(BigInt(high!)), closed: end === ']' },
  };
}

function row(...texts: readonly string[]) {
  return ratiosOf(texts.map(range));
}

describe('two rows agree when one proportion is in both of their intervals', () => {
  it.each([
    // The first row has proportions from 2 to 3, the second from 3 to 4: only 3 itself can be common.
    ['closed ends meet', ['[2,3]', '[1,1]'], ['[3,4]', '[1,1]'], true],
    ['an open end of one', ['[2,3)', '[1,1]'], ['[3,4]', '[1,1]'], false],
    ['an open end of the other', ['[2,3]', '[1,1]'], ['(3,4]', '[1,1]'], false],
    ['an open end of the divisor', ['[2,6]', '(2,3]'], ['[3,4]', '[1,1]'], false],
    ['a gap', ['[2,3]', '[1,1]'], ['[4,5]', '[1,1]'], false],
    ['an overlap', ['(2,4)', '[1,1]'], ['(3,5)', '[1,1]'], true],
  ])('%s', (_, one, other, agree) => {
    expect(tightened(meet(row(...one), row(...other))) !== undefined).toBe(agree);
  });
});

describe('three values hang together', () => {
  // v0/v1 is above 2, v1/v2 above 3, so v0/v2 must be above 6.
  const first = row('(100,9999]', '[50,50]', '[1,9999]');
  const second = row('[1,9999]', '(150,9999]', '[50,50]');

  it('rows that agree two by two can contradict each other around all three', () => {
    const third = row('[1,300]', '[1,9999]', '[50,50]');
    for (const [a, b] of [
      [first, second],
      [second, third],
      [first, third],
    ] as const)
      expect(tightened(meet(a, b))).toBeDefined();
    expect(tightened(meet(meet(first, second), third))).toBeUndefined();
  });

  it('what follows for one proportion from the two others is found', () => {
    const tight = tightened(meet(first, second))!;
    expect(ratio(tight, 0, 2).low).toEqual({ value: expect.anything(), closed: false });
    expect(ratio(tight, 0, 2).low!.value.toText()).toBe('6');
  });
});

it('a value that may be next to nothing leaves the proportion to it without end', () => {
  const nothing: Range = { low: null, high: { value: Rational.one, closed: false } };
  const { low, high } = ratio(ratiosOf([range('[2,3]'), nothing]), 0, 1);
  expect([low?.value.toText(), high]).toEqual(['2', null]);
});
