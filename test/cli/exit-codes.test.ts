import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { small } from '../validate/small-case.js';
import { bash, nhi, withTargets, withWarning, workplace } from './nhi.js';

const place = workplace();
const status = (...args: readonly string[]) => nhi(args, { cwd: place.path }).status;

describe('0: done', () => {
  it.each([
    [['calc', 'case']],
    [['check', 'case']],
    [['policy']],
    [['policy', 'tokyo-r6']],
    [['init', 'new']],
  ])('nhi %s', (args) => {
    expect(status(...args)).toBe(0);
  });

  it('nhi collection', () => {
    place.put(withTargets);
    expect(status('collection', 'case')).toBe(0);
  });

  it('nhi --version names the version', () => {
    expect(nhi(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('warnings do not fail', () => {
    place.put(withWarning);
    expect([status('calc', 'case'), status('check', 'case')]).toEqual([0, 0]);
  });

  it('the case is this folder unless one is named', () => {
    expect(nhi(['check'], { cwd: join(place.path, 'case') }).status).toBe(0);
  });

  it('a case may be named by its case.yaml, whatever its name', () => {
    expect(status('check', 'case/case.yaml')).toBe(0);
  });
});

describe('1: differences found', () => {
  it('nhi verify', () => {
    expect(status('verify', 'case', '--update')).toBe(0);
    expect(status('verify', 'case')).toBe(0);
    expect(status('verify', 'case', '--set', 'alpha=0')).toBe(1);
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
    [['init', 'new.xlsx']],
  ])('nhi %s', (args) => {
    expect(status(...args)).toBe(2);
  });

  it('says so on standard error and prints nothing', () => {
    const ended = nhi(['calc', 'case', '--nope'], { cwd: place.path });
    expect(ended).toEqual({ status: 2, stdout: '', stderr: "error: unknown option '--nope'\n" });
  });

  it('a table that the case does not give is named', () => {
    const args = ['calc', 'case', '--set', 'premium=none', '--table', 'premium-rates', '--format', 'csv'];
    expect(nhi(args, { cwd: place.path })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('premium-rates'),
    });
  });

  it('a table that the case does not give is not given after files were written', () => {
    const args = ['calc', 'case', '--set', 'premium=none', '--table', 'premium-rates', '-o', 'out'];
    expect(status(...args)).toBe(2);
    expect(status('calc', 'case', '-o', 'out')).toBe(0);
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
  ])('nhi %s', (args) => {
    expect(status(...args)).toBe(3);
  });

  it('targets-missing: a case without targets has no collection targets', () => {
    const { status: ended, stdout } = nhi(['collection', 'case', '--format', 'json'], { cwd: place.path });
    expect([ended, JSON.parse(stdout).findings[0]]).toMatchObject([
      3,
      { code: 'targets-missing', file: 'case.yaml', column: 'collection.targets' },
    ]);
  });

  it.each(['nowhere', 'case.docx', 'people.txt'])('file-kind: %s is no case', (name) => {
    const { stdout } = nhi(['calc', name, '--format', 'json'], { cwd: place.path });
    expect(JSON.parse(stdout).findings).toMatchObject([{ code: 'file-kind', value: name }]);
  });

  it('a file in place of the folder of results', () => {
    writeFileSync(join(place.path, 'out'), 'mine');
    expect(status('calc', 'case', '-o', 'out')).toBe(3);
  });

  it('a file in place of the folder of a new case', () => {
    writeFileSync(join(place.path, 'new'), 'mine');
    expect(status('init', 'new')).toBe(3);
  });

  it.each(['calc', 'check'])('--strict: a warning of nhi %s', (command) => {
    place.put(withWarning);
    expect(status(command, 'case', '--strict')).toBe(3);
  });

  it('--strict: no warning, no failure', () => {
    expect([status('calc', 'case', '--strict'), status('check', 'case', '--strict')]).toEqual([0, 0]);
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

it('70 is for defects, not for a zero with a minus sign', () => {
  place.put(small.replace('people.csv', '200000', '-0'));
  expect(status('calc', 'case')).not.toBe(70);
});
