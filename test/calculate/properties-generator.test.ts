import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import type { Result, SegmentResult } from '../../src/domain/result.js';
import { methods, segments } from '../../src/domain/segment.js';
import { arbitraryCase, runs } from './arbitrary-case.js';

// The properties are worth what their cases cover. One fixed sample, as large as every property's.

const sample = fc
  .sample(arbitraryCase({ segments: 'all', withAdjustments: true, withPremium: true }), { ...runs, seed: 8 })
  .map((kase) => ({ kase, result: calculate(kase) }));

describe('the generated cases include', () => {
  test.each<[string, (kase: Case, result: Result) => boolean]>([
    ['a single municipality', ({ municipalities }) => municipalities.length === 1],
    ['a prefecture of more than 150', ({ municipalities }) => municipalities.length > 150],
    ['an empty municipality', (_, result) => result.segments[0]!.rows.some(({ isEmpty }) => isEmpty)],
    ['heads with decimals', ({ municipalities }) => municipalities.some(({ insured }) => !insured!.isInt())],
    ['no heads, but income', (_, result) => inSome(result, hasIncomeOnly)],
    ['an income of 10^13 yen', (_, result) => result.segments[0]!.totals.income.numerator >= 10n ** 13n],
    ['an α that no decimal can write', (_, result) => isEndless(result)],
    ['a tie for the last unit', (_, result) => inSome(result, isTiedForTheLastUnit)],
    ['a part-unit', (_, result) => inSome(result, ({ partUnit }) => partUnit !== 0n)],
    ['a pot below zero', (_, result) => inSome(result, ({ pot }) => pot.levyBase < 0n)],
    ['a residue', (_, result) => inSome(result, ({ residue }) => residue !== 0n)],
    ['a levy below zero', (_, result) => inSome(result, ({ rows }) => rows.some(({ levy }) => levy < 0n))],
    ['pooled parts', (_, result) => inSome(result, ({ pot }) => pot.pooledTotal !== 0n)],
    ['M from a series', ({ municipalities }) => municipalities.some((each) => each.medicalIndices)],
    ['M itself', ({ municipalities }) => municipalities.some((each) => each.medicalIndex)],
    ...methods.map((method): [string, (kase: Case) => boolean] => [
      `method ${method}`,
      (kase) => kase.segments.some((terms) => terms.method === method),
    ]),
  ])('%s', (_, isCovered) => {
    expect(sample.filter(({ kase, result }) => isCovered(kase, result)).length).toBeGreaterThanOrEqual(3);
  });

  test('single segments as well as all four', () => {
    const chosen = fc
      .sample(arbitraryCase(), { numRuns: 100, seed: 8 })
      .map((kase) => kase.segments.map(({ segment }) => segment).join());
    expect(new Set(chosen)).toEqual(new Set(segments));
  });
});

function inSome(result: Result, isSo: (segment: SegmentResult) => boolean): boolean {
  return result.segments.some(isSo);
}

function hasIncomeOnly({ rows }: SegmentResult): boolean {
  return rows.some(({ base, isEmpty }) => !isEmpty && base.heads.isZero);
}

function isEndless({ segments: [medical] }: Result): boolean {
  let { denominator } = medical!.medicalReflection!.reduced();
  for (const factor of [2n, 5n]) while (denominator % factor === 0n) denominator /= factor;
  return denominator !== 1n;
}

/** The last who got of what the floors left and the first who did not, with equal remainders. */
function isTiedForTheLastUnit({ rows, missingUnits, partUnit }: SegmentResult): boolean {
  const served = partUnit === 0n ? missingUnits : missingUnits + 1;
  const ranked = (rank: number) => rows.find(({ remainderOrder }) => remainderOrder?.rank === rank);
  const [last, next] = [ranked(served), ranked(served + 1)];
  if (served === 0 || !last || !next) return false;
  return last.remainderOrder!.remainder.equals(next.remainderOrder!.remainder);
}
