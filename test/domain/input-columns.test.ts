import { describe, expect, it } from 'vitest';
import { indexColumns } from '../../src/domain/index-columns.js';
import {
  columnName,
  columnRecord,
  inputQuantities,
  itemColumns,
  japaneseName,
} from '../../src/domain/input-columns.js';
import { segments } from '../../src/domain/segment.js';
import { municipalTables } from '../../src/present/case-template/tables.js';
import { readHeader } from '../../src/validate/tables/columns.js';

/** Every column that a table may have, with a year where it takes one. */
const all = inputQuantities.flatMap((quantity) => {
  const { takes = [] } = columnRecord(quantity);
  const ofSegments = takes.includes('segment') ? segments.map((segment) => ({ quantity, segment })) : [];
  const own = [{ quantity }, ...ofSegments];
  return takes.includes('year') ? [...own, ...own.map((one) => ({ ...one, year: 2025 }))] : own;
});

describe('every input column', () => {
  it('is read by its English name and by the Japanese one that is written', () => {
    const unread = all.filter((column) =>
      [columnName(column), japaneseName(column)].some(
        (header) =>
          columnName(readHeader(header) ?? { quantity: 'municipality_code' }) !== columnName(column),
      ),
    );
    expect(unread).toEqual([]);
  });

  it('has headers that no other one has', () => {
    const headers = inputQuantities.flatMap((quantity) => [quantity, ...columnRecord(quantity).japanese]);
    expect(headers.filter((one, at) => headers.indexOf(one) !== at)).toEqual([]);
  });

  it('says where its figures go in the case', () => {
    const figures = inputQuantities.filter(
      (quantity) => !['code', 'name', 'word'].includes(columnRecord(quantity).grammar),
    );
    const nowhere = figures.filter((quantity) => {
      const { base, figure, series } = columnRecord(quantity);
      return !base && !figure && !series && !quantity.startsWith('insured_');
    });
    expect(nowhere).toEqual([]);
  });
});

it('new tables have the columns as they are read', () => {
  const headers = municipalTables.flatMap(({ columns }) => columns.flatMap(({ en, ja }) => [en, ja]));
  expect(headers.filter((header) => !readHeader(header))).toEqual([]);
});

it('columns of items have headers that differ', () => {
  const headers = Object.values(itemColumns).flatMap(({ japanese }) => [...japanese]);
  expect(new Set(headers).size).toBe(headers.length);
});

it('columns of the tables of an index have headers that differ', () => {
  const headers = Object.values(indexColumns).flatMap(({ japanese }) => [...japanese]);
  expect(new Set(headers).size).toBe(headers.length);
});
