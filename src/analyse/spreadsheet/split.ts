import { pooledPart } from '../../calculate/pot.js';
import type { Adjustment, Yen } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';

/** What of a row of the adjustments is pooled, and what stays with the municipality. */
export interface Split {
  readonly ratio: Rational;
  readonly pooled: Yen;
  readonly own: Yen;
}

/** @param ratios p_x of the year, by item */
export function splitOf(row: Adjustment | null, ratios: ReadonlyMap<string, Rational>): Split {
  if (row?.stage !== 'levy') return { ratio: Rational.zero, pooled: 0n, own: 0n };
  const ratio = ratios.get(row.item) ?? Rational.zero;
  const pooled = pooledPart(row, ratio);
  return { ratio, pooled, own: row.amount - pooled };
}
