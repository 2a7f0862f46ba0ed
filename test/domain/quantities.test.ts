import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableNames } from '../../src/contract/tables.js';
import { indexColumns } from '../../src/domain/index-columns.js';
import {
  type ColumnRecord,
  columnName,
  columnRecord,
  inputColumns,
  inputQuantities,
  itemColumns,
} from '../../src/domain/input-columns.js';
import { longRateColumns, ownMethodColumns } from '../../src/domain/own-columns.js';
import { isQuantityId, type Quantity, quantities } from '../../src/domain/quantities/catalogue.js';
import { segments } from '../../src/domain/segment.js';
import { resultTables } from '../../src/present/tables/result-tables.js';
import { readHeader } from '../../src/validate/tables/columns.js';
import { calculated, casesWithExpected } from '../fixtures.js';

const entries = Object.entries<Quantity>(quantities);

/** The columns by which quantities are given, those of segments and of years one by one. */
const givenBy = entries
  .flatMap(([, { given }]) => given?.columns ?? [])
  .flatMap((name) => segments.map((segment) => name.replace('<segment>', segment).replace('<year>', '7')));

it('every column of municipalities gives a quantity', () => {
  const names = inputQuantities.flatMap((quantity) => {
    const { takes = [] } = columnRecord(quantity);
    if (takes.includes('segment')) return segments.map((segment) => columnName({ quantity, segment }));
    return [quantity, ...(takes.includes('year') ? [columnName({ quantity, year: 2025 })] : [])];
  });
  expect(names.filter((name) => !givenBy.includes(name))).toEqual([]);
});

it('a column counts what its quantity counts', () => {
  const units: Readonly<Record<string, string>> = { persons: '人', households: '世帯' };
  const others = Object.entries<ColumnRecord>(inputColumns).filter(([id, { grammar, unit = '人' }]) => {
    return grammar === 'count' && isQuantityId(id) && units[quantities[id].unit] !== unit;
  });
  expect(others).toEqual([]);
});

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

  it('is given by columns that tables may have', () => {
    const others = { ...itemColumns, ...indexColumns, ...ownMethodColumns, ...longRateColumns };
    expect(givenBy.filter((name) => !(readHeader(name) ?? Object.hasOwn(others, name)))).toEqual([]);
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
