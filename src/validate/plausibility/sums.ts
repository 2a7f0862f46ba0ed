import { decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { likeness, sumOfColumn } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';
import { isCounted, namesOf, sumOf } from '../tables/joined-column.js';
import { isWithinRounding } from '../tables/within-rounding.js';
import type { Measure } from './measures.js';
import { largestAt, type Sizes, totalSize } from './sizes.js';
import { spreadWithout } from './spread.js';

/** A cell that holds a sum of its column. */
export interface SumCell {
  readonly code: MunicipalityCode;
  readonly column: JoinedColumn;
  /** Whether it is exactly that of all others, or about that of the whole column. */
  readonly of: 'others' | 'all';
}

/** The cells of counts and amounts that are the sum of all others of their column: only the largest can be. */
export function sumsOfOthers(
  { columns }: JoinedTables,
  measures: readonly Measure[],
  sizes: Sizes,
): SumCell[] {
  return [...columns.values()].flatMap((column) => {
    if (!isCounted(column)) return [];
    const largest = largestOf(column, sizes, sumOfColumn.others);
    // Rounding is a thousandth at most, or one unit.
    if (!largest || Math.abs(largest.size - largest.others) > 2 + 0.002 * largest.others) return [];
    const { at, code } = largest;
    const isMeant = isExact(largest) || !isInLine(column, at, measures, sizes);
    return isMeant && isSumOfOthers(code, column) ? [{ code, column, of: 'others' }] : [];
  });
}

/** A city has half of all within a thousandth by chance, to the unit hardly ever. */
function isExact({ size, others }: { readonly size: number; readonly others: number }): boolean {
  return size > large && Math.abs(size - others) <= 1;
}

const large = roughly(decimal(likeness.large));

/** Whether a figure is about what its row would have by any other of its figures. */
function isInLine(column: JoinedColumn, at: number, measures: readonly Measure[], sizes: Sizes): boolean {
  const size = sizes.of(column)[at]!;
  return measures.some((measure) => {
    if (measure.over !== column && measure.under !== column) return false;
    const expected = expectedAt(column, at, measure, sizes)?.expected;
    return (
      expected !== undefined && size <= expected * sumOfColumn.inLine && size * sumOfColumn.inLine >= expected
    );
  });
}

/** What a cell would have by the other figure of its row, as the others have it in the median, and their spread. */
function expectedAt(column: JoinedColumn, at: number, measure: Measure, sizes: Sizes) {
  const spread = spreadWithout(at, measure, sizes);
  if (spread === undefined) return undefined;
  const { middle, times } = spread;
  const [over, under] = [sizes.of(measure.over)[at]!, sizes.of(measure.under)[at]!];
  return { expected: column === measure.over ? under * middle : over / middle, times };
}

function isSumOfOthers(code: MunicipalityCode, column: JoinedColumn): boolean {
  const value = column.figures.get(code)!;
  return isWithinRounding(value, sumOf(column).minus(value));
}

/**
 * The cells that are about the sum of their column: that of the others and, for its heads, what they have in the median.
 * The total of a prefecture was pasted into the row of a municipality.
 */
export function sumsOfAll(measures: readonly Measure[], sizes: Sizes): SumCell[] {
  return measures.flatMap((measure) => [
    ...sumOfAll(measure.over, measure, measures, sizes),
    ...sumOfAll(measure.under, measure, measures, sizes),
  ]);
}

function sumOfAll(
  column: JoinedColumn,
  measure: Measure,
  measures: readonly Measure[],
  sizes: Sizes,
): SumCell[] {
  const largest = largestOf(column, sizes, sumOfColumn.others + 1);
  // What is not even half of its column is no sum of it.
  if (!largest || largest.size <= largest.others) return [];
  const { at, code, size, others } = largest;
  const spread = expectedAt(column, at, measure, sizes);
  if (spread === undefined) return [];
  const { expected, times } = spread;
  const isNear = others > expected && Math.abs(size - others - expected) <= sumOfColumn.near * expected;
  const isFar = size > expected * times && !isInLine(column, at, measures, sizes);
  return isNear && isFar ? [{ code, column, of: 'all' }] : [];
}

/** The largest figure of a column and the sum of the others; undefined where they are too few. */
function largestOf(column: JoinedColumn, sizes: Sizes, least: number) {
  const all = sizes.of(column);
  const at = largestAt(all);
  const filled = all.reduce((count, size) => (size > 0 ? count + 1 : count), 0);
  const size = all[at];
  const code = sizes.codes[at];
  if (size === undefined || code === undefined || filled <= least) return undefined;
  return { at, code, size, others: totalSize(all) - size };
}

/** One finding for each row that has sums, with the columns in which they stand. */
export function sumFindings(cells: readonly SumCell[], { names }: JoinedTables): Finding[] {
  return [...groupedBy(cells, ({ code }) => code)].map(([code, [first, ...others]]) => {
    const { table, source } = first.column;
    const columns = [first, ...others].map(({ column }) => namesOf(column));
    return finding('figure-is-sum', placeIn(table, source, code, names.get(code)), { columns, of: first.of });
  });
}
