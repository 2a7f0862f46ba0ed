import type { HeaderLanguage } from '../../contract/tables.js';

/** A table of a new case with example rows. */
export interface ExampleTable {
  readonly file: string;
  readonly columns: readonly ExampleColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface ExampleColumn {
  readonly en: string;
  readonly ja: string;
  /** Text, or digits with so many decimals. */
  readonly kind: 'text' | 'count' | 'yen' | 'index' | 'percent';
}

const code: ExampleColumn = { en: 'municipality_code', ja: '団体コード', kind: 'text' };
const name: ExampleColumn = { en: 'municipality_name', ja: '市町村名', kind: 'text' };

/** Two municipalities that are not real but in name. */
const naha = '472018';
const ginowan = '472051';

/** The tables of municipalities; a workbook has them as one. */
export const municipalTables: readonly ExampleTable[] = [
  {
    file: 'insured.csv',
    columns: [
      code,
      name,
      { en: 'insured', ja: '被保険者数', kind: 'count' },
      { en: 'insured_care', ja: '介護2号被保険者数', kind: 'count' },
      { en: 'insured_child', ja: '18歳以上被保険者数', kind: 'count' },
      { en: 'insured_under18', ja: '18歳未満被保険者数', kind: 'count' },
    ],
    rows: [
      [naha, '那覇市', '27000', '9800', '25100', '1900'],
      [ginowan, '宜野湾市', '9500', '3400', '8900', '600'],
    ],
  },
  {
    file: 'income.csv',
    columns: [
      code,
      { en: 'income', ja: '所得総額', kind: 'yen' },
      { en: 'income_care', ja: '所得総額（介護）', kind: 'yen' },
    ],
    rows: [
      [naha, '16450000000', '6720000000'],
      [ginowan, '5250000000', '2140000000'],
    ],
  },
  {
    file: 'medical-index.csv',
    columns: [
      code,
      { en: 'medical_index_R5', ja: '医療費指数（R5）', kind: 'index' },
      { en: 'medical_index_R6', ja: '医療費指数（R6）', kind: 'index' },
      { en: 'medical_index_R7', ja: '医療費指数（R7）', kind: 'index' },
    ],
    rows: [
      [naha, '1.0284', '1.0312', '1.0197'],
      [ginowan, '0.9855', '0.9903', '0.9888'],
    ],
  },
  {
    file: 'collection-rates.csv',
    columns: [
      code,
      { en: 'collection_rate_R6', ja: '収納率（R6）', kind: 'percent' },
      { en: 'collection_rate_R7', ja: '収納率（R7）', kind: 'percent' },
    ],
    rows: [
      [naha, '93.45', '93.81'],
      [ginowan, '95.02', '95.27'],
    ],
  },
];

/** 個別の加減算; the cells of two columns are words that have a Japanese form. */
export const adjustmentTable: ExampleTable & { readonly japaneseRows: ExampleTable['rows'] } = {
  file: 'adjustments.csv',
  columns: [
    code,
    { en: 'segment', ja: '区分', kind: 'text' },
    { en: 'stage', ja: '段階', kind: 'text' },
    { en: 'item', ja: '項目', kind: 'text' },
    { en: 'amount', ja: '金額', kind: 'yen' },
  ],
  rows: [
    [naha, 'medical', 'levy', '過年度調整', '-1200000'],
    [ginowan, 'medical', 'premium', '保健事業費', '8500000'],
  ],
  japaneseRows: [
    [naha, '医療', '納付金', '過年度調整', '-1200000'],
    [ginowan, '医療', '保険料', '保健事業費', '8500000'],
  ],
};

/** Headers and rows in a language, ready to be written. */
export function exampleRows(table: ExampleTable, language: HeaderLanguage): readonly (readonly string[])[] {
  const japanese = 'japaneseRows' in table ? adjustmentTable.japaneseRows : table.rows;
  return [table.columns.map((column) => column[language]), ...(language === 'ja' ? japanese : table.rows)];
}
