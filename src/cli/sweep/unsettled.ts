import { scenarios } from '../../analyse/sweep/grid.js';
import { UnfitCase } from '../../domain/defect.js';
import type { Finding } from '../../domain/finding.js';
import type { Axis } from '../../domain/variation.js';
import { ScenarioNames } from '../../present/sweep/scenario.js';
import type { ReadCase } from '../../runs/sweep/read-cases.js';

/**
 * The first scenario of each case that cannot be calculated, as only its figures show: relief that has no end. Looked for before
 * anything is written; without relief there is none.
 */
export function unsettled(cases: readonly ReadCase[], axes: readonly Axis[]): ReadCase['verdict'][] {
  const names = new ScenarioNames(axes);
  return cases.flatMap(({ verdict, sweeps }) => {
    if (sweeps.every(({ relief }) => relief === null)) return [];
    for (const scenario of scenarios(axes)) {
      const sweep = sweeps[scenario.reading]!;
      const found = unfitness(() => sweep.calculate(scenario.variations));
      if (!found) continue;
      const place = { ...found.place, value: names.label(sweep, scenario) };
      return [{ ...verdict, isFit: false, findings: [{ ...found, place }] }];
    }
    return [];
  });
}

function unfitness(calculate: () => void): Finding | undefined {
  try {
    calculate();
    return undefined;
  } catch (error) {
    if (error instanceof UnfitCase && error.finding) return error.finding;
    throw error;
  }
}
