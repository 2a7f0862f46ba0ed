import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import { scenarioEffects } from '../../analyse/sweep/effects.js';
import { Extremes } from '../../analyse/sweep/extremes.js';
import type { Levies } from '../../analyse/sweep/swept-case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { TableHeader } from '../../domain/table.js';
import { municipalityCells, municipalityColumns } from '../../present/sweep/municipalities.js';
import { ScenarioNames } from '../../present/sweep/scenario.js';
import { effectCells, effectColumns } from '../../present/sweep/scenarios.js';
import { isOutClosed } from '../../write/streams.js';
import type { SweepOptions } from '../options.js';
import type { Grid } from './axes.js';
import type { ReadCase } from './read.js';
import { walk } from './walk.js';

/** A table of the summary of a sweep. */
export interface SummaryTable {
  readonly columns: readonly TableHeader[];
  readonly rows: readonly (readonly string[])[];
}

export interface SweepSummary {
  readonly municipalities: SummaryTable;
  readonly scenarios: SummaryTable;
}

/** What is known of one case while its scenarios pass. */
interface Gathered {
  readonly name: string | null;
  readonly byYear: Map<FiscalYear, { readonly sweep: CaseSweep; readonly extremes: Extremes }>;
  readonly before: Float64Array;
  /** Of all segments together; of the latest scenario. */
  readonly levies: Float64Array;
}

/** Calculates all scenarios and keeps what they come to. */
export async function summarize(
  cases: readonly ReadCase[],
  { axes }: Grid,
  options: SweepOptions,
): Promise<SweepSummary> {
  const names = new ScenarioNames(axes);
  const isOneOfSeveral = cases.length > 1;
  const gathered = new Map<ReadCase, Gathered>();
  const scenarios: string[][] = [];
  await walk(
    cases,
    axes,
    ({ case: one, sweep, scenario }) => {
      const own = gathered.get(one) ?? newlyGathered(one, sweep, isOneOfSeveral);
      gathered.set(one, own);
      const { levies, before, byYear, name } = own;
      addUp(sweep, levies);
      const year = byYear.get(sweep.fiscalYear) ?? { sweep, extremes: new Extremes(sweep, axes) };
      byYear.set(sweep.fiscalYear, year);
      year.extremes.add(levies, scenario);
      const effects = scenarioEffects(sweep.municipalities, levies, before);
      scenarios.push(effectCells(names.cells(name, sweep, scenario), effects));
    },
    isOutClosed,
    options,
  );
  const rows = [...gathered.values()].flatMap(({ name, before, byYear }) =>
    [...byYear.values()].flatMap(({ sweep, extremes }) =>
      extremes
        .results()
        .map((result, row) =>
          municipalityCells({ ...result, case: name, sweep, before: before[row]! }, names),
        ),
    ),
  );
  return {
    municipalities: { columns: municipalityColumns(axes, isOneOfSeveral), rows },
    scenarios: { columns: effectColumns(axes, isOneOfSeveral), rows: scenarios },
  };
}

function newlyGathered({ verdict, before }: ReadCase, sweep: CaseSweep, isOneOfSeveral: boolean): Gathered {
  return {
    name: isOneOfSeveral ? verdict.name : null,
    byYear: new Map(),
    before: totalsBefore(before, sweep),
    levies: new Float64Array(sweep.municipalities.length),
  };
}

/** Σ d_i over all segments of the case as it stands; NaN where it has none. */
function totalsBefore(before: Levies | null, { municipalities }: CaseSweep): Float64Array {
  const segments = [...(before?.values() ?? [])];
  return Float64Array.from(municipalities, ({ code }) =>
    segments.length === 0
      ? Number.NaN
      : segments.reduce((total, levies) => total + (levies.get(code) ?? Number.NaN), 0),
  );
}

function addUp({ segments }: CaseSweep, levies: Float64Array): void {
  levies.fill(0);
  for (const { baseLevies, own } of segments)
    for (let row = 0; row < levies.length; row += 1) levies[row]! += baseLevies[row]! + own[row]!;
}
