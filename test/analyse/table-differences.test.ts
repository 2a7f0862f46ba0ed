import { describe, expect, it } from 'vitest';
import { type Difference, tableDifferences } from '../../src/analyse/table-differences.js';
import { tableHeaders } from '../../src/contract/table-columns.js';
import { tableKeys } from '../../src/contract/table-keys.js';
import { type Table, type TableName, tableNames } from '../../src/contract/tables.js';
import { resultTables } from '../../src/present/tables/result-tables.js';
import { calculated, casesWithExpected } from '../fixtures.js';

/** A table with some columns; rows as text, a blank cell is an empty one. */
function table(name: TableName, ids: string, ...rows: readonly string[]): Table {
  const headers = new Map(tableHeaders(name).map((header) => [header.id, header]));
  return {
    name,
    columns: ids.split(',').map((id) => headers.get(id)!),
    rows: rows.map((row) => row.split(',').map((cell) => cell || null)),
  };
}

const levy = (...rows: readonly string[]) => table('levy', 'municipality_code,segment,levy', ...rows);
const found = (before: Table, after: Table) => tableDifferences(before, after).differences;
const row = (code: string, segment: string) => ({
  key: { municipality_code: code, segment },
  name: null,
});

describe('rows are matched by key', () => {
  it('equal tables have no difference', () => {
    expect(tableDifferences(levy('131016,medical,5'), levy('131016,medical,5'))).toEqual({
      table: 'levy',
      cells: 1,
      differences: [],
    });
  });

  it('their order is free', () => {
    const [one, other] = ['131016,medical,5', '131016,support,6'];
    expect(found(levy(one, other), levy(other, one))).toEqual([]);
  });

  it('the order of columns is free', () => {
    const before = table('levy', 'levy,segment,municipality_code', '5,medical,131016');
    expect(found(before, levy('131016,medical,5'))).toEqual([]);
  });

  it('a cell that differs is told with its key, its column and both texts', () => {
    expect(
      found(levy('131016,medical,5', '131016,support,6'), levy('131016,medical,5', '131016,support,7')),
    ).toEqual([{ kind: 'cell', row: row('131016', 'support'), column: 'levy', before: '6', after: '7' }]);
  });

  it('a row that only one side has is told once, and its cells are not compared', () => {
    expect(tableDifferences(levy('131016,medical,5'), levy('131024,medical,5'))).toEqual({
      table: 'levy',
      cells: 0,
      differences: [
        { kind: 'row', row: row('131024', 'medical'), only: 'after' },
        { kind: 'row', row: row('131016', 'medical'), only: 'before' },
      ],
    });
  });

  it('the row 合計 has an empty code', () => {
    const totals = (total: string) =>
      table(
        'totals',
        'municipality_code,municipality_name,levy_total',
        '131016,千代田区,5',
        `,合計,${total}`,
      );
    expect(found(totals('5'), totals('6'))).toEqual([
      {
        kind: 'cell',
        row: { key: { municipality_code: '' }, name: '合計' },
        column: 'levy_total',
        before: '5',
        after: '6',
      },
    ]);
  });

  it('rows of the prefecture are matched by segment, tiers by tier', () => {
    const prefecture = (residue: string) =>
      table('prefecture', 'segment,residue', `care,${residue}`, 'medical,0');
    expect(found(prefecture('0'), prefecture('1'))).toMatchObject([{ row: { key: { segment: 'care' } } }]);
    const tiers = (achieved: string) => table('collection-tiers', 'tier,achieved', `95-97,${achieved}`);
    expect(found(tiers('1'), tiers('2'))).toMatchObject([{ row: { key: { tier: '95-97' } } }]);
  });
});

describe('only what both have is compared', () => {
  const names = table(
    'levy',
    'municipality_code,municipality_name,segment,levy',
    '131016,千代田区,medical,5',
  );

  it('a column that one side lacks is passed over', () => {
    expect(tableDifferences(levy('131016,medical,5'), names)).toMatchObject({ cells: 1, differences: [] });
    expect(tableDifferences(names, levy('131016,medical,5'))).toMatchObject({ cells: 1, differences: [] });
  });

  it('a row has the name of its municipality where both sides have names', () => {
    const other = { ...names, rows: [['131016', '千代田区', 'medical', '6']] };
    expect(found(names, other)).toMatchObject([{ row: { name: '千代田区' } }]);
    expect(found(levy('131016,medical,5'), other)).toMatchObject([{ row: { name: null } }]);
  });
});

describe('cells compare by what they mean', () => {
  const differ = (name: TableName, column: string, before: string, after: string) => {
    const keys = [...tableKeys[name], column].join(',');
    const codes = tableKeys[name].map(() => 'x').join(',');
    return found(table(name, keys, `${codes},${before}`), table(name, keys, `${codes},${after}`)).length > 0;
  };

  it.each<[string, TableName, string, string, string]>([
    ['decimals that are zeros', 'levy', 'weight', '97.0', '97.00'],
    ['separators', 'levy', 'levy', '1，234', '1234'],
    ['a triangle for minus', 'levy', 'levy', '△5', '-5'],
    ['minus zero', 'levy', 'levy', '-0', '0'],
    ['a per cent sign', 'collection-targets', 'target_rate', '97%', '97.00'],
    ['the year in another way', 'levy', 'fiscal_year', '令和8年度', 'R8'],
    ['the western year', 'levy', 'fiscal_year', '2026', 'R8'],
    ['TRUE as spreadsheets write it', 'collection-targets', 'achieved', 'TRUE', 'true'],
  ])('equal: %s', (_, name, column, before, after) => {
    expect(differ(name, column, before, after)).toBe(false);
  });

  it.each<[string, TableName, string, string, string]>([
    ['one yen', 'levy', 'levy', '1234', '1235'],
    ['the last of forty digits', 'levy', 'levy', `${'1'.repeat(39)}1`, `${'1'.repeat(39)}2`],
    ['empty and zero', 'levy', 'levy', '', '0'],
    ['zero and empty', 'levy', 'relief', '0', ''],
    ['the sign', 'levy', 'levy', '5', '-5'],
    ['another year', 'levy', 'fiscal_year', 'R7', 'R8'],
    ['a year that is none', 'levy', 'fiscal_year', 'R08x', 'R8'],
    ['a name that looks like a number', 'levy', 'municipality_name', '1.0', '1'],
    ['capital letters of a name', 'levy', 'municipality_name', 'A', 'a'],
    ['empty and false', 'collection-targets', 'achieved', '', 'false'],
  ])('different: %s', (_, name, column, before, after) => {
    expect(differ(name, column, before, after)).toBe(true);
  });
});

describe('one change in any cell is found', async () => {
  it.each(resultTables((await calculated('fixtures/readme')).result, tableNames))(
    'in the whole table $name',
    (whole) => {
      whole.rows.forEach((_, at) => {
        expectEveryCellFound(whole, at, (cells) => withRow(whole, at, cells));
      });
    },
  );

  it.each(casesWithExpected())('in any row of any table of %s', async (folder) => {
    for (const whole of resultTables((await calculated(folder)).result, tableNames)) {
      whole.rows.forEach((row, at) => {
        const lone = { ...whole, rows: [row] };
        expectEveryCellFound(lone, 0, (cells) => withRow(lone, 0, cells));
        expect(found(lone, lone), `${folder} ${whole.name} ${at}`).toEqual([]);
      });
    }
  });
});

/** Changes every cell of a row in turn: a key makes two rows of one, every other cell is told by its column. */
function expectEveryCellFound(
  whole: Table,
  rowAt: number,
  changedTo: (cells: readonly (string | null)[]) => Table,
): void {
  const keys: readonly string[] = tableKeys[whole.name];
  whole.columns.forEach(({ id, kind }, at) => {
    const cells = whole.rows[rowAt]!.map((cell, i) => (i === at ? nudged(cell, kind) : cell));
    const places = found(changedTo(cells), whole).map(placeOf);
    expect(places).toEqual(keys.includes(id) ? ['row', 'row'] : [id]);
  });
}

function withRow(whole: Table, at: number, cells: readonly (string | null)[]): Table {
  return { ...whole, rows: whole.rows.map((row, index) => (index === at ? cells : row)) };
}

function placeOf(difference: Difference): string {
  return difference.kind === 'cell' ? difference.column : difference.kind;
}

/** A number with one more in its last place, text with one more character, something in place of nothing. */
function nudged(cell: string | null, kind: 'text' | 'number'): string {
  if (kind === 'text') return `${cell ?? ''}x`;
  if (cell === null) return '0';
  const digits = cell.replace('.', '');
  const up = `${BigInt(digits) + 1n}`.replace('-', '').padStart(digits.replace('-', '').length, '0');
  const point = cell.includes('.') ? cell.length - cell.indexOf('.') - 1 : 0;
  const text = point === 0 ? up : `${up.slice(0, -point)}.${up.slice(-point)}`;
  return cell.startsWith('-') && BigInt(digits) + 1n < 0n ? `-${text}` : text;
}
