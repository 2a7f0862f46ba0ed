import type { Yen } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { CostOutlook, Outlook } from '../../domain/plan/outlook.js';
import type { CostGrowth, OutlookYear } from '../../domain/plan/result.js';
import { Rational, sum } from '../../domain/rational.js';
import { grown } from './growth.js';

/** Heads of a year by which cost is counted: of all, and by age where there is a population. */
export interface HeadsInYear {
  /** N of the derived case. */
  readonly insured: Rational;
  readonly bands: ReadonlyMap<string, Rational> | null;
}

/**
 * 医療費, its growth told apart, G and 保険基盤安定繰入金 of a year. Source: rules, section 12.
 *
 * @param headsIn the heads of a year
 */
export function outlookOf(
  outlook: Outlook,
  baseYear: FiscalYear,
  year: FiscalYear,
  headsIn: (year: FiscalYear) => HeadsInYear,
): OutlookYear {
  const { cost, benefits, lowIncomeTransfers } = outlook;
  const costIn = (at: FiscalYear, prices = at) => cost && costOf(cost, headsIn(at), baseYear, prices);
  const [now, base] = [costIn(year), costIn(baseYear)];
  const ratio = now && base && !base.isZero ? now.dividedBy(base) : Rational.one;
  return {
    cost: now ?? null,
    growth: cost && year > baseYear ? growthOf(cost, baseYear, year, headsIn) : null,
    benefits: benefits === undefined ? null : nearestYen(Rational.of(benefits).times(ratio)),
    lowIncomeTransfers: lowIncomeTransfers ? transfersOf(lowIncomeTransfers, baseYear, year, headsIn) : null,
  };
}

export function nearestYen(value: Rational): Yen {
  return value.roundToUnit(1n, 'half-up');
}

/** Σ_j N_j × c_j × Π (1 + g_j), exact. */
function costOf(
  cost: CostOutlook,
  { insured, bands }: HeadsInYear,
  baseYear: FiscalYear,
  prices: FiscalYear,
): Rational {
  if (!('bands' in cost))
    return insured.times(Rational.fromDecimal(cost.perInsured)).times(grown(cost.growth, baseYear, prices));
  return sum(
    cost.bands.map(({ age, costPerInsured, growth }) =>
      (bands?.get(age) ?? Rational.zero)
        .times(Rational.fromDecimal(costPerInsured))
        .times(grown(growth ?? cost.growth, baseYear, prices)),
    ),
  );
}

/** Each level half-up to the yen; the parts are what lies between. */
function growthOf(
  cost: CostOutlook,
  baseYear: FiscalYear,
  year: FiscalYear,
  headsIn: (year: FiscalYear) => HeadsInYear,
): CostGrowth {
  const [before, now] = [headsIn(year - 1), headsIn(year)];
  const start = costOf(cost, before, baseYear, year - 1);
  const count = ({ insured, bands }: HeadsInYear) =>
    'bands' in cost && bands ? sum([...bands.values()]) : insured;
  const byHeads = count(before).isZero ? start : start.times(count(now)).dividedBy(count(before));
  const byAge = 'bands' in cost ? costOf(cost, now, baseYear, year - 1) : byHeads;
  const levels = [start, byHeads, byAge, costOf(cost, now, baseYear, year)].map(nearestYen);
  const [first, second, third, last] = levels as [Yen, Yen, Yen, Yen];
  return {
    change: last - first,
    byHeads: second - first,
    byAgeing: third - second,
    byCostPerInsured: last - third,
  };
}

function transfersOf(
  { amount, growth }: NonNullable<Outlook['lowIncomeTransfers']>,
  baseYear: FiscalYear,
  year: FiscalYear,
  headsIn: (year: FiscalYear) => HeadsInYear,
): Yen {
  const [before, now] = [headsIn(baseYear).insured, headsIn(year).insured];
  const ratio = before.isZero ? Rational.one : now.dividedBy(before);
  return nearestYen(
    Rational.of(amount)
      .times(ratio)
      .times(grown(growth, baseYear, year)),
  );
}
