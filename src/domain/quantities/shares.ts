import { adultSegments, indexedSegments, japaneseList } from '../segment.js';
import { incomeHeads } from './measured.js';
import { childHeads, law, order, ours, type QuantityRecord } from './quantity.js';
import {
  add,
  all,
  choice,
  each,
  given,
  minus,
  one,
  optional,
  over,
  own,
  ratio,
  type Term,
  times,
  where,
  zeroWithout,
} from './term.js';

/** Sa_i by the weights whose names begin so. */
export function abilityBy(whose: '' | 'levy_'): Term {
  return add(
    over(times(optional(`${whose}income_weight`), own('income')), all('income')),
    where(
      `${whose}asset_weight`,
      over(times(optional(`${whose}asset_weight`), own('assets')), all('assets')),
    ),
  );
}

/** Sb_i likewise. */
export function benefitBy(whose: '' | 'levy_'): Term {
  return add(
    over(times(optional(`${whose}per_insured_weight`), own('insured')), all('insured')),
    where(
      `${whose}household_weight`,
      over(times(optional(`${whose}household_weight`), own('households')), all('households')),
    ),
  );
}

/** From what municipalities are measured by to their weights. */
export const shareQuantities = {
  alpha: {
    name: { symbol: 'α', ja: '医療費指数反映係数', en: 'reflection of the medical index' },
    figure: { unit: 'ratio', form: 'thirteen' },
    formula: {
      en: 'α(y) from a schedule: linear between two listed years, or held',
      ja: 'α(y) は年度別の予定による（前後の年度から直線補間、又は据置き）',
    },
    words: {
      en: 'how much of the medical cost index is reflected in the fiscal year, 0 to 1',
      ja: '医療費指数を反映させる割合（0〜1）',
    },
    all: ({ medicalReflection }) => medicalReflection,
    given: { keys: ['alpha'] },
    sources: [law('9条3項')],
  },
  beta: {
    name: { symbol: 'β', ja: '所得係数', en: 'income coefficient' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'income per insured of the prefecture against the nation, or a value that the prefecture sets (β′)',
      ja: '都道府県の1人当たり所得÷全国の1人当たり所得（又は都道府県が定めるβ′）',
    },
    all: ({ incomeCoefficient }) => incomeCoefficient,
    isGiven: ({ incomeLevel }) => 'beta' in incomeLevel,
    term: choice(
      over(over(all('income'), incomeHeads), all('national_income_per_insured')),
      'national-beside',
      given,
    ),
    remark: { en: `; ${adultSegments.join(', ')}: ΣN^inc`, ja: `（${japaneseList(adultSegments)}はΣN^inc）` },
    given: { keys: ['segments.<segment>.beta'] },
    sources: [
      law('9条5項, 10条3項, 11条3項'),
      { status: 'guideline', source: 'guideline-29', only: { given: true } },
    ],
  },
  beta_prefecture: {
    name: {
      symbol: 'β_p',
      ja: '都道府県標準保険料率の所得係数',
      en: 'income coefficient of the rates of the prefecture',
    },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'the plain quotient where the national income is known, whatever β is set for the levy; else β',
      ja: '全国の1人当たり所得が分かればその商（納付金のβ′によらない）。分からなければβ',
    },
    all: ({ prefectureIncomeCoefficient }) => prefectureIncomeCoefficient,
    term: choice(
      all('beta'),
      'national-beside',
      over(over(all('income'), incomeHeads), all('national_income_per_insured')),
    ),
    remark: {
      en: '; (I_p ÷ ΣN^inc) ÷ I₀ where β is given beside it',
      ja: '（βと全国の所得の両方を与えた場合は (I_p ÷ ΣN^inc) ÷ I₀）',
    },
    sources: [order('31条11項'), ours('D94')],
  },
  medical_factor: {
    name: { symbol: 'f_i', ja: '医療費水準反映率', en: 'medical factor' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'how the medical cost index moves the share',
      ja: `1＋α×（医療費指数−1）。${japaneseList(indexedSegments)}分以外は1`,
    },
    of: ({ medicalFactor }) => medicalFactor,
    term: add(one, times(all('alpha'), minus(own('medical_index'), one))),
    countsIn: (segment) => indexedSegments.includes(segment),
    remark: {
      en: `; 1 outside ${indexedSegments.join(', ')}`,
      ja: `（${japaneseList(indexedSegments)}分以外は1）`,
    },
    sources: [law('9条3項, 4項')],
  },
  ability_share: {
    name: { symbol: 'Sa_i', ja: '応能シェア', en: 'ability share' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: { en: 'share of income, with four methods also of assets', ja: '所得（四方式では資産も）の割合' },
    of: ({ abilityShare }) => abilityShare,
    isSummed: true,
    term: choice(abilityBy(''), 'weights-apart', abilityBy('levy_')),
    sources: [law('9条6項')],
  },
  benefit_share: {
    name: { symbol: 'Sb_i', ja: '応益シェア', en: 'benefit share' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'share of heads, with three and four methods also of households',
      ja: '被保険者数（三・四方式では世帯数も）の割合',
    },
    of: ({ benefitShare }) => benefitShare,
    isSummed: true,
    term: choice(benefitBy(''), 'weights-apart', benefitBy('levy_')),
    sources: [law('9条7項, 9項'), childHeads],
  },
  collection_factor: {
    name: { symbol: 'κ_i', ja: '収納率による係数', en: 'collection factor' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'standard collection rate as a fraction: what a weight is multiplied by where γ goes by collection',
      ja: '標準的な収納率（比率）。基礎額調整係数を収納率による場合に按分率に掛ける数',
    },
    of: ({ collectionFactor }) => collectionFactor,
    term: ratio('collection_rate'),
    sources: [order('10条1項2号'), ours('D88')],
  },
  weight: {
    name: { symbol: 'W_i', totalSymbol: 'ΣW', ja: '按分率', en: 'weight' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'both shares joined β : 1, times the medical factor; 0 without heads and income',
      ja: '医療費水準反映率×（β×応能シェア＋応益シェア）÷（1＋β）',
    },
    of: ({ weight }) => weight,
    isSummed: true,
    all: ({ weightTotal }) => weightTotal,
    term: zeroWithout(
      ['insured', 'income'],
      over(
        times(
          optional('medical_factor'),
          add(times(all('beta'), own('ability_share')), own('benefit_share')),
          optional('collection_factor'),
        ),
        add(one, all('beta')),
      ),
    ),
    remark: {
      en: '; κ_i only with gamma: collection',
      ja: '（κ_i は基礎額調整係数を収納率による場合のみ）',
    },
    allTerm: each('weight'),
    sources: [law('9条'), ours('D5')],
  },
  gamma: {
    name: { symbol: 'γ', ja: '基礎額調整係数', en: 'adjustment factor' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: { en: 'brings the weights to a sum of 1', ja: '按分率の合計を1にする係数' },
    all: ({ adjustmentFactor }) => adjustmentFactor,
    term: over(one, all('weight')),
    sources: [law('9条8項'), order('10条1項')],
  },
} as const satisfies Record<string, QuantityRecord>;
