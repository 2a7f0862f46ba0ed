import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/read/workbook.js';
import { fixtures, nhi, workplace } from './nhi.js';

const place = workplace();

/** The fixture, with another method of 石垣市 and other rates of 那覇市 beside its own. */
beforeEach(() => {
  cpSync(join(fixtures, 'rules/rates-in-force'), join(place.path, 'own'), { recursive: true });
  const put = (name: string, change: (text: string) => string, from: string) =>
    writeFileSync(join(place.path, 'own', name), change(readFileSync(join(place.path, 'own', from), 'utf8')));
  put('methods2.csv', (text) => text.replace('50,50,5000', '60,40,5000'), 'own-methods.csv');
  put('rates2.csv', (text) => text.replace('那覇市,0.5', '那覇市,0.4'), 'rates-in-force.csv');
  put('without.yaml', (text) => text.replace(/^(own_methods|rates_in_force).*\n/gm, ''), 'case.yaml');
});

const methods = ['--set', 'own_methods=methods2.csv'];
const rates = ['--set', 'rates_in_force=rates2.csv'];
const compare = (...args: string[]) => nhi(['compare', ...args], { cwd: place.path });
const printed = async (...args: string[]) => (await compare('own', ...args)).stdout;

async function json(...args: string[]) {
  return JSON.parse(await printed(...args, '--format', 'json'));
}

describe('own methods that differ', () => {
  it('change the rates by them, and the comparison says that no levy changes', async () => {
    const text = await printed(...methods);
    expect(text).toMatch(/own_methods support income_share +50 +60 +1 of 1 changed: 石垣市/);
    expect(text).toContain('Rates by own methods 各市町村の算定基準による保険料率 support 後期');
    expect(text).toMatch(/石垣市 +1\.00 +1\.20 +\+0\.20 +5 +4 +-1/);
    expect(text).toContain('No levy changes in support 後期, child 子ども.');
    expect(text).not.toContain('現行保険料率');
    expect(text).not.toContain('Causes');
  });

  it('are said in Japanese', async () => {
    const text = await printed(...methods, '--lang', 'ja');
    expect(text).toMatch(/後期 所得割の賦課割合\(％\) +50 +60/);
    expect(text).toContain('各市町村の算定基準による保険料率 後期');
    expect(text).toContain('後期、子どもの納付金は変わりません。');
  });

  it('show no column of a rate that nobody has', async () => {
    expect(await printed(...methods)).not.toContain('資産割率');
  });
});

describe('rates in force that differ', () => {
  it('change what they come to: sufficiency and shortage of each municipality', async () => {
    const text = await printed(...rates);
    expect(text).toMatch(/rates_in_force support income_rate_percent +0\.5 +0\.4/);
    expect(text).toContain('Whether the rates in force suffice 現行保険料率の過不足 support 後期');
    expect(text).toMatch(/那覇市 +110\.00 +104\.00 +-6\.00 +-10 +-4 +\+6/);
    expect(text).toContain('No levy changes in support 後期, child 子ども.');
    expect(text).not.toContain('Rates by own methods');
  });

  it('are said in Japanese', async () => {
    const text = await printed(...rates, '--lang', 'ja');
    expect(text).toMatch(/後期 現行所得割率\(％\) +0\.5 +0\.4/);
    expect(text).toContain('現行保険料率の過不足 後期');
  });
});

describe('both in every form', () => {
  it('JSON has them beside the standard rates of a municipality', async () => {
    const { rates: told } = await json(...methods, ...rates);
    const [support] = told;
    const of = (code: string) =>
      support.municipalities.find((one: { municipality_code: string }) => one.municipality_code === code);
    expect(of('472077')).toMatchObject({
      income_rate_percent: { before: '1.50', after: '1.50', change: '0.00' },
      own_income_rate_percent: { before: '1.00', after: '1.20', change: '0.20' },
      own_per_insured: { before: '5', after: '4', change: '-1' },
    });
    expect(of('472018')).toMatchObject({
      sufficiency_percent: { before: '110.00', after: '104.00', change: '-6.00' },
      shortage: { before: '-10', after: '-4', change: '6' },
    });
    expect(of('472018')).not.toHaveProperty('own_per_insured');
  });

  it('a summary counts who they change for', async () => {
    const en = await printed(...methods, ...rates, '--summary');
    expect(en).toContain(
      'Rates by own methods 各市町村の算定基準による保険料率: 1 of 1 municipalities change.',
    );
    expect(en.replace(/\n */g, ' ')).toContain(
      'Shortage of the rates in force 不足額: 1 of 3 municipalities change, in all from 78 yen to 84 yen.',
    );
    const ja = (await printed(...methods, ...rates, '--summary', '--lang', 'ja')).replace(/\n */g, '');
    expect(ja).toContain('各市町村の算定基準による保険料率：1市町村のうち1市町村で異なります。');
    expect(ja).toContain('不足額は3市町村のうち1市町村で異なり、合計は78円から84円です。');
  });

  it.each([
    ['other shares', methods, 1],
    ['other rates in force', rates, 1],
    ['the same', ['--set', 'own_methods=own-methods.csv'], 0],
  ])('--fail-on-change: %s', async (_, sets, status) => {
    expect((await compare('own', ...sets, '--fail-on-change', '-q')).status).toBe(status);
  });

  it('--fail-on-change: rates that one case alone has are a change', async () => {
    const { status, stdout } = await compare('own/without.yaml', 'own', '--fail-on-change');
    expect(status).toBe(1);
    expect(stdout).toContain('own 所得割率 (after, %)');
    expect(stdout).toContain('不足額 (after, yen)');
    expect(stdout).not.toMatch(/(?:所得割率|不足額) \(before/);
  });

  it('files have their columns, empty where a municipality has none', async () => {
    await compare('own', ...methods, '-o', 'out', '-q');
    const [header = '', ...rows] = readFileSync(join(place.path, 'out/comparison.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const at = (id: string) => header.indexOf(id);
    const cells = rows.map((row) => [
      row[0],
      row[2],
      row[at('after_own_per_insured')],
      row[at('before_shortage')],
    ]);
    expect(cells.filter(([code]) => code !== '')).toEqual(
      expect.arrayContaining([
        ['472018', 'support', '', '-10'],
        ['472077', 'support', '4', '0'],
        ['472077', 'child', '', '80'],
      ]),
    );
  });

  it('a workbook has no column of what nobody has', async () => {
    await compare('own', ...methods, '-o', 'out.xlsx', '-q', '--headers', 'ja');
    const path = join(place.path, 'out.xlsx');
    const read = await readWorkbook({ name: 'out.xlsx', path, bytes: readFileSync(path) });
    if (!('sheets' in read)) throw new Error('no workbook');
    const header = [...read.sheets[0]!.rows[0]!.cells].join(' ');
    expect(header).toContain('自らの所得割率(');
    expect(header).toContain('不足額(');
    expect(header).not.toContain('自らの資産割率');
  });

  it('folders of results are compared by their tables', async () => {
    await nhi(['calc', 'own', '-o', 'before', '-q'], { cwd: place.path });
    await nhi(['calc', 'own', ...methods, ...rates, '-o', 'after', '-q'], { cwd: place.path });
    const { stdout } = await compare('before', 'after');
    expect(stdout).toMatch(/own_methods support income_share +50 +60/);
    expect(stdout).toMatch(/石垣市 +1\.00 +1\.20 +\+0\.20/);
    expect(stdout).toMatch(/那覇市 +110\.00 +104\.00 +-6\.00/);
  });
});

describe('nhi sweep', () => {
  it('is of levies, which neither of the two moves', async () => {
    const sweep = async (...args: string[]) =>
      (await nhi(['sweep', ...args, '--alpha', '0,1', '--format', 'csv'], { cwd: place.path })).stdout;
    const plain = await sweep('own/without.yaml');
    expect(plain).not.toBe('');
    expect(await sweep('own')).toBe(plain);
    expect(await sweep('own', ...methods)).toBe(plain);
  });
});

describe('nhi verify', () => {
  it.each(['own-method-rates.csv', 'rate-comparison.csv'])('a row that %s lacks is told', async (name) => {
    const file = join(place.path, 'own/expected', name);
    const kept = readFileSync(file, 'utf8').replace(/^R8,472077,石垣市,support.*\n/m, '');
    // A table without rows is no expectation.
    const other = name === 'own-method-rates.csv' ? 'R8,472093,名護市,child,,,,,,,,,,,,,,\n' : '';
    writeFileSync(file, `${kept}${other}`);
    const { status, stdout } = await nhi(['verify', 'own'], { cwd: place.path });
    expect(status).toBe(1);
    expect(stdout).toMatch(/石垣市 support +\(row\) +absent +present/);
  });

  it('a cell that differs is told', async () => {
    const file = join(place.path, 'own/expected/rate-comparison.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('110.00,-10', '110.00,-11'));
    const { status, stdout } = await nhi(['verify', 'own'], { cwd: place.path });
    expect(status).toBe(1);
    expect(stdout).toMatch(/那覇市 .*shortage +-11 +-10/);
  });
});
