import { type Decimal, decimal } from '../../domain/decimal.js';
import { isLikely, likelyOf, likelyProportion } from '../../domain/likely-rates.js';
import {
  asPublished,
  isRate,
  type PublishedRow,
  type RateCell,
  rateCells,
} from '../../domain/published-rates.js';
import { Rational } from '../../domain/rational.js';
import type { Segment } from '../../domain/segment.js';
import type { RowAudit, Slip } from './result.js';

/**
 * Cells that are what the others of their column are but for their point: 97.5 among 8.5, 9.6, 8.9. This tells a slip in
 * tables, too, in which municipalities have methods of their own and no row is held against others. A row that fits is
 * none: a municipality may be small in all its figures.
 */
export function slipsIn(segment: Segment, rows: readonly RowAudit[]): Slip[] {
  return rateCells.flatMap((cell) => {
    const open = rows.filter((row) => row.standing !== 'fits' && !isTold(row, cell));
    if (open.length === 0) return [];
    const likely = likelyOf(segment, cell);
    const usual = middle(
      rows.flatMap(({ row }) => {
        const value = asPublished(row.figures[cell], cell);
        return isLikely(value, likely) ? [value.abs()] : [];
      }),
    );
    if (!usual) return [];
    return open.flatMap(({ row }) => {
      const value = asPublished(row.figures[cell], cell);
      if (value.isZero() || (isLikely(value, likely) && isInProportion(row, cell))) return [];
      const right = rightOf(value, usual, cell);
      return right ? [{ row, cell, published: exact(value, cell), right: exact(right, cell) }] : [];
    });
  });
}

/** Whether the row is told already by this cell alone, with what would fit. */
function isTold({ suspects }: RowAudit, cell: RateCell): boolean {
  return suspects.length === 1 && suspects[0]!.cell === cell;
}

function exact(value: Decimal, cell: RateCell): Rational {
  return Rational.fromDecimal(isRate(cell) ? value.times(hundredth) : value);
}

/** Whether 所得割率 and 均等割額 of a row go together, where a cell is one of them and both are there. */
function isInProportion({ figures: { incomeRate, perInsured } }: PublishedRow, cell: RateCell): boolean {
  const isOfPair = cell === 'incomeRate' || cell === 'perInsured';
  if (!isOfPair || incomeRate.isZero() || perInsured.isZero()) return true;
  return likelyProportion(incomeRate, perInsured);
}

/** The figure with its point elsewhere, where that is near the usual one and the published figure is far from it. */
function rightOf(value: Decimal, usual: Decimal, cell: RateCell): Decimal | undefined {
  const magnitude = value.abs();
  const isFar = magnitude.gte(usual.times(far)) || magnitude.times(far).lte(usual);
  // 資産割率 of 2 and of 30 per cent stand in one table.
  if (!isFar || (cell === 'assetRate' && magnitude.lt(usual))) return undefined;
  return shifts
    .map((shift) => value.times(shift))
    .find((one) => one.abs().gte(usual.times(half)) && one.abs().lte(usual.times(two)));
}

const far = decimal('5');
const half = decimal('0.5');
const two = decimal('2');
const hundredth = decimal('0.01');
const shifts = ['0.1', '0.01', '0.001', '10', '100', '1000'].map(decimal);

/** With fewer rows nothing is usual. */
const fewest = 3;

function middle(values: readonly Decimal[]): Decimal | undefined {
  if (values.length < fewest) return undefined;
  const sorted = [...values].sort((a, b) => a.cmp(b));
  return sorted[(sorted.length - (sorted.length % 2)) / 2];
}
