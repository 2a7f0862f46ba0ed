import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/contract/tables.js';
import { parseCsv } from '../../src/read/csv.js';
import { toCsv, toCsvRows } from '../../src/write/csv.js';

/** A table of one column of text. */
function texts(...cells: readonly (string | null)[]): Table {
  return { name: 'levy', columns: [{ id: 'x', ja: 'x', kind: 'text' }], rows: cells.map((cell) => [cell]) };
}

function numbers(...cells: readonly (string | null)[]): Table {
  return { name: 'levy', columns: [{ id: 'x', ja: 'x', kind: 'number' }], rows: cells.map((cell) => [cell]) };
}

/** Text with every mark that CSV or a spreadsheet gives a meaning, but none that starts a formula. */
const unguarded = fc
  .array(
    fc.constantFrom('"', ',', '\n', '\r', '\r\n', ' ', '\t', ';', '1', '東', 'a', "'", '=', '-', '\u2028'),
  )
  .map((parts) => parts.join(''))
  .filter((text) => !/^[=+\-@＝＋－＠\t\r]/.test(text));

describe('quoting', () => {
  it('writes rows as csv-stringify does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unguarded, unguarded), { minLength: 1 }), (rows) => {
        const columns = ['a', 'b'].map((id) => ({ id, ja: id, kind: 'text' as const }));
        const expected = stringify([['a', 'b'], ...rows]);
        expect(toCsv({ columns, rows })).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('our own reader gives every text back', () => {
    fc.assert(
      fc.property(fc.array(unguarded.filter((text) => text.trim() !== '')), (cells) => {
        const read = parseCsv(toCsv(texts(...cells)), 'x.csv');
        expect('code' in read ? read : read.slice(1).map((row) => row.cells[0])).toEqual(cells);
      }),
    );
  });
});

describe('form', () => {
  it('one line per row, each with LF, headers first', () => {
    expect(toCsv(texts('a', 'b'))).toBe('x\na\nb\n');
  });

  it('a cell that does not apply is empty', () => {
    expect([toCsv(texts('a', null)), toCsv(numbers(null, '1'))]).toEqual(['x\na\n\n', 'x\n\n1\n']);
  });

  it('records have a line of keys first', () => {
    expect(
      toCsvRows([
        { key: 'a', value: 'b, c' },
        { key: '=d', value: null },
      ]),
    ).toBe('key,value\na,"b, c"\n\'=d,\n');
  });
});

describe('text that could start a formula', () => {
  it.each(['=1+1', '+1', '-1', '@x', '＝1', '＋1', '－1', '＠x', '\tx'])('%j gets a leading mark', (text) => {
    expect(toCsv(texts(text))).toBe(`x\n'${text}\n`);
  });

  it('a carriage return is guarded and quoted', () => {
    expect(toCsv(texts('\rx'))).toBe('x\n"\'\rx"\n');
  });

  it('a formula with quotes is guarded inside its quotes', () => {
    expect(toCsv(texts('=HYPERLINK("a")'))).toBe('x\n"\'=HYPERLINK(""a"")"\n');
  });

  it.each(['千代田区', "'千代田区", 'a=b', '1', ' =1', '−1'])('%j is left as it is', (text) => {
    expect(toCsv(texts(text))).toBe(`x\n${text}\n`);
  });

  it.each(['-24276997', '-0.12'])('the number %s is never touched', (text) => {
    expect(toCsv(numbers(text))).toBe(`x\n${text}\n`);
  });
});

it('headers are Japanese where that is asked for', () => {
  const table = { ...texts('a'), columns: [{ id: 'levy', ja: '納付金', kind: 'text' as const }] };
  expect(toCsv(table, 'ja')).toBe('納付金\na\n');
});

it('a negative number of a record stays a number, a formula does not', () => {
  expect(toCsvRows([{ change: '-418658', note: '-1+2' }])).toBe("change,note\n-418658,'-1+2\n");
});
