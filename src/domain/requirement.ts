import type { Yen } from './case.js';

/** An item of 保険料収納必要総額: a cost 費用 or a revenue 収入 of the prefecture. */
export interface RequirementItem {
  readonly kind: 'cost' | 'revenue';
  readonly item: string;
  readonly amount: Yen;
}

/** B = Σ cost − Σ revenue, whole yen. Source: rules, section 2 (guideline). */
export function totalOf(items: readonly RequirementItem[]): Yen {
  return items.reduce((total, { kind, amount }) => (kind === 'cost' ? total + amount : total - amount), 0n);
}
