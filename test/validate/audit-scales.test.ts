import { describe, expect, it } from 'vitest';
import { ratesOf } from './rates-text.js';

const header = '市町村名,医療分所得割率,医療分均等割額';

/** What is found, with what the first cell would be. */
async function told(...rows: readonly string[]) {
  const { findings } = await ratesOf(header, ...rows);
  return findings.map(({ code, args }) => [code, args]);
}

describe('a column in another scale is told with what it should be', () => {
  it.each([
    ['ratios', ['静岡市,0.0809,34269', '浜松市,0.0857,36298'], 'rates-as-ratios', '8.09'],
    ['thousands of yen', ['静岡市,8.09,34.269', '浜松市,8.57,36.298'], 'rates-in-other-unit', '34269'],
    [
      'a thousand times too high',
      ['静岡市,8.09,34269000', '浜松市,8.57,36298000'],
      'rates-in-other-unit',
      '34269',
    ],
    ['points that are lost', ['静岡市,809,34269', '浜松市,86,36298'], 'rates-point-lost', '8.09'],
  ])('%s', async (_, rows, code, right) => {
    expect(await told(...rows)).toEqual([[code, { right, others: 1 }]]);
  });

  it('ratios and thousands together are two findings', async () => {
    const found = await told('静岡市,0.0809,34.269', '浜松市,0.0857,36.298');
    expect(found.map(([code]) => code).sort()).toEqual(['rates-as-ratios', 'rates-in-other-unit']);
  });
});

describe('nothing is told of', () => {
  it.each([
    ['one row', ['静岡市,0.0809,34269']],
    ['figures that are all high together', ['A,44.80,181000', 'B,48.57,196298']],
    ['rates too high beside amounts too low', ['A,125,1', 'B,156,2']],
    ['one cell among others, which is for the audit', ['A,8.09,34269', 'B,8.57,36298', 'C,97.5,35000']],
  ])('%s', async (_, rows) => {
    expect(await told(...rows)).toEqual([]);
  });
});
