import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { contentOf, environment, fixtures } from './cli/nhi.js';
import { spawned as nhi } from './cli/spawned.js';

/** A folder with the one file, a case and nothing else, as on a USB stick. */
const stick = mkdtempSync(join(tmpdir(), 'nhi stick '));

beforeAll(() => {
  const built = mkdtempSync(join(tmpdir(), 'nhi-bundle-'));
  execFileSync(process.execPath, ['scripts/bundle.js', built]);
  cpSync(join(built, 'nhi.cjs'), join(stick, 'nhi.cjs'));
  cpSync(join(fixtures, 'tokyo-r8-sample'), join(stick, 'case'), { recursive: true });
}, 120_000);

/** Runs the one file as an officer does, with an environment that knows no package. */
function alone(...args: readonly string[]) {
  const options = { cwd: stick, env: environment(), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['nhi.cjs', ...args], options);
  return { status, stdout, stderr };
}

describe('the one file', () => {
  it('is all there is', () => {
    expect(readdirSync(stick).sort()).toEqual(['case', 'nhi.cjs']);
  });

  it('knows its version', () => {
    expect(alone('--version')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('has its help in Japanese', () => {
    expect(alone('--help', '--lang', 'ja').stdout).toBe(nhi(['--help', '--lang', 'ja']).stdout);
  });

  it('writes the bytes of the normal program', () => {
    expect(alone('calc', 'case', '--out', 'result', '--headers', 'ja').status).toBe(0);
    nhi(['calc', 'case', '--out', 'expected', '--headers', 'ja'], { cwd: stick });
    const written = contentOf(join(stick, 'result'));
    expect(Object.keys(written)).toHaveLength(10);
    expect(written).toEqual(contentOf(join(stick, 'expected')));
  });

  it('knows the built-in policies', () => {
    expect(alone('policy', 'tokyo-r6').stdout).toBe(nhi(['policy', 'tokyo-r6']).stdout);
  });

  it('makes a new case with its schema', () => {
    expect(alone('init', 'new').status).toBe(0);
    expect(readdirSync(join(stick, 'new'))).toContain('case.schema.json');
  });

  it.each(['commander', 'csv-parse', 'decimal.js', 'yaml'])('names %s with its licence', (name) => {
    expect(readFileSync(join(stick, 'nhi.cjs'), 'utf8')).toContain(`\n${name} `);
  });

  it('loads nothing but modules of Node', () => {
    const text = readFileSync(join(stick, 'nhi.cjs'), 'utf8');
    const chunks = new Set([...text.matchAll(/"(\.\/[\w-]+\.cjs)":/g)].map(([, name]) => name));
    const required = [...text.matchAll(/\brequire\(\\?["'`]([^"'`\\]+)/g)].map(([, name = '']) => name);
    expect(required).toEqual(expect.arrayContaining(['node:fs', './calc.cjs']));
    expect(required.filter((name) => !isBuiltin(name) && !chunks.has(name))).toEqual([]);
  });
});
