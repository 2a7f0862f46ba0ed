import { type Finding, finding } from '../../domain/finding.js';
import { parseFiscalYear } from '../../domain/fiscal-year.js';
import { type IndexColumn, indexColumns } from '../../domain/index-columns.js';
import { isCodeOf } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace } from '../../read/place.js';
import { unguarded } from '../tables/cells.js';
import type { FramedTable } from '../tables/frame.js';
import { sumOf } from '../tables/joined-column.js';
import type { NamedColumns } from '../tables/named-columns.js';
import { isWithinRounding } from '../tables/within-rounding.js';
import { ageCell } from './age-cell.js';
import type { IndexRow } from './index-row.js';

interface Summed {
  readonly table: FramedTable;
  readonly header: NamedColumns<IndexColumn>;
  readonly keys: readonly IndexColumn[];
  readonly figures: readonly IndexColumn[];
}

/** Rows 合計 that are not what their columns add up to: of a municipality, a year or an age where they name one. */
export function disagreeingSums(summed: Summed, rows: readonly IndexRow[]): Finding[] {
  const { table, header, figures } = summed;
  return table.totals.flatMap((total) => {
    const all = rowsOf(total, summed, rows);
    return figures.flatMap((column) => {
      const value = total.cells[header[column].at] ?? '';
      const reading = readNumber(unguarded(value));
      if (!reading.ok || indexColumns[column].grammar === 'word') return [];
      const sums = all.flatMap((own) => sumIn(own, column) ?? []);
      const [sum] = sums;
      if (!sum || sums.some((one) => isWithinRounding(reading.value, one))) return [];
      const place = { ...cellPlace(table, total.line, header[column]), value };
      return [finding('total-disagrees', place, { sum: sum.toFixed() })];
    });
  });
}

/** What a sum may be of: the rows that it names, and of those that stand below an earlier sum, these alone. */
function rowsOf(
  { line, cells }: TextRow,
  { table, header, keys }: Summed,
  rows: readonly IndexRow[],
): readonly (readonly IndexRow[])[] {
  const text = (key: IndexColumn) => (keys.includes(key) ? unguarded(cells[header[key].at] ?? '') : '');
  const [year, age] = [parseFiscalYear(text('year')), ageCell(text('age'), () => ({})).value];
  const code = text('municipality_code');
  const isNamed = rows.some(({ key }) => key.code !== undefined && isCodeOf(code, key.code));
  const named = rows.filter(
    ({ key }) =>
      (!isNamed || isCodeOf(code, key.code ?? '')) &&
      (year === undefined || key.year === year) &&
      (age === undefined || key.age === age),
  );
  const earlier = table.totals.filter((one) => one.line < line).map((one) => one.line);
  const last = Math.max(0, ...earlier);
  return [named.filter((one) => one.line > last && one.line < line), named].filter((own) => own.length > 0);
}

/** Undefined where a figure could not be read. */
function sumIn(rows: readonly IndexRow[], column: IndexColumn) {
  if (rows.some(({ unfit }) => unfit.includes(column))) return undefined;
  return sumOf({ figures: new Map(rows.flatMap((row) => pairOf(row, column))) });
}

function pairOf(row: IndexRow, column: IndexColumn) {
  const value = row.figures.get(column);
  return value ? [[row, value] as const] : [];
}
