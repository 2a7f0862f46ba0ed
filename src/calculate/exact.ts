import type { Decimal } from '../domain/decimal.js';
import { Memo } from '../domain/memo.js';
import { Rational } from '../domain/rational.js';

/** The exact value of a decimal of the case. */
export type Exact = (value: Decimal) => Rational;

/** Makes each exact value once: a column of the case belongs to several segments. */
export function exactOnce(): Exact {
  const exact = new Memo(Rational.fromDecimal);
  return (value) => exact.of(value);
}
