import { Rational, sum } from '../../domain/rational.js';
import type { Result } from '../../domain/result.js';
import { distance, fraction, half, magnitude, quotientLimit, relativeGap } from './distance.js';

/**
 * Sums of quotients ÷ heads: nearer than this to a half, as a part of what is added up, they are not sure. 1E-12 is more
 * than the roundings of 2⁻⁵³ in every quotient and in a sum of 8,000 of them.
 */
const sumDigits = 12n;
export const sumMargin = `1E-${sumDigits}`;
const sumLimit = Rational.of(1n, 10n ** sumDigits);

/**
 * Whether a total ÷ heads, half-up to the yen, is sure: far enough from a half, or on it as the quotient of whole
 * numbers, which doubles give exactly.
 */
export function isPerHeadSure(total: bigint, heads: Rational | null): boolean {
  if (heads === null || heads.isZero) return true;
  const quotient = Rational.of(total).dividedBy(heads);
  const isWhole = heads.numerator % heads.denominator === 0n;
  const isOnHalf = fraction(quotient).equals(half);
  return (isWhole && isOnHalf) || relativeGap(quotient, 'half-up').compare(quotientLimit) > 0;
}

/** The same of a sum of figures that are quotients themselves, whatever their signs. */
function isSumPerHeadSure(parts: readonly Rational[], heads: Rational | null): boolean {
  if (heads === null || heads.isZero) return true;
  const gap = distance(fraction(sum(parts).dividedBy(heads)), 'half-up');
  return gap.times(heads).compare(sum(parts.map(magnitude)).times(sumLimit)) > 0;
}

/**
 * Whether the figures per insured over all segments are sure.
 *
 * @param at the place of a municipality; null for all together
 */
export function isTotalSure({ municipalities, total, segments }: Result, at: number | null): boolean {
  const { levyTotal, insured, premium } = at === null ? total : municipalities[at]!;
  const rows = segments.flatMap((segment) => (at === null ? segment.rows : [segment.rows[at]!]));
  const parts = rows.flatMap((row) => (row.premium ? [row.premium.leviedTotal] : []));
  return (
    isPerHeadSure(levyTotal, insured) &&
    (premium === null || (isPerHeadSure(premium.requirement, insured) && isSumPerHeadSure(parts, insured)))
  );
}
