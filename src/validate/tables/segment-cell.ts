import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { Segment } from '../../domain/segment.js';
import { segmentNamed } from './columns.js';

/** The segment that a cell names, if the case has it; undefined after a finding. */
export function segmentCell(
  text: string,
  place: () => Place,
  present: readonly Segment[],
  findings: Finding[],
): Segment | undefined {
  const segment = segmentNamed(text);
  if (!segment) findings.push(finding('adjustment-segment', place(), { options: present }));
  else if (!present.includes(segment))
    findings.push(finding('adjustment-segment-absent', place(), { segment }));
  else return segment;
  return undefined;
}
