/** The letters that a spreadsheet gives a column: A for 0, Z for 25, AA for 26. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${columnLetters(Math.floor(at / 26) - 1)}${last}`;
}

/** A cell as spreadsheets call it: `B14`. Columns count from 0, rows from 1. */
export function cellName(at: number, row: number): string {
  return `${columnLetters(at)}${row}`;
}
