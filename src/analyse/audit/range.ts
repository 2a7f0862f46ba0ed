import { Rational } from '../../domain/rational.js';
import type { Bound } from './bound.js';

/** Values above zero between two bounds; without a lower bound they begin right above zero. */
export interface Range {
  readonly low: Bound;
  readonly high: Bound;
}

/** Whether two ranges have a value in common. */
export function overlap(a: Range, b: Range): boolean {
  return reach(a.low, b.high) && reach(b.low, a.high);
}

function reach(low: Bound, high: Bound): boolean {
  if (!low || !high) return true;
  const order = low.value.compare(high.value);
  return order < 0 || (order === 0 && low.closed && high.closed);
}

/** One over every value. */
export function inverted({ low, high }: Range): Range {
  return { low: inverse(high), high: inverse(low) };
}

/** Every value times a factor above zero. */
export function multiplied({ low, high }: Range, factor: Rational): Range {
  return { low: times(low, factor), high: times(high, factor) };
}

/** The bound of one over a value that has this bound on its other side. */
export function inverse(bound: Bound): Bound {
  return bound && { value: Rational.one.dividedBy(bound.value), closed: bound.closed };
}

function times(bound: Bound, factor: Rational): Bound {
  return bound && { value: bound.value.times(factor), closed: bound.closed };
}
