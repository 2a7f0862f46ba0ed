import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, nhi, workplace } from './nhi.js';

const place = workplace();
const path = (...parts: readonly string[]) => join(place.path, ...parts);
const run = (...args: readonly string[]) => nhi([...args], { cwd: place.path });

/** Sweeps copies of a fixture into the folder `out`. */
async function sweep(cases: readonly string[], ...args: readonly string[]): Promise<void> {
  for (const name of cases) cpSync(join(fixtures, 'readme'), path(name), { recursive: true });
  const { status, stderr } = await run('sweep', ...cases, ...args, '-q', '-o', 'out', '--force');
  if (status !== 0) throw new Error(stderr);
}

/** Writes the receipt anew with a change. */
function forge(change: (receipt: Record<string, unknown>) => object): void {
  const receipt = JSON.parse(readFileSync(path('out', 'receipt.json'), 'utf8'));
  writeFileSync(path('out', 'receipt.json'), JSON.stringify({ ...receipt, ...change(receipt) }));
}

async function checked(...args: readonly string[]) {
  const { status, stdout } = await run('verify', ...args, '--receipt', 'out', '--format', 'json');
  return { status, ...JSON.parse(stdout) };
}

const allReproduced = (check: { outputs: { reproduced: boolean }[] }) =>
  check.outputs.map(({ reproduced }) => reproduced);

describe('the receipt of a sweep', () => {
  it.each([
    ['the long table', ['a'], ['--alpha', '0:1:0.5']],
    ['its summary', ['a'], ['--alpha', '0:1:0.5', '--summary']],
    ['Japanese headers', ['a'], ['--alpha', '0:1:0.5', '--headers', 'ja']],
    [
      'another encoding',
      ['a'],
      ['--alpha', '0:1:0.5', '--encoding', 'cp932', '--headers', 'ja', '--summary'],
    ],
    ['years and what is set', ['a'], ['--years', 'R8:R10', '--set', 'levy.rounding.unit=1000']],
    ['a policy', ['a'], ['--years', 'R8:R9', '--policy', 'okinawa-r6']],
    ['several cases', ['a', 'b'], ['--set', 'segments.medical.beta=0.8:1:0.1']],
  ])('is held against the files on disk and what they give: %s', async (_, cases, args) => {
    await sweep(cases, ...args);
    const check = await checked();
    expect(check).toMatchObject({ status: 0, differences: 0, recalculated: true });
    expect(new Set(allReproduced(check))).toEqual(new Set([true]));
  });

  it('says what each case was read from, and the grid', async () => {
    await sweep(['a', 'b'], '--alpha', '0:1:0.5');
    const check = await checked('a', 'b');
    expect(check.set).toEqual(['alpha=0.0,0.5,1.0']);
    expect(check.inputs).toContainEqual({ path: 'b: municipalities.csv', state: 'same' });
    expect(check.folder).toBe('a, b');
  });

  it('finds an input that was changed, and a table that was edited', async () => {
    await sweep(['a'], '--alpha', '0:1:0.5');
    appendFileSync(path('out', 'sweep.csv'), 'x');
    expect(await checked()).toMatchObject({
      status: 1,
      outputs: [{ path: 'sweep.csv', state: 'changed', reproduced: true }],
    });
    appendFileSync(path('a', 'municipalities.csv'), '\n');
    expect(await checked()).toMatchObject({
      status: 1,
      inputs: [{ state: 'same' }, { path: 'municipalities.csv', state: 'changed' }],
      not_recalculated_because: 'differs',
    });
  });

  it('finds a grid that gives other figures', async () => {
    await sweep(['a'], '--alpha', '0:1:0.5');
    forge(() => ({ sweep: [{ key: 'alpha', values: ['0.0', '0.4', '1.0'] }] }));
    expect(await checked()).toMatchObject({ status: 1, outputs: [{ state: 'same', reproduced: false }] });
  });

  it.each([
    [
      'too many scenarios',
      Array.from({ length: 3 }, (_, at) => ({ key: `k${at}`, values: Array(999).fill('1') })),
    ],
    ['no α', [{ key: 'alpha', values: ['none of it'] }]],
    ['nothing at all', []],
  ])('calculates no grid that nhi would not: %s', async (_, axes) => {
    await sweep(['a'], '--alpha', '0:1:0.5');
    forge(() => ({ sweep: axes }));
    expect(await checked()).toMatchObject({ status: 0, not_recalculated_because: 'grid' });
  });

  it.each([
    ['an input outside', () => ({ sweep: [{ key: 'inputs', values: ['../../secret.csv'] }] }), 'set-outside'],
    [
      'a case outside',
      () => ({
        cases: [{ name: '/etc', policy: null, inputs: [{ path: 'a.csv', sha256: '0'.repeat(64) }] }],
      }),
      'differs',
    ],
  ])('is followed nowhere else: %s', async (_, change, because) => {
    await sweep(['a'], '--alpha', '0:1:0.5');
    forge(change);
    expect(await checked()).toMatchObject({ not_recalculated_because: because });
  });

  it('takes as many cases as it has', async () => {
    await sweep(['a', 'b'], '--alpha', '0:1:0.5');
    const { status, stderr } = await run('verify', 'a', '--receipt', 'out');
    expect([status, stderr]).toEqual([2, expect.stringContaining('a sweep of 2 cases, and 1 is named')]);
    const ja = await run('verify', 'a', '--receipt', 'out', '--lang', 'ja');
    expect(ja.stderr).toContain('2件の事例についての nhi sweep のものですが、指定された事例は1件です');
  });

  it('receipt-entry: what is no case', async () => {
    await sweep(['a'], '--alpha', '0:1:0.5');
    forge(() => ({ cases: [{ name: 1, policy: null, inputs: [] }, 'a'] }));
    const { findings } = await checked();
    expect(findings.map(({ column }: { column: string }) => column)).toEqual(['cases[0].name', 'cases[1]']);
  });
});
