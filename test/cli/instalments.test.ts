import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, nhi, workplace } from './nhi.js';

const folder = join(fixtures, 'rules', 'instalments');
const place = workplace();
const path = (...parts: readonly string[]) => join(place.path, ...parts);

const rows = `R7,472018,那覇市,1005,252,251,251,251
R7,473537,渡嘉敷村,-1350,-339,-337,-337,-337
`;

describe('instalments.csv', () => {
  it('is written where the key is given, and is named in the receipt', async () => {
    await nhi(['calc', folder, '-q', '-o', 'out'], { cwd: place.path });
    expect(readFileSync(path('out', 'instalments.csv'), 'utf8')).toContain(`instalment_4\n${rows}`);
    const { outputs } = JSON.parse(readFileSync(path('out', 'receipt.json'), 'utf8'));
    expect(outputs.map((one: { path: string }) => one.path)).toContain('instalments.csv');
    expect(await nhi(['verify', folder, '--receipt', path('out')])).toMatchObject({ status: 0 });
  });

  it('is removed by a run that does not make it any more', async () => {
    const calc = (...more: readonly string[]) =>
      nhi(['calc', folder, '-o', 'out', ...more], { cwd: place.path });
    await calc('-q');
    const { stderr } = await calc('--set', 'levy.instalments=none');
    expect(stderr).toContain('removed instalments.csv of an earlier run');
    expect(existsSync(path('out', 'instalments.csv'))).toBe(false);
  });

  it('has as many columns as there are parts, in either language', async () => {
    const header = async (...more: readonly string[]) =>
      (await nhi(['calc', folder, '--format', 'csv', '--table', 'instalments', ...more])).stdout.split(
        '\n',
      )[0];
    expect(await header()).toBe(
      'fiscal_year,municipality_code,municipality_name,levy_total,instalment_1,instalment_2,instalment_3,instalment_4',
    );
    expect(await header('--headers', 'ja', '--set', 'levy.instalments=2')).toBe(
      '年度,団体コード,市町村名,納付金合計,第1期納付額,第2期納付額',
    );
    expect(await header('--set', 'levy.instalments=1')).toMatch(/,levy_total,instalment_1$/);
  });

  it('is among the tables of JSON', async () => {
    const { stdout } = await nhi(['calc', folder, '--format', 'json']);
    expect(JSON.parse(stdout).tables.instalments[1]).toMatchObject({
      levy_total: '-1350',
      instalment_1: '-339',
    });
  });

  it('that the case does not give is a wrong command line, which names the key', async () => {
    const { status, stderr } = await nhi(['calc', 'case', '--table', 'instalments'], { cwd: place.path });
    expect(status).toBe(2);
    expect(stderr).toContain('no table instalments: levy.instalments is not given');
  });
});

describe('nhi verify', () => {
  async function edited(from: string, to: string, ...more: readonly string[]) {
    const expected = path('case', 'expected');
    await nhi(['calc', 'case', '--set', 'levy.instalments=4', '-q', '-o', expected, ...more], {
      cwd: place.path,
    });
    const file = join(expected, 'instalments.csv');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    return await nhi(['verify', 'case', '--set', 'levy.instalments=4'], { cwd: place.path });
  }

  it('holds every instalment, by Japanese headers too', async () => {
    expect(await edited('302017,75505', '302017,75506', '--headers', 'ja')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/千代田区 +第1期納付額 +75506 +75505/),
    });
  });

  it('tells a column of more parts than there are', async () => {
    const { status, stdout } = await edited('instalment_4', 'instalment_5');
    expect(status).toBe(1);
    expect(stdout).toContain('instalment_5');
  });

  it('--update leaves out the columns of parts that there are no more', async () => {
    await edited('302017', '302017');
    const text = readFileSync(path('case', 'case.yaml'), 'utf8');
    writeFileSync(path('case', 'case.yaml'), `${text}levy: { instalments: 3 }\n`);
    expect(await nhi(['verify', 'case', '--update'], { cwd: place.path })).toMatchObject({ status: 0 });
    const table = readFileSync(path('case', 'expected', 'instalments.csv'), 'utf8');
    expect(table).toContain('instalment_3\nR8,131016,千代田区,302017,100673,100672,100672\n');
    expect(await nhi(['verify', 'case'], { cwd: place.path })).toMatchObject({ status: 0 });
  });

  it('tells a table that the case does not give any more', async () => {
    await edited('302017', '302017');
    const { status, stdout } = await nhi(['verify', 'case'], { cwd: place.path });
    expect(status).toBe(1);
    expect(stdout).toContain('instalments.csv');
  });
});

describe('nhi explain', () => {
  const explain = (...args: readonly string[]) => nhi(['explain', folder, '-m', '渡嘉敷村', ...args]);

  it.each(['instalment_1', 'first_instalment', '第1期納付額'])('of %s is the rest', async (of) => {
    const { stdout } = await explain('--of', of, '--depth', '1');
    expect(stdout).toContain('= (-1,350) − (-337) × (4 − 1)');
  });

  it.each(['instalment_2', 'instalment_4', '第3期納付額'])('of %s is cut toward zero', async (of) => {
    const { stdout } = await explain('--of', of, '--depth', '1');
    expect(stdout).toContain('= (-1,350) ÷ 4 = -337.5');
    expect(stdout).toContain('-337 yen');
  });

  it('says where their number is given', async () => {
    const { stdout } = await explain('--of', 'instalments');
    expect(stdout).toContain('4 times');
    expect(stdout).toContain('case.yaml');
  });

  it.each([
    [['--of', 'instalment_1', '--set', 'levy.instalments=none']],
    [['--of', 'instalment_1', '-s', 'medical']],
  ])('of none there are is a wrong command line: %j', async (args) => {
    expect((await explain(...args)).status).toBe(2);
  });
});

describe('nhi compare', () => {
  it('tells another number of parts, and changes no levy', async () => {
    const { stdout } = await nhi(['compare', folder, '--set', 'levy.instalments=8']);
    expect(stdout).toMatch(/levy\.instalments +4 +8/);
    expect(stdout).toContain('No levy changes');
    expect(stdout).toMatch(/Cells that differ: instalments \d/);
  });
});

describe('nhi sweep', () => {
  it('makes levies of a case with instalments, and none of the instalments', async () => {
    const { status, stdout } = await nhi([
      'sweep',
      folder,
      '--set',
      'segments.support.beta=1:2:1',
      '--format',
      'csv',
    ]);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).not.toContain('instalment');
  });
});
