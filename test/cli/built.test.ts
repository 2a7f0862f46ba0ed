import { describe, expect, it } from 'vitest';
import { small } from '../validate/small-case.js';
import { nhi, workplace } from './nhi.js';
import { spawned } from './spawned.js';

/** The build must read and write Japanese as the sources do: its bytes are not changed on the way. */
const place = workplace();
const found = (...args: readonly string[]) =>
  spawned(['check', 'case', ...args], { cwd: place.path }).stderr.replace(/^\d.*: (?:not )?fit\n$/m, '');

const adjusted = small
  .append('case.yaml', 'adjustments: a.csv')
  .file('a.csv', ['団体コード,区分,段階,項目,金額', '131016,医療分,納付金,過年度,1']);

describe('the built command reads', () => {
  it.each([
    ['Ｒ８', '収納率（Ｒ７）'],
    ['令和8年度', '収納率（令和７年度）'],
    ['2026年度', '収納率（Ｒ７）'],
  ])('the year %s, the header %s, codes and numbers in full width, a segment with 分', (year, header) => {
    place.put(
      adjusted
        .replace('people.csv', '200000', '２０００００')
        .replace('people.csv', '400000', '"＋４００，０００"')
        .file('rates.csv', [`団体コード,${header}`, '１３１０１６,93.45', '131024,95.1']),
    );
    expect(found('--set', `fiscal_year=${year}`)).toBe('');
  });

  it('△, ▲ and − as signs of a negative number', () => {
    place.put(
      small
        .replace('people.csv', '200000', '△5')
        .replace('people.csv', '400000', '▲5')
        .replace('people.csv', '100', '−5'),
    );
    const lines = found().trimEnd().split('\n');
    expect(lines.filter((line) => line.includes('is negative.'))).toHaveLength(3);
  });
});

describe('the built command writes', () => {
  it('a mark before a full-width formula, and names in Japanese as they are', () => {
    place.put(small.replace('people.csv', '中央区', '＝1'));
    const args = ['calc', 'case', '--format', 'csv', '--table', 'totals'];
    const { stdout } = spawned(args, { cwd: place.path });
    expect(stdout).toContain(",'＝1,");
    expect(stdout).toContain('千代田区');
  });

  it.each(['en', 'ja'])('its help as the sources do: %s', async (lang) => {
    const args = ['calc', '--help', '--lang', lang];
    expect(spawned(args)).toEqual(await nhi(args));
  });
});
