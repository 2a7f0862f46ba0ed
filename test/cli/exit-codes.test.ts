import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { small } from '../validate/small-case.js';
import { nhi, withTargets, withWarning, workplace } from './nhi.js';
import { bash, spawned } from './spawned.js';

const place = workplace();
const status = async (...args: readonly string[]) => (await nhi(args, { cwd: place.path })).status;

it('a process ends with the status of its run', async () => {
  place.put(withTargets);
  await nhi(['verify', 'case', '--update', '-q'], { cwd: place.path });
  const lines = ['verify case', 'verify case --set alpha=0', 'verify case --nope', 'verify nowhere'];
  const ended = lines.map((line) => spawned(line.split(' '), { cwd: place.path }).status);
  expect(ended).toEqual([0, 1, 2, 3]);
});

describe('0: done', () => {
  it.each([
    [['calc', 'case']],
    [['check', 'case']],
    [['policy']],
    [['policy', 'tokyo-r6']],
    [['init', 'new']],
  ])('nhi %s', async (args) => {
    expect(await status(...args)).toBe(0);
  });

  it('nhi collection', async () => {
    place.put(withTargets);
    expect(await status('collection', 'case')).toBe(0);
  });

  it('nhi --version names the version', async () => {
    expect(await nhi(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('warnings do not fail', async () => {
    place.put(withWarning);
    expect([await status('calc', 'case'), await status('check', 'case')]).toEqual([0, 0]);
  });

  it('the case is this folder unless one is named', async () => {
    expect((await nhi(['check'], { cwd: join(place.path, 'case') })).status).toBe(0);
  });

  it('a case may be named by its case.yaml, whatever its name', async () => {
    expect(await status('check', 'case/case.yaml')).toBe(0);
  });
});

describe('1: differences found', () => {
  it('nhi verify', async () => {
    expect(await status('verify', 'case', '--update')).toBe(0);
    expect(await status('verify', 'case')).toBe(0);
    expect(await status('verify', 'case', '--set', 'alpha=0')).toBe(1);
  });
});

describe('2: the command line is wrong', () => {
  it.each([
    [[]],
    [['calculate']],
    [['sweep']],
    [['compare', 'case']],
    [['explain', 'case', '--depth', 'x']],
    [['calc', '--nope']],
    [['calc', 'case', '--format', 'xml']],
    [['calc', 'case', '--table', 'levies']],
    [['calc', 'case', '--encoding', 'utf-16']],
    [['calc', 'case', '--color', 'sometimes']],
    [['calc', 'case', '--lang', 'fr']],
    [['calc', 'case', '--set']],
    [['calc', 'case', '--out']],
    [['collection', 'case', '-o', 'out.xlsx']],
    [['check', 'case', 'case']],
    [['calc', 'case', '--set', 'alpha']],
    [['collection', 'case', '--nope']],
    [['verify', 'case', '--format', 'xml']],
    [['verify', 'case', '--set', 'alpha']],
    [['policy', 'tokyo-r6', 'okinawa-r6']],
    [['policy', '--set', 'alpha=1']],
    [['init']],
    [['init', 'a', 'b']],
  ])('nhi %s', async (args) => {
    expect(await status(...args)).toBe(2);
  });

  it('says so on standard error and prints nothing', async () => {
    const ended = await nhi(['calc', 'case', '--nope'], { cwd: place.path });
    expect(ended).toEqual({ status: 2, stdout: '', stderr: "error: unknown option '--nope'\n" });
  });

  it('a table that the case does not give is named', async () => {
    const args = ['calc', 'case', '--set', 'premium=none', '--table', 'premium-rates', '--format', 'csv'];
    expect(await nhi(args, { cwd: place.path })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('premium-rates'),
    });
  });

  it('a table that the case does not give is not given after files were written', async () => {
    const args = ['calc', 'case', '--set', 'premium=none', '--table', 'premium-rates', '-o', 'out'];
    expect(await status(...args)).toBe(2);
    expect(await status('calc', 'case', '-o', 'out')).toBe(0);
  });
});

describe('3: the input is not fit, or a file cannot be read or written', () => {
  it.each([
    [['calc', 'nowhere']],
    [['calc', 'nowhere.yaml']],
    [['calc', '.']],
    [['calc', 'case', '--set', 'alpha=2']],
    [['calc', 'case', '--policy', 'osaka']],
    [['check', 'nowhere']],
    [['check', 'case', '--set', 'alpha=2']],
    [['collection', 'case', '--set', 'alpha=2']],
    [['verify', 'case']],
    [['verify', 'nowhere']],
    [['verify', '--receipt', 'nowhere.json']],
    [['policy', 'osaka']],
    [['policy', 'nowhere.yaml']],
    [['policy', './case']],
  ])('nhi %s', async (args) => {
    expect(await status(...args)).toBe(3);
  });

  it('targets-missing: a case without targets has no collection targets', async () => {
    const { status: ended, stdout } = await nhi(['collection', 'case', '--format', 'json'], {
      cwd: place.path,
    });
    expect([ended, JSON.parse(stdout).findings[0]]).toMatchObject([
      3,
      { code: 'targets-missing', file: 'case.yaml', column: 'collection.targets' },
    ]);
  });

  it.each(['nowhere', 'case.docx', 'people.txt'])('file-kind: %s is no case', async (name) => {
    const { stdout } = await nhi(['calc', name, '--format', 'json'], { cwd: place.path });
    expect(JSON.parse(stdout).findings).toMatchObject([{ code: 'file-kind', value: name }]);
  });

  it('a file in place of the folder of results', async () => {
    writeFileSync(join(place.path, 'out'), 'mine');
    expect(await status('calc', 'case', '-o', 'out')).toBe(3);
  });

  it('a file in place of the folder of a new case', async () => {
    writeFileSync(join(place.path, 'new'), 'mine');
    expect(await status('init', 'new')).toBe(3);
  });

  it.each(['calc', 'check'])('--strict: a warning of nhi %s', async (command) => {
    place.put(withWarning);
    expect(await status(command, 'case', '--strict')).toBe(3);
  });

  it('--strict: no warning, no failure', async () => {
    expect([await status('calc', 'case', '--strict'), await status('check', 'case', '--strict')]).toEqual([
      0, 0,
    ]);
  });

  it('standard output that is full', () => {
    expect(bash('nhi calc case > /dev/full', place.path).status).toBe(3);
  });

  it('standard input that is a folder', () => {
    const set = ['fiscal_year=R8', 'alpha=1', 'segments.medical.levy_base=1', 'segments.medical.beta=1'];
    const options = set.map((one) => `--set ${one}`).join(' ');
    expect(bash(`nhi calc - case/rates.csv ${options} < case`, place.path).status).toBe(3);
  });
});

it('70 is for defects, not for a zero with a minus sign', async () => {
  place.put(small.replace('people.csv', '200000', '-0'));
  expect(await status('calc', 'case')).not.toBe(70);
});
