import type { Table } from '../../contract/tables.js';
import { readDigits } from '../../domain/number-text.js';
import { Rational } from '../../domain/rational.js';

/** A row of a table by column; empty cells are absent. */
export type RowCells = ReadonlyMap<string, string>;

export function cellsOf({ columns, rows }: Table): RowCells[] {
  return rows.map(
    (row) =>
      new Map(
        columns.flatMap(({ id }, at) => {
          const cell = row[at];
          return cell === null || cell === undefined || cell === '' ? [] : [[id, cell] as const];
        }),
      ),
  );
}

/** A figure of a row; null where the cell is empty or no number. */
export function figure(row: RowCells | undefined, column: string): Rational | null {
  const reading = readDigits(row?.get(column) ?? '');
  return reading.ok ? Rational.fromDigits(reading.digits) : null;
}

export function whole(value: Rational): bigint {
  return value.roundToUnit(1n, 'half-up');
}

/** Whole yen; zero where the cell is empty or does not apply. */
export function yen(row: RowCells, column: string): bigint {
  return figure(row, column)?.roundToUnit(1n, 'half-up') ?? 0n;
}
