import type { ColumnChange, ColumnSummary } from '../../analyse/inputs.js';
import { figureText, percentOf, percentText } from './figure-text.js';

/** The columns of `nhi check --summary --format csv`. */
export const summaryColumns = [
  'column',
  'file',
  'filled',
  'blank',
  'total',
  'lowest',
  'lowest_municipality_code',
  'median',
  'highest',
  'highest_municipality_code',
] as const;

/** Those of `--against`. */
export const changeColumns = [
  'column',
  'file',
  'before',
  'after',
  'change_percent',
  'most_changed_municipality_code',
  'most_changed_percent',
  'unpaired',
] as const;

export function summaryRecords(columns: readonly ColumnSummary[]): object[] {
  return columns.map(({ column, file, filled, blank, total, least, median, most }) => ({
    column: column.en,
    file,
    filled,
    blank,
    total: total === null ? null : figureText(total),
    lowest: figureText(least.value),
    lowest_municipality_code: least.code,
    median: figureText(median),
    highest: figureText(most.value),
    highest_municipality_code: most.code,
  }));
}

export function changeRecords(changes: readonly ColumnChange[]): object[] {
  return changes.map(({ column, file, before, after, largest, unpaired }) => ({
    column: column.en,
    file,
    before: before === null ? null : figureText(before),
    after: after === null ? null : figureText(after),
    change_percent: percentOf(before, after),
    most_changed_municipality_code: largest?.code ?? null,
    most_changed_percent: largest ? percentText(largest.percent) : null,
    unpaired,
  }));
}
