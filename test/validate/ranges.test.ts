import { describe, expect, it } from 'vitest';
import { municipality, small } from './small-case.js';

const rate = (text: string) => small.replace('rates.csv', '93.45', text);
const ratePlace = { file: 'rates.csv', line: 2, column: 'collection_rate_R7' };

describe('counts and incomes', () => {
  it.each([
    ['insured', '100', '-1'],
    ['income', '200000', '-0.01'],
  ])('number-negative: %s is not negative', (column, from, value) => {
    expect(small.replace('people.csv', from, value).found()).toEqual([
      { code: 'number-negative', file: 'people.csv', line: 2, column, value },
    ]);
  });

  it('zero is no negative number', () => {
    expect(small.replace('people.csv', '200000', '0').found()).toEqual([]);
  });

  it('persons may have decimals', () => {
    const mean = small.replace('people.csv', '100', '100.25').made();
    expect(municipality(mean, '131016').insured?.toFixed()).toBe('100.25');
  });
});

describe('the medical index', () => {
  it.each(['0', '0.00', '-1', '△0.5'])('index-not-positive: %s is not above 0', (value) => {
    expect(small.replace('people.csv', '1.02', value).found()).toEqual([
      { code: 'index-not-positive', file: 'people.csv', line: 2, column: 'medical_index', value },
    ]);
  });

  it('an index is above 0 however small', () => {
    const found = small.replace('people.csv', '1.02', '0.0001').found();
    expect(found).toMatchObject([
      { code: 'index-implausible', file: 'people.csv', line: 2, value: '0.0001' },
    ]);
  });
});

describe('collection rates', () => {
  it.each(['0.9345', '1', '1.5', '1.50', '0', '0.5%'])(
    'rate-as-ratio: %s is no rate in per cent',
    (value) => {
      expect(rate(value).found()).toEqual([{ code: 'rate-as-ratio', ...ratePlace, value }]);
    },
  );

  it('a rate is in per cent from just above 1.5', () => {
    expect(rate('1.51').found()).toMatchObject([{ code: 'rate-implausible', value: '1.51' }]);
    expect(rate('50').found()).toEqual([]);
  });

  it.each(['100.01', '101%', '9345'])('rate-above-100: %s is more than everything', (value) => {
    expect(rate(value).found()).toEqual([{ code: 'rate-above-100', ...ratePlace, value }]);
  });

  it.each(['100', '100.00%'])('%s is not more than everything', (value) => {
    expect(rate(value).found()).toEqual([]);
  });

  it('number-negative: a rate is not negative', () => {
    expect(rate('-93').found()).toEqual([{ code: 'number-negative', ...ratePlace, value: '-93' }]);
  });

  const standard = (text: string) =>
    small
      .replace('rates.csv', 'collection_rate_R7', '標準的な収納率')
      .replace('rates.csv', '95.10', text)
      .found();
  const standardFound = {
    code: 'rate-as-ratio',
    file: 'rates.csv',
    line: 3,
    column: '標準的な収納率',
    value: '0.951',
  };

  it('the standard rate has the same range', () => {
    expect(standard('0.951')).toContainEqual(standardFound);
  });

  it('a standard rate that does not fit is not also a missing column', () => {
    expect(standard('0.951')).toEqual([standardFound]);
  });
});
