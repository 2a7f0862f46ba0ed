import { expect, it } from 'vitest';
import { pairsOf } from '../../bench/engine/pairs.js';
import { plainly } from '../../bench/engine/plain-engine.js';
import { nation } from '../../bench/nation/drawn.js';
import { caseWithRates, nationAsOne } from '../../bench/nation/whole-case.js';
import { calculate } from '../../src/calculate/calculate.js';

it('the nation has 1,741 municipalities in 47 prefectures', () => {
  expect(nation().length).toBe(47);
  expect(nationAsOne().municipalities.length).toBe(1741);
});

it('the engine and plain BigInt have the same figures for every prefecture', () => {
  for (const prefecture of nation()) {
    const kase = caseWithRates(prefecture);
    const differing = pairsOf(calculate(kase), plainly(kase)).filter(([left, right]) => left !== right);
    expect([prefecture.code, differing]).toEqual([prefecture.code, []]);
  }
});
