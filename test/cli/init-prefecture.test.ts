import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nhi, workplace } from './nhi.js';

const place = workplace();
const run = (...args: readonly string[]) => nhi(args, { cwd: place.path });
const path = (...names: readonly string[]) => join(place.path, ...names);
const text = (name: string) => readFileSync(path('new', name), 'utf8');

describe('nhi init --prefecture', () => {
  it.each(['47', '沖縄県', '沖縄', '４７'])(
    '%s: every table has a row for each municipality',
    async (prefecture) => {
      expect((await run('init', 'new', '--prefecture', prefecture)).status).toBe(0);
      for (const name of ['insured.csv', 'income.csv', 'medical-index.csv', 'collection-rates.csv']) {
        const rows = text(name).trimEnd().split('\n').slice(1);
        expect([name, rows.length, rows[0]?.slice(0, 11), rows.at(-1)?.slice(0, 13)]).toEqual([
          name,
          41,
          '472018,那覇市,,'.slice(0, 11),
          '473821,与那国町,,'.slice(0, 13),
        ]);
      }
    },
  );

  it('says what is to be filled, and for which municipalities', async () => {
    expect((await run('init', 'new', '--prefecture', '1')).stderr).toContain('new with 179 municipalities');
    expect(text('case.yaml')).toMatch(/^prefecture: "01"/m);
    expect(text('case.yaml')).toMatch(/^municipalities: all/m);
  });

  it('once it is filled it calculates, without a warning of what is missing', async () => {
    await run('init', 'new', '--prefecture', '47');
    const fill = (name: string, cells: (at: number) => string) => {
      const [head, ...rows] = text(name).trimEnd().split('\n');
      const filled = rows.map((row, at) => row.replace(/,+$/, `,${cells(at)}`));
      writeFileSync(path('new', name), `${[head, ...filled].join('\n')}\n`);
    };
    fill('insured.csv', (at) => [1000 + at, 340 + at, 920 + at, 80].join());
    fill('income.csv', (at) => [600_000_000 + at * 1_000_000, 240_000_000 + at * 500_000].join());
    fill('medical-index.csv', (at) => [1, 1.01, 1.02].map((index) => (index + at / 1000).toFixed(4)).join());
    fill('collection-rates.csv', (at) => [94, 95].map((rate) => (rate + at / 100).toFixed(2)).join());
    const yaml = text('case.yaml')
      .replaceAll(/levy_base: +#/g, 'levy_base: 3000000000 #')
      .replaceAll(/national_income_per_insured: +#/g, 'national_income_per_insured: 650000 #')
      .replace(/alpha: +#/, 'alpha: 1 #');
    const pots = ['3400000000', '1400000000', '500000000', '150000000'];
    const given = pots.reduce((made, pot) => made.replace('3000000000', pot), yaml);
    writeFileSync(path('new', 'case.yaml'), given);
    expect(await run('check', 'new', '--strict')).toEqual({
      status: 0,
      stdout: '',
      stderr: '41 of 41 municipalities, 4 segments, 5 tables: fit\n',
    });
  });

  it('a workbook has the same rows', async () => {
    await run('init', 'new.xlsx', '--prefecture', '39', '--lang', 'ja');
    const given = ['alpha=1', 'segments.medical.levy_base=1', 'segments.medical.beta=1'];
    const check = await run('check', 'new.xlsx', ...given.flatMap((one) => ['--set', one]));
    expect(check.stderr).toMatch(/and 33 more/);
  });

  it('a text that is no prefecture is a wrong command line', async () => {
    expect(await run('init', 'new', '--prefecture', '48')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--prefecture 48: this is no prefecture'),
    });
  });
});
