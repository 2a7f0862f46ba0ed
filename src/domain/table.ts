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

/** A result table: figures as text, empty where a cell does not apply. */
export interface Table {
  readonly name: TableName;
  readonly columns: readonly TableHeader[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface TableHeader {
  readonly id: string;
  /** Numbers are never escaped and stand to the right; text is guarded against formulas. */
  readonly kind: 'text' | 'number';
}
