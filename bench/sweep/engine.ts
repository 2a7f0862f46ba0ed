import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { variationsOf } from './grid.js';
import { cases, scenarios } from './nation-sweep.js';

/** How many scenarios the engine calculates; its time is scaled to all of them. */
const calculated = 4;
export const engineScale = scenarios.length / calculated;

/** The last scenarios by the engine. */
export function engine(): void {
  const variations = scenarios.slice(-calculated).map(variationsOf);
  for (const kase of cases) for (const [first, second] of variations) calculate(varied(kase, first, second));
}

type Variation = ReturnType<typeof variationsOf>[number] | undefined;

function varied(kase: Case, first: Variation, second: Variation): Case {
  const segments = kase.segments.map((terms) => ({ ...terms, ...second?.segments?.[terms.segment] }));
  return { ...kase, ...first, segments } as Case;
}
