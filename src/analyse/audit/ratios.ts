import { Rational } from '../../domain/rational.js';
import { type Bound, product, quotient, tighter } from './bound.js';
import { inverse, type Range } from './range.js';

/**
 * What is known of the proportions of a few values above zero, v_0 … v_k: the upper bound of every v_a ÷ v_b, at
 * `a * size + b`. One over it is the lower bound of v_b ÷ v_a.
 *
 * Why bounds of pairs are enough. The exact rates of a municipality are s·v with a scale s of its own. Its published
 * cells ask for s·v_a in a range R_a, that is for s in every R_a ÷ v_a: intervals of a line, which all have a point in
 * common if every two of them have (Helly), so if every v_a ÷ v_b is in R_a ÷ R_b. Bounds of many rows meet pair by
 * pair. In logarithms they bound differences, and such a system has a solution if and only if no cycle of bounds
 * contradicts itself; the shortest paths between all values show that (Floyd and Warshall).
 */
export interface Ratios {
  readonly size: number;
  readonly upper: readonly Bound[];
}

/** Every value is one times itself. */
export const one: Bound = { value: Rational.one, closed: true };

/** The proportions that values in these ranges can have. */
export function ratiosOf(ranges: readonly Range[]): Ratios {
  const size = ranges.length;
  const upper = ranges.flatMap(({ high }) => ranges.map(({ low }) => quotient(high, low)));
  return { size, upper: upper.map((bound, at) => (isOfItself(at, size) ? one : bound)) };
}

/** Proportions of which nothing is known. */
export function unbounded(size: number): Ratios {
  const upper = Array.from({ length: size * size }, (_, at) => (isOfItself(at, size) ? one : null));
  return { size, upper };
}

/** The upper bound of v_a ÷ v_b. */
export function upperBound({ size, upper }: Ratios, a: number, b: number): Bound {
  return upper[a * size + b]!;
}

/** The bounds of v_a ÷ v_b. */
export function ratio(ratios: Ratios, a: number, b: number): Range {
  return { low: inverse(upperBound(ratios, b, a)), high: upperBound(ratios, a, b) };
}

/** The proportions of some of the values. */
export function among(ratios: Ratios, some: readonly number[]): Ratios {
  return { size: some.length, upper: some.flatMap((a) => some.map((b) => upperBound(ratios, a, b))) };
}

/** What both allow. */
export function meet({ size, upper }: Ratios, other: Ratios): Ratios {
  return { size, upper: upper.map((bound, at) => tighter(bound, other.upper[at]!)) };
}

/** The tightest bounds that follow; undefined when no values keep them all. */
export function tightened({ size, upper }: Ratios): Ratios | undefined {
  const tight = [...upper];
  for (let by = 0; by < size; by += 1) {
    for (let at = 0; at < tight.length; at += 1) {
      const b = at % size;
      tight[at] = tighter(tight[at]!, product(tight[at - b + by]!, tight[by * size + b]!));
    }
  }
  const contradicts = tight.some((bound, at) => isOfItself(at, size) && tighter(one, bound) !== one);
  return contradicts ? undefined : { size, upper: tight };
}

function isOfItself(at: number, size: number): boolean {
  return at % (size + 1) === 0;
}
