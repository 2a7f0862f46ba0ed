import { describe, expect, it } from 'vitest';
import { municipality, small } from './small-case.js';

const rate = (text: string) => small.replace('rates.csv', '93.45', text);
const ratePlace = { file: 'rates.csv', line: 2, column: 'collection_rate_R7' };

describe('counts and incomes', () => {
  it.each([
    ['insured', '100', '-1'],
    ['income', '200000', '-0.01'],
  ])('number-negative: %s is not negative', async (column, from, value) => {
    expect(await small.replace('people.csv', from, value).found()).toEqual([
      { code: 'number-negative', file: 'people.csv', line: 2, column, value },
    ]);
  });

  it('zero is no negative number', async () => {
    expect(await small.replace('people.csv', '200000', '0').found()).toEqual([]);
  });

  it('persons may have decimals', async () => {
    const mean = await small.replace('people.csv', '100', '100.25').made();
    expect(municipality(mean, '131016').insured?.toFixed()).toBe('100.25');
  });
});

describe('the medical index', () => {
  it.each(['0', '0.00', '-1', '△0.5'])('index-not-positive: %s is not above 0', async (value) => {
    expect(await small.replace('people.csv', '1.02', value).found()).toEqual([
      { code: 'index-not-positive', file: 'people.csv', line: 2, column: 'medical_index', value },
    ]);
  });

  it.each([
    ['93.0', '0.93'],
    ['106.3', '1.063'],
    ['１０２．８４', '1.0284'],
    ['10', '0.1'],
  ])('index-as-percent: %s is %s with the nation as 1', async (value, index) => {
    expect(await small.replace('people.csv', '1.02', value).found()).toEqual([
      {
        code: 'index-as-percent',
        file: 'people.csv',
        line: 2,
        column: 'medical_index',
        value,
        args: { index },
      },
    ]);
  });

  it('an index is above 0 however small', async () => {
    expect(await small.replace('people.csv', '1.02', '0.0001').found()).toEqual([]);
  });
});

describe('doubtful figures are warnings', () => {
  const severities = async (made: typeof small) =>
    (await made.load()).findings.map(({ code, severity }) => [code, severity]);

  const judged = (made: typeof small) => made.append('case.yaml', 'plausibility: on');

  it.each(['9.99', '1.71', '0.49'])(
    'index-implausible: %s is outside of what was published',
    async (value) => {
      const found = judged(small.replace('people.csv', '1.02', value));
      expect(await found.found()).toEqual([
        { code: 'index-implausible', file: 'people.csv', line: 2, column: 'medical_index', value },
      ]);
      expect(await severities(found)).toEqual([['index-implausible', 'warning']]);
    },
  );

  it.each(['0.5', '1.7'])('an index of %s is not doubted', async (value) => {
    expect(await judged(small.replace('people.csv', '1.02', value)).found()).toEqual([]);
  });

  it('rate-implausible: a rate below 70 per cent is doubted', async () => {
    const low = judged(rate('69.99'));
    expect(await low.found()).toEqual([{ code: 'rate-implausible', ...ratePlace, value: '69.99' }]);
    expect(await severities(low)).toEqual([['rate-implausible', 'warning']]);
  });

  it('a rate of 70 per cent is not doubted', async () => {
    expect(await judged(rate('70')).found()).toEqual([]);
  });

  it.each([
    ['insured_care', '102', 'insured', '100'],
    ['insured_child', '102', 'insured', '100'],
    ['income_care', '200201', 'income', '200000'],
  ])('part-above-whole: %s of %s is more than %s', async (column, value, wholeColumn, whole) => {
    const parts = small.file('rates.csv', [
      `municipality_code,collection_rate_R7,${column}`,
      `131016,93.45,${value}`,
      '131024,95.10,1',
    ]);
    expect(await parts.found()).toEqual([
      {
        code: 'part-above-whole',
        file: 'rates.csv',
        line: 2,
        column,
        value,
        args: { whole, column: wholeColumn },
      },
    ]);
    expect(await severities(parts)).toEqual([['part-above-whole', 'warning']]);
  });

  it.each([
    ['insured_care', '101'],
    ['income_care', '200200'],
  ])('a part may exceed the whole by what rounding makes of it: %s %s', async (column, value) => {
    const parts = small.file('rates.csv', [
      `municipality_code,collection_rate_R7,${column}`,
      `131016,93.45,${value}`,
      '131024,95.10,1',
    ]);
    expect(await parts.found()).toEqual([]);
  });

  it('a part may be as much as the whole', async () => {
    const parts = small.file('rates.csv', [
      '団体コード,収納率,介護2号被保険者数',
      '131016,93,100',
      '131024,95,300',
    ]);
    expect(await parts.found()).toEqual([]);
  });
});

describe('collection rates', () => {
  it.each(['0.9345', '1', '1.5', '1.50', '0', '0.5%'])(
    'rate-as-ratio: %s is no rate in per cent',
    async (value) => {
      expect(await rate(value).found()).toEqual([{ code: 'rate-as-ratio', ...ratePlace, value }]);
    },
  );

  it('a rate is in per cent from just above 1.5', async () => {
    expect(await rate('1.51').found()).toEqual([]);
  });

  it.each(['100.01', '101%', '9345'])('rate-above-100: %s is more than everything', async (value) => {
    expect(await rate(value).found()).toEqual([{ code: 'rate-above-100', ...ratePlace, value }]);
  });

  it.each(['100', '100.00%'])('%s is not more than everything', async (value) => {
    expect(await rate(value).found()).toEqual([]);
  });

  it('number-negative: a rate is not negative', async () => {
    expect(await rate('-93').found()).toEqual([{ code: 'number-negative', ...ratePlace, value: '-93' }]);
  });

  const standard = async (text: string) =>
    await small
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

  it('the standard rate has the same range', async () => {
    expect(await standard('0.951')).toContainEqual(standardFound);
  });

  it('a standard rate that does not fit is not also a missing column', async () => {
    expect(await standard('0.951')).toEqual([standardFound]);
  });
});
