import { segmentRecord, segments } from '../segment.js';
import { act, ours, type QuantityRecord } from './quantity.js';

/** What names a row of a result table. */
export const rowQuantities = {
  fiscal_year: {
    name: { symbol: 'y', ja: '年度', en: 'fiscal year' },
    figure: { unit: 'text', form: 'text' },
    words: { en: 'April to March; R8 is 2026', ja: '4月から翌年3月まで' },
    given: { keys: ['fiscal_year'] },
    sources: [],
  },
  municipality_code: {
    name: { symbol: '', ja: '団体コード', en: 'municipality code' },
    figure: { unit: 'text', form: 'text' },
    words: { en: 'six digits, the last one a check digit', ja: '検査数字を含む6桁' },
    given: { columns: ['municipality_code'] },
    sources: [ours('D21')],
  },
  municipality_name: {
    name: { symbol: '', ja: '市町村名', en: 'municipality' },
    figure: { unit: 'text', form: 'text' },
    words: { en: 'the insurer 保険者', ja: '保険者の名称' },
    given: { columns: ['municipality_name'] },
    sources: [],
  },
  segment: {
    name: { symbol: 's', ja: '区分', en: 'segment' },
    figure: { unit: 'text', form: 'text' },
    words: {
      en: segments.map((segment) => `${segment} ${segmentRecord(segment).name}`).join(', '),
      ja: segments.map((segment) => segmentRecord(segment).name).join('、'),
    },
    given: { keys: ['segments'] },
    sources: [act('75条の7')],
  },
} as const satisfies Record<string, QuantityRecord>;
