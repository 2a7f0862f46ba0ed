import { describe, expect, it } from 'vitest';
import { hasWords, inLanguage, japaneseRules, plainCell } from '../../src/contract/table-cells.js';
import { tableHeaders } from '../../src/contract/table-columns.js';
import { type Table, tableNames } from '../../src/contract/tables.js';
import { quantity } from '../../src/domain/quantities/catalogue.js';

const tiers: Table = {
  name: 'collection-tiers',
  columns: tableHeaders('collection-tiers'),
  rows: [
    ['R8', '95-97', 'raise', '3', '1', null, null],
    ['R8', 'prefecture', 'at-least', '3', '1', '94.20', '95.00'],
  ],
};

describe('the words in the cells of a result table', () => {
  it('are Japanese with --headers ja, figures and years stay', () => {
    expect(inLanguage(tiers, 'ja').rows).toEqual([
      ['R8', '95-97', '引上げ', '3', '1', null, null],
      ['R8', '都道府県', '一定率以上', '3', '1', '94.20', '95.00'],
    ]);
  });

  it('stay as they are with --headers en', () => {
    expect(inLanguage(tiers, 'en')).toBe(tiers);
  });

  it('are read back to the same', () => {
    const read = inLanguage(tiers, 'ja').rows.map((row) =>
      row.map((cell, at) => cell && plainCell(tiers.name, tiers.columns[at]!.id, cell)),
    );
    expect(read).toEqual(tiers.rows);
  });

  it('are those of segments, kinds and sums of items, what rates are held against, tiers, rules and what was achieved', () => {
    const columns = tableNames.flatMap((name) =>
      tableHeaders(name)
        .filter(({ id }) => hasWords(name, id))
        .map(({ id }) => `${name} ${id}`),
    );
    expect(columns).toEqual([
      'levy segment',
      'premium-rates segment',
      'prefecture segment',
      'requirement-items segment',
      'requirement-items kind',
      'requirement-items item',
      'own-method-rates segment',
      'rate-comparison segment',
      'rate-comparison basis',
      'collection-targets tier',
      'collection-targets rule',
      'collection-targets achieved',
      'collection-tiers tier',
      'collection-tiers rule',
    ]);
  });

  it('are the words of the catalogue', () => {
    expect(Object.values(japaneseRules).join('・')).toBe(quantity('rule').words.ja);
  });

  it('other texts are read as they are', () => {
    expect(plainCell('levy', 'municipality_name', '医療')).toBe('医療');
    expect(plainCell('collection-targets', 'achieved', 'TRUE')).toBe('TRUE');
  });
});
