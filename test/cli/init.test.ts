import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, nhi, workplace } from './nhi.js';

const place = workplace();
const run = (...args: readonly string[]) => nhi(args, { cwd: place.path });
const made = () => join(place.path, 'new');

describe('a new case', () => {
  it('has a case.yaml, tables and a schema for editors', async () => {
    await run('init', 'new');
    expect(Object.keys(contentOf(made())).sort()).toEqual([
      'adjustments.csv',
      'case.schema.json',
      'case.yaml',
      'collection-rates.csv',
      'income.csv',
      'insured.csv',
      'medical-index.csv',
    ]);
  });

  it('calculates as it is, without a warning', async () => {
    await run('init', 'new');
    expect(await run('calc', 'new', '--strict')).toMatchObject({ status: 0, stderr: '' });
  });

  it('decides no collection targets, which are the prefecture’s', async () => {
    await run('init', 'new');
    expect(await run('collection', 'new')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('The case has no collection targets'),
    });
  });

  it('explains its keys in comments', async () => {
    await run('init', 'new');
    expect(contentOf(made())['case.yaml']?.match(/#/g)?.length).toBeGreaterThan(10);
  });

  it('has tables that Excel opens as UTF-8', async () => {
    await run('init', 'new');
    expect(contentOf(made())['insured.csv']).toMatch(/^\ufeffmunicipality_code,/);
  });

  it('names a schema that is there', async () => {
    await run('init', 'new');
    const named = /\$schema=(\S+)/.exec(contentOf(made())['case.yaml'] ?? '')?.[1] ?? '';
    expect(JSON.parse(readFileSync(join(made(), named), 'utf8')).title).toBe('nhi case.yaml');
  });

  it('may be made in this folder', async () => {
    mkdirSync(made());
    expect((await nhi(['init', '.'], { cwd: made() })).status).toBe(0);
    expect((await nhi(['calc'], { cwd: made() })).status).toBe(0);
  });

  it('--quiet says nothing', async () => {
    expect(await run('init', 'new', '-q')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('leaves other files of the folder alone', async () => {
    mkdirSync(made());
    writeFileSync(join(made(), 'notes.txt'), 'mine');
    await run('init', 'new');
    expect(contentOf(made())['notes.txt']).toBe('mine');
  });
});

describe('files that are there', () => {
  it('are never overwritten', async () => {
    mkdirSync(made());
    writeFileSync(join(made(), 'income.csv'), 'mine');
    expect(await run('init', 'new')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('new/income.csv: nhi did not write this file.'),
    });
    expect(contentOf(made())).toEqual({ 'income.csv': 'mine' });
  });

  it('init-exists: a folder that holds a case is refused before its files are looked at', async () => {
    await run('init', 'new');
    const before = contentOf(made());
    expect(await run('init', 'new')).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'error: new: The folder holds a case already. Choose another name, or overwrite it with --force.\n',
    });
    expect(contentOf(made())).toEqual(before);
  });

  it('are not overwritten by a second run either', async () => {
    await run('init', 'new');
    writeFileSync(join(made(), 'case.yaml'), 'mine');
    expect((await run('init', 'new')).status).toBe(3);
    expect(contentOf(made())['case.yaml']).toBe('mine');
  });

  it('are overwritten with --force', async () => {
    mkdirSync(made());
    writeFileSync(join(made(), 'income.csv'), 'mine');
    expect((await run('init', 'new', '--force')).status).toBe(0);
    expect(contentOf(made())['income.csv']).toContain('municipality_code');
  });
});

describe.each(['ja', 'en'])('a new case as one workbook in %s', (language) => {
  const bytes = () => readFileSync(join(place.path, 'new.xlsx'));
  const init = (...more: readonly string[]) => run('init', 'new.xlsx', '--lang', language, ...more);

  it('is the case that a new folder is', async () => {
    await init();
    await run('init', 'new', '--lang', language);
    const rates = (path: string) =>
      run('calc', path, '--strict', '--format', 'csv', '--table', 'premium-rates');
    const workbook = await rates('new.xlsx');
    expect(workbook).toEqual(await rates('new'));
    expect(workbook).toMatchObject({ status: 0, stderr: '' });
  });

  it('has the same bytes every time', async () => {
    await init();
    const first = bytes();
    await init('--force');
    expect(bytes().equals(first)).toBe(true);
  });

  it('init-exists: a workbook that is there is not overwritten', async () => {
    writeFileSync(join(place.path, 'new.xlsx'), 'mine');
    const { status, stdout, stderr } = await init();
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(
      language === 'ja' ? '同じ名前のブックがすでにあります。' : 'There is a workbook of this name',
    );
    expect(bytes().toString()).toBe('mine');
  });
});

it('an empty name is told as such', async () => {
  const { status, stderr } = await run('init', '');
  expect([status, stderr]).toEqual([2, 'error: give the name of a folder, or of a workbook .xlsx\n']);
});

it('a folder with a blank in its name is quoted in what comes next', async () => {
  expect((await run('init', 'my case')).stderr).not.toContain('nhi calc my case\n');
});
