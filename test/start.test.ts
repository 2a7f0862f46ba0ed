import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { environment } from './cli/nhi.js';

/** A copy of some parts of this folder, and how `nhi --version` ends there. */
function versionFrom(...parts: readonly string[]) {
  const place = mkdtempSync(join(tmpdir(), 'nhi-start-'));
  for (const part of parts) cpSync(part, join(place, part), { recursive: true });
  const args = [join(place, 'bin', 'nhi.js'), '--version'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: place,
    env: environment(),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('nhi starts wherever bin and dist lie together', () => {
  expect(versionFrom('bin', 'dist')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

it('says that nhi is not built where only its sources are', () => {
  const { status, stderr } = versionFrom('bin');
  expect(status).toBe(70);
  expect(stderr).toMatch(/^nhi is not built\. Run "npm ci"/);
});
