import type { SegmentTerms, Yen } from '../../domain/case.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { type Segment, segmentRecord, segments } from '../../domain/segment.js';
import type { Workbook } from '../../read/workbook.js';
import { unfilledKeys } from '../settings/workbook-case.js';
import type { JoinedTables } from '../tables/joined.js';

/** Levy bases that are the yen of another segment. */
export function basesAlike(terms: readonly SegmentTerms[], placeOf: (key: string) => Place): Finding[] {
  return terms.flatMap(({ segment, pot }, at) => {
    const { key, total } = totalOf(pot);
    const other = terms.slice(0, at).find((one) => totalOf(one.pot).total === total);
    if (!other) return [];
    const place = placeOf(`segments.${segment}.${key}`);
    return [finding('bases-alike', place, { segment, other: other.segment, total: `${total}` })];
  });
}

/** The total that a segment is given, by its key. */
export function totalOf(pot: SegmentTerms['pot']): { readonly key: string; readonly total: Yen } {
  return 'levyBase' in pot
    ? { key: 'levy_base', total: pot.levyBase }
    : { key: 'required_total', total: pot.requiredTotal };
}

/** Segments whose keys stand empty on the sheet of settings, although the tables have their heads. */
export function segmentsLeftOut(
  workbook: Workbook | undefined,
  terms: readonly SegmentTerms[],
  { columns }: JoinedTables,
): Finding[] {
  const unfilled = workbook ? unfilledKeys(workbook) : [];
  return segments.flatMap((segment) => {
    const own = unfilled.find(({ key }) => key.startsWith(`segments.${segment}.`));
    if (!own || terms.some((one) => one.segment === segment)) return [];
    const column = columnsOfSegment(segment, columns);
    return column ? [finding('segment-left-out', own.place, { segment, column })] : [];
  });
}

/** A column of figures that only a segment needs. */
function columnsOfSegment(segment: Segment, columns: JoinedTables['columns']): string | undefined {
  const { heads } = segmentRecord(segment);
  const filled = [...columns].filter(([, { figures }]) => figures.size > 0);
  return filled.find(([name, { source }]) => name === heads?.column || source.column.segment === segment)?.[1]
    .source.header;
}
