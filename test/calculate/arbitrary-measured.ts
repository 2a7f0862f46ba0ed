import fc from 'fast-check';
import type { Case, Measured, SegmentBase, SeriesBasis } from '../../src/domain/case.js';
import { isByYears } from '../../src/domain/case.js';
import { type Decimal, decimal, scaled } from '../../src/domain/decimal.js';
import type { Segment } from '../../src/domain/segment.js';

/** A total; of a measure by years there is none. */
export function totalOf(measured: Measured | undefined): Decimal {
  if (measured === undefined || isByYears(measured)) throw new TypeError('no total');
  return measured;
}

/** The amounts changed, of a total or of every year. */
export function mapAmounts(measured: Measured, change: (amount: Decimal) => Decimal): Measured {
  if (!isByYears(measured)) return change(measured);
  // Nobody has no income.
  return measured.map((one) => (one.heads.isZero() ? one : { ...one, amount: change(one.amount) }));
}

/** Which segments give incomes and assets by years, and how those of years differ from the total: in tenths. */
export interface YearsDrawn {
  readonly segments: readonly Segment[];
  readonly tenths: readonly number[];
  readonly income: SeriesBasis;
  readonly assets: SeriesBasis;
}

const bases: readonly SeriesBasis[] = [
  { kind: 'law' },
  { kind: 'law' },
  { kind: 'latest' },
  { kind: 'mean', years: 2 },
  { kind: 'mean', years: 5 },
];

/** Mostly totals; else any of the segments by years. */
export const arbitraryYears: fc.Arbitrary<YearsDrawn> = fc.record({
  segments: fc.oneof(fc.constant([]), fc.subarray<Segment>(['medical', 'support', 'care', 'child'])),
  tenths: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 7, maxLength: 7 }),
  income: fc.constantFrom(...bases),
  assets: fc.constantFrom(...bases),
});

/** Years before the fiscal year, the year itself, and one too old for the law, in no order. */
const offsets = [2, 0, 1, 4, 3];

/**
 * The bases of a municipality with years in the place of totals, in the segments drawn. Now and then the year before the
 * last has neither heads nor income.
 */
export function byYears(
  own: SegmentBase,
  segment: Segment,
  { segments, tenths }: YearsDrawn,
  row: number,
  fiscalYear: number,
): SegmentBase {
  if (!segments.includes(segment)) return own;
  const people = own.heads.plus(own.under18 ?? '0');
  const years = (amount: Decimal) =>
    offsets.map((offset, at) => {
      const factor = decimal(`${tenths[(row + at) % tenths.length]}`);
      const isNobody = row > 0 && offset === 2 && tenths[row % tenths.length]! > 24;
      const heads = isNobody ? decimal('0') : people.times(factor).plus('1');
      return { year: fiscalYear - offset, amount: isNobody ? decimal('0') : amount.times(factor), heads };
    });
  return {
    ...own,
    income: years(totalOf(own.income)),
    ...(own.assets && { assets: years(totalOf(own.assets)) }),
  };
}

/** 特定世帯 and 特定継続世帯 as eighths of the households. */
export function withSpecialHouseholds(own: SegmentBase, special: number, continued: number): SegmentBase {
  const part = (eighths: number) => totalOf(own.households).times(scaled(125n * BigInt(eighths), 3));
  return { ...own, specialHouseholds: part(special), continuedHouseholds: part(continued) };
}

/** Whether y_p may be given: only incomes as totals are measured so. */
export function hasTotals({ municipalities }: Pick<Case, 'municipalities'>, segment: Segment): boolean {
  const income = municipalities[0]?.bases[segment]?.income;
  return income !== undefined && !isByYears(income);
}
