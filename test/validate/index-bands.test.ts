import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import { ageBands, japaneseAge } from '../../src/domain/age-bands.js';
import { shuffled } from '../calculate/arbitrary-case.js';
import { type SmallCase, small } from './small-case.js';

const codes = ['131016', '131024'];

function table(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
}

const costs = codes.flatMap((code, at) =>
  ['R4', 'R5', 'R6'].map((year, back) => [code, year, 1_000_000 + 1000 * at + back, 2000, 30_000]),
);
const heads = codes.flatMap((code, at) =>
  ['R4', 'R5'].flatMap((year) =>
    ageBands.map((age, band) => [code, year, age, band % 3 === at ? 0 : 1 + band]),
  ),
);
const national = ['R4', 'R5', 'R6'].flatMap((year) =>
  ageBands.map((age, band) => [year, age, 1_000_000_000 + 7_000_000 * band, 9001 + band]),
);

const setting = '{ variant: pooled, costs: costs.csv, heads: heads.csv, national: national.csv }';
const plain = small
  .replace('people.csv', ',medical_index', '')
  .replace('people.csv', ',1.02', '')
  .replace('people.csv', ',0.98', '');
const bands = plain
  .append('case.yaml', `medical_index: ${setting}`)
  .file('costs.csv', table('municipality_code,year,benefits,other_benefits,very_high', costs))
  .file('heads.csv', table('municipality_code,year,age,insured', heads))
  .file('national.csv', table('year,age,benefits,insured', national));

/** Every index, exact. */
async function indicesOf(one: SmallCase): Promise<(string | undefined)[]> {
  const { segments } = calculate(await one.made());
  return segments[0]!.rows.map(({ medicalIndex }) => medicalIndex?.toText());
}

/** Rows with those of the second municipality for a third one, too. */
const withThird = (rows: readonly (readonly (string | number)[])[]) => [
  ...rows,
  ...rows.filter(([code]) => code === codes[1]).map(([, ...rest]) => ['131032', ...rest]),
];

const withAreas = (first: string, second: string) =>
  bands
    .replace('people.csv', 'income', 'income,area')
    .replace('people.csv', '200000', `200000,${first}`)
    .replace('people.csv', '400000', `400000,${second}`);

describe('the tables of an index', () => {
  it('give costs, heads by age and the nation', async () => {
    const { ageBandIndex, municipalities, medicalIndexBasis } = await bands.made();
    expect(medicalIndexBasis).toEqual({ kind: 'law' });
    expect(ageBandIndex).toMatchObject({
      variant: 'pooled',
      national: [{ year: 2022 }, { year: 2023 }, { year: 2024 }],
    });
    expect(municipalities[0]).toMatchObject({
      code: '131016',
      medicalCosts: { length: 3 },
      ageHeads: { length: 2 },
    });
  });

  it.each([
    ['5-9', (age: string) => age],
    ['5〜9歳', (age: string) => `${age.replace('-', '〜')}歳`],
    ['05〜09歳', (age: string) => japaneseAge(age as (typeof ageBands)[number])],
    [
      '５～９歳',
      (age: string) =>
        `${age.replace('-', '～').replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))}歳`,
    ],
    ['5歳 – 9歳', (age: string) => `${age.replace('-', '歳 – ')}歳`],
  ])('may have ages as %s', async (_, written) => {
    const rows = heads.map(([code = '', year = '', age = '', insured = '']) => [
      code,
      year,
      written(`${age}`),
      insured,
    ]);
    const other = bands.file('heads.csv', table('団体コード,年度,年齢階層,被保険者数', rows));
    expect(await indicesOf(other)).toEqual(await indicesOf(bands));
  });

  test('may stand in any order, with names, years that do not count and Japanese years', async () => {
    const expected = await indicesOf(bands);
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const named = costs.map(([code, ...rest], at) => [code!, at < 3 ? '千代田区' : '中央区', ...rest]);
        const others = [
          ...named,
          ['131016', '千代田区', 'R7', 9, 9, 9],
          ['131024', '中央区', '令和元年度', 9, 9, 9],
        ];
        const mixed = bands
          .file(
            'costs.csv',
            table(
              '団体コード,市町村名,年度,医療費指数算定基礎額(円),その他の保険給付費,共同負担する高額な給付費',
              shuffled(others, seed),
            ),
          )
          .file(
            'heads.csv',
            table(
              'municipality_code,year,age,insured',
              shuffled([...heads, ['131016', 'R6', '0-4', 9]], seed),
            ),
          )
          .file(
            'national.csv',
            table(
              '年度,年齢,医療費指数算定基礎額,被保険者数',
              shuffled([...national, ['2018', '0-4', 9, 9]], seed).map(([year = '', ...rest]) => [
                `${year}`.replace('R5', '令和5年度'),
                ...rest,
              ]),
            ),
          );
        expect(await indicesOf(mixed)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('need no other benefits and no very high costs', async () => {
    const none = bands.file(
      'costs.csv',
      table(
        'municipality_code,year,benefits',
        costs.map((row) => row.slice(0, 3)),
      ),
    );
    const zero = bands.file(
      'costs.csv',
      table(
        'municipality_code,year,benefits,other_benefits,very_high',
        costs.map((row) => [...row.slice(0, 3), 0, 0]),
      ),
    );
    expect(await none.found()).toMatchObject([{ code: 'pooled-without-very-high', line: 1 }]);
    const own = none.replace('case.yaml', 'pooled', 'own');
    expect(await indicesOf(own)).toEqual(await indicesOf(zero));
  });

  it('have an empty cell that is missing, never zero, in years and columns that count', async () => {
    const empty = bands
      .replace('costs.csv', '131016,R5,1000001,2000,30000', '131016,R5,1000001,,')
      .replace('heads.csv', '131024,R4,70-74,15', '131024,R4,70-74,');
    expect(await empty.found()).toMatchObject([
      { code: 'value-missing', file: 'costs.csv', line: 3, column: 'other_benefits' },
      { code: 'value-missing', file: 'costs.csv', line: 3, column: 'very_high' },
      { code: 'value-missing', file: 'heads.csv', line: 46, column: 'insured' },
    ]);
    const own = empty.replace('case.yaml', 'pooled', 'own');
    expect((await own.found()).map(({ column }) => column)).toEqual(['other_benefits', 'insured']);
  });
});

describe('what is wrong with the tables is told in one run, once for each cause', () => {
  it('codes, names, years, ages, figures and rows that repeat', async () => {
    const wrong = bands
      .append('costs.csv', '132012,R6,1,0,0', '131016,R5,1,0,0', '131016,H40,1,0,0', '13101,R9,-5,0,0')
      .replace('heads.csv', '131016,R4,5-9', '131016,R4,5月9日')
      .replace('heads.csv', '131024,R5,10-14', '131024,R5,10-15')
      .replace('national.csv', 'R6,0-4,1000000000,9001', 'R6,0-4,1000000000,千人')
      .replace('national.csv', 'R6,5-9,1007000000,9002', 'R6,5-9,1007000000,0');
    expect(await wrong.found()).toMatchObject([
      { code: 'adjustment-unknown-code', file: 'costs.csv', line: 8, value: '132012' },
      { code: 'index-row-repeated', file: 'costs.csv', line: 9, args: { line: 3 } },
      { code: 'value-invalid', file: 'costs.csv', line: 10, column: 'year', value: 'H40' },
      { code: 'number-negative', file: 'costs.csv', line: 11, column: 'benefits' },
      { code: 'age-is-date', file: 'heads.csv', line: 3, args: { meant: '5-9' } },
      { code: 'age-invalid', file: 'heads.csv', line: 49, value: '10-15' },
      { code: 'number-invalid', file: 'national.csv', line: 32, column: 'insured' },
      { code: 'national-insured-zero', file: 'national.csv', line: 33 },
    ]);
  });

  it.each([
    ['2026-05-09', '5-9'],
    ['2024-10-14', '10-14'],
    ['9-May', '5-9'],
    ['Oct-14', '10-14'],
    ['5月9日', '5-9'],
    ['10/14', '10-14'],
    ['2026-01-04', null],
    ['46151', '5-9'],
    ['46026', null],
  ])('a date %s where an age belongs is told as such', async (date, meant) => {
    const dated = bands.replace('heads.csv', '131016,R4,5-9', `131016,R4,${date}`);
    expect(await dated.found()).toMatchObject([{ code: 'age-is-date', value: date, args: { meant } }]);
  });

  it.each(['', '1-4', '75-79', '0-9', '65歳以上', '総数'])('%j is no age band', async (age) => {
    const wrong = bands.replace('heads.csv', '131016,R4,5-9', `131016,R4,${age}`);
    expect((await wrong.found()).map(({ code }) => code)).toEqual(['age-invalid']);
  });

  it('a sum of the ages of a municipality is held against them', async () => {
    const ofYear = heads.filter(([code, year]) => code === codes[0] && year === 'R5');
    const sum = ofYear.reduce((all, [, , , insured]) => all + Number(insured), 0);
    const withSum = (more: number) => bands.append('heads.csv', `131016,R5,計,${sum + more}`);
    expect(await withSum(0).found()).toEqual([]);
    expect(await withSum(5000).found()).toMatchObject([{ code: 'total-disagrees', value: `${sum + 5000}` }]);
  });

  it('a table that is not there, and keys that are missing', async () => {
    const lacking = bands
      .without('heads.csv')
      .replace('case.yaml', 'variant: pooled, ', '')
      .replace('case.yaml', ', national: national.csv', '');
    expect(await lacking.found()).toMatchObject([
      { code: 'key-missing', args: { options: ['medical_index.variant'] } },
      { code: 'key-missing', args: { options: ['medical_index.national'] } },
      { code: 'file-missing' },
    ]);
  });

  it('very high costs above the benefits, where they are borne together', async () => {
    const above = bands.replace(
      'costs.csv',
      '131016,R4,1000000,2000,30000',
      '131016,R4,1000000,2000,1000001',
    );
    expect((await above.found()).map(({ code }) => code)).toEqual(['very-high-above-benefits']);
    expect(await above.replace('case.yaml', 'pooled', 'own').found()).toEqual([]);
  });

  it('a header that is misspelt, and not its missing column besides', async () => {
    const misspelt = bands.replace('heads.csv', 'insured', 'insurde');
    expect((await misspelt.found()).map(({ code }) => code)).toEqual(['header-unknown']);
  });
});

describe('rows that are missing', () => {
  const withoutRows = (file: string, text: string) =>
    bands.remake(file, (all) =>
      String(all)
        .split('\n')
        .filter((line) => !line.includes(text))
        .join('\n'),
    );

  it('of a whole year are told once, with the mean of the others as a way out', async () => {
    expect(await withoutRows('costs.csv', ',R6,').found()).toMatchObject([
      { code: 'index-year-missing', file: 'costs.csv', args: { table: 'costs', year: 2024, given: 2 } },
    ]);
    expect(await withoutRows('heads.csv', ',R5,').found()).toMatchObject([
      { code: 'index-year-missing', file: 'heads.csv', args: { table: 'heads', year: 2023, given: 1 } },
    ]);
  });

  it('of a municipality are told with its ages', async () => {
    expect(await withoutRows('heads.csv', '131024,R4,6').found()).toMatchObject([
      { code: 'index-rows-missing', args: { table: 'heads', year: 2022, ages: ['60-64', '65-69'] } },
    ]);
    expect(await withoutRows('national.csv', 'R5,0-4,').found()).toMatchObject([
      { code: 'index-rows-missing', args: { table: 'national', year: 2023, ages: ['0-4'] } },
    ]);
  });

  it('are not needed with α = 0, nor by a municipality without heads and income', async () => {
    const lacking = withoutRows('costs.csv', '131016,R5');
    expect(await lacking.replace('case.yaml', 'alpha: 1', 'alpha: 0').found()).toEqual([]);
    const idle = lacking.replace('people.csv', '100,200000', '0,0');
    expect(await idle.replace('case.yaml', 'pooled', 'own').found()).toEqual([]);
  });

  it('are needed by those with whom a municipality is taken together, though nobody is there today', async () => {
    const lacking = withoutRows('costs.csv', '131016,R5').replace('people.csv', '100,200000', '0,0');
    expect(await lacking.found()).toMatchObject([{ code: 'index-rows-missing', args: { table: 'costs' } }]);
  });

  it('leave a year out of a mean for all, and a warning says so', async () => {
    const mean = bands.replace('case.yaml', '{ variant', '{ basis: mean:2, variant');
    expect(await mean.found()).toEqual([]);
    expect((await mean.made()).ageBandIndex).toBeDefined();
    const partly = mean.append('heads.csv', ...ageBands.map((age) => `131016,R6,${age},5`));
    expect(await partly.found()).toMatchObject([
      { code: 'index-year-left-out', file: 'heads.csv', args: { year: 2024, table: 'heads', lacking: 1 } },
    ]);
    const { case: made } = await partly.load();
    expect(calculate(made!).segments[0]!.nationalIndexYears!.map(({ year }) => year)).toEqual([2022, 2023]);
  });

  it('of all years but one shorten a mean, and leave none where no year is common', async () => {
    const mean = bands.replace('case.yaml', '{ variant', '{ basis: mean:3, variant');
    expect(calculate(await mean.made()).findings).toMatchObject([
      { code: 'series-short', args: { given: 2, asked: 3 } },
    ]);
    const none = mean.remake('heads.csv', (text) =>
      String(text).replaceAll('R4', 'R1').replaceAll('R5', 'R2'),
    );
    expect((await none.found()).map(({ code, file }) => [code, file])).toEqual([
      ['index-year-missing', 'heads.csv'],
    ]);
  });
});

describe('years whose index cannot be', () => {
  it('nobody insured on 30 September is told at the heads', async () => {
    const nobody = bands.remake('heads.csv', (text) =>
      String(text).replace(/(131016,R4,[\d-]+),\d+/g, '$1,0'),
    );
    expect(await nobody.found()).toMatchObject([
      { code: 'index-without-heads', file: 'heads.csv', line: 2, args: { year: 2022 } },
    ]);
  });

  it('costs of 0 are told at the costs, but not where others bear a part', async () => {
    const none = bands.replace('costs.csv', '131016,R4,1000000,2000,30000', '131016,R4,0,0,0');
    expect(await none.found()).toEqual([]);
    expect(await none.replace('case.yaml', 'pooled', 'own').found()).toMatchObject([
      { code: 'index-without-costs', file: 'costs.csv', line: 2, args: { year: 2022 } },
    ]);
  });

  it('an index far from that of the nation is a warning where figures are judged', async () => {
    const thousands = bands
      .append('case.yaml', 'plausibility: on')
      .replace('costs.csv', '131016,R4,1000000', '131016,R4,1000');
    const pooled = thousands.replace('costs.csv', '131016,R4,1000,2000,30000', '131016,R4,1000,2000,0');
    expect(await pooled.found()).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'made-index-implausible', line: 2 })]),
    );
  });
});

describe('areas', () => {
  it('are the same however blanks and width are written', async () => {
    const area = withAreas('湖東', ' 湖　東').replace('case.yaml', 'pooled', 'area');
    expect((await area.made()).municipalities.map((one) => one.area)).toEqual(['湖東', '湖東']);
    const [first, second] = await indicesOf(area);
    expect(first).toBe(second);
  });

  it('are needed by all where the index is that of the area', async () => {
    expect(await bands.replace('case.yaml', 'pooled', 'area').found()).toMatchObject([
      { code: 'column-missing', args: { columns: ['area'] } },
    ]);
    expect(await withAreas('湖東', '').replace('case.yaml', 'pooled', 'area').found()).toMatchObject([
      { code: 'area-missing', line: 3, args: { isNeeded: true } },
    ]);
  });

  it('are for all or for none where very high costs are borne together', async () => {
    expect((await withAreas('', '').found()).length).toBe(0);
    expect((await withAreas('湖東', '').found()).map(({ code }) => code)).toEqual(['area-missing']);
    expect(await indicesOf(withAreas('湖東', '湖東'))).toEqual(await indicesOf(bands));
  });

  it('of two letters are not taken for one another misspelt', async () => {
    const three = withAreas('東部', '中部')
      .append('people.csv', '131032,港区,300,400000,中部')
      .append('rates.csv', '131032,95')
      .file('costs.csv', table('municipality_code,year,benefits,other_benefits,very_high', withThird(costs)))
      .file('heads.csv', table('municipality_code,year,age,insured', withThird(heads)));
    expect(await three.found()).toMatchObject([{ code: 'area-alone', line: 2, args: { suggestion: null } }]);
  });

  it('say nothing where each municipality stands for itself', async () => {
    expect(await withAreas('湖東', '').replace('case.yaml', 'pooled', 'own').found()).toEqual([]);
  });
});

describe('an index as columns, or from age bands', () => {
  const both = small
    .append('case.yaml', `medical_index: ${setting}`)
    .file('costs.csv', table('municipality_code,year,benefits,other_benefits,very_high', costs))
    .file('heads.csv', table('municipality_code,year,age,insured', heads))
    .file('national.csv', table('year,age,benefits,insured', national));
  const sets = ['variant=own', 'costs=costs.csv', 'heads=heads.csv', 'national=national.csv'].map(
    (one) => `medical_index.${one}`,
  );
  const without = both.replace('case.yaml', `medical_index: ${setting}\n`, '');

  it('both in one layer are an error', async () => {
    expect(await both.found()).toMatchObject([
      {
        code: 'index-two-ways',
        column: 'medical_index.variant',
        args: { column: 'medical_index', file: 'people.csv' },
      },
    ]);
  });

  it('of two layers the later one holds: age bands over columns', async () => {
    const { municipalities, ageBandIndex } = await without.made({ set: sets });
    expect(ageBandIndex?.variant).toBe('own');
    expect(municipalities.some(({ medicalIndex }) => medicalIndex)).toBe(false);
  });

  it('of two layers the later one holds: columns over age bands', async () => {
    const other = both
      .file('plain.csv', 'municipality_code,insured,income\n131016,100,200000\n131024,300,400000\n')
      .replace('case.yaml', '[people.csv', '[plain.csv');
    expect((await other.made()).ageBandIndex).toBeDefined();
    const made = await other.made({ set: ['inputs=[people.csv, rates.csv]'] });
    expect(made.ageBandIndex).toBeUndefined();
    expect(made.municipalities[0]!.medicalIndex?.toFixed()).toBe('1.02');
  });

  it('a variant that is set on age bands changes them, and on columns asks for the tables', async () => {
    expect((await bands.made({ set: ['medical_index.variant=own'] })).ageBandIndex?.variant).toBe('own');
    expect(await without.found({ set: ['medical_index.variant=own'] })).toMatchObject(
      ['costs', 'heads', 'national'].map((name) => ({
        code: 'key-missing',
        args: { options: [`medical_index.${name}`] },
      })),
    );
  });

  it('a policy that says a variant gives way to the columns of the case', async () => {
    const made = await small
      .file('own.yaml', 'medical_index: { variant: own }\n')
      .append('case.yaml', 'policy: ./own.yaml')
      .made();
    expect(made.ageBandIndex).toBeUndefined();
    const policy = await bands
      .replace('case.yaml', 'variant: pooled, ', '')
      .file('own.yaml', 'medical_index: { variant: own }\n')
      .append('case.yaml', 'policy: ./own.yaml')
      .made();
    expect(policy.ageBandIndex?.variant).toBe('own');
  });

  it('Japanese words name the variants', async () => {
    const japanese = bands.replace('case.yaml', 'pooled', '市町村ごと');
    expect((await japanese.made()).ageBandIndex?.variant).toBe('own');
  });
});
