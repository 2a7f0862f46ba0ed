/** What a cell says beside its text. */
export type Mark =
  /** All of it is struck through, or a part of its text. */
  | { readonly kind: 'struck' | 'partly-struck' }
  /** Its format shows a text beside the number, such as 千円. */
  | { readonly kind: 'text'; readonly text: string; readonly thousands: number }
  /** Its format shows so many thousandths of the number: #,##0, has one. */
  | { readonly kind: 'scaled'; readonly thousands: number }
  /** Its format shows a minus before a number that has none, none before one that has, or nothing of the number. */
  | { readonly kind: 'minus' | 'unsigned' | 'unseen' }
  /** It is the value of a formula that was not calculated anew. */
  | { readonly kind: 'old' };

/** A mark and where it stands, in a column from 0. */
export interface CellMark {
  readonly line: number;
  readonly at: number;
  readonly mark: Mark;
}

/** The text of a cell that says more. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}
