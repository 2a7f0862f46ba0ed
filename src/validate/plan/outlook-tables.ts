import type { AgeBand } from '../../domain/age-bands.js';
import type { Adjustment, Yen } from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type {
  CostOfBand,
  HeadsByAge,
  HeadsOfYear,
  OutlookItem,
  PopulationOfYear,
  YearFigures,
} from '../../domain/plan/outlook.js';
import { driverWords, planItemWords } from '../../domain/plan/words.js';
import { type Segment, segmentOfTotal } from '../../domain/segment.js';
import { segmentWords, stageWords } from '../../domain/settings/value-words.js';
import type { FramedTable } from '../tables/frame.js';
import type { OfYear, PlanContext, PlanRow } from './cells.js';
import { planRows, repeated } from './table.js';

/** Heads by year; a row may have several years side by side. */
export function readHeads(table: FramedTable, context: PlanContext): Read<readonly HeadsOfYear[]> {
  const rows = planRows(table, 'heads', context, (row) => {
    const code = row.code(true);
    const figures = {
      insured: row.figures('insured', 'count'),
      insuredCare: row.figures('insured_care', 'count'),
      insuredUnder18: row.figures('insured_under18', 'count'),
      households: row.figures('households', 'count'),
    };
    return code === undefined ? undefined : { code, figures };
  });
  return mapped(rows, ({ code, figures }) =>
    figures.insured.map(({ year, value }): HeadsOfYear => {
      const own = (all: readonly OfYear<Decimal>[]) => all.find((one) => one.year === year)?.value;
      const [care, under18, households] = [
        figures.insuredCare,
        figures.insuredUnder18,
        figures.households,
      ].map(own);
      return {
        municipalityCode: code,
        year,
        insured: value,
        ...(care && { insuredCare: care }),
        ...(under18 && { insuredUnder18: under18 }),
        ...(households && { households }),
      };
    }),
  );
}

export function readPopulation(table: FramedTable, context: PlanContext): Read<readonly PopulationOfYear[]> {
  const read = planRows(table, 'population', context, (row) => {
    const [code, age] = [row.code(true), row.age()];
    const population = row.figures('population', 'count');
    return code === undefined || !age ? undefined : { code, age, population };
  });
  const byKey = new Map<
    string,
    { code: string; year: FiscalYear; bands: Partial<Record<AgeBand, Decimal>> }
  >();
  for (const { code, age, population } of read.value)
    for (const { year, value } of population) {
      const key = `${code} ${year}`;
      const own = byKey.get(key) ?? { code, year, bands: {} };
      own.bands[age] = value;
      byKey.set(key, own);
    }
  const rows = [...byKey.values()].map(({ code, year, bands }) => {
    return { municipalityCode: code, year, population: bands };
  });
  return { value: rows, findings: read.findings };
}

export function readBaseHeads(
  table: FramedTable,
  context: PlanContext,
  baseYear: FiscalYear,
): Read<readonly HeadsByAge[]> {
  const read = planRows(table, 'base_heads', context, (row) => {
    const [code, age] = [row.code(true), row.age()];
    const ofYears = row.text('year') === '' ? [] : row.figures('insured', 'count');
    const insured =
      row.text('year') === ''
        ? row.figure('insured', 'count')
        : ofYears.find((one) => one.year === baseYear)?.value;
    return code === undefined || !age || !insured ? undefined : { code, age, insured };
  });
  const byCode = new Map<string, Partial<Record<AgeBand, Decimal>>>();
  for (const { code, age, insured } of read.value) byCode.set(code, { ...byCode.get(code), [age]: insured });
  const rows = [...byCode].map(([municipalityCode, insured]) => ({ municipalityCode, insured }));
  return { value: rows, findings: read.findings };
}

export function readBands(table: FramedTable, context: PlanContext): Read<readonly CostOfBand[]> {
  const rows = planRows(table, 'bands', context, (row) => {
    const age = row.age();
    const costPerInsured = row.number('cost_per_insured');
    const growth = row.growth('growth');
    if (!costPerInsured) row.lacking('cost_per_insured');
    return age && costPerInsured ? { age, costPerInsured, ...(growth && { growth }) } : undefined;
  });
  const log = new FindingLog();
  const read = log.take(rows);
  log.add(repeated(read, ({ age }) => age));
  return log.with(read.map(({ row: _, ...one }) => one));
}

/** An item and where its row stands. */
export interface PlacedOutlookItem extends OutlookItem {
  readonly row: PlanRow;
}

export function readItems(table: FramedTable, context: PlanContext): Read<readonly PlacedOutlookItem[]> {
  const log = new FindingLog();
  const rows = log.take(
    planRows(table, 'items', context, (row): Omit<PlacedOutlookItem, 'row'> | undefined => {
      const segment = row.word('segment', segmentWords) as Segment | undefined;
      const kind = row.word('kind', planItemWords);
      const driver = row.word('driver', driverWords);
      const isItem = kind === 'cost' || kind === 'revenue';
      const item = isItem ? row.needed('item') : row.text('item');
      const growth = row.growth('growth');
      const amounts = row.amounts('amount').map(({ year, value }) => ({ year, amount: value }));
      for (const [name, value] of [
        ['segment', segment],
        ['kind', kind],
        ['driver', driver],
      ] as const)
        if (!value && row.text(name) === '') row.lacking(name);
      if (!segment || !kind || !driver || item === undefined) return undefined;
      return { segment, kind, driver, item, amounts, ...(growth && { growth }) };
    }),
  );
  log.add(repeated(rows, ({ segment, kind, item }) => `${segment} ${kind} ${item}`));
  return log.with(rows);
}

export function readFigures(table: FramedTable, context: PlanContext): Read<readonly YearFigures[]> {
  const names = {
    medicalIndex: ['medical_index', 'index'],
    standardCollectionRate: ['standard_collection_rate', 'rate'],
    collectionRate: ['collection_rate', 'rate'],
  } as const;
  const rows = planRows(table, 'figures', context, (row) => {
    const code = row.code(true);
    const figures = Object.entries(names).map(([field, [name, grammar]]) => {
      return { field, values: row.figures(name, grammar) };
    });
    const baseline = { field: 'baselineLevyPerInsured', values: row.numbers('baseline_levy_per_insured') };
    return code === undefined ? undefined : { code, figures: [...figures, baseline] };
  });
  return mapped(rows, ({ code, figures }) => {
    const years = [...new Set(figures.flatMap(({ values }) => values.map(({ year }) => year)))];
    return years.map((year): YearFigures => {
      const own = figures.flatMap(({ field, values }) => {
        const value = values.find((one) => one.year === year)?.value;
        return value ? [[field, value] as const] : [];
      });
      return { municipalityCode: code, year, ...Object.fromEntries(own) };
    });
  });
}

/** Adjustments by year; a row without a segment is one of the total. */
export function readAdjustmentsByYear(
  table: FramedTable,
  context: PlanContext,
): Read<readonly (Adjustment & { readonly year: FiscalYear })[]> {
  const rows = planRows(table, 'adjustments', context, (row) => {
    const code = row.code(true);
    const stage = row.word('stage', stageWords);
    const named = row.word('segment', segmentWords) as Segment | undefined;
    const isOfTotal = named === undefined && row.text('segment') === '';
    const item = row.needed('item');
    const amounts: readonly OfYear<Yen>[] = row.amounts('amount', true);
    if (!stage) row.lacking('stage');
    const segment = isOfTotal ? segmentOfTotal : named;
    if (code === undefined || !stage || !segment || !item) return undefined;
    return { code, stage, segment, item, isOfTotal, amounts };
  });
  return mapped(rows, ({ code, stage, segment, item, isOfTotal, amounts }) =>
    amounts.map(({ year, value }) => ({
      year,
      municipalityCode: code,
      segment,
      ...(isOfTotal && { isOfTotal }),
      stage,
      item,
      amount: value,
    })),
  );
}

function mapped<Value, Made>(
  { value, findings }: Read<readonly Value[]>,
  make: (one: Value) => readonly Made[],
): Read<readonly Made[]> {
  return { value: value.flatMap(make), findings };
}
