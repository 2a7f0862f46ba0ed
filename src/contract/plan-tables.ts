import type { TableHeader } from './tables.js';

/** The result tables of a plan, by the name of their files and of `--table`. Source: contract, section 5. */
export const planTableNames = [
  'outlook',
  'cost-growth',
  'levies',
  'rates',
  'deficits',
  'fund',
  'fund-repayments',
  'targets',
  'indicators',
  'review',
  'assumptions',
] as const;
export type PlanTableName = (typeof planTableNames)[number];

/** A result table of a plan: figures as text, empty where a cell does not apply. */
export interface PlanTable {
  readonly name: PlanTableName;
  readonly columns: readonly TableHeader[];
  readonly rows: readonly (readonly (string | null)[])[];
}
