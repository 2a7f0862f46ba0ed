import type { Yen } from '../domain/case.js';
import type { Rational } from '../domain/rational.js';
import { roundQuotient } from '../domain/rounding.js';

/** Yen per head, half-up to the yen; null without heads. */
export function perHead(amount: Yen, heads: Rational | null): Yen | null {
  return heads === null || heads.isZero
    ? null
    : roundQuotient(amount * heads.denominator, heads.numerator, 'half-up');
}
