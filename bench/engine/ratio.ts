import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { interleaved } from '../measure.js';
import { pairsOf } from './pairs.js';
import { plainly } from './plain-engine.js';

/** How often the time of the plain implementation the engine takes for a case, both warm. */
export function engineRatio(kase: Case, runs: number): number {
  const pairs = pairsOf(calculate(kase), plainly(kase));
  const differing = pairs.filter(([left, right]) => left !== right).length;
  console.log(`          ${pairs.length.toLocaleString('en')} figures, ${differing} differ`);
  const ways = { engine: () => calculate(kase), plain: () => plainly(kase) };
  interleaved(ways, runs);
  const { engine, plain } = interleaved(ways, runs);
  return engine / plain;
}
