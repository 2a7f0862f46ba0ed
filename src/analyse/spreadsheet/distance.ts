import { Rational } from '../../domain/rational.js';
import type { RoundingMode } from '../../domain/rounding.js';

const one = Rational.one;
export const half = Rational.of(1n, 2n);

/** Quotients of given figures nearer than this to a rounding boundary, relatively, are not sure. */
const quotientDigits = 14n;
export const quotientMargin = `1E-${quotientDigits}`;
export const quotientLimit = Rational.of(1n, 10n ** quotientDigits);

export function magnitude(value: Rational): Rational {
  return value.isNegative ? Rational.zero.minus(value) : value;
}

/** What the floor leaves of a value: 0 ≤ fraction < 1. */
export function fraction(value: Rational): Rational {
  const { numerator, denominator } = value;
  const rest = numerator % denominator;
  return Rational.of(rest < 0n ? rest + denominator : rest, denominator);
}

/** How far a fraction is from where rounding changes: from one half, or from whole numbers. */
export function distance(part: Rational, mode: RoundingMode): Rational {
  return mode === 'half-up' ? magnitude(part.minus(half)) : least(part, one.minus(part));
}

export function least(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? a : b;
}

/** The distance of a value from where its rounding changes, as a part of the value; 1 for zero. */
export function relativeGap(value: Rational, mode: RoundingMode): Rational {
  return value.isZero ? one : distance(fraction(value), mode).dividedBy(magnitude(value));
}
