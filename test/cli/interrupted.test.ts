import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentOf, environment, nhi, workplace } from './nhi.js';
import { bin } from './spawned.js';

const place = workplace();

/** Runs `nhi calc` and sends it a signal when it is about to put its n-th file in place. */
function interrupted(signal: NodeJS.Signals, at: number) {
  const hook = join(place.path, 'hook.cjs');
  writeFileSync(
    hook,
    `const fs = require('node:fs');
const { renameSync } = fs;
let count = 0;
fs.renameSync = (...paths) => {
  count += 1;
  if (count === ${at}) process.kill(process.pid, '${signal}');
  renameSync(...paths);
};
`,
  );
  const args = ['--require', hook, bin, 'calc', 'case', '-q', '-o', 'out', '--set', 'alpha=0'];
  return spawnSync(process.execPath, args, { cwd: place.path, env: environment(), encoding: 'utf8' });
}

const out = () => contentOf(join(place.path, 'out'));
const calc = (...more: readonly string[]) =>
  nhi(['calc', 'case', '-q', '-o', 'out', ...more], { cwd: place.path });

it.each<[NodeJS.Signals, number]>([
  ['SIGINT', 1],
  ['SIGINT', 3],
  ['SIGTERM', 3],
])(
  'after %s before file %i the results are all old or all new, and nothing else is left',
  async (signal, at) => {
    await calc('--set', 'alpha=0');
    const fresh = out();
    await calc();
    const old = out();
    interrupted(signal, at);
    expect([old, fresh]).toContainEqual(out());
  },
);

it('the hook does reach the writing of files', async () => {
  await calc();
  expect(interrupted('SIGKILL', 1).signal).toBe('SIGKILL');
});
