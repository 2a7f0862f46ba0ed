import { japaneseRules } from '../../contract/table-cells.js';
import { japaneseFiscalYear } from '../../domain/fiscal-year.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import { japaneseSegments } from '../../domain/segment.js';
import { japaneseMethods, roundingWords, statusWords, termsOf } from '../../domain/settings/value-words.js';
import type { CommonWords } from './en.js';

const roundingModes = termsOf(roundingWords);

const statuses = { ...termsOf(statusWords), measured: '公表値で確認', ours: '本ツールの決定' } as const;

/** What every view of a result says, in Japanese. */
export const ja: CommonWords = {
  language: 'ja',
  term: (id) => quantity(id).ja,
  year: japaneseFiscalYear,
  segments: japaneseSegments,
  segmentName: (segment) => japaneseSegments[segment],
  methods: japaneseMethods,
  methodName: (method) => japaneseMethods[method],
  rule: (rule) => japaneseRules[rule],
  roundingMode: (mode) => roundingModes[mode],
  status: (status) => statuses[status as keyof typeof statuses] ?? status,
  notStated: statuses['not stated'],
  passage: (passage) => passage.replaceAll(/\bchapter (\d+)/g, '第$1章').replaceAll(', ', '、'),
  policy: (id) => `方針 ${id}`,
  list: (items) => items.join('、'),
  withUnit: (title, unit) => `${title}（${unit}）`,
  yen: '円',
  total: '合計',
  prefecture: '都道府県',
};
