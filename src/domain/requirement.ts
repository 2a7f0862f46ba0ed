import type { RequirementItem, Yen } from './case.js';
import { groupedBy } from './grouping.js';
import type { Result } from './result.js';
import type { Segment } from './segment.js';

/** B = Σ cost − Σ revenue, whole yen. Source: rules, section 6 (guideline). */
export function totalOf(items: readonly RequirementItem[]): Yen {
  return sumOfKind(items, 'cost') - sumOfKind(items, 'revenue');
}

/** The items of one kind added up. */
export function sumOfKind(items: readonly RequirementItem[], kind: RequirementItem['kind']): Yen {
  return items.reduce((sum, one) => (one.kind === kind ? sum + one.amount : sum), 0n);
}

/** Costs, then revenues, in the order given; items that are equal but in their amount are one. Source: decision D103. */
export function addedUp(items: readonly RequirementItem[]): RequirementItem[] {
  return (['cost', 'revenue'] as const).flatMap((kind) => {
    const own = items.filter((one) => one.kind === kind);
    return [...groupedBy(own, ({ item }) => item)].map(([item, rows]) => ({
      kind,
      item,
      amount: sumOfKind(rows, kind),
    }));
  });
}

/** From the items of a segment to what is shared out of it. */
export interface Requirement {
  readonly segment: Segment;
  readonly items: readonly RequirementItem[];
  readonly totals: readonly (readonly [id: RequirementTotal, amount: Yen])[];
}

/** The steps of C = costs − revenues − own adjustments + R. */
export type RequirementTotal =
  | 'costs'
  | 'revenues'
  | 'required_total'
  | 'own_adjustments'
  | 'relief'
  | 'levy_base';

/** Of every segment that is given by items; R is a step where relief is paid from the levy base. */
export function requirementsOf({ segments, relief }: Pick<Result, 'segments' | 'relief'>): Requirement[] {
  return segments.flatMap(({ segment, pot }): Requirement[] => {
    const { items, setAside } = pot;
    if (!items) return [];
    const isSetAside = setAside !== null && relief?.funding === 'levy-base';
    const totals: Requirement['totals'] = [
      ['costs', sumOfKind(items, 'cost')],
      ['revenues', sumOfKind(items, 'revenue')],
      ['required_total', pot.requiredTotal],
      ['own_adjustments', pot.ownTotal],
      ...(isSetAside ? [['relief', setAside] as const] : []),
      ['levy_base', pot.levyBase],
    ];
    return [{ segment, items, totals }];
  });
}
