import { type ShareColumn, shareColumns } from '../own-columns.js';
import { ownPremiumOf } from '../own-premium.js';
import type { SegmentRow } from '../result-figures.js';
import type { OwnPremium, OwnRates } from '../result-own-method.js';
import { adultSegments, japaneseList } from '../segment.js';
import { percent } from './premium.js';
import { order, ours, type QuantityRecord } from './quantity.js';
import { add, choice, inPercent, minus, over, own, ratio, rounded, type Term, times } from './term.js';

export type OwnQuantity = keyof typeof ownMethodQuantities;

function ofOwn<Value>(of: (own: OwnPremium) => Value) {
  return ({ premium }: SegmentRow) => {
    const own = ownPremiumOf(premium);
    return own && of(own);
  };
}

function ofRates<Value>(of: (rates: OwnRates) => Value) {
  return ofOwn(({ rates }) => rates && of(rates));
}

/** A share of 賦課割合. */
function share(column: ShareColumn, symbol: string, ja: string, en: string) {
  return {
    name: { symbol, ja: `${ja}の賦課割合(％)`, en: `share of ${en}` },
    figure: { unit: 'percent', form: 'percent' },
    words: {
      en: `part of 賦課総額 that the municipality raises by ${en}, per cent`,
      ja: `賦課総額のうち${ja}で賦課する割合（％、市町村自らの賦課割合）`,
    },
    of: ofOwn(({ shares }) => percent(shares[shareColumns[column]])),
    given: { columns: [column] },
    sources,
  } as const satisfies QuantityRecord;
}

const sources = [ours('D104')] as const;

/** A part of T° over its base. */
function perBase(of: string, base: Term): Term {
  return over(times(own('own_levied_total'), ratio(of)), base);
}

/** 子ども: K° ÷ N^inc, what every insured pays, before rounding. */
const perEverybody = over(own('own_per_insured_total'), own('income_heads'));

/** 子ども in Japanese names of amounts. */
const adults = `${japaneseList(adultSegments)}分`;

const ofOwnMethod = { en: 'by the own method', ja: '自らの賦課割合による' } as const;

/** 各市町村の算定基準による標準的な保険料率. Source: rules, section 8. */
export const ownMethodQuantities = {
  income_share: share('income_share', 'o_inc', '所得割', 'income'),
  asset_share: share('asset_share', 'o_ast', '資産割', 'assets'),
  per_insured_share: share('per_insured_share', 'o_per', '均等割', 'heads'),
  per_household_share: share('per_household_share', 'o_hh', '平等割', 'households'),
  own_income: {
    name: { symbol: 'I°_i', ja: '自らの所得割の賦課標準', en: 'own income base' },
    figure: { unit: 'yen', form: 'plain' },
    formula: { en: 'I°_i as given, else I_i', ja: 'I°_i＝与えた額、なければ I_i' },
    words: {
      en: 'income on which the municipality charges its own 所得割',
      ja: '市町村が自らの所得割を賦課する所得の総額',
    },
    from: ['income'],
    of: ofOwn(({ income }) => income),
    given: { columns: ['own_income'] },
    sources,
  },
  own_collection_rate: {
    name: { symbol: 'k°_i', ja: '自らの収納率', en: 'own collection rate' },
    figure: { unit: 'percent', form: 'percent' },
    formula: { en: 'k°_i as given, else k_i', ja: 'k°_i＝与えた率、なければ k_i' },
    words: {
      en: 'collection rate with which the municipality counts, where it is not the standard one',
      ja: '市町村が見込む収納率（標準的な収納率と異なる場合）',
    },
    from: ['collection_rate'],
    of: ofOwn(({ collectionRate }) => percent(collectionRate)),
    given: { columns: ['own_collection_rate'] },
    sources,
  },
  own_levied_total: {
    name: { symbol: 'T°_i', ja: '自らの賦課総額', en: 'levied total by the own method' },
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: 'required premium by the own collection rate, exact; half-up to the yen for reading',
      ja: '保険料総額÷自らの収納率（表では円未満四捨五入）',
    },
    of: ofOwn(({ leviedTotal }) => leviedTotal),
    term: over(own('premium_requirement'), ratio('own_collection_rate')),
    sources,
  },
  own_income_rate_percent: {
    name: { symbol: '所得割率°', ja: '自らの所得割率', en: 'income rate by the own method' },
    figure: { unit: 'percent', form: 'published' },
    words: {
      en: `income rate ${ofOwnMethod.en}, per cent, two decimals`,
      ja: `${ofOwnMethod.ja}所得割率（％、小数第2位まで）`,
    },
    of: ofRates(({ incomeRate }) => percent(incomeRate?.published)),
    term: rounded('rate', inPercent(perBase('income_share', own('own_income')))),
    sources,
  },
  own_asset_rate_percent: {
    name: { symbol: '資産割率°', ja: '自らの資産割率', en: 'asset rate by the own method' },
    figure: { unit: 'percent', form: 'published' },
    words: {
      en: `asset rate ${ofOwnMethod.en}, per cent, two decimals`,
      ja: `${ofOwnMethod.ja}資産割率（％、小数第2位まで）`,
    },
    of: ofRates(({ assetRate }) => percent(assetRate?.published)),
    term: rounded('rate', inPercent(perBase('asset_share', own('assets')))),
    sources,
  },
  own_per_insured: {
    name: { symbol: '均等割額°', ja: '自らの均等割額', en: 'amount per insured by the own method' },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: `yen per insured ${ofOwnMethod.en}`, ja: `${ofOwnMethod.ja}被保険者1人当たりの額` },
    of: ofRates(({ perInsured }) => perInsured?.published),
    term: choice(
      rounded('amount', perBase('per_insured_share', own('insured'))),
      'all-ages',
      rounded('amount', perEverybody),
    ),
    remark: { en: `; ${adults}: K°_i ÷ N^inc_i`, ja: `；${adults}は K°_i ÷ N^inc_i` },
    also: ['own_per_insured_total', 'income_heads'],
    sources,
  },
  own_per_household: {
    name: {
      symbol: '平等割額°',
      ja: '自らの平等割額',
      en: 'amount per household by the own method',
    },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: `yen per household ${ofOwnMethod.en}`, ja: `${ofOwnMethod.ja}1世帯当たりの額` },
    of: ofRates(({ perHousehold }) => perHousehold?.published),
    term: rounded('amount', perBase('per_household_share', own('households'))),
    sources,
  },
  own_per_insured_total: {
    name: { symbol: 'K°_i', ja: '自らの均等割総額', en: 'total of the own amounts per insured' },
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: `${adults}: part of the levied total that is raised by heads, before reductions`,
      ja: `${adults}：均等割で賦課する総額（軽減前）`,
    },
    of: ofRates(({ adult }) => adult?.perInsuredTotal),
    term: times(own('own_levied_total'), ratio('per_insured_share')),
    sources: [order('29条の2'), ...sources],
  },
  own_adult_total_exact: {
    name: {
      symbol: '均等割額°(18歳以上)',
      ja: '自らの18歳以上の均等割額計(端数処理前)',
      en: 'own amount per adult before rounding',
    },
    inFormulas: 'name',
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: `${adults}: what remains of the total after the reductions of the under-18s, per head of 18 and over`,
      ja: `${adults}：均等割総額から18歳未満の軽減額を除いた額の18歳以上1人当たり`,
    },
    of: ofRates(({ adult }) => adult?.total.exact),
    term: choice(
      over(own('own_per_insured_total'), own('insured')),
      'reductions',
      over(minus(own('own_per_insured_total'), own('child_reductions')), own('insured')),
    ),
    sources: [order('29条の2'), ...sources],
  },
  own_adult_surcharge_exact: {
    name: {
      symbol: '18歳以上均等割額°(端数処理前)',
      ja: '自らの18歳以上均等割額(端数処理前)',
      en: 'own surcharge per adult before rounding',
    },
    inFormulas: 'name',
    figure: { unit: 'yen', form: 'nearest' },
    words: {
      en: `${adults}: what the under-18s do not pay themselves, per head of 18 and over`,
      ja: `${adults}：18歳未満が負担しない額の18歳以上1人当たり`,
    },
    of: ofRates(({ adult }) => adult?.surchargeExact),
    term: minus(own('own_adult_total_exact'), perEverybody),
    sources: [order('29条の2'), ...sources],
  },
  own_adult_total: {
    name: {
      symbol: '18歳以上計°',
      ja: '自らの18歳以上の均等割額計',
      en: 'own amount per adult',
    },
    inFormulas: 'name',
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: `${adults}: what an insured of 18 and over pays ${ofOwnMethod.en}`,
      ja: `${adults}：${ofOwnMethod.ja}18歳以上の被保険者1人の額`,
    },
    of: ofRates(({ adult }) => adult?.total.published),
    term: choice(
      rounded('amount', own('own_adult_total_exact')),
      'adult-parts',
      add(own('own_per_insured'), own('own_per_adult_surcharge')),
    ),
    sources,
  },
  own_per_adult_surcharge: {
    name: {
      symbol: '18歳以上均等割額°',
      ja: '自らの18歳以上均等割額',
      en: 'own surcharge per adult',
    },
    figure: { unit: 'yen', form: 'whole' },
    words: {
      en: `${adults}: what adults pay above 均等割額 ${ofOwnMethod.en}`,
      ja: `${adults}：${ofOwnMethod.ja}、均等割額のほかに18歳以上が負担する額`,
    },
    of: ofRates(({ adult }) => adult?.surcharge),
    term: choice(
      minus(own('own_adult_total'), own('own_per_insured')),
      'adult-parts',
      rounded('amount', own('own_adult_surcharge_exact')),
    ),
    sources: [order('29条の2'), ...sources],
  },
} as const satisfies Record<string, QuantityRecord>;
