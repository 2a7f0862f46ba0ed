import type { TargetRule } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Language } from '../../domain/language.js';
import { type QuantityId, quantity } from '../../domain/quantities/catalogue.js';
import type { RoundingMode } from '../../domain/rounding.js';
import { bySegment, type Method, type Segment } from '../../domain/segment.js';

/** What every view of a result says, in English. Its type is what each language must have. */
export const en = {
  language: 'en' as Language,
  /** A quantity by the term of the catalogue. */
  term: (id: QuantityId): string => quantity(id).en,
  year: formatFiscalYear,
  segments: bySegment(({ ja }, segment) => `${segment} ${ja}`),
  /** A segment within a sentence. */
  segmentName: (segment: Segment): string => segment,
  methods: { two: 'two methods 二方式', three: 'three methods 三方式', four: 'four methods 四方式' },
  methodName: (method: Method): string => method,
  rule: (rule: TargetRule['rule']): string => rule,
  roundingMode: (mode: RoundingMode): string => mode,
  /** How well founded something is. */
  status: (status: string): string => status,
  notStated: 'not stated',
  /** The place in a source. */
  passage: (passage: string): string => passage,
  policy: (id: string): string => `policy ${id}`,
  /** Things one after another. */
  list: (items: readonly string[]): string => items.join(', '),
  /** A heading with its unit. */
  withUnit: (title: string, unit: string): string => `${title} (${unit})`,
  yen: 'yen',
  total: '合計',
  prefecture: 'prefecture 都道府県',
};

export type CommonWords = typeof en;
