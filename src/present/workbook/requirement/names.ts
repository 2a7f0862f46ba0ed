import type { RequirementTotal } from '../../../domain/requirement.js';
import type { Segment } from '../../../domain/segment.js';
import { ofSegment } from '../book.js';

/** The names of columns of the items of a segment. */
export function itemNames(segment: Segment) {
  return {
    kinds: ofSegment('requirement_kinds', segment),
    amounts: ofSegment('requirement_amounts', segment),
    faults: ofSegment('requirement_faults', segment),
  };
}

/** The name of a step from the items to C: `requirement_costs_medical`. */
export function totalName(id: RequirementTotal, segment: Segment): string {
  return ofSegment(`requirement_${id}`, segment);
}
