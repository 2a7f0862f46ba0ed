import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableNames } from '../../src/contract/tables.js';
import { columnName } from '../../src/domain/input-columns.js';
import { type Quantity, quantities } from '../../src/domain/quantities/catalogue.js';
import { resultTables } from '../../src/present/tables/result-tables.js';
import { readHeader } from '../../src/validate/tables/columns.js';
import { calculated, casesWithExpected } from '../fixtures.js';

const entries = Object.entries<Quantity>(quantities);

describe('every quantity', () => {
  it('is made of quantities of the catalogue', () => {
    const unknown = entries.map(([id, { from }]) => [
      id,
      from.filter((one) => !Object.hasOwn(quantities, one)),
    ]);
    expect(unknown.filter(([, ids]) => ids!.length > 0)).toEqual([]);
  });

  it('is given somewhere or has a formula, or says that it is only counted', () => {
    const unexplained = entries.filter(
      ([, { formula, given, from }]) => formula === null && given === undefined && from.length > 0,
    );
    expect(unexplained.map(([id]) => id)).toEqual([]);
  });

  it('cites decisions that exist', () => {
    const decisions = readFileSync('docs/DECISIONS.md', 'utf8');
    const cited = entries.flatMap(([id, { sources }]) => sources.map(({ decision }) => [id, decision]));
    const missing = cited.filter(([, one]) => one && !decisions.includes(`### ${one} ·`));
    expect(missing).toEqual([]);
  });
});

it.each([
  'municipality_code',
  'municipality_name',
  'insured',
  'income',
  'households',
  'assets',
  'medical_index',
] as const)('the Japanese term of %s is a header that inputs may have', (id) => {
  const column = readHeader(quantities[id].ja);
  expect(column && columnName(column)).toBe(id);
});

describe.each(casesWithExpected())('%s', (folder) => {
  it('has Japanese headers that tell the columns of a table apart', async () => {
    for (const { columns } of resultTables((await calculated(folder)).result, tableNames)) {
      const headers = columns.map(({ ja }) => ja);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });
});
