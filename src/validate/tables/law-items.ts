import type { SegmentTerms } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import {
  foldItem,
  isDeductedByLaw,
  isDeductionByLaw,
  itemsOfBase,
  kindByLaw,
} from '../../domain/law-items.js';
import { Memo } from '../../domain/memo.js';
import { type Segment, segments } from '../../domain/segment.js';
import type { PlacedAdjustment, PlacedItem } from './placed.js';

/** What the law says against an item of 保険料収納必要総額: its kind, or else its segment. */
export function againstLaw(
  { segment, kind, item }: Pick<PlacedItem, 'segment' | 'kind' | 'item'>,
  place: Finding['place'],
): Finding | undefined {
  const listed = itemsOfBase(item);
  const own = listed.find((one) => one.segment === segment);
  const first = own ?? listed[0];
  if (!first) return undefined;
  if (listed.every((one) => kindByLaw(one) !== kind))
    return finding('item-kind', place, { kind: kindByLaw(first), law: lawOf(first.law) });
  if (own) return undefined;
  const options = segments.filter((one) => listed.some((item) => item.segment === one));
  return finding('item-segment', place, { segment, options, law: lawOf(first.law) });
}

/** The first article is the one that lists it. */
function lawOf(law: string): string {
  return law.split(';')[0]!;
}

/** Segments whose costs stand alone. */
export function withoutRevenue(items: readonly PlacedItem[]): Finding[] {
  return segments.flatMap((segment) => {
    const own = items.filter((item) => item.segment === segment);
    const [first] = own;
    if (!first || own.some(({ kind }) => kind === 'revenue')) return [];
    const { file, sheet, line } = first.place;
    const place = { ...(file !== undefined && { file }), ...(sheet !== undefined && { sheet }) };
    return [
      finding('requirement-without-revenue', { ...place, ...(line !== undefined && { line }) }, { segment }),
    ];
  });
}

/** One row may be a correction of an earlier year. */
const fewestRows = 2;

/** Items of adjustments that go the other way than the law has them, in every row. */
export function againstSigns(adjustments: readonly PlacedAdjustment[]): Finding[] {
  return byItem(adjustments).flatMap(([first, ...others]) => {
    const rows = [first, ...others].filter(({ amount }) => amount !== 0n);
    const isDeducted = isDeductedByLaw(first.item);
    if (isDeducted === undefined || rows.length < fewestRows) return [];
    if (rows.some(({ amount }) => amount < 0n === isDeducted)) return [];
    return [finding('adjustment-sign', placeOf(rows[0]!), { rows: rows.length, isDeducted })];
  });
}

/** Deductions whose whole amount is no revenue of the pot, where the pot is made of items. */
export function withoutItsRevenue(
  adjustments: readonly PlacedAdjustment[],
  terms: readonly SegmentTerms[],
): Finding[] {
  const deducted = adjustments.filter(({ stage, amount }) => stage === 'levy' && amount < 0n);
  return byItem(deducted).flatMap(([first, ...others]) => {
    const { item, segment } = first;
    const isListed = isDeductionByLaw(item);
    const revenues = revenuesOf(segment, terms);
    if (!isListed || !revenues || revenues.some((one) => isSameRevenue(one, item))) return [];
    const rows = [first, ...others];
    const amount = rows.reduce((sum, one) => sum - one.amount, 0n);
    return [
      finding('deduction-without-revenue', placeOf(first), {
        segment,
        rows: rows.length,
        amount: `${amount}`,
      }),
    ];
  });
}

/** Whether a revenue is what a deduction gives back: one name is the end of the other, or both begin alike. */
function isSameRevenue(revenue: string, item: string): boolean {
  const own = foldItem(item);
  return revenue.includes(own) || own.endsWith(revenue) || revenue.slice(0, alike) === own.slice(0, alike);
}

const alike = 6;

/** The revenues of a segment by name; undefined where its pot is not made of items. */
function revenuesOf(segment: Segment, terms: readonly SegmentTerms[]): string[] | undefined {
  const pot = terms.find((one) => one.segment === segment)?.pot;
  if (!pot || !('items' in pot) || !pot.items) return undefined;
  return pot.items.filter(({ kind }) => kind === 'revenue').map(({ item }) => foldItem(item));
}

/** The rows of each item of a segment and stage. */
function byItem(adjustments: readonly PlacedAdjustment[]) {
  const folded = new Memo(foldItem);
  const keyOf = ({ segment, stage, item }: PlacedAdjustment) => `${segment} ${stage} ${folded.of(item)}`;
  return [...groupedBy(adjustments, keyOf).values()];
}

/** An item is shown by its name, not by the amount of one of its rows. */
function placeOf({ place, item }: PlacedAdjustment): Finding['place'] {
  const { municipality: _, ...rest } = place;
  return { ...rest, value: item };
}
