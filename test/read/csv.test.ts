import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, readCsv, splitCsv, type TextRow } from '../../src/read/csv.js';

/** Lines of every kind of end, commas, blanks and text, without a quote. */
const quoteFree = fc
  .array(
    fc.constantFrom('\r', '\n', '\r\n', ',', ' ', '\t', '　', '1', '東', 'a b', "'", ';', '\u2028', '\ufeff'),
  )
  .map((parts) => parts.join(''));

function rows(text: string): readonly TextRow[] {
  const read = parseCsv(text, 'f.csv');
  if ('code' in read) throw new Error(read.code);
  return read;
}

describe('splitCsv', () => {
  it('reads texts without quotes as csv-parse does', () => {
    fc.assert(
      fc.property(quoteFree, (text) => {
        expect(splitCsv(text, 'f.csv')).toEqual(rows(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('numbers lines over blank ones of every kind', () => {
    expect(splitCsv('a,b\r\n\r1,2\n\n , \r\n3,4', 'f.csv')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', '2'] },
      { line: 6, cells: ['3', '4'] },
    ]);
  });
});

describe('readCsv', () => {
  it('leaves values as they are written, blanks included', () => {
    expect(readCsv(' a ,\t1\n', 'f.csv')).toEqual([{ line: 1, cells: [' a ', '\t1'] }]);
  });

  it('reads a quote inside quotes', () => {
    expect(readCsv('"a ""b"", c",1', 'f.csv')).toEqual([{ line: 1, cells: ['a "b", c', '1'] }]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('numbers lines that end with %s where cells are quoted', (_, end) => {
    const text = ['"a"', '', '"b"', ',', '"c"'].join(end);
    expect(rows(text).map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
  ])('a row after a quoted line that ends with %s has its own line', (_, end) => {
    expect(rows(['a', '"x', 'y"', 'b'].join(end)).map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('a row after a quoted LF in a table of CRLF has its own line', () => {
    expect(rows('a\r\n"x\ny"\r\nb').map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('a row after a quoted CRLF has its own line', () => {
    expect(rows('a\r\n"x\r\ny"\r\nb').map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});

describe('a table of more cells than are read', () => {
  const text = `${','.repeat(249)}x\n`.repeat(8_001);

  it.each([
    ['without a quote', splitCsv],
    ['with quotes', parseCsv],
  ])('%s is a finding on the line of the first too many', (_, read) => {
    expect(read(text, 'f.csv')).toMatchObject({
      code: 'table-too-full',
      place: { file: 'f.csv', line: 8_001 },
    });
    expect(read(text.slice(0, -251), 'f.csv')).toHaveLength(8_000);
  });
});

describe('csv-broken', () => {
  it.each([
    ['opens and never closes', 'quote-open', 'a,b\n1,2\n"3,4\n5,6\n7,8\n', 3],
    ['opens after blank lines and never closes', 'quote-open', 'a\n\n\n"1\n', 4],
    ['opens in the first row and never closes', 'quote-open', '"a\n1\n', 1],
    ['opens in the last cell and never closes', 'quote-open', 'a,b\n1,"2', 2],
    ['stands inside a cell', 'quote-stray', 'a,b\n1,2\n3,4"5\n', 3],
    ['stands after a blank', 'quote-stray', 'a,b\n1, "2"\n', 2],
    ['closes before the end of a cell', 'quote-stray', 'a,b\n"1"2,3\n', 2],
    ['closes before a blank', 'quote-stray', 'a,b\n"1" ,2\n', 2],
    ['is stray after a row of two lines', 'quote-stray', 'a\n"x\ny"\n1"\n', 4],
  ])('a quote that %s is found on its line', (_, reason, text, line) => {
    expect(parseCsv(text, 'f.csv')).toMatchObject({
      code: 'csv-broken',
      severity: 'error',
      args: { reason },
      place: { file: 'f.csv', line },
    });
  });
});
