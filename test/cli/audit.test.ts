import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casesWithExpected } from '../fixtures.js';
import { nhi } from './nhi.js';

const official = (name: string) => `fixtures/official/r8_${name}.csv`;
const miyagi = official('standard_rates_miyagi');
const run = (...args: readonly string[]) => nhi(['audit', ...args], { env: { COLUMNS: '80' } });

/** 宮城 with one digit altered: medical 所得割率 of 塩竈市. */
const altered = readFileSync(miyagi, 'utf8').replace('塩竈市,7.22', '塩竈市,7.42');
const runAltered = (...args: readonly string[]) =>
  nhi(['audit', '-', ...args], { input: altered, env: { COLUMNS: '80' } });

it('a table that a spreadsheet saved without leading zeros reads the same', async () => {
  const input = readFileSync(miyagi, 'utf8').replaceAll(/\b0(?=4\d{3})/g, '');
  expect(input).toContain('\n41009,4100,宮城県,');
  expect(await nhi(['audit', '-', '--format', 'json'], { input })).toEqual(
    await run(miyagi, '--format', 'json'),
  );
});

describe('the exit status', () => {
  it('is 0 where every row fits', async () => {
    expect(await run(miyagi)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is 1 where a row does not', async () => {
    expect(await runAltered()).toMatchObject({ status: 1, stderr: '' });
  });

  it('is 1 where each municipality has a method of its own', async () => {
    expect(await run(official('own_method_rates_saitama'))).toMatchObject({ status: 1, stderr: '' });
  });

  it.each(['0', '1', '1.2', '-0.5', '70%', 'x'])('is 2 for a weight of %s', async (weight) => {
    expect(await run(miyagi, `--per-insured-weight=${weight}`)).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: --per-insured-weight ${weight}: write a number above 0 and below 1, such as 0.7\n`,
    });
  });

  it.each([['no table'], ['two tables', miyagi, miyagi]])('is 2 for %s', async (_, ...files) => {
    expect((await run(...files)).status).toBe(2);
  });

  it('is 3 for a table that is not fit', async () => {
    expect(await run('fixtures/official/codes_national_r6.csv')).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringMatching(/^error: fixtures\/official\/codes_national_r6\.csv:1: No column /),
    });
  });
});

describe('for reading', () => {
  it('the verdict, the segments, and how rows are judged', async () => {
    expect((await run(miyagi)).stdout).toBe(`Every row fits: 140 rows in 4 segments.

Constants of each segment
segment       method    fit  所得割 % per 万円    平等割/均等割
───────────────────────────────────────────────────────────────
medical 医療  three   35/35      2.2544–2.2550  0.64425–0.64427
support 後期  three   35/35      2.2623–2.2637  0.64426–0.64428
care 介護     three   35/35      1.9231–1.9243  0.49291–0.49293
child 子ども  three   35/35        2.100–2.106    0.6011–0.6015

What 三方式 implies needs --per-insured-weight (均等割指数).
Rounding: half-up.
As well would fit: rates up or down, amounts up or down.
A row fits if one exact constant is in its interval (what rounding leaves open)
and in those of the majority: the most rows with one in common, more than half.
`);
  });

  it('a row that does not fit, with what would', async () => {
    const { stdout } = await runAltered();
    expect(stdout).toMatch(/^1 of 140 rows do not fit\.\n/);
    expect(stdout).toMatch(/^塩竈市 +medical 医療 +所得割 % +7\.42 +7\.22 +0\.20$/m);
  });

  it('a row that is empty in part is named', async () => {
    const input = readFileSync(miyagi, 'utf8').replace('塩竈市,7.22,32010', '塩竈市,7.22,');
    const { status, stdout } = await nhi(['audit', '-'], { input, env: { COLUMNS: '80' } });
    expect(status).toBe(0);
    expect(stdout).toContain('\nmedical: 塩竈市 left out: 均等割 is empty, other cells are not.\n');
  });

  it('of many rows that are empty in part some are named', async () => {
    const input = readFileSync(miyagi, 'utf8').replaceAll(/([市町],[\d.]+),\d+(?=,.*\n04[34])/g, '$1,');
    expect((await nhi(['audit', '-'], { input })).stdout).toMatch(
      /(medical: .* left out: 均等割 is empty.*\n){3}medical: \d+ more rows left out that are empty in part\.\n/,
    );
  });

  it('a wrong part of a total that fits is not blamed on the total', async () => {
    const input = readFileSync(miyagi, 'utf8').replace(',1171,97,1268,', ',1171,79,1268,');
    const { status, stdout } = await nhi(['audit', '-'], { input, env: { COLUMNS: '80' } });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^石巻市 +child 子ども +均等割 +1,171 +1,189 \(sum\) +18$/m);
    expect(stdout).toMatch(/^ +or 18歳以上均等割 +79 +97 \(sum\) +18$/m);
    expect(stdout).toContain('石巻市: 均等割 + 18歳以上均等割 = 1,250, but the total is 1,268.\n');
  });

  it('with a weight, what the constants imply', async () => {
    const { stdout } = await run(miyagi, '--per-insured-weight', '0.7');
    expect(stdout).toMatch(/^medical 医療 .* 633,518–633,665$/m);
    expect(stdout).toMatch(/^medical 医療 +1\.5032–1\.5033$/m);
    expect(stdout).not.toContain('--per-insured-weight');
  });

  it('a table that is not uniform, in a few lines', async () => {
    expect(
      (await run(official('own_method_rates_saitama'))).stdout,
    ).toBe(`Not uniform: no majority of the rows agrees in medical, support, care, child.
Municipalities seem to have methods of their own: no row is held against others.
medical: 8 of 63 rows have a 平等割額, 8 of 63 rows have a 資産割率.

A row fits if one exact constant is in its interval (what rounding leaves open)
and in those of the majority: the most rows with one in common, more than half.
`);
  });

  it('one rate for everybody is said to be so', async () => {
    expect((await run(official('standard_rates_osaka'))).stdout).toContain(
      'One rate for all municipalities 統一保険料率: medical, support, care, child.',
    );
  });

  it('-q prints nothing', async () => {
    expect(await runAltered('-q')).toEqual({ status: 1, stdout: '', stderr: '' });
  });

  it('-v says what was read', async () => {
    expect((await run(miyagi, '-v')).stderr).toBe(`read ${miyagi} (utf-8, 35 rows)\n`);
  });
});

describe('--format csv', async () => {
  const lines = (await runAltered('--format', 'csv')).stdout.trimEnd().split('\n');

  it('has a row for every municipality and segment', () => {
    expect(lines).toHaveLength(1 + 35 * 4);
    expect(lines.slice(0, 3)).toEqual([
      'municipality_code,municipality_name,segment,fits,cell,published,expected_from,expected_to,off',
      '041009,仙台市,medical,true,,,,,',
      '041009,仙台市,support,true,,,,,',
    ]);
  });

  it('has the cell that is wrong, what was expected, and how far off it is', () => {
    expect(lines.filter((line) => line.includes(',false,'))).toEqual([
      '042030,塩竈市,medical,false,income_rate_percent,7.42,7.22,7.22,0.20',
    ]);
  });

  it('has a row for each cell where it cannot be told', async () => {
    const two = readFileSync(official('standard_rates_ibaraki_2method'), 'utf8').replace(
      '水戸市,6.64',
      '水戸市,6.74',
    );
    const { stdout } = await nhi(['audit', '-', '--format', 'csv'], { input: two });
    expect(stdout.match(/^082015,水戸市,medical.*$/gm)).toEqual([
      '082015,水戸市,medical,false,income_rate_percent,6.74,6.64,6.64,0.10',
      '082015,水戸市,medical,false,per_insured,41388,42007,42073,619',
    ]);
  });

  it('leaves open what fits where nothing is uniform', async () => {
    const { stdout } = await run(official('own_method_rates_saitama'), '--format', 'csv');
    expect(stdout.split('\n')[1]).toBe('111007,さいたま市,medical,,,,,,');
  });
});

describe('--format json', async () => {
  const result = JSON.parse(
    (await run(official('standard_rates_ibaraki_2method'), '--format', 'json')).stdout,
  );

  it('names its format and the verdict', () => {
    expect(result).toMatchObject({
      format: 'nhi.audit.v1',
      verdict: 'differences',
      rounding: { income_rate: 'half-up', amount: 'half-up' },
    });
  });

  it('has ranges for reading and by their exact ends', () => {
    expect(result.segments[0]).toMatchObject({
      segment: 'medical',
      agreement: 'all',
      method: 'two',
      rows: 44,
      fit: 44,
      national_income_per_insured: {
        from: '623716',
        to: '623771',
        exact_from: expect.stringMatching(/^\d+\/\d+$/),
        exact_to: expect.stringMatching(/^\d+\/\d+$/),
      },
      persons_per_household: null,
    });
  });

  it('has every row with the cells that can be wrong', () => {
    expect(result.rows).toHaveLength(44 * 4);
    expect(result.rows.find(({ fits }: { fits: boolean }) => !fits)).toEqual({
      municipality_code: '082325',
      municipality_name: '神栖市',
      segment: 'child',
      fits: false,
      standing: 'off',
      several_wrong: false,
      cells: [
        {
          cell: 'income_rate_percent',
          published: '0.27',
          expected_from: '0.24',
          expected_to: '0.24',
          off: '0.03',
          from_parts: false,
        },
        {
          cell: 'per_adult_total',
          published: '1641',
          expected_from: '1808',
          expected_to: '1884',
          off: '167',
          from_parts: false,
        },
      ],
    });
  });

  it('has the findings of a table that is not fit', async () => {
    const { status, stdout } = await nhi(['audit', '-', '--format', 'json'], { input: 'code6\n082015\n' });
    expect(status).toBe(3);
    expect(JSON.parse(stdout).findings).toMatchObject([{ code: 'column-missing', file: '-', line: 1 }]);
  });
});

describe('our own premium-rates.csv', () => {
  const tables = casesWithExpected()
    .filter((folder) => readdirSync(join(folder, 'expected')).includes('premium-rates.csv'))
    .map((folder) => join(folder, 'expected', 'premium-rates.csv'));

  it('with Japanese headers is the same', async () => {
    const calculated = (headers: string) =>
      nhi([
        'calc',
        'fixtures/yamaguchi-r8',
        '--table',
        'premium-rates',
        '--format',
        'csv',
        '--headers',
        headers,
      ]);
    const audited = async (headers: string) =>
      nhi(['audit', '-', '--format', 'json'], { input: (await calculated(headers)).stdout });
    expect(await audited('ja')).toEqual(await audited('en'));
    expect((await audited('ja')).status).toBe(0);
  });

  it.each(tables)('%s is consistent', async (path) => {
    expect(await run(path, '-q')).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});
