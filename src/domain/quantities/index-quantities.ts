import type { IndexVariant } from '../age-band-index.js';
import { law, order, ours, type QuantityRecord } from './quantity.js';
import { add, all, minus, over, own, type Term, times, where } from './term.js';
import { termText } from './term-text.js';

/** o_i, which not all tables have. */
const others = where('other_benefits', own('other_benefits'));

/** M_i(y′) by whose costs make it; what is of all is of the area. */
export const indexTerms: Readonly<Record<IndexVariant, Term>> = {
  own: over(add(own('index_benefits'), others), own('expected_benefits')),
  area: over(all('area_benefits'), all('expected_benefits')),
  pooled: over(
    add(
      minus(own('index_benefits'), own('very_high_benefits')),
      times(over(own('insured_of_september'), all('insured_of_september')), all('very_high_benefits')),
      others,
    ),
    own('expected_benefits'),
  ),
};

/** What an index is made of where it follows from costs and heads by age bands; y′ is a year of the index, τ that of its heads. */
export const indexQuantities = {
  area: {
    name: { symbol: 'A', ja: '区域', en: 'area' },
    figure: { unit: 'text', form: 'text' },
    words: {
      en: 'an area of two municipalities or more, such as a 二次医療圏',
      ja: '2つ以上の市町村からなる区域（二次医療圏など）',
    },
    given: { columns: ['area'] },
    sources: [law('9条4項')],
  },
  index_benefits: {
    name: { symbol: 'G_i(y′)', ja: '医療費指数算定基礎額', en: 'benefits of the index' },
    figure: { unit: 'yen', form: 'plain' },
    words: {
      en: 'what the municipality paid for 療養の給付 and the like in the year',
      ja: '療養の給付、療養費、高額療養費等に要した費用の額（市町村、年度別）',
    },
    given: { columns: ['benefits'] },
    sources: [law('9条4項')],
  },
  other_benefits: {
    name: { symbol: 'o_i(y′)', ja: 'その他の保険給付費', en: 'other benefits' },
    figure: { unit: 'yen', form: 'plain' },
    words: {
      en: 'other benefits of the insured in the year',
      ja: 'その他の保険給付に要した費用の額（年度別）',
    },
    given: { columns: ['other_benefits'] },
    sources: [law('9条4項')],
  },
  very_high_benefits: {
    name: {
      symbol: 'x_i(y′)',
      totalSymbol: 'x_A(y′)',
      ja: '共同負担する高額な給付費',
      en: 'very high benefits',
    },
    figure: { unit: 'yen', form: 'plain' },
    words: {
      en: 'the part of the benefits that is so high that the municipalities of an area bear it together; of the area their sum',
      ja: '算定基礎額のうち区域内の市町村が共同して負担する著しく高額な医療の費用。区域はその計',
    },
    given: { columns: ['very_high'] },
    sources: [law('9条4項')],
  },
  insured_of_age: {
    name: { symbol: 'n_ij(τ)', ja: '年齢階級別被保険者数', en: 'insured of an age' },
    figure: { unit: 'persons', form: 'plain' },
    words: {
      en: 'insured of an age band on 30 September of year τ; by law τ = y−3 for y′ = y−2, else τ = y′',
      ja: '年度τの9月30日の被保険者数（5歳ごと）。法定の年度では y′＝y−2 のとき τ＝y−3、ほかは τ＝y′',
    },
    given: { columns: ['insured'] },
    sources: [law('9条4項'), order('3条1項, 2項')],
  },
  insured_of_september: {
    name: {
      symbol: 'n_i(τ)',
      totalSymbol: 'n_A(τ)',
      ja: '9月30日の被保険者数',
      en: 'insured on 30 September',
    },
    figure: { unit: 'persons', form: 'plain' },
    formula: 'n_i(τ) = Σ_j n_ij(τ)',
    words: { en: 'of all ages; of an area the sum', ja: '全年齢の計。区域はその計' },
    from: ['insured_of_age'],
    sources: [order('3条4項, 5項')],
  },
  national_benefits: {
    name: { symbol: 'G_j(y′)', ja: '全国の医療費指数算定基礎額', en: 'national benefits of an age' },
    figure: { unit: 'yen', form: 'plain' },
    words: {
      en: 'of all insured of an age band in the nation, set by the minister',
      ja: '年齢階級ごとの全国の総額（厚生労働大臣が定める額）',
    },
    given: { columns: ['benefits'] },
    sources: [law('9条4項')],
  },
  national_insured: {
    name: { symbol: 'N_j(y′)', ja: '全国の被保険者数', en: 'national insured of an age' },
    figure: { unit: 'persons', form: 'plain' },
    words: {
      en: 'all insured of an age band in the nation, set by the minister',
      ja: '年齢階級ごとの全国の総数（厚生労働大臣が定める数）',
    },
    given: { columns: ['insured'] },
    sources: [law('9条4項')],
  },
  national_benefits_per_insured: {
    name: {
      symbol: 'g_j(y′)',
      ja: '全国の年齢階級別1人当たり医療費',
      en: 'national benefits per insured of an age',
    },
    figure: { unit: 'yen', form: 'nearest' },
    formula: 'g_j(y′) = G_j(y′) ÷ N_j(y′)',
    words: { en: 'exact, never rounded', ja: '端数処理はしない' },
    from: ['national_benefits', 'national_insured'],
    sources: [law('9条4項')],
  },
  expected_benefits: {
    name: { symbol: 'E_i(y′)', totalSymbol: 'E_A(y′)', ja: '標準医療費', en: 'expected benefits' },
    figure: { unit: 'yen', form: 'nearest' },
    formula: 'E_i(y′) = Σ_j g_j(y′) × n_ij(τ)',
    words: {
      en: 'what the insured would cost at the national costs of their ages; of an area the sum',
      ja: '全国の年齢階級別1人当たり医療費と被保険者数による医療費。区域はその計',
    },
    from: ['national_benefits_per_insured', 'insured_of_age'],
    sources: [law('9条4項'), order('3条')],
  },
  area_benefits: {
    name: { symbol: 'Σ_A(G+o)(y′)', ja: '区域の給付費', en: 'benefits of the area' },
    figure: { unit: 'yen', form: 'plain' },
    formula: 'Σ_A(G+o)(y′) = Σ_A (G_i(y′) + o_i(y′))',
    words: { en: 'of all municipalities of an area', ja: '区域内の市町村の計' },
    from: ['index_benefits', 'other_benefits'],
    sources: [law('9条4項'), ours('D97')],
  },
} as const satisfies Record<string, QuantityRecord>;

/** The formula in symbols, which leave out the year that all are of. */
export function indexFormula(variant: IndexVariant): string {
  return termText(indexTerms[variant], indexQuantities, 'en').replaceAll(/\((y′|τ)\)/g, '');
}
