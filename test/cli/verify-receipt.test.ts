import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { withAdjustments, withPolicy } from '../validate/small-case.js';
import { unzipped, zipped } from '../zip.js';
import { nhi, workplace } from './nhi.js';
import { bash } from './spawned.js';
import type { Ended } from './standard-streams.js';

const place = workplace();
const path = (...parts: readonly string[]) => join(place.path, ...parts);
const calc = (...args: readonly string[]) => nhi(['calc', ...args, '-q', '-o', 'out'], { cwd: place.path });
const verify = (...args: readonly string[]) =>
  nhi(['verify', ...args, '--receipt', 'out/receipt.json'], { cwd: place.path });
const json = async (...args: readonly string[]) =>
  JSON.parse((await verify(...args, '--format', 'json')).stdout);
const lastLine = ({ stdout }: Ended) => stdout.trimEnd().split('\n').at(-1);

interface ReceiptText {
  version: string;
  policy: object | null;
  set: string[];
  inputs: { path: string; sha256: string }[];
  outputs: { path: string; sha256: string }[];
}

/** Writes the receipt anew with a change. */
function forge(change: (receipt: ReceiptText) => Partial<ReceiptText>): void {
  const receipt = JSON.parse(readFileSync(path('out', 'receipt.json'), 'utf8')) as ReceiptText;
  writeFileSync(path('out', 'receipt.json'), JSON.stringify({ ...receipt, ...change(receipt) }));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What a check says of inputs, policy and outputs, in short. */
async function states(...args: readonly string[]) {
  const { inputs, policy, outputs } = await json(...args);
  const of = (files: { path: string; state: string }[]) =>
    Object.fromEntries(files.map((file) => [file.path, file.state]));
  const reproduced = (outputs as { reproduced: boolean | null }[]).map((one) => one.reproduced);
  return {
    ...of(inputs),
    policy: policy?.state ?? null,
    ...of(outputs),
    reproduced: [...new Set(reproduced)],
  };
}

const same = { 'case.yaml': 'same', 'people.csv': 'same', 'rates.csv': 'same' };
const asWritten = {
  'totals.csv': 'same',
  'levy.csv': 'same',
  'premium-rates.csv': 'same',
  'prefecture.csv': 'same',
};

beforeEach(async () => {
  await calc('case');
});

describe('nothing has changed', () => {
  it('0: the inputs are the ones that made the results, and make them again', async () => {
    expect(await verify('case')).toEqual({
      status: 0,
      stdout: `out/receipt.json · made by nhi 0.1.0 (this version)
inputs looked for in case

Inputs and outputs
        name               on disk     recalculated
───────────────────────────────────────────────────
input   case.yaml          same
input   people.csv         same
input   rates.csv          same
output  totals.csv         as written  reproduced
output  levy.csv           as written  reproduced
output  premium-rates.csv  as written  reproduced
output  prefecture.csv     as written  reproduced

receipt: 3 inputs, 4 outputs, 0 differences, 0 unchecked
`,
      stderr: '',
    });
  });

  it.each([
    [['--headers', 'ja']],
    [['--encoding', 'utf-8']],
    [['--headers', 'ja', '--encoding', 'utf-8']],
    [['--stamp']],
    [['--set', 'alpha=0.5', '--set', 'segments.medical.levy_base=2000000']],
    [['--set', 'premium=none']],
    [['--policy', 'tokyo-r6']],
  ])('results of nhi calc case %s are made again', async (args) => {
    await calc('case', ...args);
    expect(await verify('case')).toMatchObject({ status: 0 });
    expect((await json('case')).recalculated).toBe(true);
  });

  it('a folder of results stands for its receipt', async () => {
    expect(await nhi(['verify', 'case', '--receipt', 'out'], { cwd: place.path })).toEqual(
      await verify('case'),
    );
  });

  it('a workbook stands for the receipt beside it', async () => {
    await nhi(['calc', 'case', '-q', '-o', 'out.xlsx'], { cwd: place.path });
    const { status, stdout } = await nhi(['verify', 'case', '--receipt', 'out.xlsx'], { cwd: place.path });
    expect(status).toBe(0);
    expect(stdout).toContain('out.receipt.json · made by');
  });

  it('results of nhi collection too', async () => {
    rmSync(path('out'), { recursive: true });
    await nhi(['collection', 'case', '-q', '-o', 'out', '--set', 'collection.targets=tokyo-r6-r8'], {
      cwd: place.path,
    });
    expect((await json('case')).outputs).toEqual([
      { path: 'collection-targets.csv', state: 'same', reproduced: true },
      { path: 'collection-tiers.csv', state: 'same', reproduced: true },
    ]);
  });

  it('a case with adjustments', async () => {
    place.put(withAdjustments('131016,medical,levy,過年度,5'));
    await calc('case');
    expect((await verify('case')).status).toBe(0);
  });

  it('plain tables with settings from the command line, wherever they lie', async () => {
    const set = [
      'fiscal_year=R8',
      'alpha=1',
      'segments.medical.levy_base=1000000',
      'segments.medical.beta=1.1',
    ];
    const options = set.flatMap((one) => ['--set', one]);
    withAdjustments('131016,medical,levy,過年度,5').writeTo(path('case'));
    const tables = ['people.csv', 'rates.csv', '--set', 'adjustments=adjustments.csv'];
    await nhi(['calc', ...tables, ...options, '-o', '../out', '-f'], { cwd: path('case') });
    expect(await verify('case')).toMatchObject({ status: 0 });
    expect(await json('case')).toMatchObject({ recalculated: true, set: expect.arrayContaining(set) });
  });

  it('plain tables that are named as they were', async () => {
    const set = [
      'fiscal_year=R8',
      'alpha=0.5',
      'segments.medical={ levy_base: 1000, beta: 1 }',
      'premium=none',
    ];
    await calc('case/people.csv', ...set.flatMap((one) => ['--set', one]));
    expect(await verify('case/people.csv')).toMatchObject({ status: 0 });
  });

  it('another version that made the results is told, and is no difference', async () => {
    forge(() => ({ version: '0.0.9' }));
    expect(await verify('case')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('made by nhi 0.0.9 (this is 0.1.0)'),
    });
    expect(await json('case')).toMatchObject({ made_by: '0.0.9', same_version: false });
  });

  it('--quiet leaves the last line', async () => {
    expect((await verify('case', '-q')).stdout).toBe(
      'receipt: 3 inputs, 4 outputs, 0 differences, 0 unchecked\n',
    );
  });

  it('--format csv has a record each', async () => {
    expect((await verify('case', '--format', 'csv')).stdout).toMatch(
      /^what,name,on_disk,recalculated\ninput,case\.yaml,same,\n[\s\S]*output,levy\.csv,as written,reproduced\n/,
    );
  });
});

describe('1: something is not what the receipt says', () => {
  it('an input that changed by one byte', async () => {
    appendFileSync(path('case', 'people.csv'), '\n');
    expect(await verify('case')).toMatchObject({ status: 1 });
    expect(await states('case')).toEqual({
      ...same,
      'people.csv': 'changed',
      policy: null,
      ...asWritten,
      reproduced: [null],
    });
    expect(await json('case')).toMatchObject({ recalculated: false, not_recalculated_because: 'differs' });
  });

  it('an input that is missing, or a folder', async () => {
    rmSync(path('case', 'rates.csv'));
    expect(await states('case')).toMatchObject({ 'rates.csv': 'missing' });
    mkdirSync(path('case', 'rates.csv'));
    expect(await states('case')).toMatchObject({ 'rates.csv': 'missing' });
    expect((await verify('case')).status).toBe(1);
  });

  it('a result that was edited, one that is missing', async () => {
    appendFileSync(path('out', 'levy.csv'), 'x');
    rmSync(path('out', 'totals.csv'));
    expect(await states('case')).toEqual({
      ...same,
      policy: null,
      ...asWritten,
      'levy.csv': 'changed',
      'totals.csv': 'missing',
      reproduced: [true],
    });
    expect(lastLine(await verify('case'))).toBe('receipt: 3 inputs, 4 outputs, 2 differences, 0 unchecked');
    expect((await verify('case')).status).toBe(1);
  });

  it('a result that the inputs do not give', async () => {
    writeFileSync(path('out', 'levy.csv'), 'forged');
    forge(({ outputs }) => ({
      outputs: outputs.map((one) => (one.path === 'levy.csv' ? { ...one, sha256: digest('forged') } : one)),
    }));
    expect((await json('case')).outputs[1]).toEqual({ path: 'levy.csv', state: 'same', reproduced: false });
    expect((await verify('case')).status).toBe(1);
  });

  it('a result that the case does not give at all', async () => {
    forge(({ outputs }) => ({
      outputs: [...outputs, { path: 'collection-tiers.csv', sha256: digest('') }],
    }));
    expect((await json('case')).outputs.at(-1)).toMatchObject({ state: 'missing', reproduced: false });
  });

  it('a built-in policy that is another now', async () => {
    await calc('case', '--policy', 'tokyo-r6');
    expect(await states('case')).toMatchObject({ policy: 'same' });
    forge(() => ({ policy: { id: 'tokyo-r6', sha256: digest('') } }));
    expect(await states('case')).toMatchObject({ policy: 'changed', reproduced: [null] });
    expect((await verify('case')).status).toBe(1);
  });

  it('a policy that is not there', async () => {
    forge(() => ({ policy: { id: 'osaka-r9', sha256: digest('') } }));
    expect(await states('case')).toMatchObject({ policy: 'missing' });
  });
});

describe('a policy file', () => {
  beforeEach(() => {
    place.put(withPolicy('id: own', 'alpha: 1'));
    rmSync(path('out'), { recursive: true });
  });

  it('is one of the inputs', async () => {
    await calc('case');
    expect(await states('case')).toMatchObject({ 'own.yaml': 'same', policy: 'same', reproduced: [true] });
    appendFileSync(path('case', 'own.yaml'), '# edited\n');
    expect(await states('case')).toMatchObject({
      'own.yaml': 'changed',
      policy: 'changed',
      reproduced: [null],
    });
  });

  it('with a BOM', async () => {
    writeFileSync(path('case', 'own.yaml'), '\ufeffid: own\nalpha: 1\n');
    await calc('case');
    expect((await verify('case')).status).toBe(0);
  });

  it('that --policy named is found again in the folder of the case', async () => {
    writeFileSync(path('case', 'other.yaml'), 'id: other\nalpha: 0.5\n');
    await calc('case', '--policy', 'case/other.yaml');
    expect(await verify('case')).toMatchObject({ status: 0 });
  });

  it('outside the folder is read where the case itself names it', async () => {
    renameSync(path('case', 'own.yaml'), path('own.yaml'));
    const yaml = readFileSync(path('case', 'case.yaml'), 'utf8');
    writeFileSync(path('case', 'case.yaml'), yaml.replace('./own.yaml', '../own.yaml'));
    const outside = ['case', '--allow-outside'];
    await calc(...outside);
    expect(await states(...outside)).toMatchObject({
      '../own.yaml': 'same',
      policy: 'same',
      reproduced: [true],
    });
    appendFileSync(path('own.yaml'), '# edited\n');
    expect(await states(...outside)).toMatchObject({ '../own.yaml': 'changed', reproduced: [null] });
    expect((await verify(...outside)).status).toBe(1);
  });

  it('outside the folder that --policy named is not read unless it is named again', async () => {
    writeFileSync(path('other.yaml'), 'id: other\nalpha: 0.5\n');
    await calc('case', '--policy', 'other.yaml');
    expect(await verify('case')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('give it with --policy'),
    });
    expect(await verify('case', '--policy', 'other.yaml')).toMatchObject({ status: 0 });
    expect(await states('case', '--policy', 'okinawa-r6')).toMatchObject({
      policy: 'changed',
      reproduced: [null],
    });
  });
});

describe('where the inputs are', () => {
  const verifyIn = async (cwd: string, ...args: readonly string[]) => {
    const ended = await nhi(['verify', ...args, '--format', 'json'], { cwd });
    return { status: ended.status, folder: JSON.parse(ended.stdout).folder };
  };

  it('in this folder', async () => {
    expect(await verifyIn(path('case'), '--receipt', '../out/receipt.json')).toEqual({
      status: 0,
      folder: '.',
    });
  });

  it('beside the receipt', async () => {
    cpSync(path('out', 'receipt.json'), path('case', 'receipt.json'));
    expect((await verifyIn(place.path, '--receipt', 'case/receipt.json')).folder).toBe('case');
  });

  it('above the receipt', async () => {
    renameSync(path('out'), path('case', 'out'));
    expect(await verifyIn(place.path, '--receipt', 'case/out/receipt.json')).toEqual({
      status: 0,
      folder: 'case',
    });
  });

  it('where most of them are, if nowhere all of them', async () => {
    renameSync(path('out'), path('case', 'out'));
    rmSync(path('case', 'rates.csv'));
    writeFileSync(path('case.yaml'), '');
    expect((await verifyIn(place.path, '--receipt', 'case/out/receipt.json')).folder).toBe('case');
  });

  it('nowhere near: the remedy is named', async () => {
    const ended = await nhi(['verify', '--receipt', 'out/receipt.json'], { cwd: place.path });
    expect(ended.status).toBe(1);
    expect(ended.stdout).toContain(
      'None of the inputs is in ., out. Name the case: nhi verify CASE --receipt out/receipt.json',
    );
  });

  it.each(['case', 'case/case.yaml'])('in the case that is named: %s', async (named) => {
    expect(await verifyIn(place.path, named, '--receipt', 'out/receipt.json')).toEqual({
      status: 0,
      folder: 'case',
    });
  });
});

describe('what was no file', () => {
  it('standard input cannot be checked, and nothing is calculated anew', async () => {
    const yaml = readFileSync(path('case', 'case.yaml'), 'utf8');
    writeFileSync(path('case', 'case.yaml'), yaml.replace('people.csv', '"-"'));
    bash('nhi calc case --allow-outside -q -o out < case/people.csv', place.path);
    expect(await verify('case')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('cannot be checked (standard input)'),
    });
    expect(await json('case')).toMatchObject({ not_recalculated_because: 'standard-input' });
    expect(lastLine(await verify('case'))).toBe('receipt: 3 inputs, 4 outputs, 0 differences, 1 unchecked');
  });

  it('--set is told, and set again', async () => {
    await calc('case', '--set', 'alpha=0.5');
    expect((await verify('case')).stdout).toMatch(/set +alpha=0\.5 +cannot be checked \(command line\)\n/);
    forge(() => ({ set: ['alpha=0.6'] }));
    expect((await verify('case')).status).toBe(1);
  });
});

describe('a workbook', () => {
  const verifyBook = () => nhi(['verify', 'case', '--receipt', 'book.receipt.json'], { cwd: place.path });

  beforeEach(async () => {
    await nhi(['calc', 'case', '-q', '-o', 'book.xlsx'], { cwd: place.path });
  });

  it('is the same when its parts are, however they are packed', async () => {
    writeFileSync(path('book.xlsx'), zipped(unzipped(readFileSync(path('book.xlsx')))));
    expect(await verifyBook()).toMatchObject({ status: 0 });
  });

  it('is another one when one of its parts is', async () => {
    const parts = unzipped(readFileSync(path('book.xlsx')));
    writeFileSync(path('book.xlsx'), zipped(new Map([...parts, ['docProps/app.xml', '<x/>']])));
    expect((await verifyBook()).status).toBe(1);
  });
});

describe('a receipt from somewhere', () => {
  const secret = 'municipality_code,collection_rate_R7\n131016,93.45\n131024,95.10\n';

  it.each(['../secret.csv', 'x/../../secret.csv', '/etc/hostname', 'C:\\secret.csv'])(
    'a path that leads out of the folder is reported, not read: %s',
    async (outside) => {
      writeFileSync(path('secret.csv'), secret);
      forge(({ inputs }) => ({ inputs: [...inputs, { path: outside, sha256: digest(secret) }] }));
      expect(await states('case')).toMatchObject({ [outside]: 'outside', reproduced: [true] });
      expect((await verify('case')).status).toBe(1);
    },
  );

  it('a plain table outside is not read in a calculation either, unless the user allows it', async () => {
    const tables = 'municipality_code,insured,income,medical_index,collection_rate\n131016,SECRET,1,1,95\n';
    writeFileSync(path('secret.csv'), tables);
    forge(() => ({ inputs: [{ path: '../secret.csv', sha256: digest('another') }] }));
    const ended = await verify('case/people.csv');
    expect(`${ended.stdout}${ended.stderr}`).not.toContain('SECRET');
    expect(await json('case/people.csv')).toMatchObject({ not_recalculated_because: 'input-outside' });
    expect(await states('case/people.csv', '--allow-outside')).toMatchObject({ '../secret.csv': 'changed' });
  });

  it('a result outside its folder is not read', async () => {
    forge(() => ({ outputs: [{ path: '../case/rates.csv', sha256: digest(secret) }] }));
    expect(await states('case')).toMatchObject({ '../case/rates.csv': 'outside' });
  });

  it.each(['adjustments=../secret.csv', 'inputs=["\\x2e\\x2e/secret.csv"]', 'policy=/etc/own.yaml'])(
    'a --set that names a file outside is not followed: %s',
    async (assignment) => {
      forge(() => ({ set: [assignment] }));
      expect(await json('case')).toMatchObject({ not_recalculated_because: 'set-outside' });
    },
  );

  it('control characters do not reach the terminal', async () => {
    forge(({ inputs }) => ({
      version: '\u001b[31m',
      inputs: [...inputs, { path: '\u001b]0;x\u0007', sha256: digest('') }],
    }));
    const { stdout } = await verify('case');
    for (const control of ['\u001b', '\u0007']) expect(stdout).not.toContain(control);
  });

  it('many long names', async () => {
    forge(() => ({
      inputs: Array.from({ length: 1000 }, (_, at) => ({
        path: `${at}${'漢'.repeat(1200)}`,
        sha256: digest(''),
      })),
    }));
    const ended = await verify('case');
    expect(ended.status).toBe(1);
    expect(ended.stdout.length).toBeLessThan(400_000);
  });

  it('3: what is no receipt', async () => {
    writeFileSync(path('out', 'receipt.json'), '{');
    expect(await verify('case')).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringContaining('not JSON'),
    });
    expect(await json('case')).toMatchObject({
      format: 'nhi.receipt-check.v1',
      findings: [{ code: 'receipt-not-json', file: 'out/receipt.json' }],
    });
  });

  it('3: a case that is not fit any more', async () => {
    forge(() => ({ set: ['alpha=2'] }));
    expect(await verify('case')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^error: --set alpha/),
    });
  });

  it('3: a case that is not there', async () => {
    expect((await verify('nowhere')).status).toBe(3);
  });
});

describe('2: the command line', () => {
  it.each([
    [['case', 'case']],
    [['case', '--update']],
    [['case', '--set', 'alpha=1']],
    [['case', '--format', 'junit']],
  ])('nhi verify %s --receipt FILE', async (args) => {
    expect((await verify(...args)).status).toBe(2);
  });
});
