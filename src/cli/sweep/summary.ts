import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import { scenarioEffects } from '../../analyse/sweep/effects.js';
import { Extremes } from '../../analyse/sweep/extremes.js';
import type { Levies } from '../../analyse/sweep/swept-case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { Axis } from '../../domain/variation.js';
import type { MunicipalityRow } from '../../present/sweep/municipalities.js';
import type { ScenarioRow } from '../../present/sweep/scenarios.js';
import type { ReadCase } from '../../runs/sweep/read-cases.js';
import { isOutClosed } from '../../write/disk/streams.js';
import type { SweepOptions } from '../options.js';
import { walk } from './walk.js';

/** What is known of one case while its scenarios pass. */
interface Gathered {
  readonly name: string | null;
  readonly byYear: Map<FiscalYear, { readonly sweep: CaseSweep; readonly extremes: Extremes }>;
  readonly before: Float64Array;
  /** Of all segments together; of the latest scenario. */
  readonly levies: Float64Array;
}

/**
 * Calculates all scenarios and keeps what they come to for each municipality.
 *
 * @param take is given what each scenario means
 */
export async function summarize(
  cases: readonly ReadCase[],
  axes: readonly Axis[],
  take: (row: ScenarioRow) => void,
  options: Pick<SweepOptions, 'quiet' | 'lang'>,
): Promise<MunicipalityRow[]> {
  const gathered = new Map<ReadCase, Gathered>();
  await walk(
    cases,
    axes,
    ({ case: one, sweep, scenario }) => {
      const own = gathered.get(one) ?? newlyGathered(one, sweep, cases.length > 1);
      gathered.set(one, own);
      const { levies, before, byYear, name } = own;
      addUp(sweep, levies);
      const year = byYear.get(sweep.fiscalYear) ?? { sweep, extremes: new Extremes(sweep, axes) };
      byYear.set(sweep.fiscalYear, year);
      year.extremes.add(levies, scenario, sweep);
      take({ case: name, sweep, scenario, effects: scenarioEffects(sweep, levies, before) });
    },
    isOutClosed,
    options,
  );
  return [...gathered.values()].flatMap(({ name, before, byYear }) =>
    [...byYear.values()].flatMap(({ sweep, extremes }) =>
      extremes.results().map((result, row) => ({ ...result, case: name, sweep, before: before[row]! })),
    ),
  );
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
  for (const { baseLevies, added } of segments)
    for (let row = 0; row < levies.length; row += 1) levies[row]! += baseLevies[row]! + added[row]!;
}
