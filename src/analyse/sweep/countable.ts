import { adjustmentSums, levyPot } from '../../calculate/pot.js';
import { type Case, levyRoundingOf, type Pot } from '../../domain/case.js';
import { type Segment, segmentOfAll } from '../../domain/segment.js';
import type { Variation } from '../../domain/variation.js';
import { mostYen } from './segment-sweep.js';

/**
 * Segments whose pots or adjustments are larger than a sweep counts exactly, in the case or with any variation. What is
 * rounded up is less than a unit above its share; relief from the levy base may double it.
 */
export function uncountable(kase: Case, variations: readonly Variation[]): Segment[] {
  const { unit } = levyRoundingOf(kase);
  return kase.segments
    .filter(({ segment, pot }) => {
      const sums = adjustmentSums(kase, segment);
      const varied = variations.map(({ segments }) => segments?.[segment]?.pot);
      const pots = [pot, ...varied.filter((one): one is Pot => one !== undefined)];
      const most = kase.relief && segment === segmentOfAll ? 2n : 1n;
      return (
        pots.some((one) => isBeyond(levyPot(one, sums.values()).levyBase * most, unit)) ||
        [...sums.values()].some(({ own }) => isBeyond(own))
      );
    })
    .map(({ segment }) => segment);
}

function isBeyond(amount: bigint, above = 0n): boolean {
  return (amount < 0n ? -amount : amount) + above > BigInt(mostYen);
}
