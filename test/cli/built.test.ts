import { describe, expect, it } from 'vitest';
import { small } from '../validate/small-case.js';
import { nhi, workplace } from './nhi.js';

/** The build must read Japanese as the sources do: its bytes are not changed on the way. */
const place = workplace();
const found = async (...args: readonly string[]) =>
  (await nhi(['check', 'case', ...args], { cwd: place.path })).stderr;

describe('the built command reads', () => {
  it('a year in full width', async () => {
    expect(await found('--set', 'fiscal_year=Ｒ８')).toBe('');
  });

  it.each(['令和8年度', '2026年度'])('the year %s', async (year) => {
    expect(await found('--set', `fiscal_year=${year}`)).toBe('');
  });

  it.each(['２０００００', '＋２００，０００'])('the full-width number %s', async (text) => {
    place.put(small.replace('people.csv', '200000', `"${text}"`));
    expect(await found()).toBe('');
  });

  it.each(['△5', '▲5', '−5'])('%s as a negative number', async (text) => {
    place.put(small.replace('people.csv', '200000', text));
    expect(await found()).toContain('is negative.');
  });

  const headed = (header: string) =>
    small.file('rates.csv', [`団体コード,${header}`, '１３１０１６,93.45', '131024,95.1']);

  it('headers in Japanese and codes in full width', async () => {
    place.put(headed('収納率（Ｒ７）'));
    expect(await found()).toBe('');
  });

  it('headers with a year in Japanese', async () => {
    place.put(headed('収納率（令和７年度）'));
    expect(await found()).toBe('');
  });

  it('a segment with 分', async () => {
    place.put(
      small
        .append('case.yaml', 'adjustments: a.csv')
        .file('a.csv', ['団体コード,区分,段階,項目,金額', '131016,医療分,納付金,過年度,1']),
    );
    expect(await found()).toBe('');
  });
});

describe('the built command writes', () => {
  it('a mark before a full-width formula', async () => {
    place.put(small.replace('people.csv', '千代田区', '＝1'));
    const args = ['calc', 'case', '--format', 'csv', '--table', 'totals'];
    expect((await nhi(args, { cwd: place.path })).stdout).toContain(",'＝1,");
  });

  it('names in Japanese as they are', async () => {
    const args = ['calc', 'case', '--format', 'csv', '--table', 'totals'];
    expect((await nhi(args, { cwd: place.path })).stdout).toContain('千代田区');
  });
});
