import { cellName } from '../domain/cell-name.js';
import type { Place } from '../domain/finding.js';

/** The file, and in a workbook the sheet, in which a table stands. */
export interface Located {
  readonly file: string;
  /** Undefined for a file that is one table. */
  readonly sheet?: string | undefined;
}

/** How a header is written and which cells of a row stand under it. */
export interface CellColumn {
  readonly header: string;
  readonly at: number;
}

/** The place of a row, or of a cell that is under no header: in a workbook its first cell, or that one. */
export function rowPlace({ file, sheet }: Located, line: number, at = 0): Place {
  return sheet === undefined ? { file, line } : { file, sheet, line, cell: cellName(at, line) };
}

/** The place of a cell under a header, or of the header itself. */
export function cellPlace({ file, sheet }: Located, line: number, { header, at }: CellColumn): Place {
  return sheet === undefined
    ? { file, line, column: header }
    : { file, sheet, line, cell: cellName(at, line), column: header };
}

/** A table as `inputs` names it: `insured.csv`, `data.xlsx#被保険者`. */
export function tableName({ file, sheet }: Located): string {
  return sheet === undefined ? file : `${file}#${sheet}`;
}
