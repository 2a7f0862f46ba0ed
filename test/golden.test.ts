import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TableName, tableNames } from '../src/contract/tables.js';
import { resultTable, resultTables } from '../src/present/tables/result-tables.js';
import { calculated, casesWithExpected, records } from './fixtures.js';

const keys = ['fiscal_year', 'municipality_code', 'segment', 'tier', 'kind', 'item'];

/** Rows under the keys that both sides have, with only the columns that are expected. */
function keyed(rows: readonly Record<string, string>[], columns: readonly string[]): Map<string, object> {
  const own = keys.filter((key) => columns.includes(key));
  return new Map(
    rows.map((row) => [
      own.map((key) => row[key]).join(' '),
      Object.fromEntries(columns.map((column) => [column, row[column]])),
    ]),
  );
}

describe.each(casesWithExpected())('%s', async (folder) => {
  const { result } = await calculated(folder);
  const files = readdirSync(join(folder, 'expected'));

  it.each(files)('gives the expected %s', (file) => {
    const expected = records(join(folder, 'expected', file));
    const columns = Object.keys(expected[0] ?? {});
    const table = resultTable(result, basename(file, '.csv') as TableName);
    const actual = table?.rows.map((row) =>
      Object.fromEntries(table.columns.map(({ id }, at) => [id, row[at] ?? ''])),
    );
    expect(keyed(actual ?? [], columns)).toEqual(keyed(expected, columns));
  });
});

it('every table of a fixture of ours is expected, so that a new table is noticed', async () => {
  for (const folder of casesWithExpected().filter((path) => !path.includes('examples'))) {
    const made = resultTables((await calculated(folder)).result, tableNames).map(({ name }) => `${name}.csv`);
    expect(readdirSync(join(folder, 'expected')).sort(), folder).toEqual(made.sort());
  }
});
