import { methodWords } from '../../../contract/setting-words.js';
import type { Bilingual } from '../../../domain/language.js';
import type { Segment } from '../../../domain/segment.js';
import { type CaseKey, type KeyGroup, methodForm, weight, yen } from './case-key.js';

const segmentExamples: Readonly<Record<Segment, { readonly pot: string; readonly income: string }>> = {
  medical: { pot: '4100000000', income: '623400' },
  support: { pot: '1600000000', income: '623400' },
  care: { pot: '550000000', income: '702000' },
  child: { pot: '250000000', income: '623400' },
};

/** What a segment is called; from R8 there are four. */
const segmentHeadings: Readonly<Record<Segment, Bilingual>> = {
  medical: { ja: '医療分', en: '医療分' },
  support: { ja: '後期高齢者支援金等分', en: '後期高齢者支援金等分' },
  care: { ja: '介護納付金分', en: '介護納付金分' },
  child: { ja: '子ども・子育て支援納付金分（令和8年度から）', en: '子ども・子育て支援納付金分, from R8' },
};

/** The keys of a segment; what `pot` and `income` stand for differs from segment to segment. */
const keys: readonly (Omit<CaseKey, 'key'> & { readonly name: string })[] = [
  {
    name: 'levy_base',
    value: 'pot',
    meaning: {
      ja: 'C 納付金算定基礎額（必要総額で与えるときは空けます）',
      en: 'C 納付金算定基礎額 before pooling; or required_total',
    },
    form: yen,
  },
  {
    name: 'required_total',
    value: null,
    example: 'pot',
    meaning: {
      ja: 'B 保険料収納必要総額（算定基礎額の代わりに）',
      en: 'B 保険料収納必要総額, instead of levy_base',
    },
    form: yen,
  },
  {
    name: 'national_income_per_insured',
    value: 'income',
    meaning: {
      ja: '全国の1人当たり所得（所得係数 β のもと）',
      en: 'national income per insured, which makes β; or beta',
    },
    form: yen,
  },
  {
    name: 'beta',
    value: null,
    example: '"1.1734000000000"',
    meaning: {
      ja: 'β 所得係数そのもの（または β′。全国の所得の代わりに）',
      en: 'β 所得係数 itself or β′, instead of the income',
    },
    form: { ja: '0 より大きい数', en: 'above 0' },
  },
  {
    name: 'method',
    value: null,
    example: 'two',
    meaning: {
      ja: 'この区分の賦課方式（省略すると premium.method）',
      en: '賦課方式 of the segment; default premium.method',
    },
    form: methodForm,
    words: methodWords,
  },
  {
    name: 'per_insured_weight',
    value: null,
    example: '0.7',
    meaning: { ja: 'この区分の均等割指数', en: '均等割指数 of the segment' },
    form: weight,
  },
  {
    name: 'income_weight',
    value: null,
    example: '0.9',
    meaning: { ja: 'この区分の所得割指数', en: '所得割指数 of the segment' },
    form: weight,
  },
];

/** The keys of one segment under its heading. */
export function segmentKeys(segment: Segment): KeyGroup {
  const examples: Readonly<Record<string, string>> = segmentExamples[segment];
  return {
    heading: segmentHeadings[segment],
    keys: keys.map(({ name, value, example, ...key }) => ({
      key: `segments.${segment}.${name}`,
      value: value === null ? null : (examples[value] ?? value),
      ...(example !== undefined && { example: examples[example] ?? example }),
      ...key,
    })),
  };
}
