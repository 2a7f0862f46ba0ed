import { describe, expect, it } from 'vitest';
import { withCare } from './small-case.js';

const header =
  'municipality_code,insured_R5,insured_R6,insured_R7,insured_care_R5,insured_care_R6,insured_care_R7';
const byYears = (...rows: readonly string[]) =>
  withCare
    .replace('people.csv', ',income', '')
    .replace('people.csv', ',200000', '')
    .replace('people.csv', ',400000', '')
    .file('care.csv', ['municipality_code,insured_care', '131016,40', '131024,110'])
    .file('years.csv', [`${header},income_R5,income_R6,income_R7`, ...rows])
    .replace('case.yaml', 'rates.csv,', 'rates.csv, years.csv,');

describe('incomes by years that segments share', () => {
  it('are told where only the heads of one segment are 0', async () => {
    const found = await byYears(
      '131016,100,100,100,40,40,0,200000,200000,200000',
      '131024,300,300,300,110,110,110,400000,400000,400000',
    ).found();
    expect(found.filter(({ code }) => code !== 'care-of-all')).toEqual([
      {
        code: 'income-without-heads',
        file: 'years.csv',
        line: 2,
        column: 'income_R7',
        value: '200000',
        args: { heads: 'insured_care_R7' },
      },
    ]);
  });
});
