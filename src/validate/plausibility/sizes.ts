import { decimal, roughly } from '../../domain/decimal.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational, sum } from '../../domain/rational.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';

/**
 * About how large the figures of a case are: what is searched, many times, before anything is judged exactly. A column is
 * a list of sizes in the order of the codes; -1 where it has no figure, as none is negative.
 */
export interface Sizes {
  readonly codes: readonly MunicipalityCode[];
  of(column: JoinedColumn): Float64Array;
}

export function sizesOf({ names }: JoinedTables): Sizes {
  const codes = [...names.keys()];
  const known = new Map<JoinedColumn, Float64Array>();
  return {
    codes,
    of(column) {
      const made = known.get(column) ?? sizesIn(column, codes);
      known.set(column, made);
      return made;
    },
  };
}

function sizesIn({ figures }: JoinedColumn, codes: readonly MunicipalityCode[]): Float64Array {
  const sizes = new Float64Array(codes.length).fill(-1);
  codes.forEach((code, at) => {
    const value = figures.get(code);
    if (value) sizes[at] = roughly(value);
  });
  return sizes;
}

/** Sizes are right within this part of them. */
export const margin = 1e-9;

/** A limit as a size. */
export function rough(text: string): number {
  return roughly(decimal(text));
}

/** Whether a size is in a range; a hair beyond a limit is within it. */
export function isWithin(size: number, least: number, most: number): boolean {
  return size >= least * (1 - margin) && size <= most * (1 + margin);
}

/** The sum of the figures that are there. */
export function totalSize(sizes: Float64Array): number {
  let total = 0;
  for (const size of sizes) if (size > 0) total += size;
  return total;
}

/** The sum of the figures of those that have one in another column: what only some need, the others may leave out. */
export function totalBeside(sizes: Float64Array, other: Float64Array): number {
  return totalSize(sizes.map((size, at) => (other[at]! >= 0 ? size : -1)));
}

/** The same, exact. */
export function sumBeside({ figures }: JoinedColumn, other: JoinedColumn): Rational {
  return sum(
    [...figures].flatMap(([code, value]) => (other.figures.has(code) ? [Rational.fromDecimal(value)] : [])),
  );
}

/** The place of the largest; -1 where there are none. */
export function largestAt(sizes: Float64Array): number {
  let most = -1;
  sizes.forEach((size, at) => {
    if (size >= 0 && (most < 0 || size > sizes[most]!)) most = at;
  });
  return most;
}
