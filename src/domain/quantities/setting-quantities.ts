import { guideline, law, type QuantityRecord, tokyo } from './quantity.js';
import { all, minus, one, over } from './term.js';

/** What case.yaml, a policy or the adjustments give. */
export const settingQuantities = {
  national_income_per_insured: {
    name: { symbol: 'I₀', ja: '全国の1人当たり所得', en: 'national income per insured' },
    figure: { unit: 'yen', form: 'plain' },
    words: {
      en: 'income per insured of the nation, per segment; where β is given, the figure that it implies',
      ja: '全国の被保険者1人当たり所得（βを与えた場合はβから逆算）',
    },
    all: ({ nationalIncomePerInsured }) => nationalIncomePerInsured,
    isGiven: ({ incomeLevel }) => !('beta' in incomeLevel),
    term: over(over(all('income'), all('insured')), all('beta')),
    remark: { en: ' where β is given', ja: '（βを与えた場合）' },
    given: { keys: ['segments.<segment>.national_income_per_insured'] },
    sources: [law('9条5項, 10条3項, 11条3項')],
  },
  income_weight: {
    name: { symbol: 'w_inc', ja: '所得割指数', en: 'weight of income' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: { en: 'part of the ability share that goes by income', ja: '応能シェアのうち所得による部分' },
    all: ({ method, weights }) => (method === 'four' ? weights.income : null),
    isGiven: () => true,
    given: { keys: ['premium.income_weight', 'segments.<segment>.income_weight'] },
    sources: [law('9条6項')],
  },
  asset_weight: {
    name: { symbol: 'w_ast', ja: '資産割指数', en: 'weight of assets' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: { en: 'part of the ability share that goes by assets', ja: '応能シェアのうち資産による部分' },
    all: ({ method, weights }) => (method === 'four' ? weights.assets : null),
    term: minus(one, all('income_weight')),
    sources: [law('9条6項')],
  },
  per_insured_weight: {
    name: { symbol: 'w_per', ja: '均等割指数', en: 'weight of heads' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: { en: 'part of the benefit share that goes by heads', ja: '応益シェアのうち被保険者数による部分' },
    all: ({ method, weights }) => (method === 'two' ? null : weights.perInsured),
    isGiven: () => true,
    given: { keys: ['premium.per_insured_weight', 'segments.<segment>.per_insured_weight'] },
    sources: [law('9条9項')],
  },
  household_weight: {
    name: { symbol: 'w_hh', ja: '平等割指数', en: 'weight of households' },
    figure: { unit: 'ratio', form: 'thirteen' },
    words: {
      en: 'part of the benefit share that goes by households',
      ja: '応益シェアのうち世帯数による部分',
    },
    all: ({ method, weights }) => (method === 'two' ? null : weights.household),
    term: minus(one, all('per_insured_weight')),
    sources: [law('9条9項')],
  },
  adjustment_row: {
    name: { symbol: 'x', ja: '個別の加減算', en: 'individual adjustment' },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: 'one row of the adjustments; deductions are negative', ja: '個別加減算の1行（控除は負）' },
    given: { columns: ['amount'] },
    sources: [guideline()],
  },
  requirement_item: {
    name: { symbol: 'item', ja: '必要総額の項目', en: 'item of the required total' },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: 'one row of costs or revenues of the prefecture', ja: '費用または収入の1行' },
    given: { columns: ['amount'] },
    sources: [guideline()],
  },
  pooling_ratio: {
    name: { symbol: 'p_x', ja: '共同負担割合', en: 'pooling ratio' },
    figure: { unit: 'ratio', form: 'thirteen' },
    formula: 'p_x(y) from a schedule: linear between two listed years, or held',
    words: {
      en: 'how much of an item is left in the common pot in the fiscal year',
      ja: '項目のうち共同で負担する割合',
    },
    given: { keys: ['pooling'] },
    sources: [tokyo('chapter 4')],
  },
  given_levy_base: {
    name: { symbol: 'C₀', ja: '納付金算定基礎額(共同負担化前)', en: 'levy base as given' },
    figure: { unit: 'yen', form: 'whole' },
    words: { en: 'levy base before pooling', ja: '共同負担化前の納付金算定基礎額' },
    given: { keys: ['segments.<segment>.levy_base'] },
    sources: [guideline()],
  },
} as const satisfies Record<string, QuantityRecord>;
