import { firstLevyYear, formatFiscalYear, japaneseFiscalYear } from './fiscal-year.js';
import type { Bilingual } from './language.js';
import { type SegmentRecord, segmentRecords } from './segment-records.js';

/** A part 区分 of the levy, with a pot, heads and rates of its own. */
export type Segment = keyof typeof segmentRecords;

/** In the order of all tables. */
export const segments: readonly Segment[] = Object.keys(segmentRecords) as Segment[];

/** What is particular to a segment. */
export function segmentRecord(segment: Segment): SegmentRecord {
  return segmentRecords[segment];
}

/** Something of every segment. */
export function bySegment<Value>(of: (record: SegmentRecord, segment: Segment) => Value) {
  const entries = segments.map((segment) => [segment, of(segmentRecords[segment], segment)] as const);
  return Object.fromEntries(entries) as Readonly<Record<Segment, Value>>;
}

/** The full name of a segment, with the year in which it begins where that is later than the law. */
export function segmentTitle(segment: Segment): Bilingual {
  const { name, since } = segmentRecords[segment];
  if (since === firstLevyYear) return { ja: name, en: name };
  return {
    ja: `${name}（${japaneseFiscalYear(since)}から）`,
    en: `${name}, from ${formatFiscalYear(since)}`,
  };
}

/** What segments are called, one after another: `medical 医療`. */
export const segmentNames: readonly string[] = segments.map(
  (segment) => `${segment} ${segmentRecords[segment].ja}`,
);

/** Segments by their short Japanese names, as headers write them. */
export const japaneseSegments = bySegment(({ ja }) => ja);

/** The segments of which something holds, in the order of all tables. */
export function segmentsThat(holds: (record: SegmentRecord) => boolean): readonly Segment[] {
  return segments.filter((segment) => holds(segmentRecords[segment]));
}

/** Those that follow α and the medical cost index, and those in which adults pay for the children. */
export const indexedSegments = segmentsThat(({ isIndexed }) => isIndexed);
export const adultSegments = segmentsThat(({ hasAdults }) => hasAdults);

/** The short Japanese names of segments: 医療, or 医療・歯科. */
export function japaneseList(some: readonly Segment[]): string {
  return some.map((segment) => japaneseSegments[segment]).join('・');
}

/** The segment whose heads are all insured. */
export const segmentOfAll = segments.find((segment) => segmentRecord(segment).heads === null)!;

/** Where additions and deductions stand that name no segment. */
export const segmentOfTotal = segments.find((segment) => segmentRecord(segment).takesTotal)!;

/** Whether one of some segments follows α and the medical cost index. */
export function hasIndexed(all: readonly { readonly segment: Segment }[]): boolean {
  return all.some(({ segment }) => segmentRecord(segment).isIndexed);
}

/** Whether adults pay for the children in one of some segments. */
export function hasAdults(all: readonly { readonly segment: Segment }[]): boolean {
  return all.some(({ segment }) => segmentRecord(segment).hasAdults);
}

/** 賦課方式: `two` 所得割+均等割, `three` +平等割, `four` +資産割. */
export const methods = ['two', 'three', 'four'] as const;
export type Method = (typeof methods)[number];

/** The weights that a method has; the others follow from them. */
export function weightKeysOf(method: Method): ('per_insured_weight' | 'income_weight')[] {
  return [
    ...(method === 'two' ? [] : ['per_insured_weight' as const]),
    ...(method === 'four' ? ['income_weight' as const] : []),
  ];
}

/** Used where a case says nothing. Source: contract, defaults. */
export const methodDefault: Method = 'two';
