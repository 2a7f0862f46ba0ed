import type { Case, Municipality, SegmentTerms } from '../../../domain/case.js';
import {
  columnRecord,
  type InputQuantity,
  neededColumns,
  partColumns,
} from '../../../domain/input-columns.js';
import { codesRaisedBy } from '../../../domain/own-method.js';
import type { Segment } from '../../../domain/segment.js';

/** A segment that takes figures from a column, and which of its municipalities do. */
interface Needing {
  readonly segment: Segment;
  isNeeded(municipality: Municipality): boolean;
}

/** The segments that take figures from a column; of one that they may go without, where a municipality has any. */
export function segmentsNeeding(quantity: InputQuantity, kase: Case): Needing[] {
  return kase.segments.flatMap((terms) => {
    const isNeeded = whoNeeds(quantity, terms, kase);
    return isNeeded ? [{ segment: terms.segment, isNeeded }] : [];
  });
}

/** Undefined where none does. */
function whoNeeds(quantity: InputQuantity, terms: SegmentTerms, kase: Case): Needing['isNeeded'] | undefined {
  const { base, isOptional } = columnRecord(quantity);
  const isNone = isOptional && kase.municipalities.every(({ bases }) => !bases[terms.segment]?.[base!]);
  if (!base || isNone) return undefined;
  if (neededColumns(terms, kase).includes(quantity)) return () => true;
  const codes = codesOfOwn(quantity, terms, kase);
  return codes.size === 0 ? undefined : ({ code }) => codes.has(code);
}

/** Those whose own method, or whose rates in force, are raised by a figure that the method of all does not use. */
function codesOfOwn(
  quantity: InputQuantity,
  terms: SegmentTerms,
  kase: Case,
): ReturnType<typeof codesRaisedBy> {
  const { part } = columnRecord(quantity);
  const isCounted = kase.premium && part && partColumns(part, terms, kase).includes(quantity);
  return isCounted ? codesRaisedBy(part, terms.segment, kase) : new Set();
}
