import { planHeader } from '../../contract/plan-headers.js';
import type { PlanTable, PlanTableName } from '../../contract/plan-tables.js';
import type { ResultColumn } from '../tables/columns.js';

export function planTable<Row>(
  name: PlanTableName,
  columns: readonly ResultColumn<Row>[],
  rows: readonly Row[],
): PlanTable {
  return {
    name,
    columns: columns.map(({ id, kind }) => ({ id, ja: planHeader(id), kind })),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}
