import { isQuantityId, type QuantityId, quantity } from '../domain/quantities/catalogue.js';
import { japaneseSegments, type Segment, segments } from '../domain/segment.js';

/** The result tables, by the name of their files and of `--table`. */
export const tableNames = [
  'totals',
  'levy',
  'premium-rates',
  'prefecture',
  'collection-targets',
  'collection-tiers',
] as const;
export type TableName = (typeof tableNames)[number];

/** The file of a result table in a folder of results. */
export function tableFile(name: TableName): string {
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

/** What a column of a result table holds: a quantity of the catalogue, for one segment where its name says so. */
export interface ColumnMeaning {
  readonly quantity: QuantityId;
  readonly segment?: Segment;
}

/** @throws RangeError for a column that no result table has. */
export function columnMeaning(table: TableName, id: string): ColumnMeaning {
  if (table === 'collection-tiers' && id === 'achieved') return { quantity: 'achieved_municipalities' };
  if (isQuantityId(id)) return { quantity: id };
  const segment = segments.find((one) => id === `levy_${one}`);
  if (!segment) throw new RangeError(`no column ${id} in ${table}`);
  return { quantity: 'levy', segment };
}

/** The Japanese header of a column. */
export function japaneseHeader(table: TableName, id: string): string {
  const { quantity: named, segment } = columnMeaning(table, id);
  const { ja } = quantity(named);
  return segment ? `${ja}(${japaneseSegments[segment]})` : ja;
}
