import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainWidth } from '../../src/write/width.js';
import { fixtures, nhi, workplace } from './nhi.js';

const readme = join(fixtures, 'readme');
const tokyo = join(fixtures, 'tokyo-r8-sample');
const given = join(fixtures, 'rules', 'premium-per-insured');
const place = workplace();

describe('nhi explain', () => {
  it.each([
    'standard_premium_per_insured',
    '1人当たり標準保険料',
    '一人当たり標準保険料',
    'standard premium per insured',
  ])('takes %s', async (of) => {
    const { stdout } = await nhi(['explain', readme, '-m', '那覇市', '--of', of, '--depth', '1']);
    expect(stdout).toContain('= Σ T_i ÷ N_i, half-up to 1 yen');
    expect(stdout).toContain('115,824 yen');
  });

  it('of the prefecture adds up its segments', async () => {
    const { stdout } = await nhi(['explain', readme, '--of', '1人当たり保険料収納必要額', '--depth', '1']);
    expect(stdout).toContain('(8,300,000,000 + 2,900,000,000) ÷ 102,700');
  });

  it('of the prefecture adds up municipalities where T is made with a given rate', async () => {
    const { stdout } = await nhi(['explain', given, '--of', 'standard_premium_per_insured', '--depth', '1']);
    expect(stdout).toMatch(/12\.5 \+ 12\.5 \+ … \+ 0 \(6 terms\)\) ÷ 2 = 25/);
  });

  it.each([
    [given, '-m', '渡名喜村'],
    [readme, '--set', 'premium=none'],
    [readme, '-s', 'medical'],
  ])('where there is none the command line is wrong: %j', async (...args) => {
    expect((await nhi(['explain', ...args, '--of', 'standard_premium_per_insured'])).status).toBe(2);
  });
});

describe('nhi compare', () => {
  const compare = (...args: readonly string[]) => nhi(['compare', ...args]);

  it('tells what is levied per insured over all segments, of the prefecture too', async () => {
    const { rates } = JSON.parse((await compare(readme, '--set', 'alpha=0', '--format', 'json')).stdout);
    expect(rates.at(-1)).toMatchObject({
      segment: 'total',
      municipalities: [
        { municipality_code: '472018', standard_premium_per_insured: { before: '115824', after: '115282' } },
        {},
        {},
      ],
      prefecture: { premium_requirement_per_insured: { before: '109056', after: '109056', change: '0' } },
    });
  });

  it('has it in the rows of all segments of CSV', async () => {
    const { stdout } = await compare(readme, '--set', 'alpha=0', '--format', 'csv');
    const [header = '', ...lines] = stdout.trimEnd().split('\n');
    const at = header.split(',').indexOf('before_standard_premium_per_insured');
    const cells = lines.map((line) => line.split(',')).map((row) => [row[2], row[at]]);
    expect(cells.filter(([, cell]) => cell !== '').map(([segment]) => segment)).toEqual(
      Array.from({ length: 4 }, () => 'total'),
    );
  });

  it('is of results as of cases; of older results, which lack it, nothing is told', async () => {
    const folder = join(place.path, 'results');
    await nhi(['calc', readme, '-q', '-o', folder]);
    const last = async (side: string) =>
      JSON.parse((await compare(side, readme, '--set', 'alpha=0', '--format', 'json')).stdout).rates.at(-1);
    expect(await last(folder)).toMatchObject({
      segment: 'total',
      prefecture: { standard_premium_per_insured: { before: '115473', after: '115471', change: '-2' } },
    });
    const old = join(place.path, 'old');
    cpSync(folder, old, { recursive: true });
    const table = join(old, 'totals.csv');
    const text = readFileSync(table, 'utf8');
    writeFileSync(table, text.replace(/(,[^,\n]*){3}\n/g, '\n'));
    expect(await last(old)).toMatchObject({ segment: 'support' });
  });

  it('is left out where one segment is asked for, and where levies alone are', async () => {
    const segments = async (...args: readonly string[]) =>
      JSON.parse((await compare(readme, '--set', 'alpha=0', '--format', 'json', ...args)).stdout).rates.map(
        (one: { segment: string }) => one.segment,
      );
    expect(await segments('-s', 'medical')).toEqual(['medical']);
    expect(await segments('--set', 'premium=none')).toEqual([]);
  });
});

describe('the summary', () => {
  it.each([
    ['ja', '80'],
    ['ja', '120'],
    ['en', '80'],
    ['en', '120'],
  ])('in %s shows it beside the rates and keeps to %s columns', async (lang, columns) => {
    const { stdout } = await nhi(['calc', tokyo, '--set', 'relief=none', '--lang', lang], {
      env: { COLUMNS: columns },
    });
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('1人当たり標準保険料'));
    expect(at).toBeGreaterThan(0);
    expect(lines.slice(at).find((line) => line.startsWith('千代田区'))).toMatch(/^千代田区 +230,798 /);
    const tables = lines.filter((line) => /^[─]+$/.test(line) || line.includes('標準保険料'));
    expect(tables.filter((line) => plainWidth(line) > Number(columns))).toEqual([]);
  });

  it('has a dash or nothing for whoever has no heads', async () => {
    const { stdout } = await nhi(['calc', given, '--lang', 'ja']);
    expect(stdout).toMatch(/^渡名喜村 +– +–/m);
  });
});
