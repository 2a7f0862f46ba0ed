import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.js';
import { municipality, type SmallCase, small } from './small-case.js';

/** The small case with the income of the first municipality written in another way. */
function written(text: string): SmallCase {
  return small.replace('people.csv', '200000', `"${text}"`);
}

const place = { file: 'people.csv', line: 2, column: 'income' };

describe('three digits behind a point', () => {
  it('are a decimal where figures have decimals: heads, indices, rates', async () => {
    const made = small.replace('people.csv', '100,200000,1.02', '120.500,200000,1.025');
    expect(await made.replace('rates.csv', '93.45', '93.450').found()).toEqual([]);
  });

  it('are none behind a zero', async () => {
    expect(await written('0.125').found()).toEqual([]);
  });

  it('may be thousands in amounts of settings', async () => {
    const made = small.replace('case.yaml', '1000000', '1.000.000');
    expect(await made.found()).toMatchObject([
      { code: 'number-invalid', args: { problem: 'point-as-separator' } },
    ]);
  });
});

describe('number-invalid', () => {
  it.each([
    ['not-a-number', 'about 5'],
    ['not-a-number', '1.2.3'],
    ['not-a-number', '0x10'],
    ['not-a-number', '1_000'],
    ['not-a-number', 'Infinity'],
    ['not-a-number', 'NaN'],
    ['no-leading-zero', '.5'],
    ['not-a-number', '5.'],
    ['parentheses', '(5)'],
    ['not-a-number', '5-'],
    ['not-a-number', '--5'],
    ['unit', '200,000円'],
    ['not-a-number', '△'],
    ['not-a-number', '٣'],
    ['exponent', '1e5'],
    ['exponent', '1.5E+05'],
    ['placeholder', '-'],
    ['placeholder', '－'],
    ['placeholder', '…'],
    ['placeholder', '*'],
    ['placeholder', 'x'],
    ['placeholder', 'Ｘ'],
    ['point-as-separator', '12.000'],
    ['point-as-separator', '１．２３４．５６７'],
    ['separators', '1２,34'],
    ['separators', '1,2345'],
    ['separators', '0,123'],
    ['separators', '12,34.5'],
    ['separators', ',123'],
    ['percent', '5%'],
    ['percent', '５％'],
    ['too-long', '1234567890123456789012345678901'],
  ])('%s: %s', async (problem, text) => {
    expect(await written(text).found()).toEqual([
      { code: 'number-invalid', ...place, value: text, args: { problem } },
    ]);
  });

  it('a number with a mark of a formula before it is no number', async () => {
    expect(await written("'200000").found()).toMatchObject([{ code: 'number-invalid', value: "'200000" }]);
  });

  it('every bad number of a table is found in one run', async () => {
    const two = small.replace('people.csv', '100', 'a').replace('people.csv', '0.98', 'b');
    expect(await two.found()).toMatchObject([
      { line: 2, column: 'insured', value: 'a' },
      { line: 3, column: 'medical_index', value: 'b' },
    ]);
  });

  it('a cell that is no number is not also a missing one', async () => {
    expect((await small.replace('rates.csv', '93.45', 'x').found()).map(({ code }) => code)).toEqual([
      'number-invalid',
    ]);
  });

  it('names the municipality', async () => {
    expect((await written('a').load()).findings[0]?.place.municipality).toEqual({
      code: '131016',
      name: '千代田区',
    });
  });
});

describe('ways to write a number', () => {
  it.each([
    ['plain digits', '1234', '1234'],
    ['decimals', '1234.50', '1234.5'],
    ['leading zeros', '0001234', '1234'],
    ['thousands separators', '1,234,567', '1234567'],
    ['separators and decimals', '12,340.5', '12340.5'],
    ['full-width digits', '１２３４', '1234'],
    ['full-width marks', '＋１，２３４．５', '1234.5'],
    ['a plus sign', '+5', '5'],
    ['blanks around it', ' 　1234 　', '1234'],
    ['a tab and a no-break space around it', '\t1234\u00a0', '1234'],
    ['thirty digits', '123456789012345678901234567890', '123456789012345678901234567890'],
  ])('%s', async (_, text, figure) => {
    expect(municipality(await written(text).made(), '131016').bases.medical?.income).toEqual(decimal(figure));
  });

  it.each(['-1200', '△1200', '▲1,200', '−1200', '－１２００'])('%s is a negative number', async (text) => {
    expect(await written(text).found()).toEqual([{ code: 'number-negative', ...place, value: text }]);
  });

  it.each(['93.45%', '９３．４５％', ' 93.45 '])('a rate may be written %s', async (text) => {
    const rate = await small.replace('rates.csv', '93.45', text).made();
    expect(municipality(rate, '131016').collectionRates?.[0]?.value.toFixed()).toBe('0.9345');
  });

  it.each(['-0', '△0'])('%s is zero, not a negative number', async (text) => {
    expect(municipality(await written(text).made(), '131016').bases.medical?.income).toEqual(decimal('0'));
  });
});
