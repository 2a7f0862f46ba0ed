import { finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { type PlanTable, planTable } from '../../domain/plan/columns.js';
import { rowPlace } from '../../read/place.js';
import type { FramedTable } from '../tables/frame.js';
import { hasAllCells } from '../tables/table.js';
import { type PlanContext, PlanRow } from './cells.js';
import { planHeaders } from './headers.js';

/**
 * The rows of a table of a plan as what they are of; rows with findings are left out.
 *
 * @param convert what a row says; undefined where something of it is missing
 */
export function planRows<Value>(
  table: FramedTable,
  kind: PlanTable,
  context: PlanContext,
  convert: (row: PlanRow) => Value | undefined,
): Read<readonly (Value & { readonly row: PlanRow })[]> {
  const record = planTable(kind);
  const log = new FindingLog();
  const headers = log.take(planHeaders(table, record, context.ignored));
  if (log.findings.some(({ code }) => code === 'column-missing')) return log.with([]);
  if (table.rows.length === 0) log.add(finding('table-without-rows', rowPlace(table, table.headerLine)));
  const values = table.rows.flatMap((cells) => {
    if (!log.take(hasAllCells(cells, table))) return [];
    const row = new PlanRow(table, headers, cells, context);
    const value = convert(row);
    log.add(row.findings);
    return value === undefined || row.findings.some(({ severity }) => severity === 'error')
      ? []
      : [{ ...value, row }];
  });
  return log.with(values);
}

/** Rows that are of the same as an earlier one. */
export function repeated<Value extends { readonly row: PlanRow }>(
  rows: readonly Value[],
  keyOf: (one: Value) => string,
) {
  const lines = new Map<string, number>();
  return rows.flatMap((one) => {
    const key = keyOf(one);
    const line = lines.get(key);
    if (line !== undefined) return [finding('plan-row-repeated', one.row.place(), { line })];
    lines.set(key, one.row.line);
    return [];
  });
}
