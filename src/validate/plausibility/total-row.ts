import { rowOfSums } from '../../domain/limits.js';
import type { JoinedTables } from '../tables/joined.js';
import { isCounted } from '../tables/joined-column.js';
import { largestAt, type Sizes, totalSize } from './sizes.js';
import type { SumCell } from './sums.js';

/**
 * The cells of a row that holds totals in every column of counts and amounts. Per head such a row is in line; but no city
 * has a little more than all others together of everything.
 */
export function rowOfTotals({ columns }: JoinedTables, sizes: Sizes): SumCell[] {
  const counted = [...columns.values()].filter(isCounted);
  const [first] = counted;
  const at = first ? largestAt(sizes.of(first)) : -1;
  const code = sizes.codes[at];
  if (
    code === undefined ||
    counted.length < rowOfSums.columns ||
    sizes.codes.length < rowOfSums.municipalities
  )
    return [];
  return counted.every((column) => isTotal(at, sizes.of(column)))
    ? counted.map((column) => ({ code, column, of: 'all' as const }))
    : [];
}

function isTotal(at: number, sizes: Float64Array): boolean {
  const size = sizes[at]!;
  const others = totalSize(sizes) - size;
  return size >= others && size <= others * rowOfSums.most;
}
