import type { SegmentBase } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational, withCommonDenominator } from '../domain/rational.js';
import type { HouseholdParts } from '../domain/result.js';
import { type Segment, segmentRecord } from '../domain/segment.js';
import type { Exact } from './exact.js';

/** What is counted, and not measured per insured. */
export type Counted = 'heads' | 'households' | 'under18';

/** Who is in a segment, each over one denominator. */
export interface People {
  /** N_i. */
  readonly heads: readonly Rational[];
  /** N^inc_i. */
  readonly incomeHeads: readonly Rational[];
  /** u_i; null outside 子ども. */
  readonly under18: readonly Rational[] | null;
  /** R_i; null outside 子ども, and where nobody has any. */
  readonly childReductions: readonly Rational[] | null;
}

/** In 子ども the income share goes by all insured. Source: 算定政令11条の2第3項, 省令25条の2. */
export function peopleOf(bases: readonly SegmentBase[], segment: Segment, exact: Exact): People {
  const heads = exactColumn(bases, 'heads', segment, exact);
  if (!segmentRecord(segment).hasAdults)
    return { heads, incomeHeads: heads, under18: null, childReductions: null };
  const under18 = exactColumn(bases, 'under18', segment, exact);
  const incomeHeads = withCommonDenominator(heads.map((one, row) => one.plus(under18[row]!)));
  return { heads, incomeHeads, under18, childReductions: reductionsOf(bases, exact) };
}

/** H_i, over one denominator, and what makes them. */
export interface Households {
  readonly counted: readonly Rational[];
  readonly parts: readonly HouseholdParts[] | null;
}

/** 特定世帯 count one half and 特定継続世帯 three quarters, but in 介護. Source: 算定政令9条10項, 11条5項2号. */
export function householdsOf(bases: readonly SegmentBase[], segment: Segment, exact: Exact): Households {
  const all = exactColumn(bases, 'households', segment, exact);
  const isPlain = bases.every((base) => !base.specialHouseholds && !base.continuedHouseholds);
  if (isPlain || !segmentRecord(segment).countsSpecialHouseholds) return { counted: all, parts: null };
  const some = (value: Decimal | undefined) => {
    if (value?.isNegative()) throw new UnfitCase(`households are negative in ${segment}`);
    return value ? exact(value) : Rational.zero;
  };
  const parts = bases.map(({ specialHouseholds, continuedHouseholds }, row) => ({
    all: all[row]!,
    special: some(specialHouseholds),
    continued: some(continuedHouseholds),
  }));
  if (parts.some((one) => one.special.plus(one.continued).compare(one.all) > 0))
    throw new UnfitCase(`特定世帯 and 特定継続世帯 are more than all households in ${segment}`);
  const counted = parts.map((one) => one.all.minus(one.special.over(2n)).minus(one.continued.over(4n)));
  return { counted: withCommonDenominator(counted), parts };
}

/** R_i; 0 where it is not given, null where nobody has any. */
function reductionsOf(bases: readonly SegmentBase[], exact: Exact): readonly Rational[] | null {
  if (bases.every(({ childReductions }) => childReductions === undefined)) return null;
  const given = bases.map(({ heads, childReductions }) => {
    if (!childReductions || childReductions.isZero()) return Rational.zero;
    if (childReductions.isNegative()) throw new UnfitCase('childReductions are negative');
    if (heads.isZero()) throw new UnfitCase('reductions of those under 18 without anybody of 18 and over');
    return exact(childReductions);
  });
  return withCommonDenominator(given);
}

function exactColumn(
  bases: readonly SegmentBase[],
  quantity: Counted,
  segment: string,
  exact: Exact,
): readonly Rational[] {
  const values = bases.map((base) => {
    const value = base[quantity];
    if (value === undefined) throw new UnfitCase(`${quantity} is missing in ${segment}`);
    if (value.isNegative()) throw new UnfitCase(`${quantity} is negative in ${segment}`);
    return exact(value);
  });
  return withCommonDenominator(values);
}
