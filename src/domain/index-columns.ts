import { type ColumnRecord, inputColumns } from './input-columns.js';

const { municipality_code, municipality_name, insured } = inputColumns;

/** The columns of the tables of which an index from age bands is made. Source: contract, further tables. */
export const indexColumns = {
  municipality_code,
  municipality_name,
  year: { grammar: 'word', japanese: ['年度'] },
  age: { grammar: 'word', japanese: ['年齢階級', '年齢階層', '年齢区分', '年齢'] },
  benefits: { grammar: 'yen', japanese: ['医療費指数算定基礎額'] },
  other_benefits: { grammar: 'yen', japanese: ['その他の保険給付費'] },
  very_high: { grammar: 'yen', japanese: ['共同負担する高額な給付費'] },
  insured,
} as const satisfies Record<string, ColumnRecord>;

export type IndexColumn = keyof typeof indexColumns;
type FigureColumn = Extract<IndexColumn, 'benefits' | 'other_benefits' | 'very_high' | 'insured'>;

interface TableColumns {
  /** What a row is of. */
  readonly keys: readonly Extract<IndexColumn, 'municipality_code' | 'year' | 'age'>[];
  readonly figures: readonly FigureColumn[];
  readonly optional: readonly IndexColumn[];
}

/** Each table by its key under `medical_index`. */
const indexTables = {
  costs: {
    keys: ['municipality_code', 'year'],
    figures: ['benefits', 'other_benefits', 'very_high'],
    optional: ['municipality_name', 'other_benefits', 'very_high'],
  },
  heads: {
    keys: ['municipality_code', 'year', 'age'],
    figures: ['insured'],
    optional: ['municipality_name'],
  },
  national: { keys: ['year', 'age'], figures: ['benefits', 'insured'], optional: [] },
} as const satisfies Record<string, TableColumns>;

/** The sheets of a case workbook on which they stand, in Japanese and in English. */
export const indexSheets = {
  costs: ['指数用医療費', 'medical-costs'],
  heads: ['指数用被保険者数', 'age-heads'],
  national: ['指数用全国医療費', 'national-costs'],
} as const satisfies Record<IndexTable, readonly [japanese: string, english: string]>;

export type IndexTable = keyof typeof indexTables;
export const indexTableIds = Object.keys(indexTables) as IndexTable[];

export function tableColumns(table: IndexTable): TableColumns {
  return indexTables[table];
}

/** The columns of a table as it is written, in order. */
export function columnsOfTable(table: IndexTable): readonly IndexColumn[] {
  const { keys, figures, optional } = tableColumns(table);
  const names = optional.filter((name) => name === 'municipality_name');
  return [...keys.slice(0, names.length), ...names, ...keys.slice(names.length), ...figures];
}
