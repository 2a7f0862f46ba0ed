import { describe, expect, it } from 'vitest';
import { asFound, municipality, type SmallCase, small, withCare } from './small-case.js';

/** The small case whose collection rate stands under another header. */
function underHeader(header: string): SmallCase {
  return small.replace('rates.csv', 'collection_rate_R7', header);
}

describe('header-unknown', () => {
  it('a header that nothing resembles is found without a suggestion', async () => {
    const noted = small.file('rates.csv', [
      'municipality_code,備考,collection_rate_R7',
      '131016,仮,93.45',
      '131024,,95',
    ]);
    expect(await noted.found()).toEqual([
      {
        code: 'header-unknown',
        file: 'rates.csv',
        line: 1,
        column: '備考',
        value: '備考',
        args: { suggestion: null },
      },
    ]);
  });

  it.each([
    ['municipality_nam', 'municipality_name'],
    ['income_medcal', 'income_medical'],
    ['収納率R6', '収納率_R6'],
    ['collection_rates_R6', 'collection_rate_R6'],
  ])('%s is most likely %s', async (header, suggestion) => {
    const misspelt = small.file('rates.csv', [
      `municipality_code,collection_rate_R7,${header}`,
      '131016,93,1',
      '131024,95,1',
    ]);
    expect(await misspelt.found()).toMatchObject([
      { code: 'header-unknown', file: 'rates.csv', column: header, args: { suggestion } },
    ]);
  });

  it('a filled column without a header is found', async () => {
    const headless = small.file('rates.csv', [
      'municipality_code,,collection_rate_R7',
      '131016,仮,93',
      '131024,,95',
    ]);
    expect(await headless.found()).toEqual([
      { code: 'header-empty', file: 'rates.csv', line: 1, value: '仮', args: { column: 'B', line: 2 } },
    ]);
  });

  it('a misspelt header is not also a missing column', async () => {
    const misspelt = small.replace('people.csv', 'insured', 'insurd');
    expect((await misspelt.found()).map(({ code }) => code)).toEqual(['header-unknown']);
  });

  it('a misspelt header in Japanese is not also a missing column', async () => {
    const misspelt = small.replace('people.csv', 'insured', '被保険者');
    expect((await misspelt.found()).map(({ code }) => code)).toEqual(['header-unknown']);
  });

  it('a year without a sign of its own is no suffix', async () => {
    expect(await underHeader('収納率R7').found()).toContainEqual({
      code: 'header-unknown',
      file: 'rates.csv',
      line: 1,
      column: '収納率R7',
      value: '収納率R7',
      args: { suggestion: '収納率_R7' },
    });
  });

  it('a misspelt header of a series is not also a missing column', async () => {
    expect((await underHeader('収納率R7').found()).map(({ code }) => code)).toEqual(['header-unknown']);
  });

  it('heads take no segment as a suffix', async () => {
    const suffixed = small.file('rates.csv', [
      'municipality_code,collection_rate_R7,insured_medical',
      '131016,93,1',
      '131024,95,1',
    ]);
    expect(await suffixed.found()).toMatchObject([{ code: 'header-unknown', column: 'insured_medical' }]);
  });
});

describe('header-unit', () => {
  it.each([
    ['所得総額(千円)', 'income', '千円', '所得総額'],
    ['所得総額（医療分）（百万円）', 'income', '百万円', '所得総額(医療分)'],
    ['被保険者数（千人）', 'insured', '千人', '被保険者数'],
    ['医療費指数（全国＝100）', 'medical_index', '全国=100', '医療費指数'],
    ['被保険者数(円)', 'insured', '円', '被保険者数'],
    ['所得総額［千円］', 'income', '千円', '所得総額'],
    ['所得総額千円', 'income', '千円', '所得総額'],
  ])('%s is in a unit that is not read, and that is all', async (header, column, unit, plain) => {
    expect(await small.replace('people.csv', column, header).found()).toEqual([
      {
        code: 'header-unit',
        file: 'people.csv',
        line: 1,
        column: header,
        value: header,
        args: { unit, column: plain },
      },
    ]);
  });
});

it.each([
  ['介護所得総額', '所得総額(介護)'],
  ['介護納付金分所得総額', '所得総額(介護)'],
  ['介護分の世帯数', '世帯数(介護)'],
  ['介護所得総額(R6)', '所得総額(介護)(R6)'],
])('%s has its segment in front: %s is suggested', async (header, suggestion) => {
  const named = small.replace('people.csv', 'medical_index', `medical_index,${header}`);
  expect(
    await named.remake('people.csv', (text) => text.replaceAll(/(\.\d\d)$/gm, '$1,5')).found(),
  ).toMatchObject([{ code: 'header-unknown', value: header, args: { suggestion } }]);
});

describe('header-two-rows', () => {
  const rows = ['131016,千代田区,100,200000,200000,1.02,93.45', '131024,中央区,300,400000,400000,0.98,95.10'];
  const twoRows = (upper: string, lower: string) => small.file('people.csv', [upper, lower, ...rows]);

  it.each([
    ['the codes above', '団体コード,市町村名,被保険者数,所得総額（円）,,医療費指数,', ',,,医療,後期,,', 2],
    ['the codes below', ',,,所得総額（円）,,,', '団体コード,市町村名,被保険者数,医療,後期,医療費指数,', 2],
  ])('with %s, the headers of one row are told', async (_, upper, lower, line) => {
    expect(await twoRows(upper, lower).found()).toEqual([
      {
        code: 'header-two-rows',
        file: 'people.csv',
        line,
        value: '医療',
        args: { above: 1, headers: ['所得総額(医療)', '所得総額(後期)'] },
      },
    ]);
  });

  it('years under the title of a series', async () => {
    const yearly = twoRows(',,,,,医療費指数,', '団体コード,市町村名,被保険者数,所得総額,備考,R6,令和7年度');
    expect(await yearly.found()).toMatchObject([
      { code: 'header-two-rows', args: { headers: ['医療費指数(R6)', '医療費指数(令和7年度)'] } },
    ]);
  });

  it('a segment over a column of all segments is told, and what one row would say', async () => {
    const grouped = small.remake('people.csv', (text) => `,,,介護納付金分,\n${text}`);
    expect(await grouped.found()).toMatchObject([
      { code: 'header-two-rows', file: 'people.csv', args: { above: 1, headers: ['所得総額(介護)'] } },
    ]);
  });

  const withSpecial = (...headers: readonly string[]) =>
    small
      .file('people.csv', ['団体コード,被保険者数,医療費指数', '131016,100,1', '131024,300,1'])
      .file('special.csv', [...headers, '131016,200000,1', '131024,400000,1'])
      .replace('case.yaml', '[people.csv', '[people.csv, special.csv');

  it('a segment over a column that only it has says nothing new', async () => {
    expect(await withSpecial(',,医療', '団体コード,所得総額,特定世帯数').found()).toEqual([]);
  });

  it('a segment over such a column is told where it was read as the header', async () => {
    expect(await withSpecial('団体コード,所得総額,医療', ',,特定世帯数').found()).toMatchObject([
      { code: 'header-two-rows', file: 'special.csv', args: { headers: ['特定世帯数'] } },
    ]);
  });

  it('two years over plain rates are told', async () => {
    const grouped = small.file('rates.csv', [
      ',令和6年度,令和7年度',
      '団体コード,収納率,収納率',
      '131016,93,94',
      '131024,95,96',
    ]);
    expect(await grouped.found()).toMatchObject([
      { code: 'header-two-rows', args: { headers: ['収納率(R6)', '収納率(R7)'] } },
    ]);
  });

  it('a title over headers that say everything is none', async () => {
    const titled = small.remake('people.csv', (text) => `,,医療,R8,\n${text}`);
    expect(await titled.made()).toEqual(await small.made());
  });
});

describe('header-missing', () => {
  it('a table in whose first rows no header stands', async () => {
    const titled = small.remake(
      'people.csv',
      (text) => `令和8年度 被保険者数等\n${text.split('\n').slice(1).join('\n')}`,
    );
    expect(await titled.found()).toEqual([{ code: 'header-missing', file: 'people.csv', line: 1 }]);
  });

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
  ])('cells that are parted by %s are found', async (_, mark) => {
    const parted = small.remake('people.csv', (text) => text.replaceAll(',', mark));
    expect(await parted.found()).toEqual([{ code: 'header-missing', file: 'people.csv', line: 1 }]);
  });

  it('rows without headers are found', async () => {
    const bare = small.remake('people.csv', (text) => text.slice(text.indexOf('\n') + 1));
    expect(await bare.found()).toEqual([{ code: 'header-missing', file: 'people.csv', line: 1 }]);
  });
});

describe('header-insurer-number', () => {
  it('保険者番号 in place of the code is refused under its own name', async () => {
    expect(await small.replace('people.csv', 'municipality_code', '保険者番号').found()).toEqual([
      {
        code: 'header-insurer-number',
        file: 'people.csv',
        line: 1,
        column: '保険者番号',
        value: '保険者番号',
      },
    ]);
  });

  it('保険者番号 beside the code is refused unless it is ignored', async () => {
    const both = small.file('rates.csv', [
      '保険者番号,団体コード,収納率',
      '138016,131016,93',
      '138024,131024,95',
    ]);
    expect(await both.found()).toMatchObject([{ code: 'header-insurer-number', file: 'rates.csv', line: 1 }]);
    expect(await both.append('case.yaml', 'ignore_columns: [保険者番号]').found()).toEqual([]);
  });
});

describe('header-looks-like-adjustments', () => {
  it('adjustments among the inputs are told from a table of municipalities', async () => {
    const astray = small
      .replace('case.yaml', 'rates.csv]', 'rates.csv, a.csv]')
      .file('a.csv', ['団体コード,区分,段階,項目,金額', '131016,医療,納付金,x,1']);
    expect(await astray.found()).toEqual([{ code: 'header-looks-like-adjustments', file: 'a.csv', line: 1 }]);
  });
});

describe('header-repeated', () => {
  it('the same header twice in one table is found', async () => {
    const twice = small.file('rates.csv', [
      'municipality_code,collection_rate_R7,collection_rate_R7',
      '131016,93,93',
      '131024,95,95',
    ]);
    expect(await twice.found()).toEqual([
      {
        code: 'header-repeated',
        file: 'rates.csv',
        line: 1,
        column: 'collection_rate_R7',
        value: 'collection_rate_R7',
        args: { first: 'collection_rate_R7' },
      },
    ]);
  });

  it('the plain rate and the one of the previous year are the same column', async () => {
    const twice = small.file('rates.csv', [
      'municipality_code,収納率,collection_rate_R7',
      '131016,93,93',
      '131024,95,95',
    ]);
    expect(await twice.found()).toMatchObject([
      { code: 'header-repeated', column: 'collection_rate_R7', args: { first: '収納率' } },
    ]);
  });
});

describe('column-missing', () => {
  it('a table without codes is found in that table', async () => {
    const codeless = small.file('rates.csv', ['municipality_name,collection_rate_R7', '千代田区,93']);
    expect(await codeless.found()).toEqual([
      {
        code: 'column-missing',
        file: 'rates.csv',
        line: 1,
        args: { columns: ['municipality_code'], japanese: ['団体コード'], need: null },
      },
    ]);
  });

  it.each([
    ['insured', 'medical', 'heads', ['insured'], ['被保険者数']],
    ['income', 'medical', 'income', ['income', 'income_medical'], ['所得総額', '所得総額(医療)']],
  ])('a column %s that no table has is found once', async (column, segment, kind, columns, japanese) => {
    const ignored = small.append('case.yaml', `ignore_columns: [${column}]`);
    expect(await ignored.found()).toEqual([
      {
        code: 'column-missing',
        file: 'people.csv, rates.csv',
        args: { columns, japanese, need: { kind, segment } },
      },
    ]);
  });

  it.each([
    ['three', ['households']],
    ['four', ['households', 'assets']],
  ])('method %s needs %s', async (method, kinds) => {
    const shaped = small.append(
      'case.yaml',
      `premium: { method: ${method}, per_insured_weight: 0.7, income_weight: 0.9 }`,
    );
    expect(await shaped.found()).toMatchObject(
      kinds.map((kind) => ({
        code: 'column-missing',
        file: 'people.csv, rates.csv',
        args: { columns: [kind, `${kind}_medical`], need: { kind, segment: 'medical' } },
      })),
    );
  });

  it.each([
    ['medical_index', 'medical-index'],
    ['collection_rate_R7', 'collection-rate'],
  ])('a series %s that no table has is found once, not by municipality', async (column, kind) => {
    const ignored = small.append('case.yaml', `ignore_columns: [${column}]`);
    expect(await ignored.found()).toMatchObject([{ code: 'column-missing', args: { need: { kind } } }]);
  });

  it('a series never reaches into the fiscal year itself', async () => {
    expect(await underHeader('collection_rate_R8').found()).toMatchObject([
      { code: 'column-missing', args: { need: { kind: 'collection-rate' } } },
    ]);
  });

  it('a segment 子ども needs heads of 18 and over, and under 18 for its rates', async () => {
    const child = small.append('case.yaml', '  child: { levy_base: 1000, beta: 1 }');
    expect((await child.found()).map(({ args }) => args)).toMatchObject([
      { columns: ['insured_child'], need: { kind: 'heads', segment: 'child' } },
      { columns: ['insured_under18'], need: { kind: 'under18', segment: 'child' } },
    ]);
  });

  it('levies alone need no collection rate and nobody under 18', async () => {
    const levies = small
      .append('case.yaml', '  child: { levy_base: 1000, beta: 1 }', 'premium: none')
      .file('rates.csv', ['municipality_code,insured_child', '131016,90', '131024,250']);
    expect(await levies.found()).toEqual([]);
  });

  it('with α = 0 the index is not needed', async () => {
    const even = small.replace('case.yaml', 'alpha: 1', 'alpha: 0');
    expect(await even.append('case.yaml', 'ignore_columns: [medical_index]').found()).toEqual([]);
  });

  it('a column that two segments need is missing once', async () => {
    const both = small.append('case.yaml', '  support: { levy_base: 1000, beta: 1 }');
    expect(await both.append('case.yaml', 'ignore_columns: [income]').found()).toHaveLength(1);
  });
});

describe('forms of a header', () => {
  it.each([
    'collection_rate_R7',
    'COLLECTION_RATE_r7',
    'collection_rate_2025',
    'collection_rate(R7)',
    'collection_rate (R7)',
    '収納率',
    '収納率_R7',
    '収納率(R7)',
    '収納率（R7）',
    '収納率（Ｒ７）',
    '収納率(令和7年度)',
    '収納率（令和７年度）',
    '収納率_2025',
    '現年分収納率(R7)',
    '令和7年度収納率',
    '令和７年度 現年度分収納率（％）',
    'R7収納率',
    '2025年度の収納率',
    '収納率(R7)(%)',
    ' 現年分収納率（令和7年度） ',
    'ｃｏｌｌｅｃｔｉｏｎ＿ｒａｔｅ＿Ｒ７',
    '"収納率\n(R7)"',
  ])('%s is the collection rate of R7', async (header) => {
    const { collectionRates } = municipality(await underHeader(header).made(), '131016');
    expect(collectionRates?.map(({ year, value }) => [year, value.toFixed()])).toEqual([[2025, '0.9345']]);
  });

  it('the plain collection rate is the one of the previous year, whatever the year', async () => {
    const earlier = await underHeader('収納率').replace('case.yaml', 'R8', 'R6').made();
    expect(municipality(earlier, '131016').collectionRates?.map(({ year }) => year)).toEqual([2023]);
  });

  it.each([
    ['団体コード', 'municipality_code'],
    ['市町村コード', 'municipality_code'],
    ['市町村名', 'municipality_name'],
    ['市区町村コード', 'municipality_code'],
    ['全国地方公共団体コード', 'municipality_code'],
    ['団体名', 'municipality_name'],
    ['被保険者数（人）', 'insured'],
    ['"被保険者数\n(人)"', 'insured'],
    ['所得総額(円)', 'income'],
    ['所得総額（医療分）（円）', 'income'],
    ['賦課限度額控除後の基準総所得金額', 'income'],
    ['年齢調整後医療費指数', 'medical_index'],
    ['医療費指数(全国＝1)', 'medical_index'],
    ['区市町村名', 'municipality_name'],
    ['保険者名', 'municipality_name'],
    ['被保険者数', 'insured'],
    ['所得総額', 'income'],
    ['所得総額(医療)', 'income'],
    ['所得総額（医療分）', 'income'],
    ['医療費指数', 'medical_index'],
    ['医療費指数(R5)', 'medical_index'],
    ['医療費指数（平成30年度）', 'medical_index'],
  ])('%s may stand for %s', async (japanese, english) => {
    const basis = small.append('case.yaml', 'medical_index: { basis: latest }');
    expect(await basis.replace('people.csv', english, japanese).found()).toEqual([]);
  });

  it.each([
    ['介護2号被保険者数', 'insured_care'],
    ['介護２号被保険者数', 'insured_care'],
    ['介護第２号被保険者数', 'insured_care'],
    ['介護保険第２号被保険者数（人）', 'insured_care'],
  ])('%s may stand for %s', async (japanese, english) => {
    expect(await withCare.replace('care.csv', english, japanese).found()).toEqual([]);
  });

  it.each(['18歳以上被保険者数,18歳未満被保険者数', '１８歳以上被保険者数,１８歳未満被保険者数'])(
    '%s are the heads of 子ども',
    async (headers) => {
      const child = small
        .append('case.yaml', '  child: { levy_base: 1000, beta: 1 }')
        .file('rates.csv', [`団体コード,収納率,${headers}`, '131016,93,90,10', '131024,95,250,50']);
      const { heads, under18 } = municipality(await child.made(), '131024').bases.child!;
      expect([heads.toFixed(), under18?.toFixed()]).toEqual(['250', '50']);
    },
  );

  it.each([
    ['世帯数,資産税額', 'both columns plain'],
    ['世帯数(医療),資産税額（医療）', 'both of the segment'],
    ['households_medical,assets_medical', 'both of the segment in English'],
  ])('%s gives households and assets: %s', async (headers) => {
    const four = small
      .append('case.yaml', 'premium: { method: four, per_insured_weight: 0.7, income_weight: 0.9 }')
      .file('rates.csv', [`団体コード,収納率,${headers}`, '131016,93,60,500', '131024,95,170.5,700']);
    const { households, assets } = municipality(await four.made(), '131024').bases.medical!;
    expect([households?.toString(), assets?.toString()]).toEqual(['170.5', '700']);
  });

  it.each([
    ['後期', 'support'],
    ['支援', 'support'],
    ['介護', 'care'],
    ['子ども', 'child'],
  ])('所得総額(%s) is the income of %s', async (japanese, english) => {
    const twice = small.file('rates.csv', [
      `団体コード,収納率,所得総額(${japanese}),income_${english}`,
      '131016,93,1,1',
      '131024,95,1,1',
    ]);
    expect(await twice.found()).toMatchObject([
      { code: 'header-repeated', args: { first: `所得総額(${japanese})` } },
    ]);
  });
});

describe('ignore_columns', () => {
  const noted = small.file('rates.csv', ['団体コード,備　考,収納率', '131016,仮,93', '131024,確,95']);

  it('passes over columns that nhi does not know', async () => {
    expect(await noted.append('case.yaml', 'ignore_columns: [備　考]').found()).toEqual([]);
  });

  it('compares headers without blanks and widths', async () => {
    expect(await noted.append('case.yaml', 'ignore_columns: [備考]').found()).toEqual([]);
  });

  it('passes over a column as often as it stands', async () => {
    const twice = small.file('rates.csv', ['団体コード,備考,備考,収納率', '131016,a,b,93', '131024,,,95']);
    expect(await twice.append('case.yaml', 'ignore_columns: [備考]').found()).toEqual([]);
  });

  it('an empty column without a header needs no mention', async () => {
    expect(
      await small.file('rates.csv', ['団体コード,,収納率', '131016,,93', '131024, ,95']).found(),
    ).toEqual([]);
  });
});

describe('order', async () => {
  const whole = JSON.stringify(await small.made(), plain);

  it('columns may stand in any order', async () => {
    const turned = small.remake('people.csv', (text) =>
      text
        .split('\n')
        .map((row) => row.split(',').reverse().join(','))
        .join('\n'),
    );
    expect(JSON.stringify(await turned.made(), plain)).toBe(whole);
  });

  it('columns may be split over any number of tables', async () => {
    const split = small
      .replace('case.yaml', '[people.csv, rates.csv]', '[rates.csv, a.csv, b.csv, c.csv]')
      .file('a.csv', ['municipality_name,municipality_code', '千代田区,131016', '中央区,131024'])
      .file('b.csv', ['municipality_code,income,insured', '131016,200000,100', '131024,400000,300'])
      .file('c.csv', ['medical_index,municipality_code', '1.02,131016', '0.98,131024'])
      .without('people.csv');
    expect(JSON.stringify(await split.made(), plain)).toBe(whole);
  });

  it('a whole case may stand in one table', async () => {
    const one = small
      .replace('case.yaml', '[people.csv, rates.csv]', '[all.csv]')
      .file('all.csv', [
        'municipality_code,municipality_name,insured,income,medical_index,collection_rate_R7',
        '131016,千代田区,100,200000,1.02,93.45',
        '131024,中央区,300,400000,0.98,95.10',
      ]);
    expect(JSON.stringify(await one.made(), plain)).toBe(whole);
  });

  function plain(_: string, value: unknown): unknown {
    return typeof value === 'bigint' ? `${value}` : value;
  }
});

it('a finding in a column names the header as it is written', async () => {
  const { findings } = await underHeader(' 収納率（令和7年度）').replace('rates.csv', '93.45', 'x').load();
  expect(findings.map(asFound)).toMatchObject([{ code: 'number-invalid', column: '収納率（令和7年度）' }]);
});
