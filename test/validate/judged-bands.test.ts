import { describe, expect, it } from 'vitest';
import { type AgeBand, japaneseAge } from '../../src/domain/age-bands.js';
import { atOf } from '../../src/validate/confirmations.js';
import { changed, type Tables, yearsCase } from './years-case.js';

const thousand = (was: number) => Math.round(was / 1000);
const ten = (was: number) => was * 10;
const ishigaki = '472077';

interface Of {
  readonly code?: string;
  readonly year?: string;
  readonly age?: AgeBand;
}

/** Whether a row is of a municipality, a year and an age. */
function of({ code, year, age }: Of) {
  return (row: Readonly<Record<string, string | number>>) =>
    (code === undefined || row.municipality_code === code) &&
    (year === undefined || row.year === year) &&
    (age === undefined || row.age === japaneseAge(age));
}

/** Figures of some rows, one row further down. */
function slipped(name: 'heads' | 'national', columns: readonly string[], which: Of) {
  return (tables: Tables) => {
    const rows = tables[name].filter(of(which));
    for (const column of columns) {
      const was = rows.map((row) => row[column]!);
      rows.forEach((row, at) => {
        row[column] = was[Math.max(at - 1, 0)]!;
      });
    }
  };
}

function exchanged(name: 'heads' | 'national', column: string, which: Of, ages: readonly [AgeBand, AgeBand]) {
  return (tables: Tables) => {
    const [one, other] = ages.map((age) => tables[name].find(of({ ...which, age }))!);
    [one![column], other![column]] = [other![column]!, one![column]!];
  };
}

const told = async (change?: (tables: Tables) => void, settings?: Record<string, string>) =>
  (await yearsCase(change, settings).found()).map(({ code, file, line, args }) => ({
    code,
    at: `${file}:${line}`,
    ...args,
  }));

describe('the nation', () => {
  it.each([
    ['a year', { year: 'R5' }, 'national.csv:17', [2023]],
    ['all years', {}, 'national.csv:2', [2022, 2023, 2024]],
  ])('in thousands of yen: %s', async (_, which, at, years) => {
    const change = changed('national', 'benefits', thousand, of(which));
    expect(await told(change)).toMatchObject([{ code: 'national-level-implausible', at, years }]);
  });

  it('ten times off', async () => {
    expect(await told(changed('national', 'insured', (was) => was / 10))).toMatchObject([
      { code: 'national-level-implausible' },
    ]);
  });

  it.each([
    ['a band of 0', changed('national', 'benefits', () => 0, of({ year: 'R5', age: '20-24' })), 'zero'],
    ['a digit too many', changed('national', 'benefits', ten, of({ year: 'R5', age: '20-24' })), 'jump'],
    ['rows that slipped', slipped('national', ['benefits', 'insured'], { year: 'R6' }), 'slipped'],
    ['a column that slipped', slipped('national', ['benefits'], { year: 'R6' }), 'slipped'],
    ['bands exchanged', exchanged('national', 'benefits', { year: 'R5' }, ['10-14', '65-69']), 'exchanged'],
  ])('%s', async (_, change, kind) => {
    expect(await told(change)).toMatchObject([{ code: 'national-bands-implausible', kind }]);
  });

  it('ages from the oldest on', async () => {
    const reversed = ({ national }: Tables) => {
      for (const year of ['R4', 'R5', 'R6']) {
        const rows = national.filter(of({ year }));
        const was = rows.map(({ benefits }) => benefits!).reverse();
        rows.forEach((row, at) => {
          row.benefits = was[at]!;
        });
      }
    };
    expect(await told(reversed)).toMatchObject([
      { code: 'national-bands-implausible', kind: 'reversed', years: [2022, 2023, 2024] },
    ]);
  });
});

describe('heads by age', () => {
  it.each([
    ['a digit too many', changed('heads', 'insured', ten, of({ code: ishigaki, year: 'R5', age: '65-69' }))],
    [
      'of the earlier year',
      changed('heads', 'insured', ten, of({ code: ishigaki, year: 'R4', age: '65-69' })),
    ],
    ['exchanged', exchanged('heads', 'insured', { code: ishigaki, year: 'R5' }, ['10-14', '65-69'])],
    ['slipped', slipped('heads', ['insured'], { code: ishigaki, year: 'R5' })],
  ])('of a municipality beside its other years: %s', async (_, change) => {
    expect(await told(change)).toMatchObject([{ code: 'age-heads-jump' }]);
  });

  it.each([
    ['of all years', { code: ishigaki }, 1, [2022, 2023]],
    ['of one year', { code: ishigaki, year: 'R5' }, 1, [2023]],
    ['of all municipalities', {}, 6, [2022, 2023]],
    ['of all municipalities in one year', { year: 'R5' }, 6, [2023]],
  ])('that add up to ten times the insured: %s', async (_, which, municipalities, years) => {
    expect(await told(changed('heads', 'insured', ten, of(which)))).toMatchObject([
      { code: 'age-heads-sum', municipalities, years },
    ]);
  });

  it('are not told where it is the insured that are out of line', async () => {
    const insured = changed('people', 'insured', ten, (row) => row.municipality_code === ishigaki);
    const codes = (await told(insured)).map(({ code }) => code);
    expect(codes).toEqual(['heads-out-of-line', 'heads-disagree']);
  });

  it('pasted from another municipality', async () => {
    const pasted = ({ heads }: Tables) => {
      for (const row of heads.filter(of({ code: ishigaki })))
        row.insured = heads.find(
          (one) => of({ code: '472051', year: `${row.year}` })(one) && one.age === row.age,
        )!.insured!;
    };
    expect(await told(pasted)).toMatchObject([
      { code: 'age-heads-alike', at: 'heads.csv:92', other: { code: '472051' }, years: [2022, 2023] },
    ]);
  });
});

describe('an index that nobody has', () => {
  const costs = (which: Of) => (tables: Tables) => {
    for (const column of ['benefits', 'very_high']) changed('costs', column, thousand, of(which))(tables);
  };

  it.each([
    ['of a municipality', { code: ishigaki }, 1, [2022, 2023, 2024]],
    ['of a municipality in a year', { code: ishigaki, year: 'R6' }, 1, [2024]],
    ['of all', {}, 6, [2022, 2023, 2024]],
    ['of all in a year', { year: 'R5' }, 6, [2023]],
  ])('%s', async (_, which, municipalities, years) => {
    expect(await told(costs(which))).toMatchObject([
      { code: 'made-index-implausible', municipalities, years },
    ]);
  });

  it('is told at the nation where its costs are the odd ones', async () => {
    const fivefold = changed('national', 'benefits', (was) => was * 5);
    expect(await told(fivefold)).toMatchObject([
      { code: 'made-index-implausible', at: 'national.csv:2', municipalities: 6 },
    ]);
  });

  it.each([
    ['latest', [2024]],
    ['"mean:2"', [2023, 2024]],
  ])('with basis %s too', async (basis, years) => {
    const medical_index = `{ basis: ${basis}, variant: own, costs: costs.csv, heads: heads.csv, national: national.csv }`;
    expect(await told(undefined, { medical_index })).toEqual([]);
    expect(await told(costs({ code: ishigaki }), { medical_index })).toMatchObject([
      { code: 'made-index-implausible', years },
    ]);
  });
});

describe('a row 合計', () => {
  const sum = (tables: Tables, year?: string) =>
    tables.national.filter(of({ ...(year && { year }) })).reduce((all, row) => all + Number(row.benefits), 0);

  it.each(['R5', ''])('is held against the rows of its year, or all: "%s"', async (year) => {
    const added = (more: number) => (tables: Tables) => {
      tables.national.push({ year, age: '合計', benefits: sum(tables, year) + more, insured: '' });
    };
    expect(await told(added(0))).toEqual([]);
    expect(await told(added(10 ** 12))).toMatchObject([{ code: 'total-disagrees', at: 'national.csv:47' }]);
  });

  it('may stand below each year', async () => {
    const blocks = ({ national }: Tables) => {
      const rows = ['R4', 'R5', 'R6'].flatMap((year) => {
        const own = national.filter(of({ year }));
        const benefits = own.reduce((all, row) => all + Number(row.benefits), 0);
        return [...own, { year: '', age: '計', benefits, insured: '' }];
      });
      national.splice(0, national.length, ...rows);
    };
    expect(await told(blocks)).toEqual([]);
  });

  it('of costs and heads, too', async () => {
    const costs = ({ costs: rows }: Tables) =>
      void rows.push({ municipality_code: '合計', year: 'R4', benefits: 1, very_high: '' });
    const heads = ({ heads: rows }: Tables) =>
      void rows.push({ municipality_code: '合計', year: 'R4', age: '', insured: 1 });
    expect(await told(costs)).toMatchObject([{ code: 'total-disagrees', at: 'costs.csv:20' }]);
    expect(await told(heads)).toMatchObject([{ code: 'total-disagrees', at: 'heads.csv:272' }]);
  });
});

it('a year that cannot be read is told for itself', async () => {
  for (const name of ['costs', 'heads', 'national'] as const) {
    const unread = ({ [name]: rows }: Tables) => {
      for (const row of rows.filter(of({ year: 'R4' }))) row.year = '4';
    };
    const codes = new Set((await told(unread)).map(({ code }) => code));
    expect([...codes]).toEqual(['value-invalid']);
  }
});

describe('a warning of a row that has a year is confirmed for that year', () => {
  const change = changed('heads', 'insured', ten, of({ code: ishigaki, year: 'R4', age: '40-44' }));
  const confirmedAt = async (at: string) => {
    const confirm = `[{ finding: age-heads-jump, at: "${at}", reason: 確認済み }]`;
    return (await told(change, { confirm })).map(({ code }) => code);
  };

  it('by what nhi prints', async () => {
    const { findings } = await yearsCase(change).load();
    expect(findings.map(atOf)).toEqual([`${ishigaki} R4 40-44 insured`]);
  });

  it.each([
    'R4 40-44 insured',
    '令和4年度 40〜44歳 被保険者数',
    '2022 40-44 insured',
    '被保険者数 R4 40-44',
    'R4 40-44',
  ])('by %s', async (row) => {
    expect(await confirmedAt(`${ishigaki} ${row}`)).toEqual([]);
  });

  it.each(['', ' insured', ' R5 40-44 insured', ' R4 45-49 insured'])(
    'not by the code and "%s"',
    async (row) => {
      expect(await confirmedAt(`${ishigaki}${row}`)).toEqual(['age-heads-jump']);
    },
  );
});

describe('what a warning merges is confirmed with it', () => {
  const two = (tables: Tables) => {
    for (const age of ['30-34', '60-64'] as const)
      changed('national', 'benefits', ten, of({ year: 'R5', age }))(tables);
  };
  const confirm = (at: string) => `[{ finding: national-bands-implausible, at: "${at}", reason: 確認済み }]`;

  it('a second band is told again, and how it would be confirmed', async () => {
    const [one] = (
      await yearsCase(changed('national', 'benefits', ten, of({ year: 'R5', age: '30-34' }))).load()
    ).findings;
    expect(atOf(one!)).toBe('R5 30-34 benefits');
    const { findings } = await yearsCase(two, { confirm: confirm(atOf(one!)) }).load();
    expect(findings.length).toBeGreaterThan(0);
    const again = findings.map((finding) => ({ code: finding.code, at: atOf(finding) }));
    for (const { at } of again)
      expect(await told(two, { confirm: confirm(at) })).toHaveLength(again.length - 1);
  });

  it('all municipalities are confirmed by how many they are', async () => {
    const all = changed('heads', 'insured', (was) => was * 1000);
    const { findings } = await yearsCase(all).load();
    expect(findings.map(atOf)).toEqual([expect.stringMatching(/^\S+ R4 0-4 insured.* 6$/)]);
  });
});
