import { columnMeaning } from '../../contract/column-meaning.js';
import { plainCell } from '../../contract/table-cells.js';
import { keyText, tableKeys } from '../../contract/table-keys.js';
import type { TableName } from '../../contract/tables.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import { readDigits } from '../../domain/number-text.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace, type Located, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { unguarded } from '../tables/cells.js';
import { segmentNamed } from '../tables/columns.js';
import { codeOf, hasAllCells } from '../tables/table.js';
import { CodeReader } from '../tables/table-context.js';
import type { ResultColumn } from './header.js';

/** What reading the rows of a result table needs to know. */
interface ResultRowsContext {
  readonly name: TableName;
  /** Two digits; tells apart codes that may have lost a zero. */
  readonly prefecture: string | undefined;
}

interface RowContext {
  readonly name: TableName;
  readonly table: Located;
  readonly codes: CodeReader;
}

type ResultCells = readonly (string | null)[];

/**
 * The rows of a result table: keys in the form in which `nhi` writes them, all other cells as written, empty ones as
 * null. A row whose key cannot be read or stands above already is left out after its finding.
 */
export function readResultRows(
  table: TextTable,
  columns: readonly ResultColumn[],
  context: ResultRowsContext,
): Read<ResultCells[]> {
  const log = new FindingLog();
  const lines = new Map<string, number>();
  const rowContext = { name: context.name, table, codes: new CodeReader(context.prefecture) };
  const rows = table.rows.flatMap((row) => {
    if (!log.take(hasAllCells(row, table))) return [];
    const cells = columns.map((column) => log.take(readCell(row, column, rowContext)));
    if (cells.some((cell) => cell === undefined)) return [];
    const read = cells as ResultCells;
    const keys = tableKeys[context.name].map((id) => columns.findIndex((column) => column.id === id));
    const key = keyText(Object.fromEntries(keys.map((at) => [at, read[at] ?? ''])));
    const earlier = lines.get(key);
    if (earlier === undefined) {
      lines.set(key, row.line);
      return [read];
    }
    const place = {
      ...rowPlace(table, row.line),
      value: keys.map((at) => read[at] ?? '').join(' ') || '合計',
    };
    log.add(finding('result-row-repeated', place, { line: earlier }));
    return [];
  });
  return log.with(rows);
}

/** A cell as text, null where it is empty, undefined after a finding. */
function readCell(row: TextRow, column: ResultColumn, context: RowContext): Read<string | null | undefined> {
  const value = unguarded(row.cells[column.at] ?? '');
  const place: Place = { ...cellPlace(context.table, row.line, column), value };
  if (column.id === 'municipality_code') return readCode(row, column, value, context);
  if (column.id === 'segment') {
    const segment = segmentNamed(value);
    return segment ? sound(segment) : refused(finding('result-segment', place));
  }
  if (value === '') return sound(null);
  const problem = column.kind === 'number' ? numberProblem(value, column, context.name, place) : undefined;
  return problem ? refused(problem) : sound(plainCell(context.name, column.id, value));
}

/** The code of a row; the row 合計 of `totals` has none. */
function readCode(
  row: TextRow,
  column: ResultColumn,
  value: string,
  { name, table, codes }: RowContext,
): Read<string | null | undefined> {
  if (name === 'totals' && value === '') return sound(null);
  return codeOf(row, column, { table, name: undefined, codes });
}

/** Why a text is no number of its column. Only rates take a per cent sign. */
function numberProblem(
  value: string,
  { id }: ResultColumn,
  table: TableName,
  place: Place,
): Finding | undefined {
  const reading = readDigits(value);
  if (!reading.ok) return finding('number-invalid', place, { problem: reading.problem });
  const isPercent = quantity(columnMeaning(table, id).quantity).unit === 'percent';
  return reading.percent && !isPercent ? finding('number-invalid', place, { problem: 'percent' }) : undefined;
}
