import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedSegment } from '../../src/domain/published-rates.js';
import { type LoadedRates, loadPublishedRates } from '../../src/validate/audit/load.js';
import { asFound } from './small-case.js';

/** A table read from a file of these lines; the file is called by its place in what is found. */
async function load(...lines: readonly string[]): Promise<LoadedRates & { readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'nhi-rates-'));
  const file = join(folder, 'rates.csv');
  try {
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return { ...(await loadPublishedRates(file)), file };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is found, with the name of the file left out. */
async function found(...lines: readonly string[]) {
  const { findings, file } = await load(...lines);
  return findings.map((one) => {
    const { file: named, ...rest } = asFound(one);
    expect(named).toBe(file);
    return rest;
  });
}

/** The figures of a segment as text, rates as ratios. */
function rowsOf(segment: PublishedSegment | undefined): string[] {
  return (segment?.rows ?? []).map(({ code, name, figures, parts }) =>
    [
      code,
      name,
      ...Object.values(figures).map((figure) => figure.toFixed()),
      ...(parts ? [`${parts.base.toFixed()}+${parts.increment.toFixed()}`] : []),
    ].join(' '),
  );
}

const wide =
  'code6,prefecture,municipality,medical_income_rate_pct,medical_per_capita_yen,medical_per_household_yen';
const long =
  'fiscal_year,municipality_code,municipality_name,segment,income_rate_percent,asset_rate_percent,per_insured,per_household,per_adult_surcharge';

describe('a table with a row for every municipality', () => {
  it('rates become ratios, a column that is not there is 0', async () => {
    const { rates } = await load(
      'code6,municipality,care_income_rate_pct,care_per_capita_yen',
      '082015,水戸市,2.73,19956',
    );
    expect(rates?.segments.map(({ segment }) => segment)).toEqual(['care']);
    expect(rowsOf(rates?.segments[0])).toEqual(['082015 水戸市 0.0273 0 19956 0']);
  });

  it('code5 and other names of the columns serve as well', async () => {
    const { rates } = await load(
      'code5,保険者名,medical_income_rate_pct,medical_per_capita_yen',
      '08201,水戸市,6.64,41388',
    );
    expect(rowsOf(rates?.segments[0])).toEqual(['082015 水戸市 0.0664 0 41388 0']);
  });

  it('columns that nhi has no use for are left alone', async () => {
    expect(await found(`${wide},備考,備考`, '082015,茨城県,水戸市,6.64,41388,0,,x')).toEqual([]);
  });

  it('numbers are read as people write them', async () => {
    const { rates } = await load(wide, '082015,茨城県,水戸市,６.64%,"41,388",△５');
    expect(rowsOf(rates?.segments[0])).toEqual(['082015 水戸市 0.0664 0 41388 -5']);
  });

  it('a row without figures is left out and counted', async () => {
    const { rates } = await load(wide, '082015,茨城県,水戸市,6.64,41388,0', '082023,茨城県,日立市,,,');
    expect(rates?.segments[0]).toMatchObject({ rows: [{ name: '水戸市' }], unpublished: 1 });
  });
});

describe('a row that is published in part', () => {
  const incomplete = async (...rows: readonly string[]) =>
    (await load(wide, ...rows)).rates?.segments[0]?.incomplete;
  const whole = '082015,茨城県,水戸市,6.64,41388,500';

  it.each<[string, string, readonly string[]]>([
    ['所得割率', ',41388,500', ['incomeRate']],
    ['均等割額', '6.15,,500', ['perInsured']],
    ['平等割額', '6.15,38400,', ['perHousehold']],
    ['all but 平等割額', ',,500', ['incomeRate', 'perInsured']],
  ])('is told with what is missing: %s', async (_, cells, missing) => {
    expect(await incomplete(whole, whole.replace('2015', '2031'), `082023,茨城県,日立市,${cells}`)).toEqual([
      { code: '082023', name: '日立市', missing },
    ]);
  });

  it('a zero alone is no figure', async () => {
    expect(await incomplete(whole, '082023,茨城県,日立市,,,0')).toEqual([]);
  });
});

describe('an empty 平等割', () => {
  const row = (perHousehold: string, code = '082015') => `${code},茨城県,市,6.64,41388,${perHousehold}`;

  it('is none where most rows have none', async () => {
    const { rates } = await load(wide, row(''), row('', '082023'), row('500', '082031'));
    expect(rates?.segments[0]).toMatchObject({ rows: { length: 3 }, unpublished: 0 });
  });

  it('is not published where most rows have one', async () => {
    const { rates } = await load(wide, row(''), row('400', '082023'), row('500', '082031'));
    expect(rates?.segments[0]).toMatchObject({ rows: { length: 2 }, unpublished: 1 });
  });
});

describe('子ども', () => {
  const header =
    'code6,municipality,child_income_rate_pct,child_per_capita_base_yen,child_per_capita_18plus_increment_yen,child_per_capita_adult_total_yen';

  it.each([
    ['the total of an adult', '1195,84,1279', '1279 0 1195+84'],
    ['the total alone', ',,1279', '1279 0'],
    ['the sum where no total is published', '1195,84,', '1279 0'],
  ])('takes %s', async (_, cells, figures) => {
    const { rates } = await load(header, `041009,仙台市,0.27,${cells}`);
    expect(rowsOf(rates?.segments[0])).toEqual([`041009 仙台市 0.0027 0 ${figures}`]);
  });

  it('the base alone is not what an adult pays', async () => {
    const { rates, findings } = await load(header, '041009,仙台市,0.27,1195,,', '042021,石巻市,0.27,,,1268');
    expect(findings).toEqual([]);
    expect(rates?.segments[0]).toMatchObject({ rows: [{ name: '石巻市' }], unpublished: 1 });
  });
});

describe('a table with names only', () => {
  const header = '市町村名,医療分所得割率（％）,医療分均等割額（円）,医療分平等割額';

  it('needs no code', async () => {
    const { rates } = await load(header, '石巻市,6.69,29674,19118', '仙台市,7.63,33849,21807');
    expect(rates?.segments.flatMap(rowsOf)).toEqual([
      ' 石巻市 0.0669 0 29674 19118',
      ' 仙台市 0.0763 0 33849 21807',
    ]);
  });

  it('a name that stands twice is found', async () => {
    const row = '石巻市,6.69,29674,19118';
    expect(await found(header, row, row)).toMatchObject([
      { code: 'code-repeated', line: 3, column: '市町村名' },
    ]);
  });

  it('name-missing: a row without a name is found', async () => {
    expect(await found(header, ',6.69,29674,19118')).toEqual([
      { code: 'name-missing', line: 2, column: '市町村名' },
    ]);
  });
});

describe('Japanese headers', () => {
  it.each([
    ['医療分所得割率,医療分均等割額,医療分平等割額', 'medical'],
    ['後期所得割率(%),後期均等割額(円),後期平等割額(円)', 'support'],
    ['後期高齢者支援金等分所得割率,後期高齢者支援金等分均等割額,後期高齢者支援金等分平等割額', 'support'],
    ['介護納付金分 所得割率（％）,介護分均等割額,介護平等割額', 'care'],
    ['子ども・子育て支援納付金分所得割率,子ども分18歳以上の均等割額計,子ども分平等割額', 'child'],
  ])('%s', async (headers, segment) => {
    const { rates } = await load(`団体コード,${headers}`, '041009,7.63,33849,21807');
    expect(rates?.segments.map((one) => one.segment)).toEqual([segment]);
    expect(rowsOf(rates?.segments[0])).toEqual(['041009  0.0763 0 33849 21807']);
  });

  it('均等割額 of 子ども is the part that everybody pays', async () => {
    const { rates } = await load(
      '団体コード,子ども分所得割率,子ども分均等割額,子ども分18歳以上均等割額',
      '041009,0.27,1195,84',
    );
    expect(rowsOf(rates?.segments[0])).toEqual(['041009  0.0027 0 1279 0']);
  });

  it('those of premium-rates.csv', async () => {
    const { rates } = await load(
      '年度,団体コード,市町村名,区分,所得割率,資産割率,均等割額,平等割額,18歳以上均等割額',
      'R8,472018,那覇市,医療,7.33,22.26,45675,1000,',
      'R8,472018,那覇市,子ども・子育て支援納付金分,0.27,,1600,,88',
    );
    expect(rates?.segments.flatMap(rowsOf)).toEqual([
      '472018 那覇市 0.0733 0.2226 45675 1000',
      '472018 那覇市 0.0027 0 1688 0',
    ]);
  });

  it('a column in both languages stands twice', async () => {
    const header = '団体コード,区分,所得割率,均等割額,per_insured';
    expect(await found(header, '472018,医療,7.33,45675,45675')).toMatchObject([
      { code: 'header-repeated', column: 'per_insured', args: { first: '均等割額' } },
    ]);
  });
});

describe('codes that lost their zero', () => {
  const figures = 'medical_income_rate_pct,medical_per_capita_yen';
  const read = async (...lines: readonly string[]) =>
    (await load(...lines)).rates?.segments[0]?.rows.map(({ code }) => code);

  it.each([
    ['a prefecture by name', 'code6,prefecture', ['41009,宮城県', '42021,宮城']],
    ['a prefecture by code', 'code6,都道府県コード', ['41009,04', '42021,4']],
    ['the five-digit code', 'code6,code5', ['41009,4100', '42021,4202']],
    ['the other codes', 'code6,x', ['41009,', '42021,']],
  ])('%s tells what they were', async (_, header, [first, second]) => {
    expect(await read(`${header},${figures}`, `${first},7.63,33849`, `${second},6.69,29674`)).toEqual([
      '041009',
      '042021',
    ]);
  });

  it('five digits of one prefecture stay what they are', async () => {
    expect(await read(`code5,${figures}`, '13101,7.63,33849', '13102,6.69,29674')).toEqual([
      '131016',
      '131024',
    ]);
  });

  it('codes-ambiguous: one finding where the table does not tell', async () => {
    expect(await found(`code6,${figures}`, '41009,7.63,33849', '41009,6.69,29674')).toEqual([
      {
        code: 'codes-ambiguous',
        line: 2,
        column: 'code6',
        value: '41009',
        args: { candidates: ['410098', '041009'], others: 1 },
      },
    ]);
  });
});

describe('our own premium-rates.csv', () => {
  it('has a row for every municipality and segment', async () => {
    const { rates } = await load(
      long,
      'R8,472018,那覇市,medical,7.33,22.26,45675,1000,',
      'R8,472018,那覇市,child,0.27,,1600,,88',
    );
    expect(rates?.segments.flatMap(rowsOf)).toEqual([
      '472018 那覇市 0.0733 0.2226 45675 1000',
      '472018 那覇市 0.0027 0 1688 0',
    ]);
  });

  it('a guard against formulas is taken off', async () => {
    const { rates } = await load(long, "R8,472018,'=那覇,医療,7.33,,45675,,");
    expect(rowsOf(rates?.segments[0])).toEqual(['472018 =那覇 0.0733 0 45675 0']);
  });

  it('a segment that is none is found', async () => {
    expect(await found(long, 'R8,472018,那覇市,medcal,7.33,,45675,,')).toEqual([
      {
        code: 'value-invalid',
        line: 2,
        column: 'segment',
        value: 'medcal',
        args: { expected: { oneOf: ['medical', 'support', 'care', 'child'], suggestion: 'medical' } },
      },
    ]);
  });

  it('a row that stands twice is found', async () => {
    const row = 'R8,472018,那覇市,medical,7.33,,45675,,';
    expect(await found(long, row, row)).toEqual([
      { code: 'code-repeated', line: 3, column: 'municipality_code', value: '472018', args: { line: 2 } },
    ]);
  });
});

describe('what is not fit', () => {
  it('every number that is none is found, in one run', async () => {
    expect(
      await found(wide, '082015,茨城県,水戸市,6.6.4,41388,-', '082023,茨城県,日立市,6.15,384%,0'),
    ).toEqual([
      {
        code: 'number-invalid',
        line: 2,
        column: 'medical_income_rate_pct',
        value: '6.6.4',
        args: { problem: 'not-a-number' },
      },
      {
        code: 'number-invalid',
        line: 2,
        column: 'medical_per_household_yen',
        value: '-',
        args: { problem: 'placeholder' },
      },
      {
        code: 'number-invalid',
        line: 3,
        column: 'medical_per_capita_yen',
        value: '384%',
        args: { problem: 'percent' },
      },
    ]);
  });

  it.each([
    [
      'code and name',
      'prefecture,medical_income_rate_pct,medical_per_capita_yen',
      ['municipality_code', '市町村名'],
    ],
    ['所得割率', 'code6,support_per_capita_yen', ['support_income_rate_pct', '後期分所得割率']],
    ['均等割額', 'code6,support_income_rate_pct', ['support_per_capita_yen', '後期分均等割額']],
    [
      'the total of an adult',
      'code6,child_income_rate_pct,child_per_capita_base_yen',
      ['child_per_capita_adult_total_yen', '子ども分18歳以上の均等割額計'],
    ],
    [
      '均等割額 in premium-rates.csv',
      'municipality_code,segment,income_rate_percent',
      ['per_insured', '均等割額'],
    ],
    ['everything', 'municipality_code,insured', ['medical_income_rate_pct', 'income_rate_percent']],
  ])('a column that is missing is found: %s', async (_, header, columns) => {
    const cells = header.split(',').map(() => '1');
    expect(await found(header, cells.join())).toContainEqual({
      code: 'column-missing',
      line: 1,
      args: { columns, japanese: expect.arrayContaining([expect.any(String)]), need: null },
    });
  });

  it('the number of an insurer is no code', async () => {
    expect(
      await found('保険者番号,medical_income_rate_pct,medical_per_capita_yen', '1,6.64,41388'),
    ).toMatchObject([{ code: 'header-insurer-number', line: 1, column: '保険者番号' }]);
  });

  it('a column that stands twice is found', async () => {
    expect(await found(`${wide},medical_per_capita_yen`, '082015,茨城県,水戸市,6.64,41388,0,41389')).toEqual([
      {
        code: 'header-repeated',
        line: 1,
        column: 'medical_per_capita_yen',
        value: 'medical_per_capita_yen',
        args: { first: 'medical_per_capita_yen' },
      },
    ]);
  });

  it.each([
    ['code-check-digit', '082016', { expected: '082015' }],
    ['code-invalid', 'x', undefined],
    ['code-missing', '', undefined],
    ['code-of-prefecture', '080004', undefined],
  ])('%s', async (code, value, args) => {
    expect(await found(wide, `${value},茨城県,水戸市,6.64,41388,0`)).toEqual([
      { code, line: 2, column: 'code6', value, ...(args && { args }) },
    ]);
  });

  it('a municipality that stands twice is found once', async () => {
    const row = '082015,茨城県,水戸市,6.64,41388,0';
    expect(await found(wide, row, row)).toMatchObject([
      { code: 'code-repeated', line: 3, args: { line: 2 } },
    ]);
  });

  it('a row that is too short is found', async () => {
    expect(await found(wide, '082015,茨城県')).toMatchObject([{ code: 'row-length', line: 2 }]);
  });

  it('a header without rows is found', async () => {
    expect(await found(wide)).toEqual([{ code: 'table-without-rows', line: 1 }]);
  });

  it('a table without figures is found', async () => {
    expect(await found(wide, '082015,茨城県,水戸市,,,')).toEqual([{ code: 'rates-none', line: 1 }]);
  });

  it('an empty file is found', async () => {
    expect(await found()).toEqual([{ code: 'file-empty' }]);
  });

  it('a file that is not there is found', async () => {
    expect((await loadPublishedRates('nowhere.csv')).findings.map(asFound)).toEqual([
      { code: 'file-missing', file: 'nhi audit', value: 'nowhere.csv' },
    ]);
  });
});
