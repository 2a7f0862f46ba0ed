import { describe, expect, it } from 'vitest';
import { municipality, small, withAdjustments, withCare } from './small-case.js';

describe('column-in-two-tables', () => {
  it('a column other than the name stands in one table only', async () => {
    const twice = small.file('rates.csv', ['団体コード,収納率,被保険者数', '131016,93,100', '131024,95,300']);
    expect(await twice.found()).toEqual([
      {
        code: 'column-in-two-tables',
        file: 'rates.csv',
        line: 1,
        column: '被保険者数',
        value: '被保険者数',
        args: { file: 'people.csv', column: 'insured' },
      },
    ]);
  });
});

describe('names', () => {
  const named = (name: string) =>
    small.file('rates.csv', ['団体コード,市町村名,収納率', `131016,${name},93`, '131024,中央区,95']);

  it('name-disagrees: a name that another table writes otherwise is found', async () => {
    expect(await named('千代区').found()).toEqual([
      {
        code: 'name-disagrees',
        file: 'rates.csv',
        line: 2,
        column: '市町村名',
        value: '千代区',
        args: { name: '千代田区', file: 'people.csv' },
      },
    ]);
  });

  it.each(['千代田区', ' 千代田区 ', '千代田', '東京都千代田区', ''])(
    '"%s" agrees with 千代田区',
    async (name) => {
      expect(await named(name).found()).toEqual([]);
    },
  );

  it('a name may stand in a later table only', async () => {
    const later = await named('千代田区').replace('people.csv', '千代田区', '').made();
    expect(municipality(later, '131016').name).toBe('千代田区');
  });

  it('a mark that guards a name against formulas is stripped', async () => {
    const { case: guarded } = await small.replace('people.csv', '千代田区', "'=千代田区").load();
    expect(municipality(guarded!, '131016').name).toBe('=千代田区');
  });

  it.each(["'=区", "'+区", "'-区", "'@区", "'＝区", "'＠区"])(
    '%s agrees with the name without the mark',
    async (name) => {
      const plain = named(name).replace('people.csv', '千代田区', name.slice(1));
      expect(await plain.found()).toMatchObject([{ code: 'name-unknown', file: 'people.csv' }]);
    },
  );

  it('an apostrophe before anything else is part of the name', async () => {
    const { case: quoted } = await small.replace('people.csv', '千代田区', "'千代田区").load();
    expect(municipality(quoted!, '131016').name).toBe("'千代田区");
  });
});

describe('value-missing', () => {
  it.each([
    ['people.csv', 'insured', '100,', ',', { kind: 'heads', segment: 'medical' }],
    ['people.csv', 'income', '200000', '', { kind: 'income', segment: 'medical' }],
    ['people.csv', 'medical_index', '1.02', ' ', { kind: 'medical-index' }],
    ['rates.csv', 'collection_rate_R7', '93.45', '', { kind: 'collection-rate', of: 'rates' }],
  ])('in %s an empty cell of %s is missing, not zero', async (file, column, from, to, need) => {
    expect(await small.replace(file, from, to).found()).toEqual([
      { code: 'value-missing', file, line: 2, column, value: to.replace(',', ''), args: { need } },
    ]);
  });

  it('a municipality needs one year of a series, not all', async () => {
    const holes = small.file('rates.csv', [
      'municipality_code,collection_rate_R5,collection_rate_R7',
      '131016,93.45,',
      '131024,,95.10',
    ]);
    expect(await holes.found()).toEqual([]);
  });

  it('a municipality without any year lacks the latest', async () => {
    const holes = small.file('rates.csv', [
      'municipality_code,collection_rate_R5,collection_rate_R7,collection_rate_R8',
      '131016,,,93',
      '131024,,95.10,',
    ]);
    expect(await holes.found()).toMatchObject([
      { code: 'value-missing', file: 'rates.csv', line: 2, column: 'collection_rate_R7' },
    ]);
  });

  const indexed = (columns: string, first: string, second: string) =>
    small.file('people.csv', [
      `municipality_code,municipality_name,insured,income,${columns}`,
      `131016,千代田区,100,200000,${first}`,
      `131024,中央区,300,400000,${second}`,
    ]);
  const ofLaw = 'medical_index_R4,medical_index_R5,medical_index_R6';
  const lawArgs = { series: 'medical-index', years: [2022, 2023, 2024] };

  it('basis law needs the index of every year that the law names, cell by cell', async () => {
    expect(await indexed(ofLaw, '1.02,1.01,1', '0.98,0.97,0.96').found()).toEqual([]);
    expect(await indexed(ofLaw, '1.02,,1', '0.98,0.97,').found()).toMatchObject([
      { code: 'year-missing', line: 2, column: 'medical_index_R5', args: { ...lawArgs, given: 3 } },
      { code: 'year-missing', line: 3, column: 'medical_index_R6', args: { ...lawArgs, given: 3 } },
    ]);
  });

  it('basis law needs a column of every year that the law names', async () => {
    const later = indexed('medical_index_R5,medical_index_R7,medical_index_R8', '1,1,1', '1,1,1');
    const columns = [{ en: 'medical_index_R4' }, { en: 'medical_index_R6' }];
    expect(await later.found()).toMatchObject([
      { code: 'year-column-missing', args: { ...lawArgs, series: ['medical-index'], columns, given: 2 } },
    ]);
    expect(await later.append('case.yaml', 'medical_index: { basis: mean:2 }').found()).toEqual([]);
  });

  it('with α = 0 and in a municipality without heads and income no year of the law is needed', async () => {
    const holes = indexed(ofLaw, '1.02,,1', '0.98,0.97,0.96');
    expect(await holes.replace('case.yaml', 'alpha: 1', 'alpha: 0').found()).toEqual([]);
    expect(await holes.replace('people.csv', '100,200000', '0,0').found()).toEqual([]);
  });

  it('a misspelt header of a year of the law is found once', async () => {
    const misspelt = indexed(ofLaw, '1.02,1.01,1', '0.98,0.97,0.96');
    expect(await misspelt.replace('people.csv', 'index_R5', 'indx_R5').found()).toMatchObject([
      { code: 'header-unknown' },
    ]);
  });

  it('a municipality without heads and income needs neither index nor collection rate', async () => {
    const idle = small.replace('people.csv', '100,200000,1.02', '0,0,').replace('rates.csv', '93.45', '');
    expect(await idle.found()).toEqual([]);
  });

  it('a municipality without heads and income but with adjustments needs a collection rate', async () => {
    const idle = small
      .replace('people.csv', '100,200000,1.02', '0,0,')
      .replace('rates.csv', '93.45', '')
      .append('case.yaml', 'adjustments: a.csv')
      .file('a.csv', ['団体コード,区分,段階,項目,金額', '131016,医療,納付金,x,1']);
    expect(await idle.found()).toMatchObject([{ code: 'value-missing', file: 'rates.csv', line: 2 }]);
  });

  it('an empty cell that nothing needs is no finding', async () => {
    const partial = small.file('rates.csv', [
      'municipality_code,collection_rate_R7,households,insured_care',
      '131016,93.45,,',
      '131024,95.10,1,',
    ]);
    expect(await partial.found()).toEqual([]);
  });

  it('an empty standard rate is found in its cell', async () => {
    const standard = small
      .replace('rates.csv', 'collection_rate_R7', 'standard_collection_rate')
      .replace('rates.csv', '95.10', '');
    expect(await standard.found()).toMatchObject([{ code: 'value-missing', file: 'rates.csv', line: 3 }]);
  });

  it('a cell that two segments need is missing once', async () => {
    const both = small.append('case.yaml', '  support: { levy_base: 1000, beta: 1 }');
    expect(await both.replace('people.csv', '200000', '').found()).toHaveLength(1);
  });
});

describe('total-zero', () => {
  it.each([
    ['heads', 'insured', '100', '300'],
    ['income', 'income', '200000', '400000'],
  ])('%s that add up to zero can share out nothing', async (quantity, column, first, second) => {
    const zero = small.replace('people.csv', first, '0').replace('people.csv', second, '0.0');
    expect(await zero.found()).toEqual([
      { code: 'total-zero', file: 'people.csv', line: 1, column, args: { quantity, segment: 'medical' } },
    ]);
  });

  it.each([
    ['households', '0,1', '0,1'],
    ['assets', '1,0', '2,0'],
  ])('%s that add up to zero can share out nothing', async (quantity, first, second) => {
    const four = small
      .append('case.yaml', 'premium: { method: four, per_insured_weight: 0.7, income_weight: 0.9 }')
      .file('rates.csv', [
        '団体コード,収納率,households,assets',
        `131016,93,${first}`,
        `131024,95,${second}`,
      ]);
    expect(await four.found()).toEqual([
      {
        code: 'total-zero',
        file: 'rates.csv',
        line: 1,
        column: quantity,
        args: { quantity, segment: 'medical' },
      },
    ]);
  });

  it('a column of zeros that two segments need is one finding', async () => {
    const both = small.append('case.yaml', '  support: { levy_base: 1000, beta: 1 }');
    const zero = both.replace('people.csv', '200000', '0').replace('people.csv', '400000', '0');
    expect(await zero.found()).toHaveLength(1);
  });

  it('a column with an empty cell is missing something, not zero', async () => {
    const partial = small.replace('people.csv', '200000', '').replace('people.csv', '400000', '0');
    expect((await partial.found()).map(({ code }) => code)).toEqual(['value-missing']);
  });
});

describe('heads-disagree', () => {
  const child = (over: string, under: string) =>
    small
      .append('case.yaml', '  child: { levy_base: 1000, beta: 1 }')
      .file('rates.csv', [
        'municipality_code,collection_rate_R7,insured_child,insured_under18',
        `131016,93.45,${over},${under}`,
        '131024,95.10,250,50',
      ]);

  it('18歳以上 and 18歳未満 that do not make up all insured are an error', async () => {
    const { findings, case: made } = await child('90', '12').load();
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
    expect(made).toBeUndefined();
  });

  it('one person beside all insured is a difference of rounding', async () => {
    expect(await child('90', '11').found()).toEqual([]);
  });

  it('the warning names the sum and what it should be', async () => {
    expect(await child('90', '12').found()).toEqual([
      {
        code: 'heads-disagree',
        file: 'rates.csv',
        line: 2,
        column: 'insured_child',
        value: '90',
        args: { sum: '102', insured: '100' },
      },
    ]);
  });

  it('heads with decimals add up exactly', async () => {
    expect(await child('89.9', '10.1').found()).toEqual([]);
  });
});

it('index-given-twice: the mean index and the yearly ones are not given together', async () => {
  const both = small.file('rates.csv', ['団体コード,収納率,医療費指数(R6)', '131016,93,1', '131024,95,1']);
  expect(await both.found()).toEqual([
    { code: 'index-given-twice', file: 'people.csv', line: 1, column: 'medical_index' },
  ]);
});

describe('which column a segment takes', () => {
  const headsOfCare = withCare.file('care.csv', [
    'municipality_code,insured_care',
    '131016,40',
    '131024,110',
  ]);
  const incomes = (header: string, ...cells: readonly string[]) =>
    (header === 'income_care' ? headsOfCare : withCare).file('rates.csv', [
      `municipality_code,collection_rate_R7,${header}`,
      `131016,93.45,${cells[0]}`,
      `131024,95.10,${cells[1]}`,
    ]);
  const incomeOf = async (segment: 'medical' | 'care', from = incomes('income_care', '7', '8')) =>
    municipality(await from.made(), '131016').bases[segment]?.income.toString();

  it('a column of its own wins over the plain one', async () => {
    expect(await incomeOf('care')).toBe('7');
  });

  it('the plain column serves the segments without one of their own', async () => {
    expect(await incomeOf('medical')).toBe('200000');
  });

  it('a column wins as a whole: its empty cell does not fall back', async () => {
    expect(await incomes('income_care', '7', '').found()).toEqual([
      {
        code: 'value-missing',
        file: 'rates.csv',
        line: 3,
        column: 'income_care',
        value: '',
        args: { need: { kind: 'income', segment: 'care' } },
      },
    ]);
  });

  it('heads of 介護 never fall back to all insured', async () => {
    const headless = withCare.append('case.yaml', 'ignore_columns: [insured_care]');
    expect(await headless.found()).toMatchObject([
      { code: 'column-missing', args: { columns: ['insured_care'] } },
    ]);
  });

  describe('子ども', () => {
    const childOf = (...columns: readonly string[]) =>
      small
        .append('case.yaml', '  child: { levy_base: 1000, beta: 1 }', 'premium: none')
        .file('rates.csv', columns);
    const basesOf = async (one: typeof small) =>
      (await one.made()).municipalities.map(({ bases }) => [
        `${bases.child?.heads}`,
        `${bases.child?.under18}`,
      ]);
    const expected = [
      ['90', '10'],
      ['250', '50'],
    ];

    it('never falls back to all insured', async () => {
      expect(
        await childOf('municipality_code,collection_rate_R7', '131016,93', '131024,95').found(),
      ).toMatchObject([
        { code: 'column-missing', args: { columns: ['insured_child'] } },
        { code: 'column-missing', args: { columns: ['insured_under18'] } },
      ]);
    });

    it('18歳未満 follows from all insured and 18歳以上', async () => {
      const adults = childOf('municipality_code,insured_child', '131016,90', '131024,250');
      expect(await basesOf(adults)).toEqual(expected);
    });

    it('18歳以上 follows from all insured and 18歳未満', async () => {
      const children = childOf('municipality_code,insured_under18', '131016,10', '131024,50');
      expect(await basesOf(children)).toEqual(expected);
    });

    describe('without all insured', () => {
      const parts = (first: string) =>
        childOf('municipality_code,insured_child,insured_under18', first, '131024,250,50')
          .replace('people.csv', 'name,insured,', 'name,')
          .replace('people.csv', '千代田区,100,', '千代田区,')
          .replace('people.csv', '中央区,300,', '中央区,');

      it('they follow from both parts, in 医療 and over all segments', async () => {
        const { municipalities } = await parts('131016,90,10').made();
        expect(municipalities.map(({ insured, bases }) => [`${insured}`, `${bases.medical?.heads}`])).toEqual(
          [
            ['100', '100'],
            ['300', '300'],
          ],
        );
      });

      it.each([
        ['insured_child', '131016,,10'],
        ['insured_under18', '131016,90,'],
      ])('an empty cell of %s is missed where it stands, once', async (column, row) => {
        expect(await parts(row).found()).toMatchObject([{ code: 'value-missing', column, line: 2 }]);
      });
    });

    it('a part beyond all insured gives no rest, but for a person of rounding', async () => {
      expect(
        await childOf('municipality_code,insured_under18', '131016,102', '131024,50').found(),
      ).toMatchObject([
        { code: 'heads-beyond-insured', column: 'insured_under18', value: '102', args: { missing: 'heads' } },
      ]);
      const rounded = childOf('municipality_code,insured_child', '131016,100.4', '131024,250');
      expect((await basesOf(rounded))[0]).toEqual(['100.4', '0']);
    });

    it('an empty cell of a part is missing', async () => {
      expect(await childOf('municipality_code,insured_child', '131016,', '131024,250').found()).toMatchObject(
        [{ code: 'value-missing', column: 'insured_child' }],
      );
    });
  });

  it('care-of-all: 介護 with the income of all insured is a warning', async () => {
    expect(await headsOfCare.found()).toEqual([
      {
        code: 'care-of-all',
        file: 'people.csv',
        line: 1,
        column: 'income',
        value: 'income',
        args: { segment: 'care', own: [{ en: 'income_care', ja: '所得総額(介護)' }] },
      },
    ]);
  });

  it('the standard rate stands beside the series and is kept apart', async () => {
    const both = await incomes('標準的な収納率', '99', '98').made();
    const { standardCollectionRate, collectionRates } = municipality(both, '131016');
    expect([standardCollectionRate, collectionRates?.[0]?.value].map((value) => value?.toFixed())).toEqual([
      '0.99',
      '0.9345',
    ]);
  });

  it('the standard rate alone is enough', async () => {
    expect(await small.replace('rates.csv', 'collection_rate_R7', '標準的な収納率').found()).toEqual([]);
  });
});

describe('where a figure stands', () => {
  const cell = async (column: string) => (await withCare.load()).provenance?.cell({ code: '131024', column });

  it('is the cell of the table that has it', async () => {
    expect([await cell('insured'), await cell('collection_rate_R7'), await cell('insured_care')]).toEqual([
      {
        file: 'people.csv',
        line: 3,
        column: 'insured',
        value: '300',
        municipality: { code: '131024', name: '中央区' },
      },
      {
        file: 'rates.csv',
        line: 3,
        column: 'collection_rate_R7',
        value: '95.10',
        municipality: { code: '131024', name: '中央区' },
      },
      {
        file: 'care.csv',
        line: 3,
        column: 'insured_care',
        value: '110',
        municipality: { code: '131024', name: '中央区' },
      },
    ]);
  });

  it('is nowhere for a column that no table has', async () => {
    expect(await cell('assets')).toBeUndefined();
  });
});

describe('a badly spoiled case', () => {
  const spoiled = small
    .append('case.yaml', 'titel: x', 'levy: { rounding: { unit: 0 } }', 'adjustments: adjustments.csv')
    .append('people.csv', '131024,中央区,1,1,1', ',,5,5,1')
    .replace('people.csv', '1.02', '0')
    .replace('people.csv', '200000', '2e5')
    .file('rates.csv', ['団体コード,収納率,備考', '131016,0.93,x', '131024,,y', '141003,90,z'])
    .file('adjustments.csv', [
      '団体コード,区分,段階,項目,金額',
      '131016,介護,納付金,x,1',
      '131032,医療,x,,1.5',
    ]);

  it('tells everything in one run, sorted by file, line and column', async () => {
    const places = (await spoiled.found()).map(
      ({ code, file, line, column }) => `${file}:${line} ${column} ${code}`,
    );
    expect(places).toEqual([
      'adjustments.csv:2 区分 adjustment-segment-absent',
      'adjustments.csv:3 団体コード adjustment-unknown-code',
      'adjustments.csv:3 段階 adjustment-stage',
      'adjustments.csv:3 金額 adjustment-not-whole',
      'adjustments.csv:3 項目 adjustment-item-missing',
      'case.yaml:7 titel key-unknown',
      'case.yaml:8 levy.rounding.unit value-invalid',
      'people.csv:2 income number-invalid',
      'people.csv:2 medical_index index-not-positive',
      'people.csv:4 municipality_code code-repeated',
      'people.csv:5 municipality_code code-missing',
      'rates.csv:1 備考 header-unknown',
      'rates.csv:2 収納率 rate-as-ratio',
      'rates.csv:3 収納率 value-missing',
    ]);
  });

  it('makes no case', async () => {
    expect((await spoiled.load()).case).toBeUndefined();
  });
});

describe('text-unfit', () => {
  const at = { code: 'text-unfit', value: 'x\u001b[2J' };

  it('in a name', async () => {
    expect(await small.replace('people.csv', '千代田区', 'x\u001b[2J').found()).toMatchObject([
      { ...at, file: 'people.csv', line: 2, column: 'municipality_name' },
    ]);
  });

  it('in a title, written as YAML writes it', async () => {
    expect(await small.replace('case.yaml', 'title: Small', 'title: "x\\e[2J"').found()).toMatchObject([
      { ...at, file: 'case.yaml', column: 'title' },
    ]);
  });

  it('in an item', async () => {
    expect(await withAdjustments('131016,medical,levy,x\u001b[2J,-1200').found()).toMatchObject([
      { ...at, file: 'adjustments.csv', column: 'item' },
    ]);
  });

  it('a line break in a cell is none', async () => {
    expect(await small.replace('people.csv', '千代田区', '"千代田\n区"').found()).toEqual([]);
  });
});

it('text-unfit: a name that is longer than any', async () => {
  const long = 'あ'.repeat(10_001);
  expect(await small.replace('people.csv', '千代田区', long).found()).toMatchObject([
    { code: 'text-unfit', column: 'municipality_name', args: { reason: 'long', most: 10_000 } },
  ]);
});

it('cell-error: a name that a spreadsheet could not look up', async () => {
  expect(await small.replace('people.csv', '千代田区', '#N/A').found()).toMatchObject([
    { code: 'cell-error', line: 2, column: 'municipality_name', value: '#N/A' },
  ]);
});
