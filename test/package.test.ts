import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

it('the package contains what is needed and no more', () => {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(listed) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path).filter((path) => !/^dist\/.*\.d\.ts$/.test(path));
  expect(paths.sort()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.ja.md',
      'README.md',
      'bin/nhi.js',
      'bin/package.json',
      'dist/index.js',
      'dist/licences.txt',
      'dist/nhi.cjs',
      ...readdirSync('dist/nhi').map((chunk) => `dist/nhi/${chunk}`),
      'docs/DECISIONS.md',
      'docs/architecture.md',
      'docs/audit.md',
      'docs/case.md',
      'docs/case.schema.json',
      'docs/errors.md',
      'docs/explanation.md',
      'docs/quantities.md',
      'docs/workbook.ja.md',
      'docs/workbook.md',
      'package.json',
    ].sort(),
  );
});

it('the types of the package let a strict program use the engine', () => {
  const place = mkdtempSync(join(tmpdir(), 'nhi-types-'));
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(process.cwd(), 'node_modules'), join(place, 'node_modules'));
  const types = join(place, 'types');
  execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json', '--outDir', types]);
  const program = `import { calculate, type Case, type Result } from './types/index.js';
export const run = (kase: Case): Result => calculate(kase);
// @ts-expect-error a yen is a bigint
export const wrong: Case['segments'][number]['pot'] = { levyBase: 1 };
`;
  writeFileSync(join(place, 'program.mts'), program);
  const options = ['--strict', '--noEmit', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'];
  const tsc = join(process.cwd(), 'node_modules', '.bin', 'tsc');
  execFileSync(tsc, [...options, '--types', 'node', 'program.mts'], { cwd: place, encoding: 'utf8' });
});

it('every bundled package is named with its licence', () => {
  const notice = readFileSync('dist/licences.txt', 'utf8');
  for (const name of [
    'commander',
    'csv-parse',
    'csv-stringify',
    'hucre',
    'decimal.js',
    'chalk',
    'yaml',
    'string-width',
    'leven',
  ]) {
    expect(notice).toContain(`\n${name} `);
  }
});

it('packages are pinned to versions that were run', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(all)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});
