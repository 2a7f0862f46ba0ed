/** A table for reading in a terminal; the writer measures and aligns it. */
export interface TextTable {
  /** Short line above the table. */
  readonly title: string;
  readonly columns: readonly TextColumn[];
  /** How many of the first columns name a row; they stand in every part of a table that is set in parts. Default 1. */
  readonly keys?: number;
  /** A row of one cell is a heading over the rows below it and may be as long as it is. */
  readonly rows: readonly (readonly string[])[];
  /** Rows at the end that sum up, set off from the others. */
  readonly footer: readonly (readonly string[])[];
}

export interface TextColumn {
  readonly title: string;
  /** A line above the titles of all columns with the same group. */
  readonly group?: string;
  readonly align: 'left' | 'right';
}

/** What a command prints for people: lines and tables, in order. */
export type Block = { readonly lines: readonly string[] } | TextTable;
