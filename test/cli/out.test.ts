import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { small } from '../validate/small-case.js';
import { columns, contentOf, nhi, withEveryTable, withTargets, withWarning, workplace } from './nhi.js';

const place = workplace();
const out = () => join(place.path, 'out');
const calc = (...more: readonly string[]) =>
  nhi(['calc', 'case', '-q', '-o', 'out', ...more], { cwd: place.path });
const content = () => contentOf(out());

it('with -o the summary is left to terminals, and what was asked for by --format is printed', async () => {
  expect((await nhi(['calc', 'case', '-o', 'out'], { cwd: place.path })).stdout).toBe('');
  const csv = (await nhi(['calc', 'case', '-o', 'out', '--format', 'csv'], { cwd: place.path })).stdout;
  expect(csv).toContain('fiscal_year,municipality_code');
});

describe('a path of -o', () => {
  it.each(['結果.csv', 'result.xls', 'result.ods', 'result.json', 'result.XLSM', ''])(
    '%j is no folder and no workbook: nothing is calculated or written',
    async (path) => {
      const { status, stdout, stderr } = await nhi(['calc', 'case', '-o', path], { cwd: place.path });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('give a folder, for all tables, or a workbook .xlsx');
      expect(readdirSync(place.path)).toEqual(['case']);
      expect((await nhi(['collection', 'case', '-o', path], { cwd: place.path })).status).toBe(2);
    },
  );

  it('a folder may have dots in its name, and may end like a file where a slash says what it is', async () => {
    for (const path of ['results.r8', 'old.csv/'])
      expect((await nhi(['calc', 'case', '-q', '-o', path], { cwd: place.path })).status).toBe(0);
  });

  it('nhi init takes neither', async () => {
    expect((await nhi(['init', 'new.csv'], { cwd: place.path })).status).toBe(2);
  });
});

describe('what is written', () => {
  it('the files of the contract and nothing else', async () => {
    place.put(withEveryTable);
    await calc();
    expect(readdirSync(out()).sort()).toEqual(
      [...Object.keys(columns).map((name) => `${name}.csv`), 'receipt.json'].sort(),
    );
  });

  it('levies alone have no rates and no targets', async () => {
    await calc('--set', 'premium=none');
    expect(Object.keys(content())).toEqual(['levy.csv', 'prefecture.csv', 'receipt.json', 'totals.csv']);
  });

  it('nhi collection writes its two tables', async () => {
    place.put(withTargets);
    await nhi(['collection', 'case', '-q', '-o', 'out'], { cwd: place.path });
    expect(Object.keys(content())).toEqual([
      'collection-targets.csv',
      'collection-tiers.csv',
      'receipt.json',
    ]);
  });

  it.each(Object.entries(columns))('%s.csv has the columns of the contract', async (name, header) => {
    place.put(withEveryTable);
    await calc();
    expect(content()[`${name}.csv`]?.split('\n')[0]).toBe(`\ufeff${header}`);
  });

  it('every table is UTF-8 with BOM, every line ends with LF', async () => {
    await calc();
    const { 'receipt.json': _, ...tables } = content();
    for (const text of Object.values(tables)) expect(text).toMatch(/^\ufeff[^\r\ufeff]+\n$/);
  });

  it('--encoding utf-8 leaves out the BOM', async () => {
    await calc('--encoding', 'utf-8');
    expect(content()['levy.csv']?.split('\n')[0]).toBe(columns.levy);
  });

  it('a table is what standard output has, after the BOM', async () => {
    const { stdout } = await calc('--format', 'csv');
    expect(content()['levy.csv']).toBe(`\ufeff${stdout}`);
  });

  it('names of folders may have blanks and be made on the way', async () => {
    await nhi(['calc', 'case', '-q', '-o', 'results of/令和8年度'], { cwd: place.path });
    expect(existsSync(join(place.path, 'results of', '令和8年度', 'levy.csv'))).toBe(true);
  });
});

describe('the receipt', () => {
  const receipt = () => JSON.parse(content()['receipt.json'] ?? '');
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

  it('has every input with its path, SHA-256, encoding and rows', async () => {
    await calc();
    expect(receipt().inputs).toEqual(
      ['case.yaml', 'people.csv', 'rates.csv'].map((path) => ({
        path,
        sha256: digest(join(place.path, 'case', path)),
        encoding: 'utf-8',
        rows: path.endsWith('.csv') ? 2 : null,
      })),
    );
  });

  it('has every output with its SHA-256', async () => {
    await calc();
    const names = ['totals.csv', 'levy.csv', 'premium-rates.csv', 'prefecture.csv'];
    expect(receipt().outputs).toEqual(names.map((path) => ({ path, sha256: digest(join(out(), path)) })));
  });

  it('has the program, the case and its coefficients', async () => {
    await calc('--set', 'run=仮係数', '--set', 'prefecture=13');
    expect(receipt()).toMatchObject({
      format: 'nhi.receipt.v1',
      version: expect.stringMatching(/^\d/),
      title: 'Small',
      run: '仮係数',
      prefecture: '13',
      fiscal_year: 'R8',
      policy: null,
      set: ['run=仮係数', 'prefecture=13'],
      coefficients: { medical: { alpha: '1.0000000000000', beta: '1.1000000000000' } },
    });
  });

  it('has the policy with its hash', async () => {
    await calc('--policy', 'okinawa-r6');
    expect(receipt().policy).toEqual({ id: 'okinawa-r6', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('has a policy file among the inputs', async () => {
    writeFileSync(join(place.path, 'own.yaml'), 'alpha: 0.5\n');
    await calc('--policy', './own.yaml');
    expect(receipt().inputs.map(({ path }: { path: string }) => path)).toContain('../own.yaml');
  });

  it('has findings as code and arguments', async () => {
    place.put(withWarning);
    await calc();
    expect(receipt().findings[0]).toEqual({
      code: 'series-short',
      severity: 'warning',
      args: { series: 'medical-index', given: 1, asked: 3, kind: 'mean', municipalities: 2, named: [] },
      place: { file: 'case.yaml', line: 7, column: 'medical_index.basis', value: 'mean:3' },
    });
  });

  it('has no clock', async () => {
    await calc();
    expect(Object.keys(receipt())).not.toContain('stamp');
  });

  it('has the time of the run with --stamp', async () => {
    await calc('--stamp');
    expect(receipt().stamp).toMatch(/^\d{4}-\d\d-\d\dT/);
  });
});

describe('a second run', () => {
  it('overwrites its own files', async () => {
    await calc();
    const before = content();
    expect((await calc('--set', 'alpha=0')).status).toBe(0);
    expect(content()['levy.csv']).not.toBe(before['levy.csv']);
  });

  it('of the same case writes the same bytes', async () => {
    await calc();
    const before = content();
    await calc();
    expect(content()).toEqual(before);
  });

  it('takes away tables that it does not make', async () => {
    place.put(withTargets);
    await calc();
    await calc('--set', 'premium=none', '--set', 'collection.targets=none');
    expect(Object.keys(content())).toEqual(['levy.csv', 'prefecture.csv', 'receipt.json', 'totals.csv']);
  });

  it('tells which tables it took away', async () => {
    await calc();
    expect(
      (await nhi(['calc', 'case', '-o', 'out', '--set', 'premium=none'], { cwd: place.path })).stderr,
    ).toBe('wrote 4 files to out\nremoved premium-rates.csv of an earlier run\n');
  });

  it('output-other-results: nhi collection does not take away what nhi calc made', async () => {
    place.put(withTargets);
    await calc();
    const before = content();
    expect(await nhi(['collection', 'case', '-o', 'out'], { cwd: place.path })).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringContaining('out: The folder holds other results of nhi (totals.csv, levy.csv,'),
    });
    expect(content()).toEqual(before);
  });

  it('leaves other files alone', async () => {
    await calc();
    writeFileSync(join(out(), 'notes.txt'), 'mine');
    await calc();
    expect(content()['notes.txt']).toBe('mine');
  });
});

describe('files that nhi did not write', () => {
  it('a foreign file is refused and left untouched', async () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'levy.csv'), 'mine');
    expect(await calc()).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'error: out/levy.csv: nhi did not write this file. Choose another folder for -o, or overwrite it with --force.\n',
    });
    expect(content()).toEqual({ 'levy.csv': 'mine' });
  });

  it('an edited file is refused and left untouched', async () => {
    await calc();
    appendFileSync(join(out(), 'levy.csv'), 'edited\n');
    const before = content();
    expect(await calc('--set', 'alpha=0')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('The file was changed since nhi wrote it.'),
    });
    expect(content()).toEqual(before);
  });

  it('are overwritten with --force', async () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'levy.csv'), 'mine');
    expect((await calc('--force')).status).toBe(0);
    expect(content()['levy.csv']).toContain(columns.levy);
  });

  it('a refusal prints no result', async () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'levy.csv'), 'mine');
    expect((await calc('--format', 'csv')).stdout).toBe('');
  });
});

describe('inputs are never written, --force or not', () => {
  /** The case with its people in a table that has the name of a result. */
  const named = small.replace('case.yaml', 'people.csv', 'levy.csv');

  it.each([[[]], [['--force']]])('an input in the folder of results %s', async (force) => {
    place.put(named.file('levy.csv', readFileSync(join(place.path, 'case', 'people.csv'), 'utf8')));
    const before = contentOf(join(place.path, 'case'));
    const ended = await nhi(['calc', 'case', '-q', '-o', 'case', ...force], { cwd: place.path });
    expect(ended).toMatchObject({ status: 3, stderr: expect.stringContaining('is an input of the run') });
    expect(contentOf(join(place.path, 'case'))).toEqual(before);
  });

  it.each([
    ['symbolic', symlinkSync],
    ['hard', linkSync],
  ])('an input under another name: a %s link', async (_, link) => {
    mkdirSync(out());
    link(join(place.path, 'case', 'people.csv'), join(out(), 'levy.csv'));
    const before = contentOf(join(place.path, 'case'));
    expect(await calc('--force')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('out/levy.csv: This file is an input of the run'),
    });
    expect(contentOf(join(place.path, 'case'))).toEqual(before);
    expect(readdirSync(out())).toEqual(['levy.csv']);
  });

  it('a policy file', async () => {
    mkdirSync(out());
    writeFileSync(join(place.path, 'own.yaml'), 'alpha: 0.5\n');
    linkSync(join(place.path, 'own.yaml'), join(out(), 'receipt.json'));
    expect((await calc('--force', '--policy', './own.yaml')).status).toBe(3);
    expect(readFileSync(join(place.path, 'own.yaml'), 'utf8')).toBe('alpha: 0.5\n');
  });

  it('a table of an earlier run that is an input now does not go', async () => {
    await calc();
    const ignored =
      'fiscal_year, segment, levy, premium_adjustment, premium_requirement, levied_total, income_coefficient, income_rate_percent, asset_rate_percent, per_insured, per_household, per_adult_surcharge';
    place.put(
      small
        .replace('case.yaml', 'rates.csv', '../out/premium-rates.csv')
        .append('case.yaml', `ignore_columns: [${ignored}]`, 'premium: none'),
    );
    expect((await calc('--allow-outside')).status).toBe(0);
    expect(Object.keys(content())).toContain('premium-rates.csv');
  });
});

describe('an error writes nothing', () => {
  it('a new folder is not made', async () => {
    await calc('--set', 'alpha=2');
    expect(existsSync(out())).toBe(false);
  });

  it('old results stay as they were', async () => {
    await calc();
    const before = content();
    await calc('--set', 'alpha=2');
    expect(content()).toEqual(before);
  });

  it('a folder in place of a table leaves the others as they were', async () => {
    await calc();
    const before = content();
    place.put(withTargets);
    mkdirSync(join(out(), 'collection-tiers.csv'));
    expect(await calc('--force', '--set', 'alpha=0')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining(
        'out/collection-tiers.csv: The file cannot be written (it is a folder, EISDIR).',
      ),
    });
    expect(content()).toEqual(before);
  });
});
