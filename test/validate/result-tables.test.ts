import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tableDifferences } from '../../src/analyse/table-differences.js';
import type { TableName } from '../../src/contract/tables.js';
import { resultTable } from '../../src/present/tables/result-tables.js';
import { readResultTables, strangeFiles } from '../../src/validate/result-tables/read-tables.js';
import { calculated, casesWithExpected } from '../fixtures.js';
import { asFound } from './small-case.js';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'nhi-results-'));
  mkdirSync(join(base, 'expected'));
});
afterEach(() => rmSync(base, { recursive: true }));

function put(name: string, ...lines: readonly string[]): void {
  const path = join(base, 'expected', name);
  // A disk takes fifty times as long to overwrite a file.
  rmSync(path, { force: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
}

const read = async (prefecture?: string) => await readResultTables({ base, folder: 'expected', prefecture });
const found = async (prefecture?: string) => (await read(prefecture)).findings.map(asFound);

/** The columns and rows of the one table that was put there. */
async function only(
  prefecture?: string,
): Promise<{ ids: string[]; rows: readonly (readonly (string | null)[])[] }> {
  const { tables, findings } = await read(prefecture);
  expect(findings).toEqual([]);
  const { columns, rows } = tables[0]!.table;
  return { ids: columns.map(({ id }) => id), rows };
}

describe('what is read', () => {
  it('every table by its name, in the order of the contract; other files are not read', async () => {
    put('levy.csv', 'municipality_code,segment', '131016,medical');
    put('totals.csv', 'municipality_code', '131016');
    put('notes.csv', '"');
    expect((await read()).tables.map(({ file, table }) => [file, table.name])).toEqual([
      ['expected/totals.csv', 'totals'],
      ['expected/levy.csv', 'levy'],
    ]);
  });

  it('a folder that is not there holds no tables', async () => {
    expect(await readResultTables({ base, folder: 'nowhere' })).toEqual({ tables: [], findings: [] });
  });

  it('columns in any order, as many as there are', async () => {
    put('levy.csv', 'levy,segment,municipality_code', '5,medical,131016');
    expect(await only()).toEqual({
      ids: ['levy', 'segment', 'municipality_code'],
      rows: [['5', 'medical', '131016']],
    });
  });

  it('Japanese headers, full-width ones and blanks in them too', async () => {
    put('totals.csv', '団体コード, 納付金（医療） ,納付金(後期)', '131016,5,6');
    expect((await only()).ids).toEqual(['municipality_code', 'levy_medical', 'levy_support']);
  });

  it('the headers and the encoding of the file are kept', async () => {
    put('totals.csv', '\ufeff団体コード,levy_total', '131016,5');
    expect((await read()).tables[0]).toMatchObject({
      headers: ['団体コード', 'levy_total'],
      encoding: 'utf-8-bom',
    });
  });

  it('columns without a header and without a cell are none', async () => {
    put('totals.csv', 'municipality_code,levy_total,,', '131016,5,,');
    expect((await only()).ids).toEqual(['municipality_code', 'levy_total']);
  });

  it('empty cells are null, others as written', async () => {
    put('levy.csv', 'municipality_code,segment,relief,levy', '131016,medical,," 1,234 "');
    expect((await only()).rows).toEqual([['131016', 'medical', null, '1,234']]);
  });

  it("the guard ' before what could be a formula is stripped", async () => {
    put('levy.csv', 'municipality_code,segment,municipality_name', "131016,medical,'=1+1");
    expect((await only()).rows).toEqual([['131016', 'medical', '=1+1']]);
  });
});

describe('keys are read as nhi writes them', () => {
  it.each([
    ['five digits', '13101', '13', '131016'],
    ['six digits less their zero', '11002', '01', '011002'],
    ['five digits less their zero', '1100', '01', '011002'],
    ['full width', '１３１０１６', '13', '131016'],
  ])('a code of %s', async (_, text, prefecture, code) => {
    put('collection-targets.csv', 'municipality_code', text);
    expect((await only(prefecture)).rows).toEqual([[code]]);
  });

  it('the row 合計 of totals has no code', async () => {
    put('totals.csv', 'municipality_code,municipality_name', '131016,千代田区', ',合計');
    expect((await only()).rows).toEqual([
      ['131016', '千代田区'],
      [null, '合計'],
    ]);
  });

  it('segments in Japanese', async () => {
    put('prefecture.csv', '区分', '医療', '介護分');
    expect((await only()).rows).toEqual([['medical'], ['care']]);
  });
});

describe('what is wrong is found', () => {
  const place = { file: 'expected/levy.csv' };

  it('result-column-unknown: a column that the table does not have', async () => {
    put('levy.csv', 'municipality_code,segment,bse_levy,beta', '131016,medical,1,1');
    const at = { ...place, line: 1, args: { table: 'levy', suggestion: 'base_levy' } };
    expect(await found()).toEqual([
      { code: 'result-column-unknown', ...at, column: 'bse_levy', value: 'bse_levy' },
      {
        code: 'result-column-unknown',
        ...at,
        args: { table: 'levy', suggestion: null },
        column: 'beta',
        value: 'beta',
      },
    ]);
  });

  it('result-key-column-missing: without a key column no row can be told from another', async () => {
    put('levy.csv', 'municipality_name,levy', '千代田区,1');
    expect(await found()).toEqual([
      {
        code: 'result-key-column-missing',
        ...place,
        line: 1,
        args: { column: 'municipality_code' },
      },
      { code: 'result-key-column-missing', ...place, line: 1, args: { column: 'segment' } },
    ]);
  });

  it('header-repeated: one column in two languages', async () => {
    put('levy.csv', 'municipality_code,区分,segment', '131016,医療,medical');
    expect(await found()).toEqual([
      {
        code: 'header-repeated',
        ...place,
        line: 1,
        column: 'segment',
        value: 'segment',
        args: { first: '区分' },
      },
    ]);
  });

  it('header-missing: a title above the headers', async () => {
    put('levy.csv', '納付金の算定結果', 'municipality_code', '131016');
    expect(await found()).toEqual([{ code: 'header-missing', ...place, line: 1 }]);
  });

  it('result-row-repeated: a key that stands above, also where it is written in another way', async () => {
    put('levy.csv', 'municipality_code,segment', '131016,medical', '131016,support', '13101,医療');
    expect(await found('13')).toEqual([
      { code: 'result-row-repeated', ...place, line: 4, value: '131016 medical', args: { line: 2 } },
    ]);
  });

  it('result-row-repeated: two rows 合計', async () => {
    put('totals.csv', 'municipality_code,levy_total', '131016,1', ',2', ',3');
    expect(await found()).toMatchObject([{ code: 'result-row-repeated', line: 4, value: '合計' }]);
  });

  it('result-segment: a segment that is none', async () => {
    put('levy.csv', 'municipality_code,segment', '131016,dental');
    expect(await found()).toEqual([
      { code: 'result-segment', ...place, line: 2, column: 'segment', value: 'dental' },
    ]);
  });

  it('number-invalid: what is no number in a column of numbers', async () => {
    put('levy.csv', 'municipality_code,segment,levy', '131016,medical,x', '131016,support,5%');
    expect((await found()).map(({ code, line, args }) => [code, line, args])).toEqual([
      ['number-invalid', 2, { problem: 'placeholder' }],
      ['number-invalid', 3, { problem: 'percent' }],
    ]);
  });

  it('a per cent sign is right in a rate, and a figure may have more digits than one of the input', async () => {
    const long = `0.${'3'.repeat(34)}`;
    put('collection-targets.csv', 'municipality_code,target_rate,actual_rate', `131016,97%,${long}`);
    expect((await only()).rows).toEqual([['131016', '97%', long]]);
  });

  it('code-missing: only totals have a row without a code', async () => {
    put('levy.csv', 'municipality_code,segment', ',medical');
    expect((await found()).map(({ code }) => code)).toEqual(['code-missing']);
  });

  it.each([
    ['12203', undefined, 'code-ambiguous'],
    ['131017', undefined, 'code-check-digit'],
    ['472018', '13', 'code-other-prefecture'],
  ])('a code %s that names no municipality of the case', async (text, prefecture, code) => {
    put('levy.csv', 'municipality_code,segment', `${text},medical`);
    expect((await found(prefecture)).map((one) => one.code)).toEqual([code]);
  });

  it('row-length: a row that is too short', async () => {
    put('levy.csv', 'municipality_code,segment,levy', '131016,medical');
    expect(await found()).toEqual([
      { code: 'row-length', ...place, line: 2, args: { cells: 2, headers: 3 } },
    ]);
  });

  it('a file that is no text, or empty', async () => {
    writeFileSync(join(base, 'expected', 'levy.csv'), Buffer.from([0x83, 0xff]));
    put('totals.csv', '');
    mkdirSync(join(base, 'expected', 'prefecture.csv'));
    expect((await found()).map(({ code, file }) => [code, file])).toEqual([
      ['file-empty', 'expected/totals.csv'],
      ['file-encoding', 'expected/levy.csv'],
      ['file-unreadable', 'expected/prefecture.csv'],
    ]);
  });
});

describe('files that are no tables', () => {
  const strange = () => strangeFiles({ base, folder: 'expected' }).map(asFound);

  it('result-file-unknown: the name of no table', () => {
    for (const name of ['levy.csv', 'levys.csv', 'Totals.csv', 'results.xlsx']) put(name, 'x');
    expect(strange().map(({ code, file, args }) => [code, file, args])).toEqual([
      ['result-file-unknown', 'expected/Totals.csv', { suggestion: 'totals.csv' }],
      ['result-file-unknown', 'expected/levys.csv', { suggestion: 'levy.csv' }],
      ['result-file-unknown', 'expected/results.xlsx', { suggestion: null }],
    ]);
  });

  it.each(['.levy.csv', 'levy.csv.md', '.Levy.csv.bak'])('%s is called after a table', (name) => {
    put(name, 'x');
    expect(strange()).toMatchObject([
      { code: 'result-file-unknown', file: `expected/${name}`, args: { suggestion: 'levy.csv' } },
    ]);
  });

  it.each(['~$levy.xlsx', '~$levy.csv', '.~lock.levy.csv#', '.#levy.csv', '._levy.csv', '.levy.csv.swp'])(
    '%s is of a program that has a table open or copied it',
    (name) => {
      put(name, 'x');
      expect(strange()).toEqual([]);
    },
  );

  it('a receipt, notes and hidden files may stand there', () => {
    for (const name of ['receipt.json', 'README.md', '.gitkeep', '.DS_Store']) put(name, 'x');
    expect(strange()).toEqual([]);
  });
});

describe.each(casesWithExpected().filter((folder) => !folder.includes('tokyo')))('%s', async (folder) => {
  const { result } = await calculated(folder);
  const prefecture = result.municipalities[0]!.municipality.code.slice(0, 2);

  it.each(readdirSync(join(folder, 'expected')))('a change in any cell of %s is found', async (file) => {
    const whole = resultTable(result, basename(file, '.csv') as TableName)!;
    const made = { ...whole, rows: whole.rows.slice(0, 3) };
    const [header = '', ...rows] = readFileSync(join(folder, 'expected', file), 'utf8')
      .trim()
      .split('\n')
      .filter((_, at) => at <= made.rows.length);
    const wrong = async (changed: readonly string[]) => {
      put(file, header, ...changed);
      const { tables, findings } = await read(prefecture);
      const differences = tables.flatMap(({ table }) => tableDifferences(table, made).differences);
      return findings.length + differences.length;
    };
    expect(await wrong(rows)).toBe(0);
    for (const [rowAt, row] of rows.entries()) {
      for (const [at, cell] of row.split(',').entries()) {
        const cells = row.split(',').map((old, i) => (i === at ? changed(cell) : old));
        const different = rows.map((old, i) => (i === rowAt ? cells.join(',') : old));
        expect(await wrong(different), cells.join(',')).toBeGreaterThan(0);
      }
    }
    rmSync(join(base, 'expected', file));
  });
});

/** A number with another last digit, an empty cell with a zero, text with one more character. */
function changed(cell: string): string {
  if (cell === '') return '0';
  const last = cell.at(-1) ?? '';
  return /^-?\d+(\.\d+)?$/.test(cell) ? cell.slice(0, -1) + ((Number(last) + 1) % 10) : `${cell}x`;
}
