import { Rational } from '../../domain/rational.js';
import { roundQuotient } from '../../domain/rounding.js';
import { least } from './distance.js';

const one = Rational.one;

/**
 * Remainders are compared with nine decimals: what is nearer would be equal to one function of a spreadsheet and not to
 * another, and two municipalities could get one rank.
 */
export function nineDecimals(remainder: Rational): Rational {
  const { numerator, denominator } = remainder;
  return Rational.of(roundQuotient(numerator * 10n ** 9n, denominator, 'half-up'), 10n ** 9n);
}

/** The rounding to nine decimals, on both sides. */
export const nano = Rational.of(1n, 10n ** 9n);

/** A claimant where units are given out by remainder. */
export interface Place {
  readonly remainder: Rational;
  readonly rank: number;
  readonly errorBound: Rational;
}

/** The least remainder up to a rank against the largest behind it, each at its worst. */
export function gapBehind(places: readonly Place[], last: number): Rational {
  let kept = one;
  let largest = Rational.zero;
  for (const { rank, remainder, errorBound } of places) {
    if (rank <= last) kept = least(kept, remainder.minus(errorBound));
    else largest = larger(largest, remainder.plus(errorBound));
  }
  return kept.minus(largest);
}

function larger(a: Rational, b: Rational): Rational {
  return a.compare(b) >= 0 ? a : b;
}
