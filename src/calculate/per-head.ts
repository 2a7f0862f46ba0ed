import type { Yen } from '../domain/case.js';
import type { Rational } from '../domain/rational.js';
import { roundQuotient } from '../domain/rounding.js';

/** Yen per head, half-up to the yen; null without heads. */
export function perHead(amount: Rational, heads: Rational | null): Yen | null {
  if (heads === null || heads.isZero) return null;
  const divisor = amount.denominator * heads.numerator;
  return roundQuotient(amount.numerator * heads.denominator, divisor, 'half-up');
}
