import { type Segment, segmentRecord, segments } from '../../domain/segment.js';
import type { ComparedSide } from './side.js';

/** A segment that the other side has and of which one side tells nothing. */
export interface UntoldSegment {
  readonly segment: Segment;
  /** The side that does not give it. */
  readonly side: 'before' | 'after';
}

/**
 * Segments that a plain table of levies leaves out although there were such levies in its year. They are neither new nor
 * ended: nothing is known of them.
 */
export function untoldSegments(before: ComparedSide, after: ComparedSide): readonly UntoldSegment[] {
  return segments.flatMap((segment): UntoldSegment[] => {
    if (leavesOut(before, segment) && has(after, segment)) return [{ segment, side: 'before' }];
    if (leavesOut(after, segment) && has(before, segment)) return [{ segment, side: 'after' }];
    return [];
  });
}

function leavesOut(side: ComparedSide, segment: Segment): boolean {
  const { hasLeviesOnly, fiscalYear } = side;
  const existed = fiscalYear !== null && fiscalYear >= segmentRecord(segment).since;
  return hasLeviesOnly === true && existed && !has(side, segment);
}

function has(side: ComparedSide, segment: Segment): boolean {
  return side.segments.some((one) => one.segment === segment);
}
