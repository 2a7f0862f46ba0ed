import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { arbitraryBandCase } from '../calculate/arbitrary-bands.js';
import { arbitraryCase } from '../calculate/arbitrary-case.js';
import { withOwn } from '../calculate/arbitrary-own.js';
import { arbitraryRelievedRates, settled } from '../calculate/arbitrary-relief.js';
import { workbookOf } from '../workbooks.js';
import { agreement } from './agreement.js';
import { recalculated } from './libreoffice.js';

/** How many cases are tried, and from where; `NHI_RUNS=300 NHI_SEED=2 npm run test:office` digs elsewhere. */
const numRuns = Number(process.env.NHI_RUNS ?? 40);
const seed = Number(process.env.NHI_SEED ?? 1);

/** Holds the workbooks of some cases against their results, and says how many are sure. */
async function heldAgainst(cases: readonly Case[]) {
  const results = cases.map(calculate);
  const workbooks = new Map<string, Uint8Array>();
  for (const [at, result] of results.entries()) workbooks.set(`${at}`, await workbookOf(cases[at]!, result));
  const opened = await recalculated(workbooks);
  const differences = results.flatMap((result, at) =>
    agreement(opened.get(`${at}`)!, result).differences.map((difference) => `case ${at}: ${difference}`),
  );
  return { differences, sure: [...opened.values()].filter(({ check }) => check === 'sure').length };
}

it('random cases of all sizes and roundings: what is said to be sure is as nhi has it', async () => {
  const whole = { segments: 'all', withAdjustments: true, withPremium: true } as const;
  const drawn = [arbitraryCase(whole), arbitraryBandCase(whole)].flatMap((arbitrary) =>
    fc.sample(arbitrary, { numRuns: numRuns / 2, seed }),
  );
  const { differences, sure } = await heldAgainst(
    drawn.map((kase, at) => (at % 3 === 0 ? kase : { ...kase, instalments: 1 + (at % 12) })),
  );
  expect(differences).toEqual([]);
  expect(sure).toBeGreaterThan(numRuns / 8);
}, 1_200_000);

it('the same of random cases with own methods and rates in force', async () => {
  const whole = { segments: 'all', withAdjustments: true, withPremium: true } as const;
  const drawn = fc.sample(withOwn(arbitraryCase(whole)), { numRuns, seed });
  const { differences, sure } = await heldAgainst(drawn);
  expect(differences).toEqual([]);
  expect(sure).toBeGreaterThan(0);
}, 1_200_000);

it('the same of random cases with relief', async () => {
  const drawn = fc.sample(arbitraryRelievedRates, { numRuns, seed }).filter((kase) => settled(kase));
  const { differences, sure } = await heldAgainst(drawn);
  expect(differences).toEqual([]);
  expect(sure).toBeGreaterThan(0);
}, 1_200_000);
