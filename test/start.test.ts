import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { contentOf, environment, fixtures } from './cli/nhi.js';

let place = '';

/** An installed copy, whose built files a test may damage. */
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'nhi-start-'));
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(part, join(place, part), { recursive: true, preserveTimestamps: true });
});

function start(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(place, 'bin', 'nhi.js'), ...args], {
    cwd: place,
    env: environment(),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function results(): Readonly<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'nhi-start-results-'));
  expect(start('calc', join(fixtures, 'tokyo-r8-sample'), '--out', folder, '--quiet')).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  return contentOf(folder);
}

function cache(): string {
  const [name] = readdirSync(join(place, 'dist')).filter((file) => file.endsWith('.cache'));
  return join(place, 'dist', name!);
}

describe('a start', () => {
  it('gives the same results with the code cache and without', () => {
    const withCache = results();
    rmSync(cache());
    expect(Object.keys(withCache)).toHaveLength(7);
    expect(results()).toEqual(withCache);
  });

  it.each([0, 100, 4096, 200_000, 400_000])('survives a code cache cut off after %i bytes', (length) => {
    const whole = results();
    truncateSync(cache(), length);
    expect(results()).toEqual(whole);
  });

  it('says that nhi is not built where only its sources are', () => {
    rmSync(join(place, 'dist'), { recursive: true });
    const { status, stderr } = start('--version');
    expect(status).toBe(70);
    expect(stderr).toMatch(/^nhi is not built\. Run "npm ci"/);
  });
});
