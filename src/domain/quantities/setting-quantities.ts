import { incomeHeads } from './measured.js';
import { guideline, law, type QuantityRecord, tokyo } from './quantity.js';
import { all, choice, given, over } from './term.js';
import { weightQuantities } from './weights.js';

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
    isGiven: ({ incomeLevel }) => incomeLevel.nationalIncomePerInsured !== undefined,
    term: choice(over(over(all('income'), incomeHeads), all('beta')), 'national-beside', given),
    remark: { en: ' where β is given', ja: '（βを与えた場合）' },
    given: { keys: ['segments.<segment>.national_income_per_insured'] },
    sources: [law('9条5項, 10条3項, 11条3項')],
  },
  ...weightQuantities,
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
