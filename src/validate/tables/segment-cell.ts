import { finding, type Place } from '../../domain/finding.js';
import { type Read, refused, sound } from '../../domain/finding-log.js';
import type { Segment } from '../../domain/segment.js';
import { segmentNamed } from './columns.js';

/** The segment that a cell names, if the case has it. */
export function segmentCell(
  text: string,
  place: () => Place,
  present: readonly Segment[],
): Read<Segment | undefined> {
  const segment = segmentNamed(text);
  if (!segment) return refused(finding('adjustment-segment', place(), { options: present }));
  if (present.includes(segment)) return sound(segment);
  return refused(finding('adjustment-segment-absent', place(), { segment }));
}
