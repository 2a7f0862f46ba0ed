import { setImmediate } from 'node:timers/promises';
import type { CaseSweep } from '../../analyse/sweep/case-sweep.js';
import { type Scenario, scenarioCount, scenarios } from '../../analyse/sweep/grid.js';
import type { Axis } from '../../domain/variation.js';
import type { ReadCase } from '../../runs/sweep/read-cases.js';
import type { CommonOptions } from '../options.js';
import { Progress } from './progress.js';

/** A scenario of a case that has just been calculated. */
export interface Calculated {
  readonly case: ReadCase;
  readonly sweep: CaseSweep;
  readonly scenario: Scenario;
}

/** Milliseconds of work between two looks at what else has happened: Ctrl-C, a reader that has gone. */
const turn = 50;

/**
 * Calculates all scenarios of all cases, one after the other.
 *
 * @param take is given each one, before the next is calculated
 * @param isOver whether nobody wants any more
 */
export async function walk(
  cases: readonly ReadCase[],
  axes: readonly Axis[],
  take: (calculated: Calculated) => void,
  isOver: () => boolean,
  options: Pick<CommonOptions, 'quiet' | 'lang'>,
): Promise<void> {
  const progress = new Progress(scenarioCount(axes) * cases.length, options);
  let [done, turned] = [0, performance.now()];
  for (const one of cases) {
    for (const scenario of scenarios(axes)) {
      const sweep = one.sweeps[scenario.reading]!;
      sweep.calculate(scenario.variations);
      take({ case: one, sweep, scenario });
      done += 1;
      if (done % 16 !== 0 || performance.now() - turned < turn) continue;
      progress.show(done);
      await setImmediate();
      turned = performance.now();
      if (isOver()) return progress.end();
    }
  }
  progress.end();
}
