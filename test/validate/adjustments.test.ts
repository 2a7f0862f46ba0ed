import { describe, expect, it } from 'vitest';
import { small, withAdjustments } from './small-case.js';

const file = 'adjustments.csv';

describe('findings of a row', () => {
  it('adjustment-unknown-code: a municipality that the tables do not have is found', async () => {
    expect(await withAdjustments('131032,medical,levy,x,1').found()).toEqual([
      { code: 'adjustment-unknown-code', file, line: 2, column: 'municipality_code', value: '131032' },
    ]);
  });

  it.each([
    ['', 'code-missing', {}],
    ['abc', 'code-invalid', {}],
    ['131017', 'code-check-digit', { expected: '131016' }],
    ['130001', 'code-of-prefecture', {}],
    ['12203', 'code-ambiguous', { candidates: ['122033', '012203'] }],
  ])('the code "%s" is read as in every table: %s', async (value, code, args) => {
    expect(await withAdjustments(`${value},medical,levy,x,1`).found()).toEqual([
      {
        code,
        file,
        line: 2,
        column: 'municipality_code',
        value,
        ...(Object.keys(args).length > 0 && { args }),
      },
    ]);
  });

  it('code-other-prefecture: a municipality of another prefecture is found', async () => {
    const tokyo = withAdjustments('141003,medical,levy,x,1').append('case.yaml', 'prefecture: "13"');
    expect(await tokyo.found()).toMatchObject([{ code: 'code-other-prefecture', file, line: 2 }]);
  });

  it('adjustment-segment: a text that is no segment names those of the case', async () => {
    expect(await withAdjustments('131016,medicine,levy,x,1').found()).toEqual([
      {
        code: 'adjustment-segment',
        file,
        line: 2,
        column: 'segment',
        value: 'medicine',
        args: { options: ['medical'] },
      },
    ]);
  });

  it('adjustment-segment-absent: a segment that the case does not have is found', async () => {
    expect(await withAdjustments('131016,介護,levy,x,1').found()).toEqual([
      {
        code: 'adjustment-segment-absent',
        file,
        line: 2,
        column: 'segment',
        value: '介護',
        args: { segment: 'care' },
      },
    ]);
  });

  it('a row of stage levy without a segment counts in 医療, with or without the column', async () => {
    const empty = withAdjustments('131016,,levy,x,-1');
    const plain = empty.file(file, ['municipality_code,stage,item,amount', '131016,levy,x,-1']);
    for (const one of [empty, plain]) {
      const loaded = await one.load();
      expect(loaded.case?.adjustments).toEqual([
        {
          municipalityCode: '131016',
          segment: 'medical',
          stage: 'levy',
          item: 'x',
          amount: -1n,
          isOfTotal: true,
        },
      ]);
    }
  });

  it('adjustment-segment-missing: a row of stage premium needs its segment, column or not', async () => {
    const args = { stage: 'premium', options: ['medical'] };
    const missing = { code: 'adjustment-segment-missing', file, line: 2, args };
    const empty = withAdjustments('131016,,premium,x,1');
    expect(await empty.found()).toEqual([{ ...missing, column: 'segment', value: '' }]);
    const plain = empty.file(file, ['municipality_code,stage,item,amount', '131016,premium,x,1']);
    expect(await plain.found()).toEqual([missing]);
  });

  it('adjustment-repeated: with and without 医療 the rows are the same', async () => {
    expect(await withAdjustments('131016,,levy,x,1', '131016,medical,levy,x,1').found()).toMatchObject([
      { code: 'adjustment-repeated', line: 3 },
    ]);
  });

  it.each(['', 'lev', '納付'])('adjustment-stage: "%s" is no stage', async (value) => {
    expect(await withAdjustments(`131016,medical,${value},x,1`).found()).toEqual([
      { code: 'adjustment-stage', file, line: 2, column: 'stage', value },
    ]);
  });

  it('adjustment-item-missing: an adjustment says what it is', async () => {
    expect(await withAdjustments('131016,medical,levy, ,1').found()).toEqual([
      { code: 'adjustment-item-missing', file, line: 2, column: 'item', value: '' },
    ]);
  });

  it('adjustment-amount-missing: an empty amount is not zero', async () => {
    expect(await withAdjustments('131016,medical,levy,x,').found()).toEqual([
      { code: 'adjustment-amount-missing', file, line: 2, column: 'amount', value: '' },
    ]);
  });

  it('adjustment-not-whole: amounts are whole yen', async () => {
    expect(await withAdjustments('131016,medical,levy,x,-0.5').found()).toEqual([
      { code: 'adjustment-not-whole', file, line: 2, column: 'amount', value: '-0.5' },
    ]);
  });

  it.each([
    ['abc', 'not-a-number'],
    ['5%', 'percent'],
    ['1e6', 'exponent'],
    ['-', 'placeholder'],
  ])('number-invalid: the amount %s is read as in every table', async (value, problem) => {
    expect(await withAdjustments(`131016,medical,levy,x,${value}`).found()).toEqual([
      { code: 'number-invalid', file, line: 2, column: 'amount', value, args: { problem } },
    ]);
  });

  it.each(['小計', '計', '合計'])(
    'row-is-sum: a row %s of a municipality would be added once more',
    async (item) => {
      const rows = ['131016,medical,levy,x,1', `131016,medical,levy,${item},1`];
      expect(await withAdjustments(...rows).found()).toMatchObject([
        { code: 'row-is-sum', file, line: 3, value: item },
      ]);
    },
  );

  it('an item that ends as sums do is none', async () => {
    expect(await withAdjustments('131016,medical,levy,特別会計,1').found()).toEqual([]);
  });

  it('row-length: a row with a cell too many is found', async () => {
    expect(await withAdjustments('131016,medical,levy,x,1,y').found()).toEqual([
      { code: 'row-length', file, line: 2, args: { cells: 6, headers: 5 } },
    ]);
  });

  it('a row that lacks its amount is one finding, not two', async () => {
    expect((await withAdjustments('131016,medical,levy,x').found()).map(({ code }) => code)).toEqual([
      'row-length',
    ]);
  });
});

describe('adjustment-repeated', () => {
  const twice = withAdjustments(
    '131016,medical,levy,x,1',
    '131024,medical,levy,x,1',
    '131016,医療,納付金,x,2',
  );

  it('equal rows are a warning with the line of the first', async () => {
    expect(await twice.found()).toMatchObject([
      { code: 'adjustment-repeated', file, line: 4, value: 'x', args: { line: 2 } },
    ]);
  });

  it('equal rows both count', async () => {
    expect((await twice.load()).case?.adjustments?.map(({ amount }) => amount)).toEqual([1n, 1n, 2n]);
  });

  it('names the column of the item', async () => {
    expect(await twice.found()).toMatchObject([{ column: 'item' }]);
  });

  it.each([
    ['municipality', '131024,medical,levy,x,1'],
    ['stage', '131016,medical,premium,x,1'],
    ['item', '131016,medical,levy,y,1'],
  ])('rows of another %s are not equal', async (_, other) => {
    expect(await withAdjustments('131016,medical,levy,x,1', other).found()).toEqual([]);
  });
});

describe('headers', () => {
  const headed = (header: string, ...rows: readonly string[]) =>
    withAdjustments().file('adjustments.csv', [header, ...rows]);

  it.each([
    ['municipality_code', '団体コード'],
    ['stage', '段階'],
    ['item', '項目'],
    ['amount', '金額'],
  ])('column-missing: %s is needed', async (column, japanese) => {
    const header = ['municipality_code', 'segment', 'stage', 'item', 'amount'].filter(
      (one) => one !== column,
    );
    expect(await headed(header.join(',')).found()).toEqual([
      {
        code: 'column-missing',
        file,
        line: 1,
        args: { columns: [column], japanese: [japanese], need: null },
      },
    ]);
  });

  it('header-unknown: where the header of the segments is misspelt, no row lacks one besides', async () => {
    const rows = ['131016,医療,premium,x,1', '131024,医療,premium,x,1'];
    const codes = await headed('municipality_code,segmnt,stage,item,amount', ...rows).found();
    expect(codes.map(({ code }) => code)).toEqual(['header-unknown']);
  });

  it('header-unknown: another column is found', async () => {
    expect(await headed('municipality_code,segment,stage,item,amount,備考').found()).toEqual([
      {
        code: 'header-unknown',
        file,
        line: 1,
        column: '備考',
        value: '備考',
        args: { suggestion: null },
      },
    ]);
  });

  it('a column of ignore_columns is passed over', async () => {
    const noted = headed('municipality_code,segment,stage,item,amount,備考', '131016,medical,levy,x,1,仮');
    expect(await noted.append('case.yaml', 'ignore_columns: [備考]').found()).toEqual([]);
  });

  it('header-repeated: a column in two languages is found', async () => {
    expect(await headed('団体コード,区分,段階,項目,金額,amount').found()).toEqual([
      {
        code: 'header-repeated',
        file,
        line: 1,
        column: 'amount',
        value: 'amount',
        args: { first: '金額' },
      },
    ]);
  });

  it('header-insurer-number: 保険者番号 is refused as in every table', async () => {
    expect(await headed('保険者番号,segment,stage,item,amount').found()).toMatchObject([
      { code: 'header-insurer-number', file, line: 1, column: '保険者番号' },
    ]);
  });

  it('a misspelt header is not also a missing column', async () => {
    const misspelt = headed('municipality_code,segment,stage,item,amounts');
    expect((await misspelt.found()).map(({ code }) => code)).toEqual(['header-unknown']);
  });

  it.each([
    '団体コード,区分,段階,項目,金額',
    '市町村コード,区分,段階,項目,金額',
    ' 団体コード ,区　分,段階,項目,金額',
  ])('%s are headers in Japanese', async (header) => {
    expect(await headed(header, '131016,医療,納付金,x,1').found()).toEqual([]);
  });

  it('the amounts may say that they are in yen', async () => {
    const inYen = headed('団体コード,区分,段階,項目,金額（円）', ',,,,（円）', '131016,医療,納付金,x,1');
    expect(await inYen.found()).toEqual([]);
  });

  it.each([
    [1, 'in the header', ['団体コード,区分,段階,項目,金額（千円）']],
    [2, 'in a row of units', ['団体コード,区分,段階,項目,金額（円）', ',,,,千円']],
  ])('header-unit: amounts in 千円 %#', async (line, _, [header = '', ...rows]) => {
    const found = await headed(header, ...rows, '131016,医療,納付金,x,1').found();
    expect(found).toMatchObject([
      { code: 'header-unit', file, line, args: { unit: '千円', column: '金額' } },
    ]);
  });

  it('header-empty: a filled column without a header', async () => {
    const headless = headed('団体コード,区分,段階,項目,金額,', '131016,医療,納付金,x,1,仮');
    expect(await headless.found()).toEqual([
      { code: 'header-empty', file, line: 1, value: '仮', args: { column: 'F', line: 2 } },
    ]);
  });

  it('a table without rows adjusts nothing', async () => {
    expect((await withAdjustments().made()).adjustments).toEqual([]);
  });
});

describe('what a row says', () => {
  const amounts = async (...rows: readonly string[]) =>
    (await withAdjustments(...rows).made()).adjustments?.map(({ amount }) => amount);

  it.each([
    ['-1200000', -1200000n],
    ['△1,200,000', -1200000n],
    ['▲１２', -12n],
    ['−12', -12n],
    ['+12', 12n],
    ['12.00', 12n],
    ['0', 0n],
  ])('the amount %s is %s yen', async (written, amount) => {
    expect(await amounts(`131016,medical,levy,x,"${written}"`)).toEqual([amount]);
  });

  it('a mark that guards a negative amount against formulas is stripped', async () => {
    expect(await amounts("131016,medical,levy,x,'-12")).toEqual([-12n]);
  });

  it('a mark that guards an item against formulas is stripped', async () => {
    const guarded = await withAdjustments("131016,medical,levy,'=x,1").made();
    expect(guarded.adjustments?.[0]?.item).toBe('=x');
  });

  it.each(['医療', '医療分', 'medical', 'Medical', 'ｍｅｄｉｃａｌ'])(
    '%s is the segment 医療',
    async (segment) => {
      expect((await withAdjustments(`131016,${segment},levy,x,1`).made()).adjustments?.[0]?.segment).toBe(
        'medical',
      );
    },
  );

  it.each([
    ['levy', 'levy'],
    ['納付金', 'levy'],
    ['premium', 'premium'],
    ['保険料', 'premium'],
  ])('%s is the stage %s', async (written, stage) => {
    expect((await withAdjustments(`131016,medical,${written},x,1`).made()).adjustments?.[0]?.stage).toBe(
      stage,
    );
  });

  it.each(['Levy', 'ｌｅｖｙ'])('%s is the stage levy, as segments are read', async (written) => {
    expect(await withAdjustments(`131016,medical,${written},x,1`).found()).toEqual([]);
  });

  it('a name that disagrees with the tables is found, since rows may have slipped', async () => {
    const slipped = withAdjustments().file('adjustments.csv', [
      'municipality_code,municipality_name,segment,stage,item,amount',
      '131016,中央区,medical,levy,x,1',
    ]);
    expect(await slipped.found()).toMatchObject([{ code: 'name-disagrees', file, line: 2 }]);
  });
});

describe('adjustments and the rest of the case', () => {
  it('adjustment-without-premium: rows of stage premium are a warning where no premium is asked for', async () => {
    const levies = withAdjustments('131016,medical,levy,x,1', '131016,medical,premium,y,1');
    const { findings } = await levies.append('case.yaml', 'premium: none').load();
    expect(findings).toMatchObject([
      { code: 'adjustment-without-premium', severity: 'warning', place: { file, line: 3 } },
    ]);
  });

  it('a broken table does not make its municipalities unknown', async () => {
    const broken = withAdjustments('131016,medical,levy,x,1').replace('rates.csv', '93.45', '"93.45');
    expect((await broken.found()).map(({ code }) => code)).toEqual(['csv-broken']);
  });

  it('a code that one table writes wrong does not make an adjustment unknown', async () => {
    const wrong = withAdjustments('131016,medical,levy,x,1').replace('people.csv', '131016', '131017');
    expect((await wrong.found()).map(({ code }) => code)).toEqual(['code-check-digit']);
  });

  it('a code that every table writes wrong does not make an adjustment unknown', async () => {
    const wrong = withAdjustments('131016,medical,levy,x,1')
      .replace('people.csv', '131016', '131017')
      .replace('rates.csv', '131016', '131017');
    expect(new Set((await wrong.found()).map(({ code }) => code))).toEqual(new Set(['code-check-digit']));
  });

  it('a segment that is written wrong does not make its adjustments absent', async () => {
    const wrong = withAdjustments('131016,medical,levy,x,1');
    expect((await wrong.found({ set: ['segments.medical=3'] })).map(({ code }) => code)).toEqual([
      'value-invalid',
    ]);
  });
});

describe('pooling', () => {
  const pooled = (items: string, ...rows: readonly string[]) =>
    withAdjustments(...rows).append('case.yaml', `pooling: ${items}`);
  const row = '131016,medical,levy,高額医療費負担金,100';

  it('an item of the adjustments is pooled at its ratio', async () => {
    const [item] = (await pooled('[{ item: 高額医療費負担金, ratio: 0.25 }]', row).made()).pooling ?? [];
    expect(item).toMatchObject({ item: '高額医療費負担金' });
    expect(String(item?.ratio)).toBe('0.25');
  });

  it('pooled-item-unused: an item that no row has is a warning with the nearest one', async () => {
    const { findings } = await pooled('[{ item: 高額医療費負担, ratio: 1 }]', row).load();
    expect(findings).toMatchObject([
      {
        code: 'pooled-item-unused',
        severity: 'warning',
        args: { suggestion: '高額医療費負担金' },
        place: { file: 'case.yaml', line: 8, column: 'pooling[1]', value: '高額医療費負担' },
      },
    ]);
  });

  it('pooled-item-unused: rows of stage premium are not pooled', async () => {
    expect(await pooled('[{ item: x, ratio: 1 }]', '131016,medical,premium,x,1').found()).toMatchObject([
      { code: 'pooled-item-unused', value: 'x', args: { suggestion: null } },
    ]);
  });

  it('pooled-item-repeated: an item is pooled once', async () => {
    const twice = pooled('[{ item: x, ratio: 1 }, { item: x, ratio: 0 }]', '131016,medical,levy,x,1');
    expect(await twice.found()).toEqual([
      { code: 'pooled-item-repeated', file: 'case.yaml', line: 8, column: 'pooling[2]', value: 'x' },
    ]);
  });

  it('key-missing: an item needs a ratio', async () => {
    expect(await pooled('[{ item: x }]', '131016,medical,levy,x,1').found()).toEqual([
      {
        code: 'key-missing',
        file: 'case.yaml',
        line: 8,
        column: 'pooling[1]',
        args: { reason: 'always', options: ['ratio'] },
      },
    ]);
  });

  it('key-missing: a ratio needs an item', async () => {
    expect(await pooled('[{ ratio: 1 }]', row).found()).toMatchObject([
      { code: 'key-missing', file: 'case.yaml', line: 8, args: { options: ['item'] } },
    ]);
  });

  it('value-invalid: a ratio is from 0 to 1', async () => {
    expect(await pooled('[{ item: x, ratio: 1.01 }]', '131016,medical,levy,x,1').found()).toEqual([
      {
        code: 'value-invalid',
        file: 'case.yaml',
        line: 8,
        column: 'pooling[1].ratio',
        value: '1.01',
        args: { expected: 'ratio' },
      },
    ]);
  });

  it('schedule-starts-later: a ratio has a value for the year', async () => {
    const later = pooled('[{ item: x, ratio: { schedule: { R9: 1 } } }]', '131016,medical,levy,x,1');
    expect(await later.found()).toMatchObject([
      { code: 'schedule-starts-later', file: 'case.yaml', line: 8, args: { first: 2027, year: 2026 } },
    ]);
  });

  it('an item whose only row does not fit is not said to be unused', async () => {
    const spoiled = pooled('[{ item: x, ratio: 1 }]', '131016,medical,levy,x,abc');
    expect((await spoiled.found()).map(({ code }) => code)).toEqual(['number-invalid']);
  });
});

it('every adjustment knows its file and line', async () => {
  const two = withAdjustments('131016,medical,levy,x,1', '', '131024,medical,premium,y,-2');
  expect((await two.load()).provenance?.adjustments).toEqual([
    { file, line: 2, column: 'amount', value: '1' },
    { file, line: 4, column: 'amount', value: '-2' },
  ]);
});

it('a case without adjustments has none', async () => {
  expect((await small.made()).adjustments).toEqual([]);
});

describe('a row 合計', () => {
  it('may say so under the items', async () => {
    expect(await withAdjustments('131016,medical,levy,x,1', ',,,合計,1').found()).toEqual([]);
    expect(await withAdjustments('131016,medical,levy,x,1', ',,,特別会計,1').found()).toMatchObject([
      { code: 'code-missing', line: 3 },
      { code: 'adjustment-stage' },
    ]);
  });

  it('that says what the amounts add up to is passed over', async () => {
    expect(
      await withAdjustments('131016,medical,levy,x,1', '131024,medical,levy,x,△3', '合計,,,,-2').found(),
    ).toEqual([]);
  });

  it('total-disagrees: that says something else is a warning', async () => {
    expect(await withAdjustments('131016,medical,levy,x,1', '合計,,,,123').found()).toEqual([
      { code: 'total-disagrees', file, line: 3, column: 'amount', value: '123', args: { sum: '1' } },
    ]);
  });
});
