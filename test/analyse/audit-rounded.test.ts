import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/analyse/audit/range.js';
import { distance, exactRange, publishedFigures } from '../../src/analyse/audit/rounded.js';
import { Rational } from '../../src/domain/rational.js';
import { type RoundingMode, roundingModes } from '../../src/domain/rounding.js';

/** `[2.5, 3.5)` in halves; a lower bound of zero is written `(0`. */
function shown(range: Range | undefined): string {
  if (!range) return 'nothing';
  const low = range.low ? `${range.low.closed ? '[' : '('}${range.low.value.toText()}` : '(0';
  return `${low}, ${range.high!.value.toText()}${range.high!.closed ? ']' : ')'}`;
}

describe('the exact values that a published figure stands for', () => {
  it.each<[RoundingMode, bigint, string]>([
    ['half-up', 3n, '[5/2, 7/2)'],
    ['half-up', 1n, '[1/2, 3/2)'],
    ['half-up', 0n, '(0, 1/2)'],
    ['down', 3n, '[3, 4)'],
    ['down', 0n, '(0, 1)'],
    ['up', 3n, '(2, 3]'],
    ['up', 1n, '(0, 1]'],
    ['up', 0n, 'nothing'],
  ])('%s to a unit of 1: %s is %s', (mode, figure, range) => {
    expect(shown(exactRange(Rational.of(figure), Rational.one, mode))).toBe(range);
  });

  it('a coarser unit leaves a wider range', () => {
    expect(shown(exactRange(Rational.of(300n), Rational.of(100n), 'half-up'))).toBe('[250, 350)');
  });
});

describe('the figures that exact values are published as', () => {
  const between = (low: bigint, high: bigint, closed: 'neither' | 'both'): Range => ({
    low: { value: Rational.of(low, 2n), closed: closed === 'both' },
    high: { value: Rational.of(high, 2n), closed: closed === 'both' },
  });

  it.each<[RoundingMode, bigint, bigint, 'neither' | 'both', string]>([
    ['half-up', 5n, 7n, 'neither', '3–3'],
    ['half-up', 5n, 7n, 'both', '3–4'],
    ['half-up', 4n, 8n, 'neither', '2–4'],
    ['down', 4n, 6n, 'neither', '2–2'],
    ['down', 4n, 6n, 'both', '2–3'],
    ['up', 4n, 6n, 'neither', '3–3'],
    ['up', 4n, 6n, 'both', '2–3'],
  ])('%s: between %s and %s halves, %s reached', (mode, low, high, closed, figures) => {
    const { from, to } = publishedFigures(between(low, high, closed), Rational.one, mode);
    expect(`${from?.toText()}–${to?.toText()}`).toBe(figures);
  });

  it('from right above zero the first figure is 0, without an end there is no last one', () => {
    const { from, to } = publishedFigures({ low: null, high: null }, Rational.one, 'half-up');
    expect([from?.toText(), to]).toEqual(['0', null]);
  });

  it.each(roundingModes)('%s: a figure is published as itself', (mode) => {
    const range = exactRange(Rational.of(7n), Rational.one, mode)!;
    const { from, to } = publishedFigures(range, Rational.one, mode);
    expect([from?.toText(), to?.toText()]).toEqual(['7', '7']);
  });
});

describe('how far a figure is from those that would fit', () => {
  it.each([
    [5n, 3n, 4n, '1'],
    [1n, 3n, 4n, '2'],
    [3n, 3n, 4n, '0'],
  ])('%s from %s to %s is %s', (figure, from, to, off) => {
    const figures = { from: Rational.of(from), to: Rational.of(to) };
    expect(distance(Rational.of(figure), figures).toText()).toBe(off);
  });
});
