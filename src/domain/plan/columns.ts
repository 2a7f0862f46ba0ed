import { type ColumnRecord, inputColumns, itemColumns } from '../input-columns.js';

/** What a cell of a table of a plan may hold beside what input columns hold. */
export type PlanGrammar =
  | 'code'
  | 'name'
  | 'text'
  | 'year'
  | 'age'
  | 'word'
  | 'count'
  | 'yen'
  | 'signed-yen'
  | 'index'
  | 'rate'
  | 'growth'
  | 'number'
  | 'flag';

/** A column of a table of a plan. */
export interface PlanColumn {
  readonly grammar: PlanGrammar;
  readonly japanese: readonly [string, ...string[]];
  /** Whether the years may stand side by side instead: insured_R9, 被保険者数(R9). */
  readonly byYear?: true;
  /** Whether it stands for itself as a year: R9, 令和9年度. */
  readonly isYear?: true;
}

export interface PlanTableRecord {
  /** The key of plan.yaml that names it. */
  readonly key: string;
  /** The sheet of 計画.xlsx, in Japanese and English. */
  readonly sheet: readonly [japanese: string, english: string];
  readonly columns: Readonly<Record<string, PlanColumn>>;
  /** Columns that must be there; of those by year any year. */
  readonly required: readonly string[];
}

const named = ({ japanese }: Pick<ColumnRecord, 'japanese'>, grammar: PlanGrammar): PlanColumn => ({
  grammar,
  japanese,
});
const column = (grammar: PlanGrammar, ...japanese: [string, ...string[]]): PlanColumn => ({
  grammar,
  japanese,
});
const byYear = (grammar: PlanGrammar, ...japanese: [string, ...string[]]): PlanColumn => ({
  grammar,
  japanese,
  byYear: true,
});

const code = named(inputColumns.municipality_code, 'code');
const name = named(inputColumns.municipality_name, 'name');
const year = column('year', '年度');
const segment = named(itemColumns.segment, 'word');
const item = named(itemColumns.item, 'text');

/** Every table of a plan: what reads, writes and documents it. Source: contract, section 5. */
export const planTables = {
  heads: {
    key: 'outlook.heads.table',
    sheet: ['被保険者数見通し', 'heads-outlook'],
    columns: {
      municipality_code: code,
      municipality_name: name,
      year,
      insured: byYear('count', '被保険者数'),
      insured_care: byYear('count', '介護2号被保険者数'),
      insured_under18: byYear('count', '18歳未満被保険者数'),
      households: byYear('count', '世帯数'),
    },
    required: ['municipality_code', 'insured'],
  },
  population: {
    key: 'outlook.heads.population',
    sheet: ['将来人口', 'population'],
    columns: {
      municipality_code: code,
      municipality_name: name,
      year,
      age: column('age', '年齢階級', '年齢階層'),
      population: byYear('count', '人口', '総人口', '推計人口'),
    },
    required: ['municipality_code', 'age', 'population'],
  },
  base_heads: {
    key: 'outlook.heads.base_heads',
    sheet: ['年齢別被保険者数', 'base-heads'],
    columns: {
      municipality_code: code,
      municipality_name: name,
      year,
      age: column('age', '年齢階級', '年齢階層'),
      insured: byYear('count', '被保険者数'),
    },
    required: ['municipality_code', 'age', 'insured'],
  },
  bands: {
    key: 'outlook.cost.bands',
    sheet: ['年齢別医療費', 'age-costs'],
    columns: {
      age: column('age', '年齢階級', '年齢階層'),
      cost_per_insured: column('number', '1人当たり医療費', '一人当たり医療費'),
      growth: column('growth', '伸び率'),
    },
    required: ['age', 'cost_per_insured'],
  },
  items: {
    key: 'outlook.items',
    sheet: ['収支見通し', 'items-outlook'],
    columns: {
      segment,
      kind: named(itemColumns.kind, 'word'),
      item,
      driver: column('word', '推計方法'),
      growth: column('growth', '伸び率'),
      amount: { grammar: 'yen', japanese: ['金額'], byYear: true, isYear: true },
    },
    required: ['segment', 'kind', 'driver'],
  },
  figures: {
    key: 'outlook.figures',
    sheet: ['年度別数値', 'figures'],
    columns: {
      municipality_code: code,
      municipality_name: name,
      year,
      medical_index: byYear('index', '医療費指数', '年齢調整後医療費指数'),
      standard_collection_rate: byYear('rate', '標準的な収納率'),
      collection_rate: byYear('rate', '収納率', '現年分収納率'),
      baseline_levy_per_insured: byYear('number', '基準1人当たり納付金'),
    },
    required: ['municipality_code'],
  },
  adjustments: {
    key: 'outlook.adjustments',
    sheet: ['調整見通し', 'adjustments-outlook'],
    columns: {
      year,
      municipality_code: code,
      municipality_name: name,
      segment,
      stage: named(itemColumns.stage, 'word'),
      item,
      amount: { ...named(itemColumns.amount, 'signed-yen'), byYear: true },
    },
    required: ['municipality_code', 'stage', 'item', 'amount'],
  },
  deficits: {
    key: 'deficits',
    sheet: ['赤字', 'deficits'],
    columns: {
      municipality_code: code,
      municipality_name: name,
      year,
      covering_transfers: byYear(
        'yen',
        '決算補填等目的の法定外繰入額',
        '決算補填等目的の法定外一般会計繰入額',
      ),
      advance_use: byYear('yen', '繰上充用金'),
    },
    required: ['municipality_code'],
  },
  deficit_plans: {
    key: 'deficit_plans',
    sheet: ['赤字解消計画', 'deficit-plans'],
    columns: {
      municipality_code: code,
      municipality_name: name,
      start_year: column('year', '計画初年度'),
      target_year: column('year', '解消予定年度'),
      planned: byYear('yen', '計画額'),
    },
    required: ['municipality_code', 'start_year', 'target_year'],
  },
  fund: {
    key: 'fund',
    sheet: ['基金', 'fund'],
    columns: {
      account: column('word', '会計'),
      year,
      kind: named(itemColumns.kind, 'word'),
      municipality_code: code,
      municipality_name: name,
      amount: named(itemColumns.amount, 'yen'),
      shortfall: column('yen', '不足額'),
      reason: column('text', '理由'),
      disaster: column('flag', '災害'),
    },
    required: ['account', 'year', 'kind', 'amount'],
  },
  indicators: {
    key: 'indicators',
    sheet: ['指標', 'indicators'],
    columns: {
      chapter: column('text', '章'),
      indicator: column('text', '指標'),
      unit: column('text', '単位'),
      direction: column('word', '方向'),
      municipality_code: code,
      municipality_name: name,
      computed: column('word', '自動計算'),
      base: column('number', '基準値'),
      year,
      target: byYear('number', '目標'),
      actual: byYear('number', '実績'),
    },
    required: ['chapter', 'indicator', 'direction'],
  },
} as const satisfies Record<string, PlanTableRecord>;

export type PlanTable = keyof typeof planTables;
export const planTableIds = Object.keys(planTables) as PlanTable[];

export function planTable(table: PlanTable): PlanTableRecord {
  return planTables[table];
}
