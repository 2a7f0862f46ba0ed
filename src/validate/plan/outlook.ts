import type { Case } from '../../domain/case.js';
import { decimal } from '../../domain/decimal.js';
import { finding } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { AdjustmentsOutlook, CostOutlook, HeadsOutlook, Outlook } from '../../domain/plan/outlook.js';
import { placeOf } from '../settings/placed-settings.js';
import { checkedItems } from './items.js';
import {
  readAdjustmentsByYear,
  readBands,
  readBaseHeads,
  readFigures,
  readHeads,
  readItems,
  readPopulation,
} from './outlook-tables.js';
import { namedTable, type PlanReading, type PlanSettings } from './reading.js';

type Given = NonNullable<PlanSettings['outlook']>;

const zero = decimal('0');

/** The outlook of a plan; undefined where something of it is missing. */
export async function outlookIn(
  reading: PlanReading,
  given: Given,
  base: Case,
  lastYear: FiscalYear,
): Promise<Read<Outlook | undefined>> {
  const { tree, context } = reading;
  const log = new FindingLog();
  const heads = log.take(await headsIn(reading, given, base));
  const cost = log.take(await costIn(reading, given));
  const { growth: income, national } = given.income ?? {};
  if (!income)
    log.add(finding('plan-key-missing', placeOf(tree, 'outlook'), { key: 'outlook.income.growth' }));
  if (given.items === undefined)
    log.add(finding('plan-key-missing', placeOf(tree, 'outlook'), { key: 'outlook.items' }));
  const items = log.take(
    await namedTable(reading, given.items, 'outlook.items', 'items', (table) => readItems(table, context)),
  );
  const figures = log.take(
    await namedTable(reading, given.figures, 'outlook.figures', 'figures', (table) =>
      readFigures(table, context),
    ),
  );
  const adjustments = log.take(await adjustmentsIn(reading, given));
  if (!heads || !income || !items || !adjustments) return log.with(undefined);
  const { amount, growth } = given.low_income_transfers ?? {};
  const outlook: Outlook = {
    heads,
    income: { growth: income, ...(national && { national }) },
    ...(given.assets?.growth && { assets: { growth: given.assets.growth } }),
    ...(cost && { cost }),
    ...(given.benefits !== undefined && { benefits: given.benefits }),
    ...(amount !== undefined && { lowIncomeTransfers: { amount, ...(growth && { growth }) } }),
    items: items.map(({ row: _, ...one }) => one),
    ...(figures && { figures }),
    adjustments,
  };
  log.add(checkedItems(items, outlook, base, lastYear));
  return log.with(outlook);
}

async function headsIn(
  reading: PlanReading,
  { heads }: Given,
  base: Case,
): Promise<Read<HeadsOutlook | undefined>> {
  const { tree, context } = reading;
  const missing = () => refused(finding('plan-heads-way', placeOf(tree, 'outlook.heads')));
  if (!heads) return missing();
  const { table, population, base_heads, growth, care, under18, households } = heads;
  if (table !== undefined) {
    const { value, findings } = await namedTable(reading, table, 'outlook.heads.table', 'heads', (one) =>
      readHeads(one, context),
    );
    return { value: value && { kind: 'table', rows: value }, findings };
  }
  if (population !== undefined) {
    if (base_heads === undefined) return missing();
    const log = new FindingLog();
    const people = log.take(
      await namedTable(reading, population, 'outlook.heads.population', 'population', (one) =>
        readPopulation(one, context),
      ),
    );
    const baseHeads = log.take(
      await namedTable(reading, base_heads, 'outlook.heads.base_heads', 'base_heads', (one) =>
        readBaseHeads(one, context, base.fiscalYear),
      ),
    );
    return log.with(
      people && baseHeads
        ? { kind: 'population', population: people, baseHeads, ...(households && { households }) }
        : undefined,
    );
  }
  if (!growth) return missing();
  return sound({
    kind: 'growth',
    growth,
    ...(care && { care }),
    ...(under18 && { under18 }),
    ...(households && { households }),
  });
}

async function costIn(reading: PlanReading, { cost }: Given): Promise<Read<CostOutlook | undefined>> {
  if (!cost) return sound(undefined);
  const { tree, context } = reading;
  const { per_insured, bands, growth } = cost;
  const log = new FindingLog();
  if (!growth && (per_insured || bands === undefined))
    log.add(finding('plan-key-missing', placeOf(tree, 'outlook.cost'), { key: 'outlook.cost.growth' }));
  if (per_insured) return log.with(growth && { perInsured: per_insured, growth });
  if (bands === undefined) {
    log.add(finding('plan-key-missing', placeOf(tree, 'outlook.cost'), { key: 'outlook.cost.per_insured' }));
    return log.with(undefined);
  }
  const rows = log.take(
    await namedTable(reading, bands, 'outlook.cost.bands', 'bands', (one) => readBands(one, context)),
  );
  return log.with(rows && { bands: rows, growth: growth ?? zero });
}

async function adjustmentsIn(
  reading: PlanReading,
  { adjustments }: Given,
): Promise<Read<AdjustmentsOutlook | undefined>> {
  if (typeof adjustments !== 'string') return sound({ growth: adjustments?.growth ?? zero });
  const { value, findings } = await namedTable(
    reading,
    adjustments,
    'outlook.adjustments',
    'adjustments',
    (table) => readAdjustmentsByYear(table, reading.context),
  );
  return { value: value && { rows: value }, findings };
}
