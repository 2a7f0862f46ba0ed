import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { arbitraryBandCase } from '../calculate/arbitrary-bands.js';
import { arbitraryCase } from '../calculate/arbitrary-case.js';
import { workbookOf } from '../workbooks.js';
import { agreement } from './agreement.js';
import { recalculated } from './libreoffice.js';

/** How many cases are tried, and from where; `NHI_RUNS=300 NHI_SEED=2 npm run test:office` digs elsewhere. */
const numRuns = Number(process.env.NHI_RUNS ?? 40);
const seed = Number(process.env.NHI_SEED ?? 1);

it('random cases of all sizes and roundings: what is said to be sure is as nhi has it', async () => {
  const whole = { segments: 'all', withAdjustments: true, withPremium: true } as const;
  const drawn = [arbitraryCase(whole), arbitraryBandCase(whole)].flatMap((arbitrary) =>
    fc.sample(arbitrary, { numRuns: numRuns / 2, seed }),
  );
  const cases = drawn.map((kase, at) => (at % 3 === 0 ? kase : { ...kase, instalments: 1 + (at % 12) }));
  const results = cases.map(calculate);
  const workbooks = new Map<string, Uint8Array>();
  for (const [at, result] of results.entries()) workbooks.set(`${at}`, await workbookOf(cases[at]!, result));
  const opened = await recalculated(workbooks);
  const differences = results.flatMap((result, at) =>
    agreement(opened.get(`${at}`)!, result).differences.map((difference) => `case ${at}: ${difference}`),
  );
  expect(differences).toEqual([]);
  expect([...opened.values()].filter(({ check }) => check === 'sure').length).toBeGreaterThan(numRuns / 8);
}, 1_200_000);
