import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, nhi, workplace } from './nhi.js';
import { spawned } from './spawned.js';

const readme = join(fixtures, 'readme');
const yamaguchi = join(fixtures, 'yamaguchi-r8');
const tokyo = join(fixtures, 'tokyo-r8-sample');
const place = workplace();

const sweep = (...args: readonly string[]) => nhi(['sweep', ...args], { cwd: place.path });

describe('what sets the same thing twice is refused', () => {
  it.each([
    ['α and a year of its schedule', ['--alpha', '0:1:0.5', '--set', 'alpha.schedule.R8=0:1:1']],
    ['a range and one value', ['--alpha', '0:1:0.5', '--set', 'alpha=0.3']],
    ['a fixed α and a range over a year of it', ['--set', 'alpha=0.1', '--set', 'alpha.schedule.R8=0:1:1']],
    ['the years twice', ['--years', 'R8:R9', '--set', 'fiscal_year=R8']],
  ])('%s', async (_, args) => {
    const { status, stdout, stderr } = await sweep(readme, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: .*(alpha|fiscal_year)/);
  });
});

describe('a grid that cannot be meant is refused before anything is read', () => {
  it.each([
    ['more than a million scenarios', ['--alpha', '0:1:0.0001', '--set', 'segments.medical.beta=1:2:0.001']],
    ['a case read anew too often', ['--set', 'levy.rounding.unit=1:300:1']],
    ['α finer than the tables write it', ['--alpha', '0:0.00000000000002:0.00000000000001']],
  ])('%s', async (_, args) => {
    const { status, stdout, stderr } = await sweep('nowhere', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/1,000,000|300 times|13 decimals/);
  });

  it('says where the steps pass over the end', async () => {
    expect((await sweep(readme, '--alpha', '0:1:0.3')).stderr).toBe(
      '--alpha 0:1:0.3 ends at 0.9: its steps pass over its end\n',
    );
    expect((await sweep(readme, '--alpha', '0:1:0.5')).stderr).toBe('');
  });
});

describe('amounts that doubles do not count are refused', () => {
  const finding = /more than|2\^50|1,125,899,906,842,624/;

  it('a unit of rounding', async () => {
    const sets = ['levy.rounding.method=up', 'levy.rounding.unit=9007199254740993'];
    const args = sets.flatMap((set) => ['--set', set]);
    const { status, stderr } = await sweep(yamaguchi, '--alpha', '0:1:1', ...args);
    expect(status).toBe(3);
    expect(stderr).toMatch(finding);
  });

  it('a pot of the case as it stands, against which scenarios are held', async () => {
    const folder = join(place.path, 'large');
    cpSync(yamaguchi, folder, { recursive: true });
    const path = join(folder, 'case.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/levy_base: \d+/g, 'levy_base: 2000000000000000'));
    const names = [...text.matchAll(/^ {2}(\w+): *\{ levy_base/gm)].map(([, name]) => name);
    const args = names.flatMap((name) => ['--set', `segments.${name}.levy_base=100:300:100`]);
    const { status, stderr } = await sweep(folder, ...args);
    expect(names.length).toBeGreaterThan(1);
    expect(status).toBe(3);
    expect(stderr).toMatch(finding);
  });
});

describe('what a case warns of is told', () => {
  const warned = join(fixtures, 'errors', 'total-disagrees', 'case');

  it('from its tables', async () => {
    const kase = existsSync(warned) ? warned : join(fixtures, 'errors', 'total-disagrees');
    const { status, stderr } = await sweep(kase, '--alpha', '0:1:1');
    expect(status).toBe(0);
    expect(stderr).toContain('warning: ');
  });

  it('and from its result, once, as nhi calc does', async () => {
    const { stderr } = await nhi(['calc', tokyo, '--format', 'csv']);
    const ofLevies = stderr.split('\n').filter((line) => line.includes('levy of medical'));
    expect(ofLevies.length).toBeGreaterThan(0);
    expect((await sweep(tokyo, '--alpha', '0:1:1')).stderr).toBe(`${ofLevies.join('\n')}\n`);
  });

  it('and fails with --strict', async () => {
    expect((await sweep(tokyo, '--alpha', '0:1:1', '--strict')).status).toBe(3);
  });

  it('but not with --quiet', async () => {
    expect((await sweep(tokyo, '--alpha', '0:1:1', '--quiet')).stderr).toBe('');
  });
});

describe('the summary', () => {
  it('names the α of the very scenario where a year of the schedule is swept', async () => {
    const folder = join(place.path, 'scheduled');
    cpSync(readme, folder, { recursive: true });
    const path = join(folder, 'case.yaml');
    const scheduled = 'alpha: { schedule: { R8: 0.5 } }';
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^alpha:.*$/m, scheduled));
    const args = ['--set', 'alpha.schedule.R8=0:1:1', '--summary', '--format', 'json'];
    const { municipalities } = JSON.parse((await sweep(folder, ...args)).stdout) as {
      municipalities: Record<string, string>[];
    };
    expect(municipalities.length).toBeGreaterThan(1);
    for (const row of municipalities)
      for (const end of ['minimum', 'maximum'])
        expect(Number(row[`${end}_alpha`])).toBe(Number(row[`${end}_alpha.schedule.R8`]));
  });

  it('shows years side by side', async () => {
    const { stdout } = await sweep(readme, '--years', 'R8:R9', '--summary');
    expect(stdout).toMatch(/municipality +as it stands +R8 +R9\n/);
    expect(stdout).toMatch(/那覇市 +7,334,154,464 +7,334,154,464 +7,334,154,464\n/);
    const ranges = await sweep(readme, '--years', 'R8:R9', '--alpha', '0,1', '--summary');
    expect(ranges.stdout).toMatch(/as it stands +least +most +least +most\n/);
  });

  it('says nowhere for what is the same in every scenario', async () => {
    const { stdout } = await sweep(readme, '--alpha', '0.5:0.5:1', '--summary');
    expect(stdout).toMatch(/那覇市 .* – .* –/);
    expect(stdout).not.toContain('per 0.1 of α');
    expect(stdout).not.toContain('per 0.1 of α');
  });

  it('sets no municipality without its figure', async () => {
    const { stdout } = await sweep(yamaguchi, '--alpha', '0:1:0.5', '--summary', '--lang', 'ja');
    const heads = stdout.split('\n').filter((line) => line.startsWith('そのとき'));
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(head).not.toMatch(/^そのとき\s+市町村/);
  });

  it('of more scenarios than a function takes arguments is no defect', () => {
    const args = ['sweep', 'case', '--alpha', '0:0.3:0.00001', '--summary'];
    // On a stack of 200 kB that is 25,000, otherwise 120,000.
    expect(spawned(args, { cwd: place.path }, ['--stack-size=200'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('30,001 scenarios'),
    });
  });

  it('has no table of all scenarios', async () => {
    const { status, stderr } = await sweep(readme, '--alpha', '0:1:1', '--summary', '--table', 'sweep');
    expect(status).toBe(2);
    expect(stderr).toContain('--table sweep');
  });
});

describe('cases and folders', () => {
  it('a folder of cases has the workbooks that verify finds in it too', async () => {
    cpSync(readme, join(place.path, 'all', 'a'), { recursive: true });
    await nhi(['init', join('all', 'b.xlsx')], { cwd: place.path });
    mkdirSync(join(place.path, 'all', 'b.expected'));
    const { stdout } = await sweep('all', '--alpha', '0:1:1', '--format', 'csv');
    const cases = stdout.split('\n').map((line) => line.split(',')[0]);
    expect([...new Set(cases.slice(1, -1))]).toEqual([join('all', 'a'), join('all', 'b.xlsx')]);
  });

  it('what an earlier sweep wrote and this one does not is told when it goes', async () => {
    await sweep(readme, '--alpha', '0:1:1', '-o', 'out');
    const { stderr } = await sweep(readme, '--alpha', '0:1:1', '--summary', '-o', 'out');
    expect(stderr).toContain('removed sweep.csv of an earlier run');
    expect(readdirSync(join(place.path, 'out')).sort()).toEqual([
      'receipt.json',
      'sweep-municipalities.csv',
      'sweep-scenarios.csv',
    ]);
  });

  it('a file that is not ours is refused before anything is made', async () => {
    mkdirSync(join(place.path, 'out'));
    writeFileSync(join(place.path, 'out', 'sweep.csv'), 'mine\n');
    const { status, stderr } = await sweep(readme, '--alpha', '0:1:0.0001', '-o', 'out', '--verbose');
    expect(status).toBe(3);
    expect(stderr).toContain('sweep.csv');
    // Nothing was shared out for it.
    expect(stderr).not.toMatch(/apportionments/);
    expect(readdirSync(join(place.path, 'out'))).toEqual(['sweep.csv']);
  });

  it.each(['result.csv', 'result.xlsx'])('-o %s is no folder', async (out) => {
    const { status, stderr } = await sweep(readme, '--alpha', '0:1:1', '-o', out);
    expect(status).toBe(2);
    expect(stderr).toMatch(/give a folder/);
    expect(stderr).not.toMatch(/workbook/);
  });
});
