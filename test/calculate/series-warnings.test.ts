import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { type SmallCase, small } from '../validate/small-case.js';

async function warned(one: SmallCase) {
  const { findings } = calculate(await one.made());
  return findings.filter(({ code }) => code === 'series-years').map(({ args }) => args);
}

/** The small case with the collection rates of some years, by municipality; a dot is an empty cell. */
function withRates(years: readonly string[], first: string, second: string): SmallCase {
  const cells = (rates: string) => rates.split(' ').map((rate) => (rate === '.' ? '' : rate));
  return small
    .append('case.yaml', 'collection: { standard: mean:3 }')
    .file('rates.csv', [
      ['municipality_code', ...years.map((year) => `collection_rate_${year}`)].join(),
      ['131016', ...cells(first)].join(),
      ['131024', ...cells(second)].join(),
    ]);
}

const rates = { series: 'collection-rate', year: 2026 };

describe('series-years', () => {
  it('the last three years before the fiscal year are as they should be', async () => {
    expect(await warned(withRates(['R5', 'R6', 'R7'], '93 94 95', '93 94 95'))).toEqual([]);
  });

  it('figures of three years ago are the newest that are published of some', async () => {
    expect(await warned(withRates(['R3', 'R4', 'R5'], '93 94 95', '93 94 95'))).toEqual([]);
  });

  it('figures of four years ago are old', async () => {
    expect(await warned(withRates(['R2', 'R3', 'R4'], '93 94 95', '93 94 95'))).toEqual([
      { ...rates, doubt: 'old', years: [2020, 2021, 2022], municipalities: 2, named: [] },
    ]);
  });

  it('a year that every table lacks is a gap', async () => {
    expect(await warned(withRates(['R4', 'R6', 'R7'], '93 94 95', '93 94 95'))).toEqual([
      { ...rates, doubt: 'gap', years: [2022, 2024, 2025], municipalities: 2, named: [] },
    ]);
  });

  it('a year that one municipality lacks is a gap of that one', async () => {
    expect(await warned(withRates(['R4', 'R5', 'R6', 'R7'], '93 93 94 95', '93 . 94 95'))).toEqual([
      { ...rates, doubt: 'gap', years: [2022, 2024, 2025], municipalities: 1, named: ['中央区'] },
    ]);
  });

  it('a last year that one municipality lacks leaves it behind the others', async () => {
    expect(await warned(withRates(['R4', 'R5', 'R6', 'R7'], '93 93 94 95', '93 94 95 .'))).toEqual([
      { ...rates, doubt: 'behind', years: [2022, 2023, 2024], municipalities: 1, named: ['中央区'] },
    ]);
  });

  it('holds for medical indices, but not where α is 0', async () => {
    const later = small.replace('case.yaml', 'R8', 'R12').append('case.yaml', 'premium: none');
    const old = later
      .replace('people.csv', 'medical_index', 'medical_index_R7')
      .append('case.yaml', 'medical_index: { basis: mean:3 }');
    expect(await warned(old)).toMatchObject([{ series: 'medical-index', doubt: 'old', years: [2025] }]);
    expect(await warned(old.replace('case.yaml', 'alpha: 1', 'alpha: 0'))).toEqual([]);
  });

  it('a rate that is given itself is of no year', async () => {
    const given = small.replace('rates.csv', 'collection_rate_R7', 'standard_collection_rate');
    expect(await warned(given)).toEqual([]);
  });
});
