import {
  growth,
  money,
  noneOr,
  section,
  table,
  tableOr,
  text,
  yearly,
  yearRange,
  years,
  yen,
} from './form.js';

const rate = yearly(growth);

const g = (hint: string, example: string, ja: string, en: string) =>
  ({ form: rate, hint, example, name: { ja, en } }) as const;

const file = (hint: string, example: string, ja: string, en: string) =>
  ({ form: noneOr(table), hint, example, name: { ja, en } }) as const;

/** How heads move: by exactly one of three ways. */
const heads = section(
  {
    table: {
      form: table,
      hint: 'Table of heads by year: municipality_code, year, insured [, insured_care, insured_under18, households]',
      example: 'heads.csv',
      name: { ja: '被保険者数見通しの表', en: 'table of heads' },
    },
    population: {
      form: table,
      hint: 'Table of the population by age: municipality_code, year, age, population',
      example: 'population.csv',
      name: { ja: '将来人口の表', en: 'table of population' },
    },
    base_heads: {
      form: table,
      hint: 'Insured by age of the base year: municipality_code, age, insured; with population',
      example: 'age-heads.csv',
      name: { ja: '年齢別被保険者数の表', en: 'table of insured by age' },
    },
    growth: g('Growth of the insured', '-0.025', '被保険者数の伸び', 'growth of the insured'),
    care: g(
      'Growth of the 介護2号; as growth unless given',
      '-0.03',
      '介護2号の伸び',
      'growth of care heads',
    ),
    under18: g(
      'Growth of those under 18; as growth unless given',
      '-0.04',
      '18歳未満の伸び',
      'growth of under-18s',
    ),
    households: g('Growth of households', '-0.018', '世帯数の伸び', 'growth of households'),
  },
  { exclusive: [['table', 'population', 'growth']] },
);

const outlook = section({
  heads: { form: heads, hint: 'How heads and households move' },
  income: {
    form: section({
      growth: g('Growth of the income per insured', '0.01', '所得の伸び', 'growth of income'),
      national: g(
        'Growth of the national income; as growth unless given',
        '0.01',
        '全国所得の伸び',
        'growth of the national income',
      ),
    }),
    hint: 'How incomes move',
  },
  assets: {
    form: section({ growth: g('Growth of assets; 0 unless given', '0', '資産の伸び', 'growth of assets') }),
    hint: 'How assets move',
  },
  cost: {
    form: section(
      {
        per_insured: {
          form: money,
          hint: 'Medical cost per insured of the base year, yen',
          example: '401200',
          name: { ja: '1人当たり医療費', en: 'medical cost per insured' },
        },
        bands: {
          form: table,
          hint: 'Table of cost by age: age, cost_per_insured, growth; needs the population',
          example: 'age-costs.csv',
          name: { ja: '年齢別医療費の表', en: 'table of cost by age' },
        },
        growth: g('Growth of the cost per insured', '0.021', '医療費の伸び', 'growth of cost'),
      },
      { exclusive: [['per_insured', 'bands']] },
    ),
    hint: 'Medical cost 医療費',
  },
  benefits: {
    form: yen,
    hint: 'G 保険給付費 of the base year, needed by items by law',
    example: '640000000000',
    name: { ja: '保険給付費', en: 'benefits' },
  },
  low_income_transfers: {
    form: section({
      amount: {
        form: yen,
        hint: '保険基盤安定繰入金 of the base year, 軽減分 and 支援分',
        example: '41000000000',
        name: { ja: '保険基盤安定繰入金', en: 'low income transfers' },
      },
      growth: g(
        'Growth beside the insured; 0 unless given',
        '0',
        '保険基盤安定繰入金の伸び',
        'growth of low income transfers',
      ),
    }),
    hint: '保険基盤安定繰入金, needed by items by law',
  },
  items: file(
    'Table of what B and C are made of, and by what each moves',
    'items.csv',
    '収支見通しの表',
    'table of items',
  ),
  figures: file(
    'Table of figures by year: medical_index, collection_rate …',
    'figures.csv',
    '年度別数値の表',
    'table of figures',
  ),
  adjustments: {
    form: tableOr(
      section({
        growth: g(
          'Growth of the adjustments; 0 unless given',
          '0',
          '個別調整の伸び',
          'growth of adjustments',
        ),
      }),
    ),
    hint: 'How individual adjustments move',
  },
});

/** plan.yaml, whole. Source: contract, section 5. */
export const planForm = section(
  {
    title: {
      form: text,
      hint: 'Title of the plan',
      example: '東京都国民健康保険運営方針 R6–R11',
      name: { ja: '名称', en: 'title' },
    },
    period: {
      form: yearRange,
      hint: '対象期間, R6:R11; only the review needs it',
      example: 'R6:R11',
      name: { ja: '対象期間', en: 'period' },
    },
    review_every: {
      form: years,
      hint: 'In how many years a review is due',
      default: '3',
      name: { ja: '見直し年数', en: 'review every' },
    },
    case: {
      form: table,
      hint: 'The base case of year y0: folder, case.yaml or workbook',
      example: '../tokyo-r8',
      name: { ja: '基礎となる事例', en: 'base case' },
    },
    years: {
      form: yearRange,
      hint: 'R8:R12; the first is that of the base case',
      example: 'R8:R12',
      name: { ja: '推計年度', en: 'years' },
    },
    outlook: { form: outlook, hint: '医療費・財政の見通し of the years after the base case' },
    deficits: file('Table of deficits', 'deficits.csv', '赤字の表', 'table of deficits'),
    deficit_plans: file(
      'Table of plans to remove deficits',
      'deficit-plans.csv',
      '赤字解消計画の表',
      'table of deficit plans',
    ),
    fund: file('Table of the fund 財政安定化基金', 'fund.csv', '基金の表', 'table of the fund'),
    indicators: file('Table of indicators', 'indicators.csv', '指標の表', 'table of indicators'),
    ignore_columns: {
      form: noneOr(text),
      hint: 'A header to pass over',
      name: { ja: '読まない列', en: 'columns passed over' },
    },
  },
  { required: ['title', 'case'] },
);
