import { describe, expect, it } from 'vitest';
import { tableHeaders } from '../../src/contract/table-columns.js';
import { keyText, rowsByKey, tableKeys } from '../../src/contract/table-keys.js';
import { tableNames } from '../../src/contract/tables.js';
import { resultTable, resultTables } from '../../src/present/tables/result-tables.js';
import { columns } from '../cli/nhi.js';
import { calculated } from '../fixtures.js';

/** Together they make every table. */
const [sample, paidInParts, ofItems] = await Promise.all(
  ['tokyo-r8-sample', 'rules/instalments', 'rules/requirement-items'].map(
    async (folder) => (await calculated(`fixtures/${folder}`)).result,
  ),
);
const parts = resultTable(paidInParts!, 'instalments')!;
const made = [...resultTables(sample!, tableNames), parts, resultTable(ofItems!, 'requirement-items')!];

it('every table is made', () => {
  expect(made.map(({ name }) => name).sort()).toEqual([...tableNames].sort());
});

it('of instalments it has as many columns as there are parts', () => {
  const known = tableHeaders('instalments').slice(0, 4 + 4);
  expect(known.at(-1)?.id).toBe('instalment_4');
  expect(parts.columns).toEqual(known);
});

describe.each(made)('$name', (table) => {
  it('has the columns that are known of it, in order, text and numbers apart', () => {
    expect(table.columns).toEqual(tableHeaders(table.name).slice(0, table.columns.length));
  });

  it('has the columns of the contract', () => {
    const ids = tableHeaders(table.name).map(({ id }) => id);
    expect(ids.join(',')).toBe(columns[table.name]);
  });

  it('has no header twice, in either language', () => {
    for (const language of ['id', 'ja'] as const) {
      const headers = table.columns.map((column) => column[language]);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it('has its key columns, and no two rows with one key', () => {
    expect(table.columns.map(({ id }) => id)).toEqual(expect.arrayContaining([...tableKeys[table.name]]));
    expect(rowsByKey(table).size).toBe(table.rows.length);
  });
});

it('keys are told apart also where their parts run together', () => {
  expect(keyText({ a: '1', b: '23' })).not.toBe(keyText({ a: '12', b: '3' }));
});
