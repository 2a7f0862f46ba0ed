import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { PlanResult, PlanTarget } from '../../domain/plan/result.js';
import { ratePercent } from '../figures.js';
import { tierName } from '../tables/collection.js';
import { number, text } from '../tables/columns.js';
import { planTable } from './columns.js';

type Row = PlanTarget & { readonly year: FiscalYear };

/** `targets.csv`: 目標収納率 of every year, each from the actual rate of the year before or from its target. */
export function targetsTable({ targets }: PlanResult) {
  if (targets.length === 0) return undefined;
  return planTable<Row>(
    'targets',
    [
      text('fiscal_year', ({ year }) => formatFiscalYear(year)),
      text('municipality_code', ({ municipality }) => municipality.code),
      text('municipality_name', ({ municipality }) => municipality.name),
      number('before_previous_rate', ({ beforePreviousRate }) => ratePercent(beforePreviousRate)),
      number('previous_rate', ({ previousRate }) => ratePercent(previousRate)),
      text('previous_basis', ({ previousBasis }) => previousBasis),
      text('tier', ({ tier }) => tier && tierName(tier)),
      text('rule', ({ tier }) => tier?.target.rule ?? null),
      number('target_rate', ({ targetRate }) => ratePercent(targetRate)),
      number('actual_rate', ({ actualRate }) => ratePercent(actualRate)),
      text('achieved', ({ achieved }) => (achieved === null ? null : `${achieved}`)),
    ],
    targets.flatMap(({ year, rows }) => rows.map((row) => ({ ...row, year }))),
  );
}
