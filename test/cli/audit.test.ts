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

  it('is 1 where a column that speaks of rates is not understood, and it is named', async () => {
    const input = readFileSync(miyagi, 'utf8').replace('medical_per_household_yen', '医療分世帯割');
    const { status, stdout, stderr } = await nhi(['audit', '-'], { input });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^warning: -:1: 医療分世帯割: not understood, so not audited\./);
    expect(stdout).toMatch(
      /^Not wholly audited: not understood is 医療分世帯割\.\nWhat was read fits: 140 rows in 4 segments\.\n/,
    );
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

  it('rows that are no municipality are set aside, each with what it was checked as', async () => {
    const rows = [
      ',,,県平均,7.2,32000,20600,2.85,12600,8100,2.26,11745,5789,0.27,1171,90,1261,758',
      ',,,全国,7.2,32000,20600,2.85,12600,8100,2.26,11745,5789,0.27,1171,90,1261,758',
      '040002,,,宮城県,7.2,45000,,,,,,,,,,,,',
    ];
    const input = `${readFileSync(miyagi, 'utf8')}${rows.join('\n')}\n`;
    const { status, stdout } = await nhi(['audit', '-', '--per-insured-weight', '0.7'], { input });
    expect(status).toBe(0);
    expect(stdout).toContain('Every row fits: 140 rows in 4 segments.');
    expect(stdout).toMatch(
      /^県平均 \(medical, support, care, child\): set aside; between the lowest and the highest of the\s+rows\.$/m,
    );
    expect(stdout).toMatch(/^全国 \(medical, support, care, child\): set aside; not checked\.$/m);
    expect(stdout).toMatch(
      /^宮城県 \(medical\): set aside; method two, national income [\d,–]+, other than the\s+rows imply\.$/m,
    );
  });

  it('segments that the table does not have are named', async () => {
    const input = '市町村名,後期分所得割率,後期分均等割額\n仙台市,2.96,13069\n';
    expect((await nhi(['audit', '-'], { input })).stdout).toContain(
      'Not in this table: medical, care, child (from R8).\n',
    );
    expect((await nhi(['audit', '-', '--lang', 'ja'], { input })).stdout).toContain(
      'この表にない区分：医療、介護、子ども（令和8年度から）。\n',
    );
  });

  it('cells whose point seems to be lost are listed with what is likely', async () => {
    const input = readFileSync(official('own_method_rates_saitama'), 'utf8').replace(
      /(川越市),8\.96/,
      '$1,896',
    );
    const { status, stdout } = await nhi(['audit', '-'], { input });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^川越市 +medical 医療 +所得割 % +896\.00 +8\.96$/m);
  });

  it('that totals of adults are read as sums of two parts is said, with the rows that speak for it', async () => {
    const input =
      '市町村名,子ども分所得割率,子ども分18歳以上の均等割額計,子ども分平等割額\n岡山市,0.29,1312,800\n倉敷市,0.28,1299,793\n津山市,0.28,1273,778\n';
    const { status, stdout } = await nhi(['audit', '-'], { input });
    expect(status).toBe(0);
    expect(stdout).toContain('child: totals of adults read as sums of two rounded parts (±1 yen).\n');
    expect(stdout).toContain('Rounded once, not all would fit: 岡山市, 津山市.\n');
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

  it('has what was set aside, what is missing and what was not understood', async () => {
    const input =
      '市町村名,医療分所得割率,医療分均等割額,x平等割\n仙台市,7.63,33849,1\n石巻市,6.69,29674,1\n県平均,7.2,60000,1\n';
    const { stdout } = await nhi(['audit', '-', '--format', 'json'], { input });
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'differences',
      missing_segments: ['support', 'care', 'child'],
      unread_columns: ['x平等割'],
      set_aside: [
        {
          kind: 'mean',
          name: '県平均',
          segment: 'medical',
          outside: [{ cell: 'per_insured', published: '60000', lowest: '29674', highest: '33849' }],
        },
      ],
      slips: [],
      findings: [{ code: 'rates-column-unread' }],
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
