import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixtures, nhi } from './nhi.js';

const readme = join(fixtures, 'readme');
const head = async (...args: readonly string[]) =>
  (await nhi(['calc', ...args], { env: { COLUMNS: '200' } })).stdout.split('\n').slice(0, 2);

it('the title of a run names what is set on the case', async () => {
  expect((await head(readme, '--set', 'alpha=0.25'))[0]).toBe(
    '三市の例 · R8 · alpha=0.25 · 3 municipalities · two methods 二方式',
  );
});

it('the settings of plain tables are no scenario', async () => {
  const set = ['fiscal_year=R8', 'alpha=1', 'segments.medical.levy_base=1000000', 'segments.medical.beta=1'];
  const args = set.flatMap((one) => ['--set', one]);
  expect((await head(join(readme, 'municipalities.csv'), ...args))[0]).not.toContain('alpha');
});

it('a policy whose values are all replaced, or of other years, says so', async () => {
  expect((await head(readme, '--policy', 'okinawa-r6'))[1]).toBe(
    'policy okinawa-r6 · none of its values is used',
  );
  const tokyo = join(fixtures, 'tokyo-r8-sample');
  expect((await head(tokyo))[1]).toBe('policy tokyo-r6 · assumed there: alpha');
});
