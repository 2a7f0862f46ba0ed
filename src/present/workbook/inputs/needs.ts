import type { Case, Municipality, SegmentBase, SegmentTerms } from '../../../domain/case.js';
import { columnRecord, type InputQuantity, neededColumns } from '../../../domain/input-columns.js';
import { codesRaisedBy, type PartBase } from '../../../domain/own-method.js';
import { type Segment, segmentRecord } from '../../../domain/segment.js';

/** What figures are for that only a part of a rate is raised by: own methods and rates in force may need them alone. */
export const partBases: Readonly<Partial<Record<keyof SegmentBase, PartBase>>> = {
  households: 'households',
  specialHouseholds: 'households',
  continuedHouseholds: 'households',
  assets: 'assets',
};

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
  const codes = codesOfOwn(base, terms, kase);
  return codes.size === 0 ? undefined : ({ code }) => codes.has(code);
}

/** Those whose own method, or whose rates in force, are raised by a figure that the method of all does not use. */
function codesOfOwn(
  base: keyof SegmentBase,
  { segment }: SegmentTerms,
  kase: Case,
): ReturnType<typeof codesRaisedBy> {
  const part = partBases[base];
  const isCounted =
    base === 'households' || base === 'assets' || segmentRecord(segment).countsSpecialHouseholds;
  return kase.premium && part && isCounted ? codesRaisedBy(part, segment, kase) : new Set();
}
