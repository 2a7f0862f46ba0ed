import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf, nhi, workplace } from './nhi.js';

const place = workplace();
const run = (...args: readonly string[]) => nhi(args, { cwd: place.path });
const made = () => join(place.path, 'new');

describe('a new case', () => {
  it('has a case.yaml, tables and a schema for editors', () => {
    run('init', 'new');
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

  it('calculates as it is, without a warning', () => {
    run('init', 'new');
    expect(run('calc', 'new', '--strict')).toMatchObject({ status: 0, stderr: '' });
  });

  it('decides no collection targets, which are the prefecture’s', () => {
    run('init', 'new');
    expect(run('collection', 'new')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('The case names no collection targets.'),
    });
  });

  it('explains its keys in comments', () => {
    run('init', 'new');
    expect(contentOf(made())['case.yaml']?.match(/#/g)?.length).toBeGreaterThan(10);
  });

  it('has tables that Excel opens as UTF-8', () => {
    run('init', 'new');
    expect(contentOf(made())['insured.csv']).toMatch(/^\ufeffmunicipality_code,/);
  });

  it('names a schema that is there', () => {
    run('init', 'new');
    const named = /\$schema=(\S+)/.exec(contentOf(made())['case.yaml'] ?? '')?.[1] ?? '';
    expect(JSON.parse(readFileSync(join(made(), named), 'utf8')).title).toBe('nhi case.yaml');
  });

  it('may be made in this folder', () => {
    mkdirSync(made());
    expect(nhi(['init', '.'], { cwd: made() }).status).toBe(0);
    expect(nhi(['calc'], { cwd: made() }).status).toBe(0);
  });

  it('--quiet says nothing', () => {
    expect(run('init', 'new', '-q')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('leaves other files of the folder alone', () => {
    mkdirSync(made());
    writeFileSync(join(made(), 'notes.txt'), 'mine');
    run('init', 'new');
    expect(contentOf(made())['notes.txt']).toBe('mine');
  });
});

describe('files that are there', () => {
  it('are never overwritten', () => {
    mkdirSync(made());
    writeFileSync(join(made(), 'income.csv'), 'mine');
    expect(run('init', 'new')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('new/income.csv: nhi did not write this file.'),
    });
    expect(contentOf(made())).toEqual({ 'income.csv': 'mine' });
  });

  it('init-exists: a folder that holds a case is refused before its files are looked at', () => {
    run('init', 'new');
    const before = contentOf(made());
    expect(run('init', 'new')).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'error: new: The folder holds a case already. Choose another name, or overwrite it with --force.\n',
    });
    expect(contentOf(made())).toEqual(before);
  });

  it('are not overwritten by a second run either', () => {
    run('init', 'new');
    writeFileSync(join(made(), 'case.yaml'), 'mine');
    expect(run('init', 'new').status).toBe(3);
    expect(contentOf(made())['case.yaml']).toBe('mine');
  });

  it('are overwritten with --force', () => {
    mkdirSync(made());
    writeFileSync(join(made(), 'income.csv'), 'mine');
    expect(run('init', 'new', '--force').status).toBe(0);
    expect(contentOf(made())['income.csv']).toContain('municipality_code');
  });
});

describe.each(['ja', 'en'])('a new case as one workbook in %s', (language) => {
  const bytes = () => readFileSync(join(place.path, 'new.xlsx'));
  const init = (...more: readonly string[]) => run('init', 'new.xlsx', '--lang', language, ...more);

  it('is the case that a new folder is', () => {
    init();
    run('init', 'new', '--lang', language);
    const [workbook, folder] = ['new.xlsx', 'new'].map((path) =>
      run('calc', path, '--strict', '--format', 'csv', '--table', 'premium-rates'),
    );
    expect(workbook).toEqual(folder);
    expect(workbook).toMatchObject({ status: 0, stderr: '' });
  });

  it('has the same bytes every time', () => {
    init();
    const first = bytes();
    init('--force');
    expect(bytes().equals(first)).toBe(true);
  });

  it('init-exists: a workbook that is there is not overwritten', () => {
    writeFileSync(join(place.path, 'new.xlsx'), 'mine');
    const { status, stdout, stderr } = init();
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(
      language === 'ja' ? '同じ名前のブックがすでにあります。' : 'There is a workbook of this name',
    );
    expect(bytes().toString()).toBe('mine');
  });
});

it('a folder with a blank in its name is quoted in what comes next', () => {
  expect(run('init', 'my case').stderr).not.toContain('nhi calc my case\n');
});
