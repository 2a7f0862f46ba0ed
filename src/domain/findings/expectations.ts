import { instalmentBounds } from '../bounds.js';
import type { Language } from '../language.js';
import { says, type Words } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** What a value of case.yaml should have been. */
export type Expectation = Form | Options;

type Form =
  | 'text'
  | 'section'
  | 'list'
  | 'positive-number'
  | 'year'
  | 'positive-yen'
  | 'instalments'
  | 'ratio'
  | 'weight'
  | 'percent'
  | 'basis'
  | 'collection-basis'
  | 'prefecture'
  | 'schedule'
  | 'growth'
  | 'whole-years'
  | 'year-range';

interface Options {
  readonly oneOf: readonly string[];
  /** The same values as Japanese cases may name them. */
  readonly japanese?: readonly string[];
  readonly suggestion: string | null;
}

/** What a value should be, how it is written in a case.yaml, and elsewhere, where everything stands in one line. */
type FormWords = Readonly<Record<Language, readonly [what: string, sample: string, elsewhere?: string]>>;

const { from, to } = instalmentBounds;

const forms: Readonly<Record<Form, FormWords>> = {
  text: { ja: ['1つの値', '値を1つだけ'], en: ['a single value', 'one value'] },
  section: {
    ja: [
      '項目のまとまり',
      'その下に字下げして項目と値を',
      'キーを segments.medical.levy_base のように点でつないで',
    ],
    en: [
      'a section',
      'keys and values under it, indented',
      'keys with dots, such as segments.medical.levy_base',
    ],
  },
  list: {
    ja: ['一覧', '[a, b] のように並べるか、1行に1つずつハイフン（-）を付けて', '[a, b] のように並べて'],
    en: ['a list', '[a, b] or one line with a hyphen for each', '[a, b]'],
  },
  'positive-number': {
    ja: ['0より大きい数値', '0より大きい数値を'],
    en: ['a number above 0', 'a number above 0'],
  },
  year: {
    ja: ['年度', 'R8、令和8年度、2026 のいずれかの形で'],
    en: ['a fiscal year', 'R8, 令和8年度 or 2026'],
  },
  'positive-yen': {
    ja: ['0より大きい円単位の整数', '310000000000 のように、0より大きい整数を円で'],
    en: ['whole yen above 0', 'whole yen above 0, such as 310000000000'],
  },
  instalments: {
    ja: [`${from}から${to}までの整数`, `8 のように、${from}から${to}までの整数を`],
    en: [`a whole number from ${from} to ${to}`, `a whole number from ${from} to ${to}, such as 8`],
  },
  ratio: {
    ja: ['0から1までの数値', '0.5 のように、0から1までの数値を'],
    en: ['a number from 0 to 1', 'a number from 0 to 1, such as 0.5'],
  },
  weight: {
    ja: ['0より大きく1未満の数値', '0.7 のように、0より大きく1未満の数値を'],
    en: ['a number above 0 and below 1', 'a number above 0 and below 1, such as 0.7'],
  },
  percent: {
    ja: ['0から100までの率', '93.45 のように、％の数値を'],
    en: ['a rate from 0 to 100', 'per cent, such as 93.45'],
  },
  basis: {
    ja: [
      '年度のとり方（law、latest、mean:N）',
      'law（法定の年度）、latest（直近）、mean:3（直近3年度の平均）のように',
    ],
    en: ['law, latest or mean:N', 'law, latest, or mean:3 for the mean of the last three'],
  },
  'collection-basis': {
    ja: [
      '収納率の取り方（latest、mean:N、min:N）',
      'latest（直近）、mean:3（直近3年度の平均）、min:3（直近3年度の最低）のように',
    ],
    en: ['latest, mean:N or min:N', 'latest, mean:3 for the mean or min:3 for the lowest of the last three'],
  },
  prefecture: {
    ja: ['都道府県コード', '"01" から "47" までの2桁か、沖縄県 のような名称で'],
    en: ['a prefecture', 'two digits from "01" to "47", or a name such as 沖縄県'],
  },
  growth: {
    ja: ['伸び率', '2.1% または 0.021 のように'],
    en: ['a growth rate above −100 %', '2.1% or 0.021'],
  },
  'whole-years': {
    ja: ['1以上の整数', '3 のように、1以上の整数を'],
    en: ['a whole number of years', 'a whole number from 1, such as 3'],
  },
  'year-range': {
    ja: ['年度の範囲', 'R8:R12 のように'],
    en: ['a range of fiscal years', 'R8:R12'],
  },
  schedule: {
    ja: ['数値か年度別の値', '{ schedule: { R5: 1, R12: 0 } } のように'],
    en: ['a number or a schedule', '{ schedule: { R5: 1, R12: 0 } }'],
  },
};

/** What is said of a value that is not what it should have been. */
export const invalidValue: Words<{ readonly expected: Expectation }> = {
  ja: ({ value, written, home, expected }) => {
    if (typeof expected === 'object') {
      const options = ja.listed(expected.oneOf.map((name, at) => withTerm(name, expected.japanese?.[at])));
      return says`${value}は ${options} のいずれでもありません。
        ${ja.didYouMean(expected.suggestion, 'いずれかを書いてください。')}
        ${options}`;
    }
    const [what, sample, elsewhere = sample] = forms[expected].ja;
    return says`${written === '' ? `ここには${what}が必要です。` : `${value}は${what}ではありません。`}
      ${home ? elsewhere : sample}書いてください。
      ${what}`;
  },
  en: ({ value, written, home, expected }) => {
    if (typeof expected === 'object') {
      const options = expected.oneOf.join(', ');
      return says`${value} is not one of ${options}.
        ${en.didYouMean(expected.suggestion, `Write one of ${options}.`)}
        ${options}`;
    }
    const [what, sample, elsewhere = sample] = forms[expected].en;
    return says`${written === '' ? `Expected ${what}.` : `${value} is not ${what}.`}
      Write ${home ? elsewhere : sample}.
      ${what}`;
  },
};

/** two（二方式）: either may be written. */
function withTerm(name: string, term: string | undefined): string {
  return term === undefined ? name : `${name}（${term}）`;
}
