import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { nhi, workplace } from './nhi.js';

const place = workplace();
const run = (...args: readonly string[]) => nhi(args, { cwd: place.path });
const verified = async () => {
  const { status, stdout } = await run('verify', '--receipt', 'out', '--format', 'json');
  return { status, ...JSON.parse(stdout) };
};

describe('the receipt of a comparison', () => {
  beforeEach(async () => {
    expect((await run('compare', 'case', '--set', 'alpha=0', '-o', 'out')).status).toBe(0);
  });

  it('is held against what was compared and the tables that were written', async () => {
    const { status, inputs, outputs, not_recalculated_because: because } = await verified();
    expect([status, because]).toEqual([0, 'comparison']);
    expect(new Set([...inputs, ...outputs].map(({ state }: { state: string }) => state))).toEqual(
      new Set(['same']),
    );
    expect(inputs).toHaveLength(6);
  });

  it('finds an input that was changed', async () => {
    appendFileSync(join(place.path, 'case', 'rates.csv'), '\n');
    const { status, inputs } = await verified();
    expect(status).toBe(1);
    expect(inputs).toContainEqual({ path: 'case: rates.csv', state: 'changed' });
  });

  it('finds a table that was edited', async () => {
    appendFileSync(join(place.path, 'out', 'comparison.csv'), '\n');
    const { status, outputs } = await verified();
    expect(status).toBe(1);
    expect(outputs).toContainEqual(expect.objectContaining({ path: 'comparison.csv', state: 'changed' }));
  });

  it('takes no more than two sides', async () => {
    const { status, stderr } = await run('verify', 'case', 'case', 'case', '--receipt', 'out');
    expect([status, stderr]).toEqual([2, expect.stringContaining('give them both or none')]);
  });
});
