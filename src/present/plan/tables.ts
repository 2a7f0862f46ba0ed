import type { PlanTable, PlanTableName } from '../../contract/plan-tables.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { PlanResult } from '../../domain/plan/result.js';
import { costGrowthTable, deficitsTable, fundRepaymentsTable, fundTable } from './accounts.js';
import { indicatorsTable, reviewTable } from './indicators.js';
import { leviesTable } from './levies.js';
import { outlookTable } from './outlook.js';
import { ratesTable } from './rates.js';
import { targetsTable } from './targets.js';

/** One result table of a plan; undefined when the plan does not ask for what it holds. */
export function planResultTable(plan: Plan, result: PlanResult, name: PlanTableName): PlanTable | undefined {
  switch (name) {
    case 'outlook':
      return outlookTable(result.figures);
    case 'cost-growth':
      return costGrowthTable(result);
    case 'levies':
      return leviesTable(result.years);
    case 'rates':
      return result.years.some((one) => one.result.segments.some(({ premium }) => premium))
        ? ratesTable(result.years)
        : undefined;
    case 'deficits':
      return deficitsTable(result);
    case 'fund':
      return fundTable(result);
    case 'fund-repayments':
      return fundRepaymentsTable(
        result,
        new Map(plan.base.municipalities.map((one) => [one.code, one.name])),
      );
    case 'targets':
      return targetsTable(result);
    case 'indicators':
      return plan.indicators ? indicatorsTable(result.indicators) : undefined;
    case 'review':
      return plan.indicators && plan.period ? reviewTable(result.review) : undefined;
    case 'assumptions':
      return undefined;
  }
}
