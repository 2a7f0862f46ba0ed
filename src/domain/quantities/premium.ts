import { Rational } from '../rational.js';
import type { PremiumRates } from '../result-figures.js';
import { adultSegments, japaneseList } from '../segment.js';
import { measured, order, ours, type QuantityRecord, standardRates, tokyo } from './quantity.js';
import {
  add,
  all,
  each,
  ifRows,
  inPercent,
  minus,
  one,
  optional,
  over,
  own,
  ratio,
  rounded,
  type Term,
  times,
  where,
} from './term.js';

/** The segments in which adults pay for the children. */
const adults = { ja: `${japaneseList(adultSegments)}分`, en: adultSegments.join(', ') };

/** A rate 0 to 1 in per cent. */
function percent(rate: Rational | null | undefined): Rational | null {
  return rate ? rate.times(Rational.of(100n)) : null;
}

/** A figure of standard rates; null where there are none. */
function ofRates<Value>(
  premium: { readonly rates: PremiumRates | null } | null,
  of: (rates: PremiumRates) => Value | null | undefined,
): Value | null {
  return (premium?.rates && of(premium.rates)) ?? null;
}

/** T_i × β × weight ÷ (total × D_i), β for income and assets. */
function perBase(base: string, weight: Term, ...beta: readonly Term[]): Term {
  return over(times(own('levied_total'), ...beta, weight), times(all(base), own('split_divisor')));
}

/** The same of the prefecture as one insurer, always by two methods: T × β ÷ (total × (1 + β)). */
function perBaseOfAll(base: string, ...beta: readonly Term[]): Term {
  return over(times(all('levied_total'), ...beta), times(all(base), add(one, all('beta'))));
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
    term: over(over(own('income'), own('insured')), all('national_income_per_insured')),
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
    term: add(
      over(times(optional('income_weight'), own('income')), all('income')),
      where('asset_weight', over(times(optional('asset_weight'), own('assets')), all('assets'))),
    ),
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
    term: add(
      over(times(optional('per_insured_weight'), own('insured')), all('insured')),
      where(
        'household_weight',
        over(times(optional('household_weight'), own('households')), all('households')),
      ),
    ),
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
    term: add(
      times(all('beta'), own('ability_share', 'rate_ability_share')),
      own('benefit_share', 'rate_benefit_share'),
    ),
    sources: [measured('D11')],
  },
} as const satisfies Record<string, QuantityRecord>;

/** 標準保険料率. */
export const rateQuantities = {
  income_rate_percent: {
    name: { symbol: '所得割率', ja: '所得割率(％)', en: 'income rate' },
    figure: { unit: 'percent', form: 'published' },
    words: {
      en: 'per cent of income, two decimals; of the prefecture T × β ÷ (1 + β) ÷ ΣI',
      ja: '所得に対する割合（％、小数第2位まで）',
    },
    of: ({ premium }) => ofRates(premium, ({ incomeRate }) => percent(incomeRate.published)),
    all: ({ premium }) => ofRates(premium, ({ incomeRate }) => percent(incomeRate.published)),
    term: rounded('rate', inPercent(perBase('income', optional('income_weight'), all('beta')))),
    allTerm: rounded('rate', inPercent(perBaseOfAll('income', all('beta')))),
    sources: [...standardRates, measured('D11'), ours('D12')],
  },
  asset_rate_percent: {
    name: { symbol: '資産割率', ja: '資産割率(％)', en: 'asset rate' },
    figure: { unit: 'percent', form: 'published' },
    words: { en: 'per cent of assets, two decimals; method four', ja: '資産税額に対する割合（％、四方式）' },
    of: ({ premium }) => ofRates(premium, ({ assetRate }) => percent(assetRate?.published)),
    term: rounded('rate', inPercent(perBase('assets', optional('asset_weight'), all('beta')))),
    sources: [...standardRates, measured('D11'), ours('D12')],
  },
  per_insured: {
    name: { symbol: '均等割額', ja: '均等割額', en: 'amount per insured' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: `yen per insured; of the prefecture T ÷ (1 + β) ÷ ΣN; in ${adults.en} what every insured pays`,
      ja: `被保険者1人当たりの額（${adults.ja}は全被保険者）`,
    },
    of: ({ premium }) => ofRates(premium, ({ perInsured }) => perInsured.published),
    all: ({ premium }) => ofRates(premium, ({ perInsured }) => perInsured.published),
    term: rounded('amount', perBase('insured', optional('per_insured_weight'))),
    allTerm: rounded('amount', perBaseOfAll('insured')),
    remark: {
      en: `; ${adults.en}: that × N_i ÷ (N_i + u_i)`,
      ja: `；${adults.ja}は更に × N_i ÷ (N_i + u_i)`,
    },
    also: ['insured_under18'],
    sources: [...standardRates, measured('D11'), ours('D12')],
  },
  per_household: {
    name: { symbol: '平等割額', ja: '平等割額', en: 'amount per household' },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: 'yen per household; methods three and four', ja: '1世帯当たりの額（三・四方式）' },
    of: ({ premium }) => ofRates(premium, ({ perHousehold }) => perHousehold?.published),
    term: rounded('amount', perBase('households', optional('household_weight'))),
    sources: [...standardRates, measured('D11'), ours('D12')],
  },
  adult_total_exact: {
    name: {
      symbol: '均等割額(18歳以上)',
      ja: '18歳以上の均等割額計(端数処理前)',
      en: 'amount per adult before rounding',
    },
    inFormulas: 'name',
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: `${adults.en}: what follows the formula, per head of 18 and over`,
      ja: `${adults.ja}：18歳以上1人当たりの額`,
    },
    of: ({ premium }) => ofRates(premium, ({ adult }) => adult?.total.exact),
    all: ({ premium }) => ofRates(premium, ({ adult }) => adult?.total.exact),
    term: perBase('insured', optional('per_insured_weight')),
    allTerm: perBaseOfAll('insured'),
    sources: [measured('D14')],
  },
  adult_total: {
    name: { symbol: '18歳以上計', ja: '18歳以上の均等割額計', en: 'amount per adult' },
    inFormulas: 'name',
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: `${adults.en}: what an insured of 18 and over pays`,
      ja: `${adults.ja}：18歳以上の被保険者1人の額`,
    },
    of: ({ premium }) => ofRates(premium, ({ adult }) => adult?.total.published),
    all: ({ premium }) => ofRates(premium, ({ adult }) => adult?.total.published),
    term: rounded('amount', own('adult_total_exact')),
    sources: [measured('D14')],
  },
  per_adult_surcharge: {
    name: { symbol: '18歳以上均等割額', ja: '18歳以上均等割額', en: 'surcharge per adult' },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: `${adults.en}: what adults pay above 均等割額, for the children`,
      ja: `${adults.ja}：18歳以上の計から均等割額を除いた額`,
    },
    of: ({ premium }) => ofRates(premium, ({ adult }) => adult?.surcharge),
    all: ({ premium }) => ofRates(premium, ({ adult }) => adult?.surcharge),
    term: minus(own('adult_total'), own('per_insured')),
    sources: [{ status: 'guideline', source: 'child-2025' }, measured('D14')],
  },
} as const satisfies Record<string, QuantityRecord>;
