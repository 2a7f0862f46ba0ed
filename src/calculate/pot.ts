import type { Adjustment, Case, Pot, Yen } from '../domain/case.js';
import { Rational } from '../domain/rational.js';
import { addedUp } from '../domain/requirement.js';
import type { PotResult } from '../domain/result.js';
import { valueAt } from '../domain/schedule.js';
import type { Segment } from '../domain/segment.js';

/** The individual adjustments of one municipality in one segment, split by 共同負担化. Whole yen. */
export interface AdjustmentSums {
  readonly pooled: Yen;
  readonly own: Yen;
  readonly premium: Yen;
}

export const noAdjustments: AdjustmentSums = { pooled: 0n, own: 0n, premium: 0n };

/** Adjustments of a segment by municipality code; who has none is not in the map. Source: rules, section 6. */
export function adjustmentSums(kase: Case, segment: Segment): Map<string, AdjustmentSums> {
  const ratios = pooledRatios(kase);
  const sums = new Map<string, AdjustmentSums>();
  for (const row of kase.adjustments ?? []) {
    if (row.segment !== segment) continue;
    const before = sums.get(row.municipalityCode) ?? noAdjustments;
    sums.set(row.municipalityCode, added(before, row, pooledPart(row, ratios.get(row.item))));
  }
  return sums;
}

/** p_x(y) per item. */
function pooledRatios(kase: Case): Map<string, Rational> {
  const ratios = new Map<string, Rational>();
  for (const { item, ratio } of kase.pooling ?? []) {
    const value = valueAt(ratio, kase.fiscalYear);
    if (value) ratios.set(item, value);
  }
  return ratios;
}

/** What a levy-stage row leaves in the common pot: amount × p, half-up to the yen, row by row. */
export function pooledPart({ stage, amount }: Adjustment, ratio: Rational | undefined): Yen {
  if (stage !== 'levy' || !ratio) return 0n;
  return ratio.times(Rational.of(amount)).roundToUnit(1n, 'half-up');
}

function added(sums: AdjustmentSums, { stage, amount }: Adjustment, pooled: Yen): AdjustmentSums {
  if (stage === 'premium') return { ...sums, premium: sums.premium + amount };
  return { ...sums, pooled: sums.pooled + pooled, own: sums.own + (amount - pooled) };
}

/**
 * B and C from whichever the case states. With C given before pooling, C grows by the pooled parts; with B given,
 * C is B less the own parts. Either way Σ d_i = B. Source: rules, section 6.
 */
export function levyPot(given: Pot, adjustments: Iterable<AdjustmentSums>): PotResult {
  let pooledTotal = 0n;
  let ownTotal = 0n;
  for (const { pooled, own } of adjustments) {
    pooledTotal += pooled;
    ownTotal += own;
  }
  const levyBase = 'levyBase' in given ? given.levyBase + pooledTotal : given.requiredTotal - ownTotal;
  const items = 'items' in given && given.items ? addedUp(given.items) : null;
  return { items, requiredTotal: levyBase + ownTotal, pooledTotal, ownTotal, setAside: null, levyBase };
}
