import type { JoinedTables } from '../tables/joined.js';
import { isCounted } from './columns.js';
import { largestAt, type Sizes, totalSize } from './sizes.js';
import type { SumCell } from './sums.js';

/** Of fewer municipalities one has about as much as the others by chance. */
const fewest = 5;
/** Of fewer columns a city may have so. */
const fewestColumns = 3;
/** What the municipality itself has makes a total more than the others have, by so many times at most. */
const most = 1.1;

/**
 * The cells of a row that holds totals in every column of counts and amounts. Per head such a row is in line; but no city
 * has a little more than all others together of everything.
 */
export function rowOfTotals({ columns }: JoinedTables, sizes: Sizes): SumCell[] {
  const counted = [...columns.values()].filter(isCounted);
  const [first] = counted;
  const at = first ? largestAt(sizes.of(first)) : -1;
  const code = sizes.codes[at];
  if (code === undefined || counted.length < fewestColumns || sizes.codes.length < fewest) return [];
  return counted.every((column) => isTotal(at, sizes.of(column)))
    ? counted.map((column) => ({ code, column, of: 'all' as const }))
    : [];
}

function isTotal(at: number, sizes: Float64Array): boolean {
  const size = sizes[at]!;
  const others = totalSize(sizes) - size;
  return size >= others && size <= others * most;
}
