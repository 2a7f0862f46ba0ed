import type { Rational } from '../../domain/rational.js';
import { bitLength } from './bit-length.js';

/** A parameter of scenarios: exact, and as the double nearest to it. */
export interface Ratio {
  /** Lowest terms. */
  readonly exact: Rational;
  readonly double: number;
}

/** A ratio that is not negative. */
export function ratio(value: Rational): Ratio {
  const exact = value.reduced();
  return { exact, double: nearestDouble(exact.numerator, exact.denominator) };
}

/**
 * The double nearest to a quotient that is not negative, up to 2⁻⁵³ + 2⁻⁶⁵ of it.
 *
 * Sixty-six binary digits of the quotient are made as an integer; making a double of an integer rounds to the nearest.
 */
export function nearestDouble(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const shift = 66 - (bitLength(numerator) - bitLength(denominator));
  const quotient =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  return Number(quotient) * 2 ** -shift;
}
