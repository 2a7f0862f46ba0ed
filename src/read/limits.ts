/** Sizes in bytes beyond which a file is not read: a mistake or an attack, never a table of municipalities. */
export const limits = {
  /** A CSV table. */
  table: 50 * 2 ** 20,
  /** A workbook as it lies on the disk. */
  workbook: 20 * 2 ** 20,
  /** What is unpacked of a workbook; a sheet of 100,000 rows and ten columns has 27 MB. */
  workbookContent: 64 * 2 ** 20,
  /** case.yaml or a policy file. */
  settings: 2 ** 20,
  /** A receipt of an earlier run. */
  receipt: 16 * 2 ** 20,
} as const;

/** Rows of a table that are read: a row for everything that can be levied anywhere in the country is a tenth of it. */
export const tableRows = 200_000;

/** Cells of a table that are read, and of all sheets that are read of a workbook: rows by columns. */
export const tableCells = 2_000_000;

/** Elements that are read of a workbook, two or three for a cell; references and comments count as more. */
export const workbookMarks = 5_000_000;

/** Lines of a text that are read, blank ones too. */
export const textLines = 2 * tableRows;

/** Characters of a row that are read. */
export const rowCharacters = 100_000;

/** Columns of a sheet that are read. */
export const sheetColumns = 256;

/** A limit for people: `50 MB`. */
export function megabytes(bytes: number): string {
  return `${bytes / 2 ** 20} MB`;
}
