import { describe, expect, test } from 'vitest';
import { judgement } from '../../src/analyse/spreadsheet/judgement.js';
import { quantities } from '../../src/domain/quantities/catalogue.js';
import { quantitiesDocument } from '../../src/present/quantities-document.js';
import { bookOf } from '../../src/present/workbook/book.js';
import { municipalColumn } from '../../src/present/workbook/recorded.js';
import { nhi } from '../cli/nhi.js';
import { withMadeUp } from './case.js';

/* A plain quantity is its record and where the engine keeps it: all views have it by that alone. */

const id = 'levy_of_two_years';

test('the catalogue of the library says how it is made', () => {
  const { [id]: made } = quantities as typeof quantities &
    Record<string, { formula: string; from: string[] }>;
  expect(made).toMatchObject({ formula: 'z_i = 2 × c_i', from: ['base_levy'], ja: '二年分の納付金' });
});

test('the documentation lists it', () => {
  expect(quantitiesDocument()).toContain('z_i = 2 × c_i');
});

describe('explain', () => {
  const explain = (...more: readonly string[]) =>
    nhi(['explain', 'fixtures/readme', '-s', 'medical', '--of', id, ...more]);

  test('says how that of a municipality follows from its base levy', async () => {
    const text = (await explain('-m', '472018')).stdout;
    expect(text).toContain('二年分の納付金');
    expect(text).toContain('2 × ');
  });

  test('is asked for it by its Japanese name', async () => {
    const { status } = await nhi(['explain', 'fixtures/readme', '-s', 'medical', '--of', '二年分の納付金']);
    expect(status).toBe(0);
  });
});

test('a column of the workbook has its figure and its live formula', async () => {
  const { case: kase, result } = await withMadeUp();
  const book = bookOf(kase, result, 'en');
  const segment = result.segments[0]!;
  const [row] = segment.rows;
  const judged = judgement(kase, result).segments[0]!.rows[0]!;
  const line = { result: segment, row: row!, at: 0, judged };
  const content = municipalColumn(book, 'levy', id).cell(line, (one) => `<${one}>`);
  expect(content).toEqual({ formula: '2*<base_levy>', value: { number: `${row!.baseLevy * 2n}` } });
});
