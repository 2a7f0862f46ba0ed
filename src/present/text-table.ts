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
  /** Says more of the figure before it, and is never set without that. */
  readonly isOfLast?: boolean;
  /** Says something of some rows only: in a part of its own the others are left out. */
  readonly isRemark?: boolean;
  /** Left out where the table would be too wide with it. */
  readonly isSpare?: boolean;
}

/** A derivation for reading in a terminal: every item under the one that it belongs to. */
export interface TextTree {
  readonly tree: readonly TreeItem[];
}

export interface TreeItem {
  /** 0 for the root. */
  readonly depth: number;
  readonly label: string;
  /** Set to the right. */
  readonly value: string;
  /** Lines under the label. */
  readonly lines: readonly TreeLine[];
}

export interface TreeLine {
  readonly text: string;
  /** Said in a lower voice. */
  readonly isAside?: boolean;
}

/** What a command prints for people: lines, tables and trees, in order. */
export type Block = { readonly lines: readonly string[] } | TextTable | TextTree;
