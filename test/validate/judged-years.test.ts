import { describe, expect, it } from 'vitest';
import { changed, type Tables, yearsCase } from './years-case.js';

const thousand = (was: number) => Math.round(was / 1000);
const ten = (was: number) => was * 10;
const ishigaki = (_: unknown, at: number) => at === 2;

type Change = (tables: Tables) => void;

/** Several changes. */
function all(...changes: readonly Change[]): Change {
  return (tables) => {
    for (const change of changes) change(tables);
  };
}

function exchange(name: 'people' | 'years', one: string, other: string): Change {
  return (tables) => {
    for (const row of tables[name]) [row[one], row[other]] = [row[other]!, row[one]!];
  };
}

const found = async (change?: Change, settings?: Record<string, string>) =>
  (await yearsCase(change, settings).found()).map(({ code, file, line, column }) =>
    [code, file, line, column].filter((one) => one !== undefined).join(' '),
  );

const years = ['R5', 'R6', 'R7'];

it('years as they are draw no remark', async () => {
  expect(await found()).toEqual([]);
  for (const basis of ['latest', '"mean:2"']) {
    const settings = { income: `{ basis: ${basis} }`, assets: `{ basis: ${basis} }` };
    expect(await found(undefined, settings)).toEqual([]);
  }
});

describe('a whole year is told once, at its column', () => {
  it.each([
    ['incomes in thousands of yen', changed('years', 'income_R6', thousand), 'income_R6'],
    ['of the latest year', changed('years', 'income_R7', thousand), 'income_R7'],
    [
      'all columns of a year',
      all(...['income_R5', 'income_care_R5', 'assets_R5'].map((one) => changed('years', one, thousand))),
      'income_R5',
    ],
    ['assets', changed('years', 'assets_R6', thousand), 'assets_R6'],
    ['heads', changed('years', 'insured_R6', ten), 'insured_R6'],
    ['incomes and heads exchanged', exchange('years', 'income_R6', 'insured_R6'), 'insured_R6'],
    ['incomes of 医療 and 介護 exchanged', exchange('years', 'income_R6', 'income_care_R6'), 'income_R6'],
    [
      'heads of all and of a part exchanged',
      exchange('years', 'insured_R6', 'insured_care_R6'),
      'insured_R6',
    ],
    [
      'incomes per head',
      ({ years: rows }: Tables) => {
        for (const row of rows) row.income_R6 = Math.round(Number(row.income_R6) / Number(row.insured_R6));
      },
      'income_R6',
    ],
  ])('%s', async (_, change, column) => {
    expect(await found(change)).toEqual([`year-out-of-line years.csv 1 ${column}`]);
  });

  it('all years of a quantity by their level', async () => {
    const incomes = all(...years.map((year) => changed('years', `income_${year}`, thousand)));
    expect(await found(incomes)).toEqual(['income-implausible years.csv 1 income_R5']);
    const assets = all(...years.map((year) => changed('years', `assets_${year}`, thousand)));
    expect(await found(assets)).toEqual(['assets-implausible years.csv 1 assets_R5']);
  });

  it('says which two stand in each other’s place', async () => {
    const [one] = await yearsCase(exchange('years', 'income_R6', 'income_care_R6')).found();
    expect(one?.args).toMatchObject({ exchanged: { en: 'income_care_R6' }, municipalities: 5, of: 6 });
  });
});

describe('one figure of a year is told at its cell', () => {
  it.each([
    ['income × 10', changed('years', 'income_R6', ten, ishigaki), 'figure-out-of-line', 'income_R6'],
    ['income × 3', changed('years', 'income_R6', (was) => was * 3, ishigaki), 'series-jumps', 'income_R6'],
    ['assets × 10', changed('years', 'assets_R5', ten, ishigaki), 'series-jumps', 'assets_R5'],
    ['heads × 10', changed('years', 'insured_R6', ten, ishigaki), 'heads-out-of-line', 'insured_R6'],
    ['heads × 3', changed('years', 'insured_R6', (was) => was * 3, ishigaki), 'series-jumps', 'insured_R6'],
  ])('%s', async (_, change, code, column) => {
    expect(await found(change)).toEqual([`${code} years.csv 4 ${column}`]);
  });

  it('of a small island three times the income may be true', async () => {
    const island = (_: unknown, at: number) => at === 5;
    expect(await found(changed('years', 'income_R6', (was) => was * 3, island))).toEqual([]);
  });

  it('of two years that count a third tells which is wrong', async () => {
    const settings = { income: '{ basis: "mean:2" }', assets: '{ basis: "mean:2" }' };
    expect(await found(changed('years', 'income_R6', thousand), settings)).toEqual([
      'year-out-of-line years.csv 1 income_R6',
    ]);
    expect(await found(changed('years', 'income_R5', thousand), settings)).toEqual([]);
  });

  it('a year that does not count is not held against those that do', async () => {
    const older = ({ years: rows }: Tables) => {
      for (const row of rows) {
        row.income_R4 = Math.round(Number(row.income_R5) * 3);
        row.insured_R4 = Math.round(Number(row.insured_R5) * 1.04);
      }
    };
    expect(await found(older)).toEqual([]);
  });
});

it('an income of 0 beside many heads is told once for a quantity', async () => {
  const none = (_: unknown, at: number) => at === 2 || at === 5;
  const zero = all(...years.map((year) => changed('years', `income_${year}`, () => 0, none)));
  const told = await yearsCase(zero).found();
  expect(told).toMatchObject([
    { code: 'zero-beside-heads', line: 4, column: 'income_R5', args: { municipalities: 2 } },
  ]);
});

it('reductions of the under-18s are judged per head of them', async () => {
  expect(await found(changed('people', 'child_reductions', ten, ishigaki))).toEqual([
    'figure-out-of-line people.csv 4 child_reductions',
  ]);
});

it('households of 介護 are not those of all', async () => {
  const copied = ({ people }: Tables) => {
    for (const row of people) row.households_care = row.households!;
  };
  expect(await found(copied)).toEqual(['columns-alike people.csv 1 households_care']);
});

describe('y_p that is given', () => {
  const totals = ({ people, years: rows }: Tables) => {
    people.forEach((row, at) => {
      for (const name of ['income', 'income_care', 'assets']) row[name] = rows[at]![`${name}_R7`]!;
    });
    for (const row of rows)
      for (const name of Object.keys(row)) if (!name.startsWith('municipality')) delete row[name];
  };
  const segments = (given: number) =>
    `{ medical: { levy_base: 12700000000, national_income_per_insured: 620000, prefecture_income_per_insured: ${given} } }`;
  it.each([
    [545000, []],
    [5450000, ['income-per-insured-apart']],
    [545, ['income-per-insured-apart']],
  ])('%d', async (given, codes) => {
    const told = await yearsCase(totals, { segments: segments(given) }).found();
    expect(told.map(({ code }) => code)).toEqual(codes);
  });
});

describe('one cause is one finding', () => {
  it('介護 copied from 医療 in all years', async () => {
    const copied = ({ years: rows }: Tables) => {
      for (const row of rows) for (const year of years) row[`income_care_${year}`] = row[`income_${year}`]!;
    };
    expect(await found(copied)).toEqual(['columns-alike years.csv 1 income_care_R5']);
  });

  it('介護 without incomes of its own asks for those of its years', async () => {
    const without = ({ years: rows }: Tables) => {
      for (const row of rows) for (const year of years) delete row[`income_care_${year}`];
    };
    const told = await yearsCase(without).found();
    expect(told).toMatchObject([
      { code: 'care-of-all', args: { own: years.map((year) => ({ en: `income_care_${year}` })) } },
    ]);
  });

  it('a window that is a year too early', async () => {
    const earlier = ({ years: rows }: Tables) => {
      rows.forEach((row, at) => {
        const moved = Object.entries(row).map(([name, value]) => [
          name.replace(/R(\d)$/, (_, year) => `R${Number(year) - 1}`),
          value,
        ]);
        rows[at] = Object.fromEntries(moved);
      });
    };
    const told = await yearsCase(earlier).found();
    expect(told).toMatchObject([
      { code: 'year-column-missing', args: { series: ['income', 'assets'], columns: { length: 5 } } },
    ]);
  });

  it('totals beside years', async () => {
    const both = ({ people, years: rows }: Tables) => {
      people.forEach((row, at) => {
        for (const name of ['income', 'income_care']) row[name] = rows[at]![`${name}_R7`]!;
      });
    };
    expect(await found(both)).toEqual(['measured-twice years.csv 1 income_R5']);
  });

  it.each([
    ['an empty cell under 18', ['insured_child'], ['value-missing']],
    [
      'neither column of heads by age',
      ['insured_child', 'insured_under18'],
      ['column-missing', 'column-missing'],
    ],
  ])('%s', async (_, columns, codes) => {
    const without = ({ people }: Tables) => {
      for (const row of people) for (const name of columns) delete row[name];
      if (columns.length === 1) people[2]!.insured_under18 = '';
    };
    const told = await yearsCase(without, { premium: '{ method: two }' }).found();
    const rates = ['column-missing'];
    expect(told.map(({ code }) => code).sort()).toEqual([...codes, ...rates].sort());
  });

  it('an empty area', async () => {
    const last = (_: unknown, at: number) => at === 5;
    expect(await found(changed('people', 'area', () => '', last))).toEqual([
      'area-missing people.csv 7 area',
    ]);
  });
});
