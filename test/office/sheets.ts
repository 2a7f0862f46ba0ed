import type { CellValue, Workbook } from 'hucre';

/** A row of a table on a sheet: its cells by header. */
export type Line = Readonly<Record<string, CellValue>>;

/** The values of a workbook, as whoever opens it sees them. */
export class Sheets {
  constructor(private readonly workbook: Workbook) {}

  /** All cells of a sheet; an empty text counts as an empty cell. */
  cells(sheet: string): CellValue[][] {
    const found = this.workbook.sheets.find(({ name }) => name === sheet);
    if (!found) throw new RangeError(`no sheet ${sheet}`);
    return found.rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  }

  get names(): string[] {
    return this.workbook.sheets.map(({ name }) => name);
  }

  /** The rows of a table: those below the header that has a column, up to the first empty row. */
  lines(sheet: string, column: string): Line[] {
    const cells = this.cells(sheet);
    const header = cells.findIndex((row) => row.includes(column));
    const names = (cells[header] ?? []).map(String);
    const body = cells.slice(header + 1);
    const end = body.findIndex((row) => row.every((cell) => cell === null));
    return (end < 0 ? body : body.slice(0, end)).map((row) =>
      Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])),
    );
  }

  /** What the check of the whole workbook says. */
  get check(): CellValue {
    return this.cells('parameters').find(([key]) => key === 'check')?.[3] ?? null;
  }
}
