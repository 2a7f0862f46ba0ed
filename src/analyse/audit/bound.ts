import type { Rational } from '../../domain/rational.js';

/** A bound above zero that a value may reach (closed) or not (open); null where nothing bounds it. */
export type Bound = { readonly value: Rational; readonly closed: boolean } | null;

/** The upper bound that allows less: of two equal ones the open one. */
export function tighter(a: Bound, b: Bound): Bound {
  if (a === null || b === null) return a ?? b;
  const order = a.value.compare(b.value) || Number(a.closed) - Number(b.closed);
  return order <= 0 ? a : b;
}

/** The upper bound of a product of two values; it is reached only where both are. */
export function product(a: Bound, b: Bound): Bound {
  return a && b && { value: a.value.times(b.value), closed: a.closed && b.closed };
}

/** The upper bound of a quotient, from the upper bound of the one value and the lower bound of the other. */
export function quotient(high: Bound, low: Bound): Bound {
  return high && low && { value: high.value.dividedBy(low.value), closed: high.closed && low.closed };
}
