import { UnfitCase } from '../../domain/defect.js';
import { type Plan, yearsOf } from '../../domain/plan/plan.js';
import type { PlanResult, PlanYear } from '../../domain/plan/result.js';
import { calculate } from '../calculate.js';
import { deficitsOf } from './deficits.js';
import { deriving } from './derive.js';
import { outlookFigures } from './figures.js';
import { fundOf } from './fund.js';
import { indicatorYears, reviewOf } from './indicators.js';
import { planTargets } from './targets.js';

/**
 * A plan over its years: every year gets a case, which is calculated as any other, and what the years are together. Pure.
 * Source: rules, sections 9 to 12.
 *
 * @throws UnfitCase when something that a year needs is missing; plans that come from files are checked before.
 */
export function calculatePlan(plan: Plan): PlanResult {
  const { base, outlook, lastYear } = plan;
  const fund = plan.fund ? fundOf(plan.fund, lastYear) : null;
  if (lastYear > base.fiscalYear && !outlook)
    throw new UnfitCase('years after the base case need an outlook');
  const derived = outlook && deriving(base, outlook, fund);
  const years: PlanYear[] = [];
  for (const year of yearsOf(plan)) {
    const before = years.at(-1);
    const kase = before && derived ? derived.caseOf(year, before.result) : base;
    const result = calculate(kase);
    years.push({ year, case: kase, result, outlook: derived ? derived.outlookIn(year) : null });
  }
  const result = { years, fund, deficits: deficitsOf(plan, years), targets: planTargets(plan, years) };
  const figures = outlookFigures(plan, result);
  const indicators = indicatorYears(plan, result, figures);
  return { ...result, figures, indicators, review: reviewOf(plan, indicators), findings: [] };
}
