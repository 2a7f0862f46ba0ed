import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestAgreeing, mostAgreeing } from '../../src/analyse/audit/agreement.js';
import type { Range } from '../../src/analyse/audit/range.js';
import { meet, type Ratios, ratiosOf, tightened } from '../../src/analyse/audit/ratios.js';
import { Rational } from '../../src/domain/rational.js';

const value = (whole: number) => Rational.of(BigInt(whole));

/** Few different ends, so that they often meet. */
const arbitraryRange: fc.Arbitrary<Range> = fc
  .record({
    low: fc.integer({ min: 0, max: 8 }),
    width: fc.integer({ min: 1, max: 3 }),
    lowClosed: fc.boolean(),
    highClosed: fc.boolean(),
  })
  .map(({ low, width, lowClosed, highClosed }) => ({
    low: low === 0 ? null : { value: value(low), closed: lowClosed },
    high: { value: value(low + width), closed: highClosed },
  }));

function arbitraryRows(size: number): fc.Arbitrary<Ratios[]> {
  const row = fc.array(arbitraryRange, { minLength: size, maxLength: size }).map(ratiosOf);
  return fc.array(row, { minLength: 1, maxLength: 7 });
}

/** All sets of rows that agree, tried one by one. */
function agreeingSets(rows: readonly Ratios[]): number[][] {
  const all = Array.from({ length: 2 ** rows.length }, (_, set) =>
    rows.map((_, row) => row).filter((row) => set & (1 << row)),
  );
  return all.filter((set) => set.length > 0 && tightened(set.map((row) => rows[row]!).reduce(meet)));
}

describe.each([2, 3, 4])('among rows of %s values', (size) => {
  it('the largest sets that agree are found, all of them and each once', () => {
    fc.assert(
      fc.property(arbitraryRows(size), (rows) => {
        const sets = agreeingSets(rows);
        const most = Math.max(...sets.map(({ length }) => length));
        const largest = sets.filter(({ length }) => length === most).map((set) => set.join());
        expect(
          largestAgreeing(rows, 1)
            .map((set) => set.join())
            .sort(),
        ).toEqual(largest.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('no sets are given that are smaller than asked for', () => {
    fc.assert(
      fc.property(arbitraryRows(size), fc.integer({ min: 1, max: 8 }), (rows, least) => {
        const found = largestAgreeing(rows, least);
        const most = largestAgreeing(rows, 1)[0]!.length;
        expect(found.length > 0).toBe(most >= least);
      }),
      { numRuns: 100 },
    );
  });

  it('the quick bound is never too low', () => {
    fc.assert(
      fc.property(arbitraryRows(size), (rows) => {
        expect(mostAgreeing(rows)).toBeGreaterThanOrEqual(largestAgreeing(rows, 1)[0]!.length);
      }),
      { numRuns: 100 },
    );
  });
});

it('rows about a single value always agree', () => {
  const row = ratiosOf([{ low: null, high: { value: Rational.one, closed: true } }]);
  expect(largestAgreeing([row, row, row], 2)).toEqual([[0, 1, 2]]);
});
