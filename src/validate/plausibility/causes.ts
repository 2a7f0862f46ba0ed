import type { JoinedColumn } from '../tables/joined.js';
import type { Measure } from './measures.js';

/** A figure per head that is out of line, and which way. */
interface FarQuotient {
  readonly measure: Measure;
  readonly isAbove: boolean;
}

/** A column that explains several figures out of line of one row: all that are counted by it, and its own. */
export interface Cause<Far extends FarQuotient> {
  readonly column: JoinedColumn;
  readonly far: readonly Far[];
}

/**
 * The columns of a row by which two quotients or more are out of line, the one that explains most first. A figure that is
 * too large makes its own quotient large and all that are counted by it small; half of them must be so, as limits differ.
 *
 * @param countOf in how many quotients of the row a column is
 */
export function severalFar<Far extends FarQuotient>(
  far: readonly Far[],
  countOf: (column: JoinedColumn) => number,
): Cause<Far>[] {
  const columns = [...new Set(far.flatMap(({ measure: { over, under } }) => [over, under]))];
  const causes = columns
    .flatMap((column) =>
      [true, false].map((isTooLarge) => ({ column, far: explained(far, column, isTooLarge) })),
    )
    .filter((one) => one.far.length > 1 && 2 * one.far.length >= countOf(one.column))
    .sort((a, b) => b.far.length - a.far.length);
  const [first] = causes;
  if (!first) return [];
  return [
    first,
    ...severalFar(
      far.filter((one) => !first.far.includes(one)),
      countOf,
    ),
  ];
}

function explained<Far extends FarQuotient>(
  far: readonly Far[],
  column: JoinedColumn,
  isTooLarge: boolean,
): Far[] {
  return far.filter(({ measure: { over, under }, isAbove }) =>
    isAbove === isTooLarge ? over === column : under === column,
  );
}
