import { columnLetters } from '../../domain/cell-name.js';

/** The name of a sheet as formulas write it. */
export function sheetName(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Where the columns of a table on a sheet are, by id. */
export interface Frame {
  readonly sheet: string;
  readonly ids: readonly string[];
  letter(id: string): string;
  has(id: string): boolean;
}

export function frame(sheet: string, ids: readonly string[]): Frame {
  const letters = new Map(ids.map((id, at) => [id, columnLetters(at)]));
  const letter = (id: string): string => {
    const found = letters.get(id);
    if (found === undefined) throw new RangeError(`no column ${id} in ${sheet}`);
    return found;
  };
  return { sheet, ids, letter, has: (id) => letters.has(id) };
}

/** A cell on another sheet, relative: `levy!E5`. */
export function cellOn({ sheet, letter }: Frame, id: string, row: number): string {
  return `${sheetName(sheet)}!${letter(id)}${row}`;
}

/** A cell for a name: `prefecture!$E$5`. */
export function fixedCell({ sheet, letter }: Frame, id: string, row: number): string {
  return `${sheetName(sheet)}!$${letter(id)}$${row}`;
}

/** Some rows of a column on any sheet, absolute: `levy!$L$2:$L$63`. */
export function fixedRange({ sheet, letter }: Frame, id: string, rows: Rows): string {
  return `${sheetName(sheet)}!${localRange(letter(id), rows)}`;
}

/** The same without the sheet. */
export function localRange(letter: string, { first, last }: Rows): string {
  return `$${letter}$${first}:$${letter}$${last}`;
}

/** First and last row of some cells, as spreadsheets count. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}
