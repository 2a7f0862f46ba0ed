import type { HeaderLanguage } from '../../contract/tables.js';
import {
  type ColumnRecord,
  columnName,
  columnOf,
  columnRecord,
  type InputColumn,
  itemColumns,
  japaneseName,
} from '../../domain/input-columns.js';
import { municipalitiesOf } from '../../domain/official-list.js';
import { japaneseSegments, segmentOfAll, segmentRecord, segments } from '../../domain/segment.js';
import { lawLags, lawYears } from '../../domain/series.js';
import { newYear } from '../../domain/settings/general.js';
import { stageWords } from '../../domain/settings/value-words.js';

/** A table of a new case with example rows. */
export interface ExampleTable {
  readonly file: string;
  readonly columns: readonly ExampleColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface ExampleColumn {
  readonly en: string;
  readonly ja: string;
  readonly of: ColumnRecord;
}

/** A column of tables of municipalities as new tables head it, and what it has for the two. */
type Filled = readonly [column: InputColumn, first: string, second: string];

/** Two municipalities that are not real but in name. */
const naha = '472018';
const ginowan = '472051';

/** Codes and names of the municipalities of a new case. */
export function newMunicipalities(
  prefecture: string | undefined,
): readonly (readonly [code: string, name: string])[] {
  if (prefecture === undefined)
    return [
      [naha, '那覇市'],
      [ginowan, '宜野湾市'],
    ];
  return municipalitiesOf(prefecture).map(({ code, name }) => [code, name]);
}

/** The years of the index of a new case as `law` asks for them. */
export const indexYears = lawYears(newYear, lawLags.medicalIndex);
const indices: readonly (readonly [string, string])[] = [
  ['1.0284', '0.9855'],
  ['1.0312', '0.9903'],
  ['1.0197', '0.9888'],
];

/** The tables of municipalities; a workbook has them as one. */
export const municipalTables: readonly ExampleTable[] = [
  municipalTable('insured.csv', [
    [{ quantity: 'municipality_name' }, '那覇市', '宜野湾市'],
    [{ quantity: 'insured' }, '27000', '9500'],
    ...segments.flatMap((segment): Filled[] => {
      const { heads } = segmentRecord(segment);
      return heads ? [[columnOf('insured', segment), ...heads.example]] : [];
    }),
    [{ quantity: 'insured_under18' }, '1900', '600'],
  ]),
  municipalTable('income.csv', [
    [{ quantity: 'income' }, '16450000000', '5250000000'],
    ...segments.flatMap((segment): Filled[] => {
      const { part } = segmentRecord(segment);
      return part ? [[{ quantity: 'income', segment }, ...part.income]] : [];
    }),
  ]),
  municipalTable('medical-index.csv', [
    ...indexYears.map((year, at): Filled => [{ quantity: 'medical_index', year }, ...indices[at]!]),
  ]),
  municipalTable('collection-rates.csv', [
    [{ quantity: 'collection_rate', year: newYear - 2 }, '93.45', '95.02'],
    [{ quantity: 'collection_rate', year: newYear - 1 }, '93.81', '95.27'],
  ]),
];

/** The tables of municipalities with a row for each of a prefecture, to be filled: codes and names stand in them. */
export function tablesOf(prefecture: string): readonly ExampleTable[] {
  const municipalities = municipalitiesOf(prefecture);
  return municipalTables.map((table) => ({
    ...table,
    rows: municipalities.map(({ code, name }) =>
      table.columns.map(({ of }) => (of === codeColumn.of ? code : of === nameColumn.of ? name : '')),
    ),
  }));
}

/** A table with a column of names behind its codes: who fills it needs them. */
export function withNames({ columns, rows, ...table }: ExampleTable, prefecture: string): ExampleTable {
  if (columns.some(({ of }) => of === nameColumn.of)) return { columns, rows, ...table };
  const names = municipalitiesOf(prefecture).map(({ name }) => name);
  const [code, ...others] = columns;
  return {
    ...table,
    columns: [code!, nameColumn, ...others],
    rows: rows.map(([first = '', ...rest], at) => [first, names[at] ?? '', ...rest]),
  };
}

function exampleColumn(column: InputColumn): ExampleColumn {
  return {
    en: columnName(column),
    ja: japaneseName(column).replaceAll('(', '（').replaceAll(')', '）'),
    of: columnRecord(column.quantity),
  };
}

const codeColumn = exampleColumn({ quantity: 'municipality_code' });
const nameColumn = exampleColumn({ quantity: 'municipality_name' });

function municipalTable(file: string, filled: readonly Filled[]): ExampleTable {
  const all: Filled[] = [[{ quantity: 'municipality_code' }, naha, ginowan], ...filled];
  return {
    file,
    columns: all.map(([column]) => exampleColumn(column)),
    rows: [all.map(([, first]) => first), all.map(([, , second]) => second)],
  };
}

/** Columns of a table of items. */
export function itemTableColumns(names: readonly (keyof typeof itemColumns)[]): ExampleColumn[] {
  return names.map((name) => ({ en: name, ja: itemColumns[name].japanese[0], of: itemColumns[name] }));
}

/** 個別の加減算; the cells of two columns are words that have a Japanese form. */
export const adjustmentTable: ExampleTable & { readonly japaneseRows: ExampleTable['rows'] } = {
  file: 'adjustments.csv',
  columns: itemTableColumns(['municipality_code', 'segment', 'stage', 'item', 'amount']),
  rows: [
    [naha, segmentOfAll, 'levy', '過年度調整', '-1200000'],
    [ginowan, segmentOfAll, 'premium', '保健事業費', '8500000'],
  ],
  japaneseRows: [
    [naha, japaneseSegments[segmentOfAll], stageWords.levy[0], '過年度調整', '-1200000'],
    [ginowan, japaneseSegments[segmentOfAll], stageWords.premium[0], '保健事業費', '8500000'],
  ],
};

/** Headers and rows in a language, ready to be written. */
export function exampleRows(table: ExampleTable, language: HeaderLanguage): readonly (readonly string[])[] {
  const japanese = 'japaneseRows' in table ? adjustmentTable.japaneseRows : table.rows;
  return [table.columns.map((column) => column[language]), ...(language === 'ja' ? japanese : table.rows)];
}
