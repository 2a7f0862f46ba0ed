import { type SegmentRecord, segmentRecords as segmentsOfTheLaw } from '../../src/domain/segment-records.js';

export type { SegmentRecord };

/** The segments of the law and two that do not exist: all that it takes to have one is its record. */
export const segmentRecords = {
  ...segmentsOfTheLaw,
  dental: {
    ja: '歯科',
    aliases: ['歯科医療'],
    stems: ['歯科'],
    name: '歯科分',
    article: null,
    since: 2025,
    heads: {
      column: 'insured_dental',
      japanese: ['歯科被保険者数'],
      ages: { ja: '20〜29歳', en: '20 to 29' },
      apart: ['2.5', '4'],
      share: ['0.05', '0.6'],
      example: ['9800', '3400'],
    },
    part: { income: ['6720000000', '2140000000'] },
    isIndexed: false,
    takesTotal: false,
    countsSpecialHouseholds: true,
    hasAdults: false,
    isCoarse: false,
    perHead: ['1', '1000000'],
    example: { pot: '550000000', income: '702000' },
  },
  vision: {
    ja: '眼科',
    aliases: ['眼科医療'],
    stems: ['眼科'],
    name: '眼科分',
    article: null,
    since: 2018,
    heads: {
      column: 'insured_vision',
      japanese: ['眼科被保険者数'],
      ages: { ja: '18歳以上', en: '18 and over' },
      apart: ['1.5', '2'],
      share: ['0.75', '1'],
      example: ['25100', '8900'],
    },
    part: null,
    isIndexed: true,
    takesTotal: false,
    countsSpecialHouseholds: true,
    hasAdults: true,
    isCoarse: false,
    perHead: ['1', '1000000'],
    example: { pot: '300000000', income: '623400' },
  },
} as const satisfies Readonly<Record<string, SegmentRecord>>;
