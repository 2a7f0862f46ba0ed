import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableDifferences } from '../../src/analyse/table-differences.js';
import { type Table, tableFile, tableNames } from '../../src/contract/tables.js';
import { resultTables } from '../../src/present/tables/result-tables.js';
import { loadPublishedRates } from '../../src/validate/audit/load.js';
import { type ReadResultTables, readResultTables } from '../../src/validate/result-tables/read-tables.js';
import { tableCsv, toCsv } from '../../src/write/csv.js';
import { calculated, casesWithExpected } from '../fixtures.js';

const base = mkdtempSync(join(tmpdir(), 'nhi-japanese-'));

describe.each(casesWithExpected())('%s with --headers ja', (folder) => {
  const name = folder.replaceAll('/', '-');
  let tables: readonly Table[];
  let read: ReadResultTables;

  beforeAll(async () => {
    tables = resultTables((await calculated(folder)).result, tableNames);
    mkdirSync(join(base, name));
    for (const table of tables) writeFileSync(join(base, name, tableFile(table.name)), tableCsv(table, 'ja'));
    read = await readResultTables({ base, folder: name });
  });

  it('is read back without a finding', () => {
    expect(read.findings).toEqual([]);
    expect(read.tables.map(({ table }) => table.name)).toEqual(tables.map((table) => table.name));
  });

  it('is read back without a difference', () => {
    const differences = read.tables.map(({ table }, at) => tableDifferences(table, tables[at]!).differences);
    expect(differences.flat()).toEqual([]);
  });

  it('is read back to the very bytes of the English tables', () => {
    expect(read.tables.map(({ table }) => toCsv(table))).toEqual(tables.map((table) => toCsv(table)));
  });

  it('gives the audit the rates of the English table', async () => {
    const rates = tables.find((table) => table.name === 'premium-rates');
    if (!rates) return;
    const english = join(base, name, 'english.csv');
    writeFileSync(english, tableCsv(rates, 'en'));
    const [ja, en] = [
      await loadPublishedRates(join(base, name, 'premium-rates.csv')),
      await loadPublishedRates(english),
    ];
    expect(ja.rates).toEqual(en.rates);
  });
});
