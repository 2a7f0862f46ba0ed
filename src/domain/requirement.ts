import type { RequirementItem, Yen } from './case.js';

/** B = Σ cost − Σ revenue, whole yen. Source: rules, section 6 (guideline). */
export function totalOf(items: readonly RequirementItem[]): Yen {
  return items.reduce((total, { kind, amount }) => (kind === 'cost' ? total + amount : total - amount), 0n);
}
