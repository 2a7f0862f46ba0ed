import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, fixtures, nhi, nhiBytes, workplace } from './nhi.js';
import { bash, bin } from './spawned.js';

const readme = join(fixtures, 'readme');
const tokyo = join(fixtures, 'tokyo-r8-sample');
const place = workplace();

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string): Row[] {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const columns = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at]!, cell])));
}

async function swept(...args: string[]): Promise<Row[]> {
  const { status, stdout, stderr } = await nhi(['sweep', ...args]);
  if (status !== 0) throw new Error(`sweep ended with ${status}: ${stderr}`);
  return rowsOf(stdout);
}

/** The rows of levy.csv of one case with --set. */
async function calculated(kase: string, ...sets: string[]): Promise<Row[]> {
  const args = sets.flatMap((set) => ['--set', set]);
  return rowsOf((await nhi(['calc', kase, '--format', 'csv', ...args])).stdout);
}

const figures = ({ municipality_code, segment, base_levy, levy }: Row) => ({
  municipality_code,
  segment,
  base_levy,
  levy,
});

it('values of α may be listed, in any order and each once', async () => {
  const swept = async (alpha: string) =>
    (await nhi(['sweep', 'fixtures/readme', '--alpha', alpha, '--format', 'csv'])).stdout;
  expect(await swept('1,0,0.5,0')).toBe(await swept('0:1:0.5'));
});

describe('every figure is the one of nhi calc', () => {
  it.each<[string, string, readonly string[], (row: Row) => readonly string[]]>([
    ['α', tokyo, ['--alpha', '0:1:0.05'], (row) => [`alpha=${row.alpha}`]],
    [
      'β of a segment',
      tokyo,
      ['--set', 'segments.care.beta=0.9:1.3:0.1'],
      (row) => [`segments.care.beta=${row['segments.care.beta']}`],
    ],
    [
      'a pot',
      tokyo,
      ['--set', 'segments.support.required_total=90000000000:110000000000:7000000001'],
      (row) => [`segments.support.required_total=${row['segments.support.required_total']}`],
    ],
    ['years', readme, ['--years', 'R8:R10'], (row) => [`fiscal_year=${row.fiscal_year}`]],
    [
      'years after those of the targets of the policy',
      tokyo,
      ['--years', 'R8:R12', '--policy', 'tokyo-r6'],
      (row) => [`fiscal_year=${row.fiscal_year}`],
    ],
    [
      'a key with which the case is read anew',
      readme,
      ['--set', 'levy.rounding.unit=1:1001:500'],
      (row) => [`levy.rounding.unit=${row['levy.rounding.unit']}`],
    ],
    [
      'the ratio of a pooled item',
      tokyo,
      ['--set', 'pooling.高額医療費負担金.ratio=0:1:0.25'],
      (row) => [`pooling.高額医療費負担金.ratio=${row['pooling.高額医療費負担金.ratio']}`],
    ],
    [
      'several keys, one of which stays',
      readme,
      ['--alpha', '0:1:0.5', '--set', 'segments.medical.beta=0.8:1:0.1', '--set', 'levy.rounding.method=up'],
      (row) => [
        `alpha=${row.alpha}`,
        `segments.medical.beta=${row['segments.medical.beta']}`,
        'levy.rounding.method=up',
      ],
    ],
  ])('with %s', async (_, kase, args, setsOf) => {
    const scenarios = grouped(await swept(kase, ...args), (row) => setsOf(row).join(' '));
    expect(scenarios.size).toBeGreaterThan(2);
    for (const [sets, own] of scenarios)
      expect(own.map(figures)).toEqual((await calculated(kase, ...sets.split(' '))).map(figures));
  });
});

describe('a grid', () => {
  it('has the columns of the contract, years and α first, then the keys as they were given', async () => {
    const { stdout } = await nhi([
      ...['sweep', readme, '--set', 'segments.support.beta=1:2:1', '--alpha', '0:1:1'],
      ...['--set', 'segments.medical.beta=1:2:1', '--years', 'R8:R9'],
    ]);
    const [head, first, second] = stdout.split('\n');
    expect(head).toBe(
      'fiscal_year,alpha,segments.support.beta,segments.medical.beta,municipality_code,segment,base_levy,levy,change',
    );
    expect(first).toMatch(/^R8,0\.0000000000000,1,1,472018,medical,/);
    expect(second).toMatch(/^R8,0\.0000000000000,1,1,472018,support,/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1 + 2 * 2 * 2 * 2 * 6);
  });

  it('names the case where there are several, and takes folders of cases', async () => {
    cpSync(readme, join(place.path, 'all', 'a'), { recursive: true });
    cpSync(readme, join(place.path, 'all', 'b'), { recursive: true });
    const { stdout } = await nhi(['sweep', 'all', '--alpha', '0:1:1'], { cwd: place.path });
    expect([...new Set(rowsOf(stdout).map((row) => row.case))]).toEqual(['all/a', 'all/b']);
  });

  it('ends at the last step that does not pass TO', async () => {
    const alphas = (await swept(readme, '--alpha', '0:1:0.3')).map(({ alpha }) => Number(alpha));
    expect([...new Set(alphas)]).toEqual([0, 0.3, 0.6, 0.9]);
  });

  it('changes against the case as it stands, whatever --set all scenarios have', async () => {
    const before = new Map(
      (await calculated(readme)).map((row) => [row.municipality_code! + row.segment, row.levy!]),
    );
    for (const row of await swept(readme, '--alpha', '0.5', '--set', 'segments.medical.beta=1.5')) {
      const was = BigInt(before.get(row.municipality_code! + row.segment)!);
      expect(BigInt(row.change!)).toBe(BigInt(row.levy!) - was);
    }
  });

  it('has no change where the case does not stand by itself', async () => {
    const tables = readdirSync(readme).filter((name) => name.endsWith('.csv'));
    const sets = ['fiscal_year=R8', 'segments.support.levy_base=1000000', 'segments.support.beta=1:2:1'];
    const args = sets.flatMap((set) => ['--set', set]);
    const { stdout } = await nhi(['sweep', ...tables, ...args], { cwd: readme });
    expect(new Set(rowsOf(stdout).map(({ change }) => change))).toEqual(new Set(['']));
  });

  it('asks for nothing that only rates need', async () => {
    const { status, stderr } = await nhi(
      ['sweep', tokyo, '--years', 'R8:R11', '--alpha', '0:1:1', '-o', 'x'],
      {
        cwd: place.path,
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('error') });
  });
});

it('a key that nhi does not know, and a value that is wrong, is told once and not in every scenario', async () => {
  const told = async (set: string) => (await nhi(['sweep', readme, '--set', set])).stderr;
  expect(await told('alpah=0:1:0.1')).toBe(
    'error: --set alpah: This is not a key that nhi knows. Did you mean alpha?\n',
  );
  expect((await told('collection.national_average=101:110:1')).match(/^error/gm)).toHaveLength(1);
});

describe('a command line that is wrong ends with 2', () => {
  it.each([
    [['--alpha', '0:1'], 'FROM:TO:STEP'],
    [['--alpha', '0:1:0'], 'STEP must be above 0'],
    [['--alpha', '1:0:0.1'], 'FROM must not be above TO'],
    [['--alpha', '0:1:x'], 'plain numbers'],
    [['--years', '8:9'], 'FROM and TO must be fiscal years; write FROM:TO, such as R8:R12'],
    [['--alpha', '0:1:0.1', '--set', 'alpha=0:1:0.5'], 'swept twice'],
    [['--alpha', '0:1:0.000001'], '100,001'],
    [['-o', 'result.xlsx'], 'give a folder'],
    [['--format', 'table'], '--summary'],
    [['--table', 'sweep-scenarios'], '--summary'],
  ])('%j', async (args, told) => {
    const { status, stdout, stderr } = await nhi(['sweep', readme, ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
  });
});

it('a time in a title is no range', async () => {
  const rows = await swept(readme, '--alpha', '0:1:1', '--set', 'title=10:30:00');
  expect(new Set(rows.map(({ alpha }) => alpha))).toEqual(new Set(['0.0000000000000', '1.0000000000000']));
  expect(Object.keys(rows[0]!)).not.toContain('title');
});

describe('a value that does not fit ends with 3, before anything is written', () => {
  it.each([
    [['--alpha', '0:2:0.5'], /^error: --alpha: "1\.5" is not a number from 0 to 1\./],
    [['--set', 'segments.medical.beta=0:1:0.5'], /^error: --set segments\.medical\.beta: "0\.0" is not/],
    [['--set', 'segments.child.beta=1:2:1'], /^error: --set segments\.child: /],
    [
      ['--set', 'segments.medical.betta=1:2:1'],
      /^error: --set segments\.medical\.betta: .*Did you mean beta/,
    ],
    [['--years', 'H29:R8'], /"H29" is before the levy began/],
    [['--set', 'segments.medical.levy_base=1:9000000000000001:9000000000000000'], /more than a sweep counts/],
  ])('%j', async (args, told) => {
    const { status, stdout, stderr } = await nhi(['sweep', readme, ...args, '-o', join(place.path, 'out')]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(told);
    expect(existsSync(join(place.path, 'out'))).toBe(false);
  });

  it('says of which case, where there are several', async () => {
    const { status, stderr } = await nhi([
      'sweep',
      readme,
      join(fixtures, 'errors', 'number-invalid'),
      '--alpha',
      '0:1:1',
    ]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/number-invalid\/people\.csv:3 /);
  });
});

describe('the summary', () => {
  const args = ['sweep', readme, '--alpha', '0:1:0.25', '--summary'];

  it('says where each municipality pays least and most, and what 0.1 of α makes', async () => {
    const rows = rowsOf((await nhi([...args, '--format', 'csv'])).stdout);
    expect(rows.map((row) => Object.values(row).slice(2))).toEqual([
      ['那覇市', '7334154464', '7299844537', '0.0000000000000', '7368477514', '1.0000000000000', '6863298'],
      ['石垣市', '1284647426', '1251202765', '1.0000000000000', '1318079301', '0.0000000000000', '-6687654'],
      ['浦添市', '2581198110', '2580319721', '1.0000000000000', '2582076162', '0.0000000000000', '-175644'],
    ]);
  });

  it('says of each scenario who pays less and more, and by how much at most', async () => {
    const rows = rowsOf((await nhi([...args, '--format', 'csv', '--table', 'sweep-scenarios'])).stdout);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual({
      fiscal_year: 'R8',
      alpha: '0.0000000000000',
      winners: '1',
      losers: '2',
      unchanged: '0',
      largest_fall_per_insured: '-512',
      largest_fall_municipality: '472018',
      largest_rise_per_insured: '2833',
      largest_rise_municipality: '472077',
      lowest_per_insured: '108037',
      lowest_municipality: '472085',
      highest_per_insured: '111702',
      highest_municipality: '472077',
      spread: '1.0339',
      relief: '',
      relieved_municipalities: '',
    });
  });

  it.each(['en', 'ja'])('is a table for people in %s', async (lang) => {
    const { stdout } = await nhi([...args, '--lang', lang], { env: { COLUMNS: '200' } });
    expect(stdout).toContain('那覇市');
    expect(stdout).toContain(lang === 'ja' ? '最大の減' : 'largest fall');
  });

  it('is JSON with figures as text', async () => {
    const { format, municipalities, scenarios } = JSON.parse(
      (await nhi([...args, '--format', 'json'])).stdout,
    );
    expect(format).toBe('nhi.sweep-summary.v1');
    expect(municipalities[0].minimum).toBe('7299844537');
    expect(scenarios).toHaveLength(5);
  });
});

describe('what is put out', () => {
  it('is the same in a folder as on standard output, in the encoding of files', async () => {
    await nhi(['sweep', readme, '--alpha', '0:1:0.1', '-o', 'out', '-q'], { cwd: place.path });
    const printed = (await nhi(['sweep', readme, '--alpha', '0:1:0.1'])).stdout;
    expect(readFileSync(join(place.path, 'out', 'sweep.csv'), 'utf8')).toBe(`\ufeff${printed}`);
    expect(readdirSync(join(place.path, 'out'))).toEqual(['receipt.json', 'sweep.csv']);
  });

  it('replaces what an earlier sweep wrote, and nothing else', async () => {
    const sweep = (...more: string[]) =>
      nhi(['sweep', readme, '--alpha', '0:1:0.5', '-o', 'out', ...more], { cwd: place.path });
    expect((await sweep()).status).toBe(0);
    expect((await sweep('--summary')).status).toBe(0);
    expect(readdirSync(join(place.path, 'out'))).toEqual([
      'receipt.json',
      'sweep-municipalities.csv',
      'sweep-scenarios.csv',
    ]);
    await nhi(['calc', readme, '-o', 'results', '-q'], { cwd: place.path });
    const { status, stderr } = await nhi(['sweep', readme, '--alpha', '0:1:1', '-o', 'results'], {
      cwd: place.path,
    });
    expect(status).toBe(3);
    expect(stderr).toContain('results');
    expect(readdirSync(join(place.path, 'results'))).not.toContain('sweep.csv');
  });

  it('has Japanese headers and segments with --headers ja, also in CP932', async () => {
    const { stdout } = await nhi(['sweep', readme, '--alpha', '0:1:1', '--headers', 'ja']);
    expect(stdout.split('\n').slice(0, 2).join('\n')).toMatch(
      /^年度,.*,団体コード,区分,.*増減\nR8,0.0000000000000,472018,医療,/,
    );
    const coded = await nhiBytes([
      ...['sweep', readme, '--alpha', '0:1:1', '--headers', 'ja', '--encoding', 'cp932'],
    ]);
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(coded.stdout)).toBe(stdout);
  });

  it('is JSON with a row on each line', async () => {
    const { stdout } = await nhi(['sweep', readme, '--alpha', '0:1:1', '--format', 'json']);
    const { format, rows } = JSON.parse(stdout);
    expect(format).toBe('nhi.sweep.v1');
    expect(rows).toEqual(await swept(readme, '--alpha', '0:1:1'));
  });

  it('ends quietly where its reader goes', () => {
    const line = `nhi sweep "${readme}" --alpha 0:1:0.00001 | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = bash(line, '.');
    expect(stdout.split('\n')[1]).toBe('0');
    expect(stderr).toBe('');
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const args = [
      'sweep',
      readme,
      '--alpha',
      '0:1:0.00001',
      '--set',
      'segments.medical.beta=1:1.8:0.1',
      '-o',
      'out',
    ];
    const run = spawn(process.execPath, [bin, ...args], {
      cwd: place.path,
      env: environment(),
      stdio: 'ignore',
    });
    const folder = join(place.path, 'out');
    const isWriting = () => existsSync(folder) && readdirSync(folder).length > 0;
    while (!isWriting()) await new Promise((wake) => setTimeout(wake, 20));
    const ended = new Promise((end) => run.on('exit', (status) => end(status)));
    run.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(existsSync(folder)).toBe(false);
  });

  it('says how many apportionments needed integers with --verbose', async () => {
    const { stderr } = await nhi(['sweep', tokyo, '--alpha', '0:1:0.1', '--set', 'relief=none', '--verbose']);
    expect(stderr).toMatch(/14 apportionments, \d+ of them \(\d+\.\d+ %\) in whole integers/);
  });
});

function grouped(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
