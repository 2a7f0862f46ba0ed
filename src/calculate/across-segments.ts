import type { SegmentLevy } from './segment-levy.js';

/**
 * The stage between levies and premiums that sees all segments of a case at once: what is measured on the total levy of
 * a municipality acts here. No rule does so yet.
 *
 * @param levies in the order of the segments
 */
export function acrossSegments(levies: readonly SegmentLevy[]): readonly SegmentLevy[] {
  return levies;
}
