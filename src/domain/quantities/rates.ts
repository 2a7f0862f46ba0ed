import type { PremiumRates } from '../result-rates.js';
import { adultSegments, japaneseList } from '../segment.js';
import { percent } from './premium.js';
import { measured, order, ours, type QuantityRecord, standardRates } from './quantity.js';
import {
  add,
  all,
  choice,
  inPercent,
  minus,
  one,
  optional,
  over,
  own,
  rounded,
  type Term,
  times,
} from './term.js';

/** The segments in which adults pay for the children. */
const adults = { ja: `${japaneseList(adultSegments)}分`, en: adultSegments.join(', ') };

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

/** β of the rates of the prefecture: another one where β is given beside the national income. */
const betaOfAll = choice(all('beta'), 'national-beside', all('beta_prefecture'));

/** The same of the prefecture as one insurer, always by two methods: T × β ÷ (total × (1 + β)). */
function perBaseOfAll(base: string, ...beta: readonly Term[]): Term {
  return over(times(all('levied_total'), ...beta), times(all(base), add(one, betaOfAll)));
}

/** 子ども: what an adult would pay by the formula without reductions, also where nobody is of 18 and over. */
export const perAdult = perBase('insured', optional('per_insured_weight'));

/** K ÷ N^inc: what every insured of 子ども pays, before rounding. */
const perEverybody = over(own('per_insured_total'), own('income_heads'));

/** 標準保険料率. */
export const rateQuantities = {
  income_rate_percent: {
    name: { symbol: '所得割率', ja: '所得割率(％)', en: 'income rate' },
    figure: { unit: 'percent', form: 'published' },
    words: {
      en: 'per cent of income, two decimals; of the prefecture T × β_p ÷ (1 + β_p) ÷ I_p',
      ja: '所得に対する割合（％、小数第2位まで）。都道府県は T × β_p ÷ (1 + β_p) ÷ I_p',
    },
    of: ({ premium }) => ofRates(premium, ({ incomeRate }) => percent(incomeRate.published)),
    all: ({ premium }) => ofRates(premium, ({ incomeRate }) => percent(incomeRate.published)),
    term: rounded('rate', inPercent(perBase('income', optional('income_weight'), all('beta')))),
    allTerm: rounded('rate', inPercent(perBaseOfAll('income', betaOfAll))),
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
      en: `yen per insured; of the prefecture T ÷ (1 + β_p) ÷ ΣN; in ${adults.en} what every insured pays`,
      ja: `被保険者1人当たりの額（${adults.ja}は全被保険者）。都道府県は T ÷ (1 + β_p) ÷ ΣN`,
    },
    of: ({ premium }) => ofRates(premium, ({ perInsured }) => perInsured.published),
    all: ({ premium }) => ofRates(premium, ({ perInsured }) => perInsured.published),
    term: choice(rounded('amount', perAdult), 'all-ages', rounded('amount', perEverybody)),
    allTerm: choice(rounded('amount', perBaseOfAll('insured')), 'all-ages', rounded('amount', perEverybody)),
    remark: { en: `; ${adults.en}: K_i ÷ N^inc_i`, ja: `；${adults.ja}は K_i ÷ N^inc_i` },
    also: ['per_insured_total', 'income_heads'],
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
  per_insured_total: {
    name: { symbol: 'K_i', totalSymbol: 'K', ja: '均等割総額', en: 'total of the amounts per insured' },
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: `${adults.en}: what all amounts per insured and per adult come to, before reductions`,
      ja: `${adults.ja}：均等割額と18歳以上均等割額で賦課する総額（軽減前）`,
    },
    of: ({ premium }) => ofRates(premium, ({ adult }) => adult?.perInsuredTotal),
    all: ({ premium }) => ofRates(premium, ({ adult }) => adult?.perInsuredTotal),
    term: over(
      times(own('levied_total'), optional('per_insured_weight'), own('insured')),
      times(all('insured'), own('split_divisor')),
    ),
    allTerm: over(all('levied_total'), add(one, betaOfAll)),
    sources: [order('29条の2')],
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
      en: `${adults.en}: what remains of the total after the reductions of the under-18s, per head of 18 and over`,
      ja: `${adults.ja}：均等割総額から18歳未満の軽減額を除いた額の18歳以上1人当たり`,
    },
    of: ({ premium }) => ofRates(premium, ({ adult }) => adult?.total.exact),
    all: ({ premium }) => ofRates(premium, ({ adult }) => adult?.total.exact),
    term: choice(
      over(own('per_insured_total'), own('insured')),
      'reductions',
      over(minus(own('per_insured_total'), own('child_reductions')), own('insured')),
    ),
    remark: { en: ', less R_i ÷ N_i where reductions are given', ja: '（軽減額があれば (K_i − R_i) ÷ N_i）' },
    sources: [order('29条の2'), measured('D14')],
  },
  adult_surcharge_exact: {
    name: {
      symbol: '18歳以上均等割額(端数処理前)',
      ja: '18歳以上均等割額(端数処理前)',
      en: 'surcharge per adult before rounding',
    },
    inFormulas: 'name',
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: `${adults.en}: what the under-18s do not pay themselves, per head of 18 and over`,
      ja: `${adults.ja}：18歳未満が負担しない額の18歳以上1人当たり`,
    },
    of: ({ premium }) => ofRates(premium, ({ adult }) => adult?.surchargeExact),
    all: ({ premium }) => ofRates(premium, ({ adult }) => adult?.surchargeExact),
    term: choice(
      over(times(perEverybody, own('insured_under18')), own('insured')),
      'reductions',
      over(minus(times(perEverybody, own('insured_under18')), own('child_reductions')), own('insured')),
    ),
    remark: { en: ', less R_i ÷ N_i where reductions are given', ja: '（軽減額があれば R_i ÷ N_i を引く）' },
    sources: [order('29条の2')],
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
    term: choice(
      rounded('amount', own('adult_total_exact')),
      'adult-parts',
      add(own('per_insured'), own('per_adult_surcharge')),
    ),
    remark: {
      en: '; with adult: parts the sum of both amounts as published',
      ja: '；parts の場合は公表する2つの額の和',
    },
    given: { keys: ['premium.rounding.adult'] },
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
    term: choice(
      minus(own('adult_total'), own('per_insured')),
      'adult-parts',
      rounded('amount', own('adult_surcharge_exact')),
    ),
    remark: {
      en: '; with adult: parts the surcharge rounded by itself',
      ja: '；parts の場合は端数処理前の額をそれだけで端数処理',
    },
    sources: [order('29条の2'), { status: 'guideline', source: 'child-2025' }, measured('D14')],
  },
} as const satisfies Record<string, QuantityRecord>;
