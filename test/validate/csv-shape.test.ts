import { describe, expect, it } from 'vitest';
import { municipality, small } from './small-case.js';

describe('csv-broken', () => {
  it('a quote that never closes is found where it opens', async () => {
    expect(await small.replace('people.csv', '中央区', '"中央区').found()).toMatchObject([
      { code: 'csv-broken', file: 'people.csv', line: 3, args: { reason: 'quote-open' } },
    ]);
  });

  it('a quote inside a cell is found on its line', async () => {
    expect(await small.replace('people.csv', '千代田区', '千"代田区').found()).toMatchObject([
      { code: 'csv-broken', file: 'people.csv', line: 2, args: { reason: 'quote-stray' } },
    ]);
  });

  it('a text after a closing quote is found on its line', async () => {
    expect(await small.replace('people.csv', '中央区', '"中央"区').found()).toMatchObject([
      { code: 'csv-broken', file: 'people.csv', line: 3, args: { reason: 'quote-stray' } },
    ]);
  });
});

describe('row-length', () => {
  it('a row with a cell too many is found', async () => {
    expect(await small.replace('people.csv', '1.02', '1.02,備考').found()).toEqual([
      { code: 'row-length', file: 'people.csv', line: 2, args: { cells: 6, headers: 5 } },
    ]);
  });

  it('a row with a cell too few is found', async () => {
    const noted = small.file('rates.csv', [
      'municipality_code,standard_collection_rate,collection_rate_R7',
      '131016,93.45',
      '131024,95.10,',
    ]);
    expect(await noted.found()).toEqual([
      { code: 'row-length', file: 'rates.csv', line: 2, args: { cells: 2, headers: 3 } },
    ]);
  });

  it('a row that lacks a needed cell is one finding, not two', async () => {
    const short = small.replace('people.csv', ',1.02', '');
    expect((await short.found()).map(({ code }) => code)).toEqual(['row-length']);
  });

  it('empty cells beyond the last header say nothing', async () => {
    expect(await small.replace('people.csv', '1.02', '1.02,, ').found()).toEqual([]);
  });
});

describe('table-without-rows', () => {
  it('a header without rows is found on the line of the header', async () => {
    const lone = small.replace('case.yaml', ', rates.csv', '').append('case.yaml', 'premium: none');
    expect(await lone.remake('people.csv', (text) => `\n${text.split('\n')[0]}\n`).found()).toEqual([
      { code: 'table-without-rows', file: 'people.csv', line: 2 },
    ]);
  });

  it('a table without rows is not also said to lack every municipality', async () => {
    const bare = small.file('rates.csv', 'municipality_code,collection_rate_R7\n');
    expect((await bare.found()).map(({ code }) => code)).toEqual(['table-without-rows']);
  });
});

describe('what is no finding', () => {
  const heads = async (text: string) =>
    municipality(await small.file('people.csv', text).made(), '131024').insured?.toFixed();
  const rows = [
    'municipality_code,municipality_name,insured,income,medical_index',
    '131016,千代田区,100,200000,1.02',
    '131024,中央区,300,400000,0.98',
  ];

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('lines may end with %s', async (_, end) => {
    expect(await heads(rows.join(end))).toBe('300');
  });

  it('lines of a table with quotes may end with CRLF', async () => {
    expect(await heads(rows.join('\r\n').replace('千代田区', '"千代田区"'))).toBe('300');
  });

  it('cells may be quoted', async () => {
    expect(await heads(rows.map((row) => row.replaceAll(/[^,]+/g, '"$&"')).join('\n'))).toBe('300');
  });

  it('a quoted cell may hold commas, quotes and a line', async () => {
    const { case: quoted } = await small.replace('people.csv', '千代田区', '"千,代\n""田""区"').load();
    expect(municipality(quoted!, '131016').name).toBe('千,代\n"田"区');
  });

  it('blank rows are passed over and still counted as lines', async () => {
    const spaced = small.file('people.csv', [
      rows[0]!,
      '',
      ',,,,',
      rows[1]!,
      ' ',
      '131024,中央区,x,400000,0.98',
    ]);
    expect(await spaced.found()).toMatchObject([{ code: 'number-invalid', line: 6 }]);
  });

  it('rows before the header that are blank are passed over', async () => {
    expect(await heads(['', ',,', ...rows].join('\n'))).toBe('300');
  });
});
