import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { isLikely, likelyOf, likelyProportion } from '../../domain/likely-rates.js';
import { asPublished, isRate, type RateCell, rateCells } from '../../domain/published-rates.js';
import { segments } from '../../domain/segment.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { unguarded } from '../tables/cells.js';
import type { FoundFigures } from './figures.js';
import { headerName } from './names.js';
import type { RowReader } from './shape.js';

/** The figures of a municipality and where they stand. */
export interface PlacedFigures extends FoundFigures {
  readonly row: TextRow;
}

type Scale = 'rates-as-ratios' | 'rates-point-lost' | 'rates-in-other-unit';

/** A cell in another scale than its column should have, and what it would be in the right one. */
interface Misscaled {
  readonly scale: Scale;
  readonly row: TextRow;
  readonly cell: RateCell;
  readonly segment: FoundFigures['segment'];
  readonly right: Decimal;
}

/**
 * Columns of which most figures are unlikely, and likely once one kind of slip is undone: ratios where per
 * cent belongs, thousands of yen, a point that was lost. A single cell is for the audit to tell. A table that nhi wrote
 * has its units.
 */
export function unlikelyScales(
  table: TextTable,
  found: readonly PlacedFigures[],
  { columnOf }: Pick<RowReader, 'columnOf'>,
): Finding[] {
  if (table.headers.some((header) => headerName(header) === 'income_coefficient')) return [];
  const cells = segments.flatMap((segment) => misscaledIn(found.filter((one) => one.segment === segment)));
  return (['rates-as-ratios', 'rates-in-other-unit', 'rates-point-lost'] as const).flatMap((scale) => {
    const those = cells.filter((one) => one.scale === scale);
    const [first] = those;
    const column = first && columnOf(first.segment, first.cell);
    if (!column) return [];
    const value = unguarded(first.row.cells[column.at] ?? '');
    const place = { ...cellPlace(table, first.row.line, column), value };
    return [finding(scale, place, { right: first.right.toFixed(), others: those.length - 1 })];
  });
}

/**
 * The columns of a segment that are out of scale. Where all figures are high or low together, the table is of other
 * sizes; where 所得割率 is too high and 均等割額 too low, or no factor explains one of them, no slip made both.
 */
function misscaledIn(found: readonly PlacedFigures[]): Misscaled[] {
  const judged = rateCells.map((cell) => ({ cell, ...scaleOf(found, cell) }));
  const odd = judged.filter(({ side }) => side !== undefined);
  const isExplained = odd.every(({ side, those }) => side === odd[0]!.side && those.length > 0);
  const isOfMain = odd.some(({ cell }) => cell === 'incomeRate' || cell === 'perInsured');
  if (!isExplained || (isOfMain && isInProportion(found))) return [];
  return odd.flatMap(({ those }) => those);
}

/** Whether most rows have a 所得割率 that goes with their 均等割額. */
function isInProportion(found: readonly PlacedFigures[]): boolean {
  const filled = found.filter((one) => one.incomeRate && one.perInsured && !one.perInsured.isZero());
  const fitting = filled.filter(({ incomeRate, perInsured }) => likelyProportion(incomeRate!, perInsured!));
  return fitting.length * 2 > filled.length;
}

interface Judged {
  /** On which side of what is likely most figures are; undefined where they are likely. */
  readonly side?: 'above' | 'below';
  /** The figures that one factor makes likely. */
  readonly those: readonly Misscaled[];
}

function scaleOf(found: readonly PlacedFigures[], cell: RateCell): Judged {
  const filled = found.flatMap((one) => {
    const figure = one[cell];
    return figure && !figure.isZero() ? [{ one, value: asPublished(figure, cell) }] : [];
  });
  const [first] = filled;
  // One cell is no column.
  if (!first || filled.length < 2) return { those: [] };
  const likely = likelyOf(first.one.segment, cell);
  const odd = filled.filter(({ value }) => !isLikely(value, likely));
  if (odd.length * 2 <= filled.length) return { those: [] };
  const side = odd[0]!.value.abs().gt(likely.most) ? 'above' : 'below';
  const rightOf = (value: Decimal, factors: readonly Decimal[]) =>
    factors.map((factor) => value.times(factor)).find((right) => isLikely(right, likely));
  const explained = (isRate(cell) ? scalesOfRates : scalesOfAmounts).find(({ factors }) =>
    odd.every(({ value }) => rightOf(value, factors)),
  );
  if (!explained) return { side, those: [] };
  const { scale, factors } = explained;
  const those = odd.map(({ one, value }) => {
    return { scale, row: one.row, segment: one.segment, cell, right: rightOf(value, factors)! };
  });
  return { side, those };
}

/** What one slip makes of a column; without their point figures are a hundred times or, 2.3 as 23, ten times too high. */
interface Slip {
  readonly scale: Scale;
  readonly factors: readonly Decimal[];
}

const scalesOfRates: readonly Slip[] = [
  { scale: 'rates-as-ratios', factors: [decimal('100')] },
  { scale: 'rates-point-lost', factors: ['0.1', '0.01', '10'].map(decimal) },
];

const scalesOfAmounts: readonly Slip[] = [
  { scale: 'rates-in-other-unit', factors: ['1000', '10000', '0.001'].map(decimal) },
];
