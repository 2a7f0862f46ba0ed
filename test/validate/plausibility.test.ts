import { describe, expect, it } from 'vitest';
import { cell, prefecture, towns } from './prefecture-case.js';

const ishigaki = 2;
const tonaki = 5;
const found = async (made: ReturnType<typeof prefecture>) =>
  (await made.found()).map(({ code, line, column }) =>
    [code, line, column].filter((one) => one !== undefined),
  );

it('figures of a prefecture as they are draw no remark', async () => {
  expect(await prefecture().found()).toEqual([]);
});

it('plausibility: off leaves out all of it', async () => {
  const wrong = cell(ishigaki, 'income', (was) => was * 10);
  expect(await prefecture(wrong, { plausibility: 'off' }).found()).toEqual([]);
});

it('all are warnings: the case is calculated', async () => {
  const { case: kase, findings } = await prefecture(cell(ishigaki, 'income', (was) => was * 10)).load();
  expect(kase).toBeDefined();
  expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
});

describe('a slip of digits in one cell', () => {
  it.each([
    ['income', 10],
    ['income', 1 / 10],
    ['income', 1000],
    ['income_care', 10],
    ['insured_care', 1 / 10],
    ['households', 10],
  ])('%s × %d is found where it stands, and nothing else', async (column, times) => {
    const wrong = prefecture(cell(ishigaki, column, (was) => Math.round(was * times)));
    expect(await found(wrong)).toContainEqual(['figure-out-of-line', 4, column]);
  });

  it('in all insured it is told once, though everything is counted by them', async () => {
    const wrong = prefecture(cell(ishigaki, 'insured', (was) => was * 10));
    expect(await found(wrong)).toEqual([['heads-out-of-line', 4, 'insured']]);
  });

  it('the largest municipality is judged by the others, not by a mean that holds it', async () => {
    expect(await found(prefecture(cell(0, 'income', (was) => was * 10)))).toEqual([
      ['figure-out-of-line', 2, 'income'],
    ]);
  });

  it('of a small island what may be true is no slip: four times the income', async () => {
    expect(await found(prefecture(cell(tonaki, 'income', (was) => was * 4)))).toEqual([]);
  });

  it('names the figure per head, the median of the others and how many times it is', async () => {
    const [told] = await prefecture(cell(ishigaki, 'income', (was) => was * 10)).found();
    expect(told?.args).toMatchObject({ perHead: '5800000', median: '547000', times: '11', isAbove: true });
  });
});

describe('a sum in the row of a municipality', () => {
  const total = (column: string) => towns.reduce((sum, row) => sum + Number(row[column]), 0);

  it('that of all others', async () => {
    const others = (was: number) => total('income') - was;
    expect(await found(prefecture(cell(ishigaki, 'income', others)))).toEqual([
      ['figure-is-sum', 4, 'income'],
    ]);
  });

  it('that of all, in the row of the largest too', async () => {
    expect(await found(prefecture(cell(0, 'income', () => total('income'))))).toEqual([
      ['figure-is-sum', 2, 'income'],
    ]);
  });

  it('a city with two fifths of all insured is none', async () => {
    expect(Number(towns[0]?.insured) / total('insured')).toBeGreaterThan(0.4);
    expect(await found(prefecture())).toEqual([]);
  });
});

describe('what repeats another', () => {
  it('a column of care that is that of all', async () => {
    const copied = prefecture((row) => ({ ...row, insured_care: row.insured! }));
    expect(await found(copied)).toContainEqual(['columns-alike', 1, 'insured_care']);
  });

  it('a year that is the year before', async () => {
    const copied = prefecture((row) => ({ ...row, collection_rate_R7: row.collection_rate_R6! }));
    expect(await found(copied)).toEqual([['columns-alike', 1, 'collection_rate_R7']]);
  });

  it('rates of 100 per cent in every year are none', async () => {
    const whole = prefecture((row) => ({ ...row, collection_rate_R6: '100', collection_rate_R7: '100' }));
    expect(await found(whole)).toEqual([]);
  });

  it('incomes of two segments that all insured pay may be the same', async () => {
    const same = prefecture((row) => ({
      ...row,
      income_medical: row.income!,
      income_support: row.income!,
    }));
    expect(await found(same)).toEqual([]);
  });

  it('a row that was pasted twice', async () => {
    const { municipality_code: code, municipality_name: name } = towns[ishigaki]!;
    const pasted = prefecture((row, at) =>
      at === ishigaki ? { ...towns[1], municipality_code: code!, municipality_name: name! } : row,
    );
    expect(await found(pasted)).toEqual([['rows-alike', 4, 'insured']]);
  });

  it('equal small figures are chance', async () => {
    const small = prefecture((row, at) => (at === tonaki ? { ...row, insured: 97, insured_care: 37 } : row));
    expect(await found(small)).toEqual([]);
  });
});

describe('a series', () => {
  it('an index far from the other year of its municipality', async () => {
    expect(await found(prefecture(cell(ishigaki, 'medical_index_R6', () => '1.4023')))).toEqual([
      ['series-jumps', 4, 'medical_index_R6'],
    ]);
  });

  it('that of an island may jump as far as was published: by 35 per cent', async () => {
    expect(await found(prefecture(cell(tonaki, 'medical_index_R6', () => '1.384')))).toEqual([]);
  });

  it('a rate far from the other year', async () => {
    expect(await found(prefecture(cell(ishigaki, 'collection_rate_R7', () => '74.58')))).toEqual([
      ['series-jumps', 4, 'collection_rate_R7'],
    ]);
  });
});

describe('levels of a whole prefecture', () => {
  const segments = (medical: string, care = 'levy_base: 1900000000, beta: 0.8') => ({
    segments: `{ medical: { ${medical} }, care: { ${care} } }`,
  });

  it('incomes in thousands of yen', async () => {
    const thousands = prefecture((row) => ({ ...row, income: Number(row.income) / 1000 }));
    expect(await found(thousands)).toContainEqual(['income-implausible', 1, 'income']);
  });

  it('a levy base in thousands of yen', async () => {
    const made = prefecture(undefined, segments('levy_base: 12700000, beta: 0.8'));
    expect(await found(made)).toEqual([['pot-implausible', 6, 'segments.medical.levy_base']]);
  });

  it('a levy base of another segment is told once', async () => {
    const made = prefecture(
      undefined,
      segments('levy_base: 12700000000, beta: 0.8', 'levy_base: 12700000000, beta: 0.8'),
    );
    expect(await found(made)).toEqual([['bases-alike', 6, 'segments.care.levy_base']]);
  });

  it.each([
    ['beta: 8', 'beta'],
    ['national_income_per_insured: 62340', 'national_income_per_insured'],
  ])('%s makes a β that was never published', async (level, key) => {
    const made = prefecture(undefined, segments(`levy_base: 12700000000, ${level}`));
    expect(await found(made)).toEqual([['income-level-implausible', 6, `segments.medical.${key}`]]);
  });

  it.each([
    ['550', '981.48'],
    ['611111111', '0.00088'],
  ])('β against a national income of %s is told with enough digits: %s', async (national, beta) => {
    const level = `levy_base: 12700000000, national_income_per_insured: ${national}`;
    expect(await prefecture(undefined, segments(level)).found()).toMatchObject([
      { code: 'income-level-implausible', args: { segment: 'medical', beta } },
    ]);
  });

  it('heads that are no such part of all insured', async () => {
    const tenth = prefecture((row) => ({ ...row, households: Math.round(Number(row.households) / 10) }));
    expect(await found(tenth)).toContainEqual(['share-implausible', 1, 'households']);
  });

  it('a case of fewer than 2,000 heads is an example', async () => {
    const few = prefecture(
      (row) => ({ ...row, insured: Number(row.insured) / 100, income: Number(row.income) / 100000 }),
      { segments: '{ medical: { levy_base: 1000, beta: 8 } }' },
    );
    expect((await found(few)).map(([code]) => code)).not.toContain('income-implausible');
  });
});
