import { type SegmentRecord, segmentRecords as segmentsOfTheLaw } from '../../src/domain/segment-records.js';

export type { SegmentRecord };

/** The segments of the law and one that does not exist: all that it takes to have it is this record. */
export const segmentRecords = {
  ...segmentsOfTheLaw,
  dental: {
    ja: '歯科',
    aliases: ['歯科医療'],
    name: '歯科分',
    article: null,
    since: 2026,
    heads: { column: 'insured_dental', japanese: ['歯科被保険者数'], example: ['9800', '3400'] },
    part: {
      payers: { ja: '歯のある被保険者', en: 'those with teeth' },
      income: ['6720000000', '2140000000'],
    },
    isIndexed: false,
    hasAdults: false,
    isCoarse: false,
    example: { pot: '550000000', income: '702000' },
  },
} as const satisfies Readonly<Record<string, SegmentRecord>>;
