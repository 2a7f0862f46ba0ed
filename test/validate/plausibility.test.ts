import { describe, expect, it } from 'vitest';
import { cell, prefecture, scaled, towns, twenty } from './prefecture-case.js';

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

  it.each([10, 1 / 10])(
    'in heads of a part it is told once, × %d: with all that is counted by them',
    async (times) => {
      const wrong = prefecture(cell(ishigaki, 'insured_care', (was) => Math.round(was * times)));
      expect(await found(wrong)).toEqual([['figure-out-of-line', 4, 'insured_care']]);
    },
  );

  it('in all insured, × 1/10: parts above their whole are no second cause', async () => {
    const wrong = prefecture(cell(ishigaki, 'insured', (was) => Math.round(was / 10)));
    expect(await found(wrong)).toEqual([['heads-out-of-line', 4, 'insured']]);
  });

  it('an income that lost a digit, below that of a part, is told once', async () => {
    const wrong = prefecture(cell(ishigaki, 'income', (was) => Math.round(was / 10)));
    expect(await found(wrong)).toEqual([['figure-out-of-line', 4, 'income']]);
  });

  it('says that heads are more than those of whom they are a part', async () => {
    const [told] = await prefecture(cell(ishigaki, 'insured_care', (was) => was * 10)).found();
    expect(told?.args).toMatchObject({ isAboveAll: true });
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

  it('that of all columns in one row, which is in line per head', async () => {
    const counted = ['insured', 'insured_care', 'income', 'income_care', 'households'];
    const sums = Object.fromEntries(counted.map((name) => [name, total(name)]));
    const wrong = prefecture((row, at) => (at === tonaki ? { ...row, ...sums } : row));
    expect(await found(wrong)).toEqual([['figure-is-sum', 7, 'insured']]);
  });

  it('that a city has as many households as all others, within a thousandth, is chance', async () => {
    const [city] = towns;
    const times = ((total('households') - Number(city?.households)) / Number(city?.households)) * 1.0005;
    const grown = prefecture((row, at) =>
      at === 0
        ? {
            ...row,
            ...scaled(row, times, ['insured', 'insured_care', 'households']),
            ...scaled(row, times * 1.2, ['income', 'income_care']),
          }
        : row,
    );
    expect(await found(grown)).toEqual([]);
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

  it('a row that was pasted into several is told once for each', async () => {
    const pasted = prefecture((row, at) =>
      at === 0 || at > 3
        ? row
        : {
            ...towns[0],
            municipality_code: row.municipality_code!,
            municipality_name: row.municipality_name!,
          },
    );
    expect(await found(pasted)).toEqual([3, 4, 5].map((line) => ['rows-alike', line, 'insured']));
  });

  it('what was changed in a pasted row since is explained by it', async () => {
    const { municipality_code: code, municipality_name: name, insured: own } = towns[ishigaki]!;
    const pasted = prefecture((row, at) =>
      at === ishigaki
        ? { ...towns[0], municipality_code: code!, municipality_name: name!, insured: own! }
        : row,
    );
    expect(await found(pasted)).toEqual([['rows-alike', 4, 'insured_care']]);
  });

  it('a column of which some rows were mended since is told with their number', async () => {
    const copied = prefecture(
      (row, at) => (at === 7 ? row : { ...row, medical_index_R6: row.medical_index_R5! }),
      {},
      twenty,
    );
    expect(await copied.found()).toMatchObject([{ code: 'columns-alike', args: { same: 19, rows: 20 } }]);
  });

  it('villages that collect all of it and have as many households by chance are none', async () => {
    const whole = { collection_rate_R6: '100', collection_rate_R7: '100', medical_index_R5: '1' };
    const villages = [3, 6, 9, 12];
    const made = prefecture(
      (row, at) =>
        villages.includes(at) ? { ...row, ...whole, households: at < 9 ? 8001 : row.households! } : row,
      {},
      twenty,
    );
    expect(await found(made)).toEqual([]);
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

  it('a year that cannot be is told alone, and nothing is held against it', async () => {
    expect(await found(prefecture(cell(ishigaki, 'medical_index_R6', (was) => was / 10)))).toEqual([
      ['index-implausible', 4, 'medical_index_R6'],
    ]);
    expect(await found(prefecture(cell(ishigaki, 'collection_rate_R6', (was) => was / 10)))).toEqual([
      ['rate-implausible', 4, 'collection_rate_R6'],
    ]);
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

  it('incomes that several segments count are told once', async () => {
    const thousands = prefecture((row) => ({ ...row, income: Number(row.income) / 1000 }), {
      segments:
        '{ medical: { levy_base: 12700000000, beta: 0.8 }, support: { levy_base: 5000000000, beta: 0.8 } }',
    });
    expect(await found(thousands)).toEqual([['income-implausible', 1, 'income']]);
  });

  it('insured in thousands are told once, where they stand', async () => {
    const thousands = prefecture((row) => ({ ...row, insured: Number(row.insured) / 1000 }));
    expect(await found(thousands)).toEqual([['share-implausible', 1, 'insured']]);
  });

  it('a column of care that is that of all explains the β of care', async () => {
    const copied = prefecture(
      (row) => ({ ...row, income_care: row.income! }),
      segments(
        'levy_base: 12700000000, beta: 0.8',
        'levy_base: 1900000000, national_income_per_insured: 702000',
      ),
    );
    expect(await found(copied)).toEqual([['columns-alike', 1, 'income_care']]);
  });

  it('a levy base in thousands of yen', async () => {
    const made = prefecture(undefined, segments('levy_base: 12700000, beta: 0.8'));
    expect(await found(made)).toEqual([['pot-implausible', 6, 'segments.medical.levy_base']]);
  });

  it('a levy base per head that is small because of one figure of heads is no second cause', async () => {
    const few = prefecture(
      (row, at) => ({
        municipality_code: row.municipality_code!,
        municipality_name: row.municipality_name!,
        insured: at === 0 ? Number(row.insured) * 100 : row.insured!,
        income: row.income!,
      }),
      {
        segments: '{ support: { levy_base: 5000000000, beta: 0.8 } }',
        premium: 'none',
      },
    );
    expect((await found(few)).map(([code]) => code)).toEqual(['figure-out-of-line']);
  });

  it('a levy base of all, where most municipalities are missing, is no second cause', async () => {
    const made = prefecture(undefined, {
      ...segments('levy_base: 127000000000, beta: 0.8'),
      municipalities: 'all',
    });
    expect((await found(made)).map(([code]) => code)).toEqual(['municipality-missing']);
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

  it('a part that is more than its whole in one row is told there, not of the column', async () => {
    const two = prefecture(
      (row, at) => (at === 0 ? { ...row, insured_care: Number(row.insured) + 900 } : row),
      {},
      towns.slice(0, 2),
    );
    expect(await found(two)).toEqual([['part-above-whole', 2, 'insured_care']]);
    const three = prefecture((row, at) =>
      at === 5 ? { ...row, insured_care: Number(row.insured) + 9 } : row,
    );
    expect(await found(three)).toEqual([['part-above-whole', 7, 'insured_care']]);
  });

  it('a case of fewer than 2,000 heads is an example', async () => {
    const few = prefecture(
      (row) => ({ ...row, insured: Number(row.insured) / 100, income: Number(row.income) / 100000 }),
      { segments: '{ medical: { levy_base: 1000, beta: 8 } }' },
    );
    expect((await found(few)).map(([code]) => code)).not.toContain('income-implausible');
  });
});
