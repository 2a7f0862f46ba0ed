import { adjustmentSums, levyPot } from '../../calculate/pot.js';
import type { Case, Pot } from '../../domain/case.js';
import type { Variation } from '../../domain/grid.js';
import type { Segment } from '../../domain/segment.js';
import { mostYen } from './segment-sweep.js';

/** Segments whose pots or adjustments are larger than a sweep counts exactly, in the case or with any variation. */
export function uncountable(kase: Case, variations: readonly Variation[]): Segment[] {
  return kase.segments
    .filter(({ segment, pot }) => {
      const sums = adjustmentSums(kase, segment);
      const varied = variations.map(({ segments }) => segments?.[segment]?.pot);
      const pots = [pot, ...varied.filter((one): one is Pot => one !== undefined)];
      return (
        pots.some((one) => isBeyond(levyPot(one, sums.values()).levyBase)) ||
        [...sums.values()].some(({ own }) => isBeyond(own))
      );
    })
    .map(({ segment }) => segment);
}

function isBeyond(amount: bigint): boolean {
  return amount > BigInt(mostYen) || amount < -BigInt(mostYen);
}
