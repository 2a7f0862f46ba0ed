import type { Language } from '../language.js';
import { japaneseSegments, segmentRecord, segments } from '../segment.js';
import { indexFormula } from './index-quantities.js';
import { measuredQuantities } from './measured.js';
import { childHeads, guideline, law, order, ours, type QuantityRecord, tokyo } from './quantity.js';

const byVariant = {
  own: indexFormula('own'),
  area: indexFormula('area'),
  pooled: indexFormula('pooled'),
};

/** Segments whose heads are not all insured. */
const ownHeads = segments.flatMap((segment) => {
  const { heads } = segmentRecord(segment);
  return heads ? [{ segment, ...heads }] : [];
});

/** 介護は40〜64歳、子どもは18歳以上. */
const agesOf: Readonly<Record<Language, string>> = {
  ja: ownHeads.map(({ segment, ages }) => `${japaneseSegments[segment]}は${ages.ja}`).join('、'),
  en: ownHeads.map(({ segment, ages }) => `; ${segment} those of ${ages.en}`).join(''),
};

/** What the input tables give for a municipality. */
export const columnQuantities = {
  insured: {
    name: { symbol: 'N_i', totalSymbol: 'ΣN', ja: '被保険者数', en: 'insured' },
    figure: { unit: 'persons', form: 'plain' },
    words: {
      en: `heads of the segment: all insured${agesOf.en}`,
      ja: `区分ごとの被保険者数（${agesOf.ja}）`,
    },
    of: ({ base }) => base.heads,
    isSummed: true,
    all: ({ totals }) => totals.heads,
    given: { columns: ['insured', ...ownHeads.map(({ column }) => column)] },
    sources: [law('9条7項'), childHeads],
  },
  insured_under18: {
    name: { symbol: 'u_i', totalSymbol: 'Σu', ja: '18歳未満被保険者数', en: 'insured under 18' },
    figure: { unit: 'persons', form: 'plain' },
    words: {
      en: 'insured until 31 March after the 18th birthday',
      ja: '18歳に達する日以後の最初の3月31日までの間にある被保険者',
    },
    of: ({ base }) => base.under18,
    all: ({ totals }) => totals.under18,
    given: { columns: ['insured_under18'] },
    sources: [{ status: 'guideline', source: 'child-2025' }],
  },
  child_reductions: {
    name: { symbol: 'R_i', totalSymbol: 'ΣR', ja: '18歳未満均等割軽減額', en: 'reductions of the under-18s' },
    figure: { unit: 'yen', form: 'plain' },
    words: {
      en: 'expected reductions (7, 5, 2割; 未就学児; 産前産後) of the 均等割 of those under 18; 0 unless given',
      ja: '18歳未満の均等割の軽減見込額（7・5・2割、未就学児、産前産後。なければ0）',
    },
    of: ({ base }) => base.childReductions,
    isSummed: true,
    all: ({ totals }) => totals.childReductions,
    given: { columns: ['child_reductions'] },
    sources: [order('29条の2')],
  },
  ...measuredQuantities,
  medical_index: {
    name: { symbol: 'M_i', ja: '医療費指数', en: 'medical cost index' },
    figure: { unit: 'ratio', form: 'thirteen' },
    formula: {
      en: 'M_i = mean of M_i(y′); y′ = y−4, y−3, y−2, or the last given years y′ < y',
      ja: 'M_i = M_i(y′) の平均（y′＝y−4、y−3、y−2。又は y より前の直近の各年度）',
    },
    words: {
      en: 'age-adjusted medical cost index, nation = 1: given, or the mean of those of two to four years before (basis law), or of the last given years',
      ja: '年齢調整後医療費指数（全国＝1）。2〜4年度前の指数の平均（法定の年度）、又は直近の各年度の平均',
    },
    from: ['medical_index_of_year'],
    of: ({ medicalIndex }) => medicalIndex,
    given: { columns: ['medical_index'], keys: ['medical_index.basis'] },
    sources: [law('9条4項'), guideline(), ours('D7'), ours('D93')],
  },
  medical_index_of_year: {
    name: { symbol: 'M_i(y′)', ja: '医療費指数(各年度)', en: 'medical cost index of a year' },
    figure: { unit: 'ratio', form: 'thirteen' },
    formula: {
      en: `M_i(y′) = ${byVariant.own}; of an area ${byVariant.area}; with x borne together ${byVariant.pooled}`,
      ja: `M_i(y′) = ${byVariant.own}、区域ごとなら ${byVariant.area}、高額医療費を共同負担するなら ${byVariant.pooled}`,
    },
    words: {
      en: 'benefits ÷ (national benefits per insured by age × own insured): given, or made of costs and heads by age',
      ja: '給付費 ÷ 全国の年齢階級別1人当たり医療費による標準医療費。列で与えるか、年齢階級別の医療費から求める',
    },
    from: [
      'index_benefits',
      'other_benefits',
      'very_high_benefits',
      'insured_of_september',
      'expected_benefits',
      'area_benefits',
    ],
    given: { columns: ['medical_index_R<year>'], keys: ['medical_index.variant'] },
    sources: [law('9条4項'), order('3条'), { status: 'guideline', source: 'index-map' }],
  },
  collection_rate_of_year: {
    name: { symbol: 'k_i(y′)', ja: '現年分収納率', en: 'collection rate of a year' },
    figure: { unit: 'percent', form: 'percent' },
    words: { en: 'current-year collection rate', ja: '現年分の収納率（実績）' },
    given: { columns: ['collection_rate', 'collection_rate_R<year>'] },
    sources: [tokyo('chapter 5')],
  },
} as const satisfies Record<string, QuantityRecord>;
