import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownMethodDocument, rowsOfTwoSigns, seenInTables } from '../scripts/own-method-tables.js';

describe('the published rates by the own methods of municipalities', () => {
  it('have one sign in every row and segment, as T, shares and bases have', () => {
    expect(rowsOfTwoSigns()).toEqual([]);
  });

  it('of 神奈川 are raised by one share of heads and households in 医療 and 後期 about as often as not', () => {
    const [support] = seenInTables().filter(({ prefecture }) => prefecture === '神奈川県');
    expect(support).toMatchObject({ other: 'support', rows: 33, heads: { agreeing: 13, of: 28 } });
  });

  it('of 埼玉 have shares of their own in each segment: no cap on incomes explains a tenth', () => {
    const [support] = seenInTables().filter(({ prefecture }) => prefecture === '埼玉県');
    expect(support).toMatchObject({ rows: 63, income: { agreeing: 1, of: 63 }, farApart: 46 });
  });

  it('the document in the repository is current', () => {
    expect(readFileSync('fixtures/official/DIFFERENCES.md', 'utf8')).toBe(ownMethodDocument());
  });
});
