import type { Rational } from '../../domain/rational.js';
import type { Bound } from './bound.js';
import { type Ratios, ratio } from './ratios.js';

/**
 * The ranges of one proportion, row by row, as whole numbers: the ends of all ranges cut the line into points and the
 * gaps between them, counted from the left. A row spans the places `from` … `to`, both included, so what is open and
 * what is closed is told apart exactly and nothing is compared twice.
 */
export interface Spans {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** How many places there are. */
  readonly places: number;
}

/** The spans of v_a ÷ v_b. Sorting makes this O(n log n). */
export function spansOf(rows: readonly Ratios[], a: number, b: number): Spans {
  const ranges = rows.map((row) => ratio(row, a, b));
  const ends = ranges.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const order = ends.map((_, at) => at).sort((one, other) => ends[one]!.value.compare(ends[other]!.value));
  const place = new Map<Bound, number>();
  let last = 0;
  let value: Rational | undefined;
  for (const at of order) {
    const end = ends[at]!;
    if (!value?.equals(end.value)) last += 2;
    value = end.value;
    place.set(end, last - 1);
  }
  return {
    from: ranges.map(({ low }) => (low ? place.get(low)! + (low.closed ? 0 : 1) : 0)),
    to: ranges.map(({ high }) => (high ? place.get(high)! - (high.closed ? 0 : 1) : last)),
    places: last + 1,
  };
}

/** A place where more rows meet than right before and right after it. */
export interface Crowd {
  readonly at: number;
  /** How many rows span it. */
  readonly size: number;
}

/**
 * The crowds of at least `least` rows, the largest first. Whatever rows have a place in common are part of one of all
 * crowds: on the way to the place from which the last of them begins, none of them ends.
 */
export function crowdsOf({ from, to, places }: Spans, rows: readonly number[], least: number): Crowd[] {
  const starts = new Int32Array(places + 1);
  const ends = new Int32Array(places + 1);
  for (const row of rows) {
    starts[from[row]!]! += 1;
    ends[to[row]!]! += 1;
  }
  const crowds: Crowd[] = [];
  let size = 0;
  let hasGrown = false;
  for (let at = 0; at < places; at += 1) {
    size += starts[at]!;
    hasGrown ||= starts[at]! > 0;
    if (ends[at] === 0) continue;
    if (hasGrown && size >= least) crowds.push({ at, size });
    hasGrown = false;
    size -= ends[at]!;
  }
  return crowds.sort((a, b) => b.size - a.size || a.at - b.at);
}

/** The rows that span a place. */
export function spanning({ from, to }: Spans, rows: readonly number[], at: number): number[] {
  return rows.filter((row) => from[row]! <= at && at <= to[row]!);
}
