import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { small } from '../validate/small-case.js';
import { fixtures, nhi, workplace } from './nhi.js';

const place = workplace();
const run = (...args: readonly string[]) => nhi(args, { cwd: place.path });
const records = async (...args: readonly string[]) =>
  JSON.parse((await run('check', 'case', '--summary', '--format', 'json', ...args)).stdout).columns;

describe('nhi check --summary', () => {
  it('has totals with their file, the spread, and who is lowest and highest', async () => {
    const [insured, , index, rate] = await records();
    expect(insured).toEqual({
      column: 'insured',
      file: 'people.csv',
      filled: 2,
      blank: 0,
      total: '400',
      lowest: '100',
      lowest_municipality_code: '131016',
      median: '200',
      highest: '300',
      highest_municipality_code: '131024',
    });
    expect(index).toMatchObject({ column: 'medical_index', total: null, median: '1' });
    expect(rate).toMatchObject({ column: 'collection_rate_R7', lowest: '93.45', highest: '95.1' });
  });

  it('says how many municipalities of the prefecture are there, also where nothing is told beside', async () => {
    const { stdout } = await run('check', 'case', '--summary', '--lang', 'ja', '--quiet');
    expect(stdout.split('\n')[0]).toBe('62市町村のうち2市町村');
    const json = await run('check', 'case', '--summary', '--format', 'json');
    expect(JSON.parse(json.stdout).municipalities).toEqual({ given: 2, official: 62 });
  });

  it('counts what is blank', async () => {
    place.put(
      small.file('rates.csv', [
        'municipality_code,collection_rate_R6,collection_rate_R7',
        '131016,,93.45',
        '131024,94,95.10',
      ]),
    );
    expect(
      (await records()).find(({ column }: { column: string }) => column === 'collection_rate_R6'),
    ).toMatchObject({
      filled: 1,
      blank: 1,
    });
  });

  it('stands beside another case with --against: totals, and who changed most', async () => {
    small.replace('people.csv', '100,200000', '80,200000').writeTo(join(place.path, 'before'));
    const [insured, income] = await records('--against', 'before');
    expect(insured).toMatchObject({
      before: '380',
      after: '400',
      change_percent: '5.3',
      most_changed_municipality_code: '131016',
      most_changed_percent: '25.0',
      unpaired: 0,
    });
    expect(income).toMatchObject({ change_percent: '0.0', most_changed_municipality_code: null });
  });

  it.each(['80', '120'])('fits a terminal of %s columns', async (columns) => {
    const { stdout } = await nhi(['check', join(fixtures, 'tokyo-r8-sample'), '--summary', '--lang', 'ja'], {
      env: { COLUMNS: columns },
    });
    expect(stdout).toContain('insured.csv');
    expect(stdout).toContain('青ヶ島村');
  });

  it('has what municipalities charge by methods of their own, and in force, by segment', async () => {
    const args = ['check', join(fixtures, 'rules', 'rates-in-force'), '--summary', '--format', 'csv', '-q'];
    const { stdout } = await nhi(args, {});
    const rows = stdout.split('\n').filter((line) => /own-methods|rates-in-force/.test(line));
    expect(rows.map((line) => line.split(',').slice(0, 4).join())).toEqual([
      'income_share_support,own-methods.csv,1,2',
      'per_insured_share_support,own-methods.csv,1,2',
      'own_income_support,own-methods.csv,1,2',
      'own_collection_rate_support,own-methods.csv,1,2',
      'income_rate_percent_support,rates-in-force.csv,3,0',
      'asset_rate_percent_support,rates-in-force.csv,1,2',
      'per_insured_support,rates-in-force.csv,2,1',
      'per_household_support,rates-in-force.csv,1,2',
      'income_rate_percent_child,rates-in-force.csv,1,2',
      'per_insured_child,rates-in-force.csv,2,1',
      'per_adult_surcharge_child,rates-in-force.csv,2,1',
    ]);
  });

  it('names the other case where that one is not fit', async () => {
    small.replace('people.csv', '100,200000', 'x,200000').writeTo(join(place.path, 'before'));
    const { status, stderr } = await run('check', 'case', '--summary', '--against', 'before', '--lang', 'en');
    expect(status).toBe(3);
    expect(stderr).toMatch(/^error: people\.csv:2 insured.*\nunfit: before$/m);
  });

  it('--against alone is a wrong command line', async () => {
    expect((await run('check', 'case', '--against', 'case')).status).toBe(2);
  });

  it('is CSV where that is asked for', async () => {
    expect((await run('check', 'case', '--summary', '--format', 'csv')).stdout).toMatch(
      /^column,file,filled,blank,total,/,
    );
  });
});
