import { Rational } from '../rational.js';
import { ownIncomeHeads } from './measured.js';
import { measured, order, ours, type QuantityRecord, standardRates, tokyo } from './quantity.js';
import { abilityBy, benefitBy } from './shares.js';
import { add, all, choice, each, ifRows, over, own, ratio, times } from './term.js';

/** A rate 0 to 1 in per cent. */
export function percent(rate: Rational | null | undefined): Rational | null {
  return rate ? rate.times(Rational.of(100n)) : null;
}

/** What is levied on the insured. */
export const requirementQuantities = {
  premium_adjustment: {
    name: { symbol: 'x_i', ja: '保険料段階の加減算', en: 'premium adjustments' },
    inFormulas: { en: 'Σ x', ja: 'Σx' },
    figure: { unit: 'yen', form: 'whole' },
    formula: { en: 'Σ x, premium-stage rows', ja: 'Σx（保険料段階の行）' },
    words: { en: 'rows between levy and required premium', ja: '納付金と保険料総額の間の加減算' },
    from: ['adjustment_row'],
    of: ({ premium }) => premium?.premiumAdjustment,
    isSummed: true,
    sources: [{ status: 'guideline', source: 'guideline' }],
  },
  premium_requirement: {
    name: { symbol: 'e_i', totalSymbol: 'Σe', ja: '保険料総額', en: 'required premium' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: '標準保険料率の算定に必要な保険料総額; 法定外繰入 is assumed to be zero',
      ja: '標準保険料率の算定に必要な保険料総額（法定外繰入は0とする）',
    },
    of: ({ premium }) => premium?.premiumRequirement,
    isSummed: true,
    all: ({ premium }) => premium?.premiumRequirement,
    term: add(own('levy'), ifRows('premium', own('premium_adjustment'))),
    allTerm: each('premium_requirement'),
    remark: { en: ', premium-stage rows', ja: '（保険料段階の行）' },
    sources: standardRates,
  },
  collection_rate: {
    name: { symbol: 'k_i', totalSymbol: 'k', ja: '標準的な収納率', en: 'standard collection rate' },
    figure: { unit: 'percent', form: 'percent' },
    formula: {
      en: 'k_i = latest rate, or mean or lowest of the last given years; k = Σe ÷ T',
      ja: 'k_i = 直近の収納率、又は直近の各年度の平均・最低；k = Σe ÷ T',
    },
    words: {
      en: 'given, or from the current-year rates of the years before; of the prefecture: given, or what the municipal figures make',
      ja: '前年度までの現年分収納率の実績から（又は与えた値）',
    },
    from: ['collection_rate_of_year', 'premium_requirement', 'levied_total'],
    of: ({ premium, collectionFactor }) => percent(premium ? premium.collectionRate : collectionFactor),
    all: ({ premium }) => premium && percent(premium.collectionRate),
    given: {
      columns: ['standard_collection_rate'],
      keys: ['collection.standard', 'collection.prefecture_rate'],
    },
    sources: [
      { ...tokyo('chapter 4'), only: { of: 'municipality' } },
      { ...ours('D7'), only: { of: 'municipality' } },
      { status: 'law', source: 'act', passage: '82条の3第2項', only: { of: 'prefecture' } },
    ],
  },
  levied_total: {
    name: { symbol: 'T_i', totalSymbol: 'T', ja: '賦課総額', en: 'levied total' },
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: 'exact; half-up to the yen for reading',
      ja: '保険料総額÷標準的な収納率（表では円未満四捨五入）',
    },
    of: ({ premium }) => premium?.leviedTotal,
    all: ({ premium }) => premium?.leviedTotal,
    term: over(own('premium_requirement'), ratio('collection_rate')),
    remark: { en: '; T = ΣT, or Σe ÷ k where k is given', ja: '；T = ΣT、k を与える場合は Σe ÷ k' },
    sources: [{ status: 'guideline', source: 'guideline' }, ours('D12')],
  },
  income_coefficient: {
    name: { symbol: 'b_i', ja: '市町村の所得係数', en: 'own income coefficient' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'income per head of the municipality against the nation',
      ja: '市町村の1人当たり所得÷全国の1人当たり所得',
    },
    of: ({ premium }) => premium?.ownIncomeCoefficient,
    term: over(over(own('income'), ownIncomeHeads), all('national_income_per_insured')),
    sources: [tokyo('chapter 4'), ours('D13')],
  },
  rate_ability_share: {
    name: { symbol: 'Sa_i(e)', ja: '応能シェア(標準保険料率)', en: 'ability share of the rates' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'ability share by the weights of the standard rates, where the levy has its own',
      ja: '標準保険料率の指数による応能シェア（納付金と異なる場合）',
    },
    of: ({ premium }) => premium?.shares?.ability,
    term: abilityBy(''),
    sources: [order('27条10項, 14項')],
  },
  rate_benefit_share: {
    name: { symbol: 'Sb_i(e)', ja: '応益シェア(標準保険料率)', en: 'benefit share of the rates' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'benefit share by the weights of the standard rates, where the levy has its own',
      ja: '標準保険料率の指数による応益シェア（納付金と異なる場合）',
    },
    of: ({ premium }) => premium?.shares?.benefit,
    term: benefitBy(''),
    sources: [order('27条11項, 15項')],
  },
  split_divisor: {
    name: { symbol: 'D_i', ja: '応能・応益割合の分母', en: 'split divisor' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: "both shares by the municipality's own coefficient",
      ja: '市町村自身の所得係数による応能・応益の割振りの分母',
    },
    of: ({ premium }) => premium?.splitDivisor,
    term: choice(
      add(times(all('beta'), own('ability_share')), own('benefit_share')),
      'weights-apart',
      add(times(all('beta'), own('rate_ability_share')), own('rate_benefit_share')),
    ),
    sources: [measured('D11')],
  },
} as const satisfies Record<string, QuantityRecord>;
