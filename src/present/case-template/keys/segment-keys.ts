import { type Segment, segmentRecord, segmentTitle } from '../../../domain/segment.js';
import { methodWords } from '../../../domain/settings/value-words.js';
import { type CaseKey, type KeyGroup, methodForm, weight, yen } from './case-key.js';

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
    example: '"1.1734000000000"',
    meaning: {
      ja: 'β 所得係数そのもの（または β′。全国の所得の代わりに）',
      en: 'β 所得係数 itself or β′, instead of the income',
    },
    form: { ja: '0 より大きい数', en: 'above 0' },
  },
  {
    name: 'method',
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
    example: '0.7',
    meaning: { ja: 'この区分の均等割指数', en: '均等割指数 of the segment' },
    form: weight,
  },
  {
    name: 'income_weight',
    example: '0.9',
    meaning: { ja: 'この区分の所得割指数', en: '所得割指数 of the segment' },
    form: weight,
  },
];

/** The keys of one segment under its heading. */
export function segmentKeys(segment: Segment): KeyGroup {
  const examples: Readonly<Record<string, string>> = segmentRecord(segment).example;
  return {
    heading: segmentTitle(segment),
    keys: keys.map(({ name, value, example, ...key }) => ({
      key: `segments.${segment}.${name}`,
      ...(value !== undefined && { value: examples[value] ?? value }),
      ...(example !== undefined && { example: examples[example] ?? example }),
      ...key,
    })),
  };
}
