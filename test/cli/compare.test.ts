import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/read/csv.js';
import { plainWidth } from '../../src/write/width.js';
import { small } from '../validate/small-case.js';
import { fixtures, nhi, workplace } from './nhi.js';

const readme = join(fixtures, 'readme');
const tokyo = join(fixtures, 'tokyo-r8-sample');
const place = workplace();

async function csv(...args: string[]): Promise<Record<string, string>[]> {
  const rows = parseCsv((await nhi(['compare', ...args, '--format', 'csv'])).stdout, 'compare');
  if (!('length' in rows)) throw new Error('no CSV');
  const [header, ...body] = rows;
  return body.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])),
  );
}

async function results(name: string, ...args: string[]): Promise<string> {
  const folder = join(place.path, name);
  const { status } = await nhi(['calc', ...args, '-o', folder, '-q']);
  if (status !== 0) throw new Error(`calc ended with ${status}`);
  return folder;
}

describe('a case and --set on it', () => {
  it('says what was given differently, who pays more and less, and why', async () => {
    const { stdout } = await nhi(['compare', readme, '--set', 'alpha=0']);
    for (const line of [
      'alpha                   0.5        0',
      '石垣市          943,668,845    977,100,720  +33,431,875  +3.54        79,972   82,805  +2,833  +3.54',
      '1 pay less, 2 pay more, 0 unchanged per insured.',
      'All of it comes from α.',
      'No levy changes in support 後期.',
    ])
      expect(stdout).toContain(line);
  });

  it('has a row of the prefecture in every segment, whose per insured is of all heads', async () => {
    const sums = (await csv(readme, '--set', 'alpha=0')).filter((row) => row.municipality_code === '');
    expect(sums).toMatchObject([
      { segment: 'medical', municipality_name: '合計', before: '8300000000', before_per_insured: '80818' },
      { segment: 'support' },
      { segment: 'total' },
    ]);
  });

  it('compares rates of all kinds, of the prefecture too', async () => {
    const rows = await csv(readme, '--set', 'alpha=0');
    const [ishigaki, all] = ['472077', ''].map((code) =>
      rows.find((row) => row.municipality_code === code && row.segment === 'medical'),
    );
    expect(ishigaki).toMatchObject({
      before_standard_income_rate_percent: '6.98',
      after_standard_income_rate_percent: '7.23',
      change_standard_income_rate_percent: '0.25',
      change_standard_per_insured: '1542',
    });
    expect(all).toMatchObject({ change_standard_per_insured: '-1' });
    const { rates } = JSON.parse(
      (await nhi(['compare', readme, '--set', 'alpha=0', '--format', 'json'])).stdout,
    );
    expect(rates[0]).toMatchObject({
      segment: 'medical',
      prefecture: { per_insured: { before: '45420', after: '45419', change: '-1' } },
    });
  });

  it('stands in the order of codes where that is asked for', async () => {
    const codes = async (...order: string[]) =>
      (await csv(readme, '--set', 'alpha=0', ...order)).slice(0, 3).map((row) => row.municipality_code);
    expect(await codes()).toEqual(['472077', '472085', '472018']);
    expect(await codes('--order', 'code')).toEqual(['472018', '472077', '472085']);
  });

  it('has one segment alone in CSV and JSON, too, where that is asked for', async () => {
    const asked = [readme, '--set', 'alpha=0', '-s', '医療'];
    expect(new Set((await csv(...asked)).map(({ segment }) => segment))).toEqual(new Set(['medical']));
    const { segments, rates } = JSON.parse((await nhi(['compare', ...asked, '--format', 'json'])).stdout);
    expect([segments, rates].map((all) => all.map(({ segment }: { segment: string }) => segment))).toEqual([
      ['medical'],
      ['medical'],
    ]);
  });

  it('is one screen as a summary', async () => {
    const { stdout } = await nhi(['compare', tokyo, '--set', 'alpha=0.5', '--summary'], {
      env: { COLUMNS: '80' },
    });
    expect(stdout.split('\n').length).toBeLessThan(50);
    expect(stdout).toContain('the 5 largest rises and falls');
    expect(stdout).toMatch(/medical 医療 +114,914 +114,914 +0 +\+0\.00/);
  });

  it('says that a segment is new or has ended', async () => {
    const old = join(place.path, 'old');
    cpSync(readme, old, { recursive: true });
    const yaml = readFileSync(join(old, 'case.yaml'), 'utf8');
    writeFileSync(join(old, 'case.yaml'), yaml.replace(/\n {2}support:[^\n]*/, ''));
    expect((await nhi(['compare', old, readme])).stdout).toContain('support 後期 is new: only after has it.');
    expect((await nhi(['compare', readme, old])).stdout).toContain(
      'support 後期 has ended: only before has it.',
    );
  });

  it('is headed by what tells the sides apart: years, runs, what is set', async () => {
    const named = async (...sides: string[]) =>
      (await nhi(['compare', ...sides])).stdout
        .split('\n')
        .slice(0, 2)
        .map((line) => line.split(':')[0]);
    const [one, two] = ['one', 'two'].map((name, at) => {
      const folder = join(place.path, name);
      cpSync(readme, folder, { recursive: true });
      const yaml = readFileSync(join(folder, 'case.yaml'), 'utf8');
      writeFileSync(join(folder, 'case.yaml'), `run: ${['仮係数', '確定係数'][at]}\n${yaml}`);
      return folder;
    }) as [string, string];
    expect(await named(one, two)).toEqual(['仮係数', '確定係数']);
    expect(await named(readme, '--set', 'alpha=0')).toEqual(['as it stands', 'alpha=0']);
    expect(await named(readme, '--set', 'fiscal_year=R9')).toEqual(['R8', 'R9']);
    expect(await named(readme, '--set', 'segments.medical.beta=0.9')).toEqual([
      'as it stands',
      'medical.beta=0.9',
    ]);
  });

  it('is headed by what was set for results, as their receipts say', async () => {
    const folders = [await results('a', readme), await results('b', readme, '--set', 'alpha=0')];
    const { stdout } = await nhi(['compare', ...folders]);
    expect(stdout).toContain(`as it stands: ${folders[0]} · 三市の例 · R8\n`);
    expect(stdout).toContain(`alpha=0: ${folders[1]} · --set alpha=0 · 三市の例 · R8\n`);
    const { before, after } = JSON.parse((await nhi(['compare', ...folders, '--format', 'json'])).stdout);
    expect([before, after]).toMatchObject([
      { label: 'as it stands', scenario: [] },
      { label: 'alpha=0', scenario: ['alpha=0'] },
    ]);
  });

  it('names the causes of every change, which add up to the yen', async () => {
    const rows = await csv(
      tokyo,
      '--set',
      'alpha=0.5',
      '--set',
      'segments.support.required_total=90000000000',
    );
    const wrong = rows.filter((row) => {
      const told = Object.entries(row).filter(([column]) => column.startsWith('cause_'));
      return told.reduce((sum, [, yen]) => sum + BigInt(yen), 0n) !== BigInt(row.change!);
    });
    expect(rows).toHaveLength(63 * 5);
    expect(wrong).toEqual([]);
  });
});

describe('in Japanese', () => {
  const compared = async (...args: string[]) => (await nhi(['compare', ...args, '--lang', 'ja'])).stdout;

  it('names what was given by its terms, values too', async () => {
    const sets = ['alpha=0.5', 'collection.standard=mean:2', 'levy.rounding.method=up', 'pooling=none'];
    const stdout = await compared(tokyo, ...sets.flatMap((set) => ['--set', set]));
    for (const words of [
      'α 医療費指数反映係数',
      '標準的な収納率のとり方',
      '直近2年度の平均',
      '切上げ',
      '共同負担割合',
    ])
      expect(stdout).toContain(words);
    // The scenario itself is headed by what was typed.
    const given = stdout.slice(stdout.indexOf('──'), stdout.indexOf('納付金 全区分'));
    expect(given).not.toMatch(/[a-z]{3}/);
  });

  it('leaves no English name of two quite different cases', async () => {
    const stdout = await compared(readme, join(fixtures, 'examples/four-tottori'));
    const given = stdout.slice(stdout.indexOf('入力の違い'), stdout.indexOf('納付金 全区分'));
    expect(given).not.toMatch(/[a-z]{3}/);
  });
});

describe('sides without a common municipality', () => {
  const other = join(fixtures, 'examples/two-kanagawa');

  it('says so, and what each side has', async () => {
    const stdout = (await nhi(['compare', readme, other, '--lang', 'ja'])).stdout.replace(/\n +/g, '');
    expect(stdout).toContain(
      '両方にある市町村がないため、市町村ごとの増減は比べられません（変更前：那覇市、石垣市、浦添市／変更後：',
    );
    expect(stdout).toContain('ほか30市町村）。');
    expect(stdout).not.toContain('0市町村のうち0市町村');
    expect((await nhi(['compare', readme, other])).stdout).toContain('No municipality is on both sides');
  });
});

describe('two cases', () => {
  it('compare with the sets on the second side', async () => {
    const [row] = (await csv(readme, readme, '--set', 'alpha=1')).filter(
      ({ municipality_name: name }) => name === '那覇市',
    );
    expect(row).toMatchObject({ segment: 'medical', before: '5443947942' });
  });

  it('who is gone changes by the whole levy', async () => {
    const gone = (await csv(readme, tokyo)).filter(({ after }) => after === '');
    expect(gone).toHaveLength(3 * 3);
    expect(gone.filter(({ cause_one_sided: yen, change }) => yen !== change)).toEqual([]);
  });
});

describe('figures that one side alone has', () => {
  const [one, two] = ['one', 'two'].map((name) => () => join(place.path, name)) as [
    () => string,
    () => string,
  ];
  const byMean = small.append('case.yaml', 'medical_index: { basis: mean:2 }');
  const made = (path: string, people: string[]) => byMean.file('people.csv', people).writeTo(path);
  const peopleWith = (columns: string, [first, second]: [string, string]) => [
    `municipality_code,municipality_name,insured,income,${columns}`,
    `131016,千代田区,100,200000,${first}`,
    `131024,中央区,300,400000,${second}`,
  ];
  const compared = async (...args: string[]) => (await nhi(['compare', one(), two(), ...args])).stdout;

  it('are told of one cell, of a column and of figures without a sum', async () => {
    made(one(), peopleWith('medical_index_R5,medical_index_R6', ['0.9,1.1', '1.2,1.3']));
    made(two(), peopleWith('medical_index_R5,medical_index_R6', ['0.9,', '1.2,1.3']));
    expect(await compared()).toMatch(/medical_index_R6 +1\.1 +– +only before: 千代田区/);
    expect(await compared('--lang', 'ja')).toMatch(/医療費指数（R6） +1\.1 +– +変更前のみ：千代田区/);
    made(two(), peopleWith('medical_index_R5', ['0.9', '1.2']));
    expect(await compared()).toMatch(/medical_index_R6 +1\.1 to 1\.3 +– +only before/);
    made(two(), peopleWith('medical_index_R5,medical_index_R6', ['1,1.1', '1.25,1.3']));
    expect(await compared()).toMatch(/medical_index_R5 +0\.9 to 1\.2 +1 to 1\.25 +2 of 2 changed/);
    expect(await compared('--lang', 'ja')).toMatch(
      /医療費指数（R5） +0\.9～1\.2 +1～1\.25 +2市町村のうち2市町村/,
    );
  });

  it('are named in JSON', async () => {
    made(one(), peopleWith('medical_index_R5,medical_index_R6', ['0.9,1.1', '1.2,1.3']));
    made(two(), peopleWith('medical_index_R5,medical_index_R6', ['0.9,', '1.2,1.3']));
    expect(JSON.parse(await compared('--format', 'json')).changes).toMatchObject([
      { key: 'medical_index_R6', before: '1.1', after: null, only_before: ['131016'], only_after: [] },
    ]);
  });
});

describe('two folders of results', () => {
  it('tell the same changes and causes as the cases', async () => {
    const [one, two] = [await results('one', tokyo), await results('two', tokyo, '--set', 'alpha=0.5')];
    const told = (rows: Record<string, string>[]) =>
      rows.map(({ segment, municipality_code: code, change, cause_alpha: yen }) => [
        segment,
        code,
        change,
        yen,
      ]);
    expect(told(await csv(one, two))).toEqual(told(await csv(tokyo, '--set', 'alpha=0.5')));
  });

  it('tell a pot that stayed as the cases do', async () => {
    const r9 = ['--set', 'fiscal_year=R9', '--set', 'collection.targets=none'];
    const [one, two] = [await results('one', tokyo), await results('two', tokyo, ...r9)];
    const told = (rows: Record<string, string>[]) =>
      rows.map((row) => [row.segment, row.municipality_code, row.cause_pot, row.cause_adjustments]);
    expect(told(await csv(one, two))).toEqual(told(await csv(tokyo, ...r9)));
  });

  it('say what an edited levy does not explain, and that it was edited', async () => {
    const [one, two] = [await results('one', readme), await results('two', readme)];
    const file = join(two, 'levy.csv');
    const edited = readFileSync(file, 'utf8').replace(/,5443947942,81253/, ',5443947999,81253');
    writeFileSync(file, edited);
    expect((await nhi(['compare', one, two])).stderr).toContain('was changed since nhi wrote it');
    const row = (await csv(one, two)).find(
      ({ segment, municipality_name: name }) => segment === 'medical' && name === '那覇市',
    );
    expect(row).toMatchObject({ change: '57', cause_unexplained: '57', cause_rounding: '0' });
  });

  it('must have the column of the levy', async () => {
    const folder = await results('one', readme);
    const file = join(folder, 'levy.csv');
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${rows.map((row) => row.split(',').slice(0, 13).join(',')).join('\n')}\n`);
    expect(await nhi(['compare', folder, readme])).toMatchObject({ status: 3, stdout: '' });
  });

  it('with fewer tables say so and count no cell for it', async () => {
    const folder = await results('one', readme);
    rmSync(join(folder, 'totals.csv'));
    const { stdout, status } = await nhi(['compare', folder, readme, '--fail-on-change']);
    expect(stdout).toContain('Only one side has totals.');
    expect(status).toBe(0);
  });

  it('compare with a case as it stands', async () => {
    const folder = await results('one', readme);
    expect((await nhi(['compare', folder, readme, '--fail-on-change'])).status).toBe(0);
    expect((await nhi(['compare', folder, readme, '--set', 'alpha=1', '--fail-on-change'])).status).toBe(1);
  });

  it('without the prefecture table do not tell causes', async () => {
    const folders = [await results('one', readme), await results('two', readme, '--set', 'alpha=1')];
    for (const path of folders) writeFileSync(join(path, 'prefecture.csv'), 'segment\nmedical\n');
    const { stdout, status } = await nhi(['compare', ...folders]);
    expect(status).toBe(0);
    expect(stdout).toContain('The tables do not tell the causes');
  });

  it('do not take --set', async () => {
    const folder = await results('one', readme);
    expect(await nhi(['compare', folder, '--set', 'alpha=1'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('--fail-on-change', () => {
  it.each([
    ['nothing changes', 'alpha=0.5', 0],
    ['a levy changes', 'alpha=0.4', 1],
    ['only rates change', 'premium.rounding.amount=up', 1],
  ])('when %s', async (_, set, status) => {
    expect((await nhi(['compare', readme, '--set', set, '--fail-on-change'])).status).toBe(status);
  });
});

it('nothing to compare with is a wrong command line', async () => {
  const { status, stderr } = await nhi(['compare', readme]);
  expect(status).toBe(2);
  expect(stderr).toContain('give a second case, or --set KEY=VALUE');
});

it('an unfit side stops with its findings', async () => {
  const file = join(place.path, 'case', 'case.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nalpa: 1\n`);
  expect(await nhi(['compare', readme, join(place.path, 'case')])).toMatchObject({ status: 3, stdout: '' });
});

it('a segment that neither side has is a wrong command line', async () => {
  const { status, stdout, stderr } = await nhi(['compare', readme, '--set', 'alpha=0', '-s', '介護']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe('error: -s: "介護" is not a segment of the case. Give one of medical, support.\n');
});

it('JSON names its format', async () => {
  const { stdout } = await nhi(['compare', readme, '--set', 'alpha=0', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'nhi.comparison.v1',
    changes: [{ kind: 'setting', key: 'alpha', before: '0.5', after: '0' }],
  });
});

it.each(['80', '160'])('fits %s columns', async (COLUMNS) => {
  const sets = ['--set', 'alpha=0.5', '--set', 'segments.support.beta=1'];
  const { stdout } = await nhi(['compare', tokyo, ...sets], { env: { COLUMNS } });
  const lines = stdout.split('\n');
  expect(lines.filter((line) => plainWidth(line) > Number(COLUMNS))).toEqual([]);
});
