import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nhi, workplace } from './nhi.js';

const place = workplace();
const set = [
  'fiscal_year=R8',
  'alpha=1',
  'segments.medical.levy_base=1000000',
  'segments.medical.beta=1.1',
  'municipalities=some',
];
const options = [...set.flatMap((one) => ['--set', one]), '--format', 'csv'];

/** Runs `nhi calc` on tables inside the case's folder. */
function calc(tables: readonly string[], input = '') {
  return nhi(['calc', ...tables, ...options], { cwd: join(place.path, 'case'), input });
}

const text = (name: string) => readFileSync(join(place.path, 'case', name), 'utf8');
const expected = async () => (await nhi(['calc', 'case', '--format', 'csv'], { cwd: place.path })).stdout;

it('tables with --set for the rest give what the case gives', async () => {
  expect(await calc(['people.csv', 'rates.csv'])).toEqual({
    status: 0,
    stdout: await expected(),
    stderr: '',
  });
});

it('tables in any order give the same', async () => {
  expect((await calc(['rates.csv', 'people.csv'])).stdout).toBe(await expected());
});

it('--policy gives what --set does not', async () => {
  const args = ['calc', 'people.csv', 'rates.csv', ...options, '--policy', 'okinawa-r6'];
  const half = args.filter((arg, at) => arg !== 'alpha=1' && args[at + 1] !== 'alpha=1');
  const { stdout } = await nhi(half, { cwd: join(place.path, 'case') });
  expect(stdout.split('\n')[1]?.split(',')[7]).toBe('0.5000000000000');
});

it('a table in another folder is found by its path', async () => {
  const args = ['calc', 'case/people.csv', 'case/rates.csv', ...options];
  expect((await nhi(args, { cwd: place.path })).stdout).toBe(await expected());
});

it('findings name a table by the path that was given', async () => {
  const args = ['calc', 'case/people.csv', 'case/none.csv', ...options];
  expect(await nhi(args, { cwd: place.path })).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('"case/none.csv" is not there.'),
  });
});

it('a setting that is missing is asked for', async () => {
  const { status, stderr } = await nhi(['calc', 'people.csv'], { cwd: join(place.path, 'case') });
  expect([status, stderr]).toEqual([3, expect.stringContaining('fiscal_year is missing')]);
});

describe('standard input', () => {
  it('- is one of the tables', async () => {
    expect(await calc(['-', 'rates.csv'], text('people.csv'))).toMatchObject({
      status: 0,
      stdout: await expected(),
    });
  });

  it('findings call it -', async () => {
    const spoiled = text('people.csv').replace('100', 'abc');
    expect(await calc(['-', 'rates.csv'], spoiled)).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringMatching(/^error: -:2 insured \(千代田区 131016\): "abc" is not a number\./),
    });
  });

  it('file-empty: nothing on it is an empty table', async () => {
    expect((await calc(['-', 'rates.csv'])).stderr).toBe(
      'error: -: The file is empty. Fill it, or take it out of the case.\n',
    );
  });

  it('stdin-twice: it holds one table', async () => {
    const { status, stdout } = await nhi(['check', '-', '-', 'rates.csv', ...options, '--format', 'json'], {
      cwd: join(place.path, 'case'),
      input: text('people.csv'),
    });
    expect([status, JSON.parse(stdout).findings]).toMatchObject([3, [{ code: 'stdin-twice', value: '-' }]]);
  });

  it('--set may name it among the inputs of a case', async () => {
    const args = ['calc', 'case', '--set', 'inputs=["-", rates.csv]', '--format', 'csv'];
    expect((await nhi(args, { cwd: place.path, input: text('people.csv') })).stdout).toBe(await expected());
  });

  it('a receipt names it with its digest', async () => {
    await nhi(['calc', '-', 'rates.csv', ...options, '-o', 'out'], {
      cwd: join(place.path, 'case'),
      input: text('people.csv'),
    });
    expect(JSON.parse(text('out/receipt.json')).inputs[0]).toMatchObject({
      path: '-',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      rows: 2,
    });
  });
});
