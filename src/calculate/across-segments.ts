import type { Case } from '../domain/case.js';
import type { Rational } from '../domain/rational.js';
import type { ReliefResult } from '../domain/result.js';
import type { Exact } from './exact.js';
import { relieved } from './relief/relief.js';
import type { SegmentLevy } from './segment-levy.js';

/** The levies after what sees all segments. */
export interface AcrossSegments {
  readonly levies: readonly SegmentLevy[];
  /** Null where the case has none. */
  readonly relief: ReliefResult | null;
}

/**
 * The stage between levies and premiums that sees all segments of a case at once: what is measured on the total levy of
 * a municipality acts here.
 *
 * @param levies in the order of the segments
 * @param collectionRates k_i, in the order of the municipalities
 */
export function acrossSegments(
  kase: Case,
  levies: readonly SegmentLevy[],
  collectionRates: readonly (Rational | null)[],
  exact: Exact,
): AcrossSegments {
  if (!kase.relief) return { levies, relief: null };
  return relieved(kase, kase.relief, levies, collectionRates, exact);
}
