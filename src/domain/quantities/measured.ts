import { firstLevyYear } from '../fiscal-year.js';
import { adultSegments, japaneseList, segmentsThat } from '../segment.js';
import { law, order, type QuantityRecord } from './quantity.js';
import { add, choice, each, given, minus, number, all as ofAll, over, own, times } from './term.js';

/** N^inc_i and ΣN^inc: heads of the income share. */
export const ownIncomeHeads = choice(own('insured'), 'all-ages', own('income_heads'));
export const incomeHeads = choice(ofAll('insured'), 'all-ages', ofAll('income_heads'));

const figure = { unit: 'yen', form: 'nearest' } as const;
const persons = { unit: 'persons', form: 'plain' } as const;

/** What is measured per insured, and what is counted in parts. */
export const measuredQuantities = {
  income: {
    name: { symbol: 'I_i', totalSymbol: 'I_p', ja: '所得総額', en: 'income' },
    figure,
    words: {
      en: 'standard income after the cap of the segment: given, or by years the mean per insured times the heads of the year',
      ja: '賦課限度額控除後の基準総所得金額。年度別の場合は1人当たり所得（平均）×その年度の被保険者数',
    },
    of: ({ base }) => base.income,
    isSummed: true,
    all: ({ totals }) => totals.income,
    term: choice(given, 'income-by-years', times(own('income_per_insured'), ownIncomeHeads)),
    allTerm: choice(each('income'), 'income-per-insured', times(ofAll('income_per_insured'), incomeHeads)),
    remark: { en: 'by years I_i = y_i × N^inc_i', ja: '年度別の場合 I_i = y_i × N^inc_i' },
    also: ['income_per_insured', 'income_heads'],
    given: { columns: ['income', 'income_<segment>'] },
    sources: [
      law('9条6項'),
      // The survey is older than the law: it knows no segment that came later.
      {
        status: 'guideline',
        source: 'income-survey',
        only: { segments: segmentsThat(({ since }) => since === firstLevyYear) },
      },
    ],
  },
  income_heads: {
    name: {
      symbol: 'N^inc_i',
      totalSymbol: 'ΣN^inc',
      ja: '全被保険者数（所得割合）',
      en: 'heads of the income share',
    },
    figure: persons,
    words: {
      en: `${adultSegments.join(', ')}: all insured, 18 and over and under 18, by whom the income is measured`,
      ja: `${japaneseList(adultSegments)}分：所得を測る全被保険者数（18歳以上と18歳未満）`,
    },
    of: ({ base }) => (base.under18 ? base.incomeHeads : undefined),
    all: ({ totals }) => totals.under18 && totals.incomeHeads,
    term: add(own('insured'), own('insured_under18')),
    allTerm: each('income_heads'),
    sources: [law('11条の2第3項, 4項'), order('25条の2, 25条の3')],
  },
  income_per_insured: {
    name: { symbol: 'y_i', totalSymbol: 'y_p', ja: '1人当たり所得', en: 'income per insured' },
    figure,
    formula: {
      en: 'y_i = mean of y_i(y′) over the years y′ before; y_p likewise, or given',
      ja: 'y_i = 各年度 y′ の y_i(y′) の平均；y_p も同じ（または与えた値）',
    },
    words: {
      en: 'incomes by years: the mean of the income per insured of the years before; a year without anybody is left out',
      ja: '所得を年度別に与えた場合：前年度までの各年度の1人当たり所得の平均（誰もいない年度は除く）',
    },
    from: ['income_per_insured_of_year'],
    of: ({ base }) => base.incomePerInsured?.value,
    all: ({ totals }) => totals.incomePerInsured?.value,
    isGiven: ({ prefectureIncomePerInsured }) => prefectureIncomePerInsured !== undefined,
    given: { keys: ['segments.<segment>.prefecture_income_per_insured'] },
    sources: [order('4–7条, 12条, 13条, 17–20条, 25条の2, 25条の3')],
  },
  income_per_insured_of_year: {
    name: {
      symbol: 'y_i(y′)',
      totalSymbol: 'y_p(y′)',
      ja: '1人当たり所得(各年度)',
      en: 'income per insured of a year',
    },
    figure,
    words: { en: 'income ÷ heads of the same year', ja: '所得総額÷同じ年度の被保険者数' },
    term: over(own('income_of_year'), own('insured_of_year')),
    sources: [order('4–7条')],
  },
  income_of_year: {
    name: { symbol: 'I_i(y′)', totalSymbol: 'ΣI(y′)', ja: '所得総額(各年度)', en: 'income of a year' },
    figure,
    words: { en: 'income of a year before, as given', ja: '前年度までの年度の所得総額' },
    given: { columns: ['income_R<year>', 'income_<segment>_R<year>'] },
    sources: [order('4–7条')],
  },
  insured_of_year: {
    name: { symbol: 'N_i(y′)', totalSymbol: 'ΣN(y′)', ja: '被保険者数(各年度)', en: 'heads of a year' },
    figure: persons,
    words: { en: 'heads of the income share in that year', ja: '所得を測る被保険者数（その年度）' },
    given: { columns: ['insured_R<year>', 'insured_care_R<year>'] },
    sources: [order('4–7条')],
  },
  households: {
    name: { symbol: 'H_i', totalSymbol: 'ΣH', ja: '世帯数', en: 'households' },
    figure: { unit: 'households', form: 'plain' },
    words: {
      en: 'insured households; 特定世帯 count one half, 特定継続世帯 three quarters, but in care',
      ja: '特定世帯は1/2、特定継続世帯は3/4として数える（介護を除く）',
    },
    of: ({ base }) => base.households,
    isSummed: true,
    all: ({ totals }) => totals.households,
    term: choice(
      given,
      'special-households',
      minus(
        minus(own('households_listed'), over(own('households_special'), number(2n))),
        over(own('households_continued'), number(4n)),
      ),
    ),
    allTerm: each('households'),
    remark: {
      en: 'with 特定世帯 H_i = all − ½ × 特定世帯 − ¼ × 特定継続世帯',
      ja: '特定世帯がある場合 H_i = 世帯数 − 特定世帯数÷2 − 特定継続世帯数÷4',
    },
    also: ['households_listed', 'households_special', 'households_continued'],
    given: { columns: ['households', 'households_<segment>'] },
    sources: [law('9条7項, 10項')],
  },
  households_listed: {
    name: { symbol: '世帯数', ja: '世帯数(実数)', en: 'households as listed' },
    figure: { unit: 'households', form: 'plain' },
    words: { en: 'all households, before some count in part', ja: '特定世帯等を区別しない世帯数' },
    of: ({ base }) => base.householdParts?.all,
    given: { columns: ['households', 'households_<segment>'] },
    sources: [law('9条10項')],
  },
  households_special: {
    name: { symbol: '特定世帯数', ja: '特定世帯数', en: '特定世帯' },
    figure: { unit: 'households', form: 'plain' },
    words: { en: 'households that count one half', ja: '2分の1として数える世帯' },
    of: ({ base }) => base.householdParts?.special,
    given: { columns: ['households_special'] },
    sources: [law('9条10項1号')],
  },
  households_continued: {
    name: { symbol: '特定継続世帯数', ja: '特定継続世帯数', en: '特定継続世帯' },
    figure: { unit: 'households', form: 'plain' },
    words: { en: 'households that count three quarters', ja: '4分の3として数える世帯' },
    of: ({ base }) => base.householdParts?.continued,
    given: { columns: ['households_continued'] },
    sources: [law('9条10項2号')],
  },
  assets: {
    name: { symbol: 'A_i', totalSymbol: 'A_p', ja: '資産税額', en: 'assets' },
    figure,
    words: {
      en: 'fixed asset tax of the insured: given, or by years as income',
      ja: '被保険者の固定資産税額等（年度別の場合は所得と同じ）',
    },
    of: ({ base }) => base.assets,
    isSummed: true,
    all: ({ totals }) => totals.assets,
    term: choice(given, 'assets-by-years', times(own('assets_per_insured'), ownIncomeHeads)),
    allTerm: choice(each('assets'), 'assets-per-insured', times(ofAll('assets_per_insured'), incomeHeads)),
    remark: {
      en: 'by years A_i = mean of assets per insured × N^inc_i',
      ja: '年度別の場合 A_i = 1人当たり資産税額の平均 × N^inc_i',
    },
    also: ['assets_per_insured', 'income_heads'],
    given: { columns: ['assets', 'assets_<segment>'] },
    sources: [law('9条6項')],
  },
  assets_per_insured: {
    name: {
      symbol: 'A_i ÷ N^inc_i',
      totalSymbol: 'A_p ÷ ΣN^inc',
      ja: '1人当たり資産税額',
      en: 'assets per insured',
    },
    inFormulas: { en: 'assets per insured', ja: '1人当たり資産税額' },
    figure,
    formula: {
      en: 'mean of assets ÷ heads over the years before',
      ja: '前年度までの各年度の資産税額÷被保険者数の平均',
    },
    words: {
      en: 'assets by years: the mean of the assets per insured of the years before',
      ja: '資産税額を年度別に与えた場合：各年度の1人当たり資産税額の平均',
    },
    from: ['assets_per_insured_of_year'],
    of: ({ base }) => base.assetsPerInsured?.value,
    all: ({ totals }) => totals.assetsPerInsured?.value,
    sources: [order('8条, 9条, 14条, 15条, 21条, 22条, 25条の4, 25条の5')],
  },
  assets_per_insured_of_year: {
    name: {
      symbol: 'A_i(y′) ÷ N_i(y′)',
      ja: '1人当たり資産税額(各年度)',
      en: 'assets per insured of a year',
    },
    figure,
    words: { en: 'assets ÷ heads of the same year', ja: '資産税額÷同じ年度の被保険者数' },
    term: over(own('assets_of_year'), own('insured_of_year')),
    sources: [order('8条')],
  },
  assets_of_year: {
    name: { symbol: 'A_i(y′)', totalSymbol: 'ΣA(y′)', ja: '資産税額(各年度)', en: 'assets of a year' },
    figure,
    words: { en: 'assets of a year before, as given', ja: '前年度までの年度の資産税額' },
    given: { columns: ['assets_R<year>', 'assets_<segment>_R<year>'] },
    sources: [order('8条')],
  },
} as const satisfies Record<string, QuantityRecord>;
