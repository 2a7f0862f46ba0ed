import type { ComparisonTableName } from './comparison-tables.js';
import type { SweepTableName } from './sweep-tables.js';

/** The result tables, by the name of their files and of `--table`. */
export const tableNames = [
  'totals',
  'levy',
  'premium-rates',
  'prefecture',
  'requirement-items',
  'relief',
  'own-method-rates',
  'rate-comparison',
  'instalments',
  'collection-targets',
  'collection-tiers',
] as const;
export type TableName = (typeof tableNames)[number];

/** The keys of case.yaml without which a case gives no table of a name. */
export const keysOfTables: Readonly<Partial<Record<TableName, string>>> = {
  'requirement-items': 'requirement',
  relief: 'relief',
  'own-method-rates': 'own_methods',
  'rate-comparison': 'rates_in_force',
  instalments: 'levy.instalments',
  'collection-targets': 'collection.targets',
  'collection-tiers': 'collection.targets',
};

/** The file of a table in a folder of results, of a comparison or of a sweep. */
export function tableFile(name: TableName | ComparisonTableName | SweepTableName): string {
  return `${name}.csv`;
}

/** Whether a path is that of a workbook. */
export function isWorkbookPath(path: string): boolean {
  return /\.xlsx$/i.test(path);
}

/** A result table: figures as text, empty where a cell does not apply. */
export interface Table {
  readonly name: TableName;
  readonly columns: readonly TableHeader[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** In which language result tables have their headers; the ids are the English ones. */
export const headerLanguages = ['en', 'ja'] as const;
export type HeaderLanguage = (typeof headerLanguages)[number];

export interface TableHeader {
  readonly id: string;
  /** The Japanese header. */
  readonly ja: string;
  /** Numbers are never escaped and stand to the right; text is guarded against formulas. */
  readonly kind: 'text' | 'number';
}

/** A header of a file over whose cells figures and words may stand, too; plain digits are a figure there. */
export interface FileHeader extends Omit<TableHeader, 'kind'> {
  readonly kind: TableHeader['kind'] | 'either';
}

/** A table as it is written into a file. */
export interface FileTable<Header extends FileHeader = FileHeader> {
  readonly columns: readonly Header[];
  readonly rows: Table['rows'];
}
