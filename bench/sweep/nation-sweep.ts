import { CaseSweep } from '../../src/analyse/sweep/case-sweep.js';
import type { Variation } from '../../src/domain/variation.js';
import { caseOf, nation } from '../nation/drawn.js';
import { gridScenarios, variationsOf } from './grid.js';

export const prefectures = nation();
export const cases = prefectures.map(caseOf);
export const sweeps = cases.map((kase) => new CaseSweep(kase));
export const scenarios = gridScenarios(1000);

/** The scenarios as `nhi sweep` has them. */
export const variations: readonly (readonly Variation[])[] = scenarios.map(variationsOf);
