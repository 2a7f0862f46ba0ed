import { describe, expect, it } from 'vitest';
import { small } from './small-case.js';

/** The small case whose people.csv has lines put before its header, after its header and at its end. */
function people({ above = [], under = [], below = [] }: Record<string, readonly string[]>) {
  return small.remake('people.csv', (text) => {
    const [header = '', ...rows] = text.trim().split('\n');
    return `${[...above, header, ...under, ...rows, ...below].join('\n')}\n`;
  });
}

describe('what stands around a table', () => {
  it.each([
    [
      'titles above the headers',
      { above: ['令和8年度 被保険者数等一覧,,,,', ',,,,', '作成 2026年11月 国保課,,,,'] },
    ],
    ['a title with a year in the column of codes', { above: ['2026,,,,'] }],
    ['a line of units under the headers', { under: [',,人,円,'] }],
    [
      'headers that are printed again on the next page',
      {
        below: ['municipality_code,municipality_name,insured,income,medical_index'],
      },
    ],
    [
      'notes below',
      {
        below: [
          '※ 被保険者数は令和7年度の年度平均,,,,',
          '(注) 所得は限度額控除後,,,,',
          '出典：事業年報 R6,,,,',
        ],
      },
    ],
    ['sub-totals', { below: [',市計,300,400000,', ',区部計,100,200000,', '小計,,1,,'] }],
    ['means of columns in a row 合計', { below: ['合計,,400,600000,0.99'] }],
  ])('%s are left out', async (_, lines) => {
    expect(await people(lines).made()).toEqual(await small.made());
  });

  it.each(['合計', '計', '総計', '県計', '東京都計', '東京都 合計', '区市町村計', '合　計', 'Total'])(
    'a row %s that agrees is left out',
    async (label) => {
      expect(await people({ below: [`,${label},400,600000,`] }).made()).toEqual(await small.made());
      expect(await people({ below: [`${label},,400,600000,`] }).made()).toEqual(await small.made());
    },
  );

  it('a row of totals may stand under the headers, and have the code of the prefecture', async () => {
    expect(await people({ under: ['130001,東京都計,400,600000,'] }).made()).toEqual(await small.made());
  });

  it('finding places are those of the file, whatever is left out', async () => {
    const spoiled = people({ above: ['題名,,,,', ',,,,'], under: [',,人,円,'] }).replace(
      'people.csv',
      '300',
      'x',
    );
    expect(await spoiled.found()).toMatchObject([{ code: 'number-invalid', file: 'people.csv', line: 6 }]);
  });
});

describe('total-disagrees', () => {
  it('a row 合計 that says something else is a warning', async () => {
    const found = await people({ below: [',合計,402,600000,'] }).found();
    expect(found).toEqual([
      {
        code: 'total-disagrees',
        file: 'people.csv',
        line: 4,
        column: 'insured',
        value: '402',
        args: { sum: '400' },
      },
    ]);
  });

  it('decimals are added exactly', async () => {
    const decimals = people({ below: [',合計,400.3,600000,'] })
      .replace('people.csv', ',100,', ',100.1,')
      .replace('people.csv', ',300,', ',300.2,');
    expect(await decimals.found()).toEqual([]);
  });
});

describe('nothing of a municipality is left out in silence', () => {
  it('a municipality above the headers is found', async () => {
    const moved = people({ above: ['131032,港区,5,5,1'] });
    expect(await moved.found()).toEqual([
      { code: 'row-above-header', file: 'people.csv', line: 1, args: { header: 2 } },
    ]);
  });

  it('a row with a name and without a code is found', async () => {
    expect(await people({ below: [',港区,5,5,1'] }).found()).toMatchObject([
      { code: 'code-missing', line: 4 },
    ]);
  });

  it('a row with figures alone is found', async () => {
    expect(await people({ below: [',,5,5,1'] }).found()).toMatchObject([{ code: 'code-missing', line: 4 }]);
  });

  it.each(['合計', '特別区計', '小計'])('a row with a code and the name %s is found', async (name) => {
    const named = small.replace('people.csv', '千代田区', name);
    expect(await named.found()).toMatchObject([{ code: 'row-is-sum', line: 2, value: name }]);
  });

  it.each(['推計', '131032計', '実計'])('a municipality with %s for a code is found', async (code) => {
    expect(await people({ below: [`${code},港区,5,5,1`] }).found()).toMatchObject([
      { code: 'code-invalid', line: 4, value: code },
    ]);
  });

  it.each(['市計,', '区部計,23区', '小計,港区', '小計,南部'])(
    'a sum in place of a code is one: %s',
    async (labels) => {
      expect(await people({ below: [`${labels},5,5,1`] }).found()).toEqual([]);
    },
  );

  it.each(['', '#N/A', '13103X'])(
    'a remark that ends as sums do takes no row with the code %s away',
    async (code) => {
      const remarks = small
        .remake('people.csv', (text) => {
          const [header = '', ...rows] = text.trim().split('\n');
          return [`${header},備考`, ...rows.map((row) => `${row},`), `${code},港区,5,5,1,推計`].join('\n');
        })
        .append('case.yaml', 'ignore_columns: [備考]');
      expect(await remarks.found()).toMatchObject([
        { line: 4, code: code === '' ? 'code-missing' : 'code-invalid' },
      ]);
    },
  );

  it.each(['1303,港区,5,5,1', ',港区,5,5,1'])(
    'a row of figures above the headers is found: %s',
    async (row) => {
      expect(await people({ above: [row] }).found()).toMatchObject([{ code: 'row-above-header', line: 1 }]);
    },
  );

  it('a remark without a mark of a note is found', async () => {
    expect(await people({ below: ['速報値である,,,,'] }).found()).toMatchObject([
      { code: 'code-invalid', line: 4, value: '速報値である' },
    ]);
  });
});

describe('a unit in which figures are not read', () => {
  it.each(['（単位：千円）', '単位: 人、百万円', '（単位は千円）'])(
    'title-unit: %s above the headers',
    async (title) => {
      expect(await people({ above: [`,,,,${title}`] }).found()).toMatchObject([
        { code: 'title-unit', file: 'people.csv', line: 1, value: title },
      ]);
    },
  );

  it.each([
    ['単位 beside it', ',,,単位,千円'],
    ['alone at the right', ',,,,（千円）'],
    ['in words', '※所得総額は千円単位,,,,'],
    ['with 単位 and 人', '単位,人、千円,,,'],
  ])('title-unit: 千円 %s above the headers', async (_, title) => {
    expect(await people({ above: [title] }).found()).toMatchObject([
      { code: 'title-unit', file: 'people.csv', line: 1, args: { unit: '千円' } },
    ]);
  });

  it.each(['※所得総額は千円単位,,,,', '(注) 金額は百万円,,,,', '（単位：千円）,,,,'])(
    'title-unit: the note %s below',
    async (note) => {
      expect(await people({ below: [note] }).found()).toMatchObject([{ code: 'title-unit', line: 4 }]);
    },
  );

  it('title-unit: a unit under the headers, where no header stands', async () => {
    const wide = small.remake('people.csv', (text) =>
      text
        .trim()
        .split('\n')
        .flatMap((line, at) => (at === 0 ? [`${line},`, ',,,,,千円'] : [`${line},`]))
        .join('\n'),
    );
    expect(await wide.found()).toMatchObject([{ code: 'title-unit', line: 2, value: '千円' }]);
  });

  it.each([
    '所得200万円以下の世帯を含む',
    '千円未満は切り捨て',
    '（単位：人、円）均等割と所得割',
    '五千円',
    '全国=1',
  ])('%s is about no unit of figures', async (title) => {
    expect(await people({ above: [`${title},,,,`], below: [`※${title},,,,`] }).made()).toEqual(
      await small.made(),
    );
  });

  it('title-unit: in the name of the file', async () => {
    const named = small
      .without('people.csv')
      .replace('case.yaml', 'people.csv', '所得_千円.csv')
      .file('所得_千円.csv', [
        '団体コード,被保険者数,所得総額,医療費指数',
        '131016,100,200,1',
        '131024,9,9,1',
      ]);
    expect(await named.found()).toEqual([
      { code: 'title-unit', file: '所得_千円.csv', value: '所得_千円.csv', args: { unit: '千円' } },
    ]);
  });

  it('is none where no column that is read can have it', async () => {
    const made = small
      .append('case.yaml', 'ignore_columns: [調定額]')
      .file('rates.csv', [
        '単位：千円、％',
        'municipality_code,調定額,収納率',
        '131016,9,93.45',
        '131024,9,95.1',
      ]);
    expect(await made.found()).toEqual([]);
  });

  it('header-unit: in a row of units above the headers', async () => {
    expect(await people({ above: [',,人,千円,'] }).found()).toMatchObject([
      { code: 'header-unit', line: 1, column: 'income', value: '千円', args: { unit: '千円' } },
    ]);
  });

  it('header-unit: in the second row of units', async () => {
    expect(await people({ under: [',,人,円,', ',,人,千円,'] }).found()).toMatchObject([
      { code: 'header-unit', line: 3, column: 'income' },
    ]);
  });

  it('header-unit: a header and the row of units that contradict each other', async () => {
    const told = people({ under: [',,人,千円,'] }).replace('people.csv', 'income', '所得総額（円）');
    expect(await told.found()).toMatchObject([
      { code: 'header-unit', line: 2, column: '所得総額（円）', args: { column: '所得総額' } },
    ]);
  });

  it('header-unit: in the row of units', async () => {
    expect(await people({ under: [',,人,千円,'] }).found()).toEqual([
      {
        code: 'header-unit',
        file: 'people.csv',
        line: 2,
        column: 'income',
        value: '千円',
        args: { unit: '千円', column: 'income' },
      },
    ]);
  });

  it.each([',,(人),（円）,', ',,名,円,全国=1'])('%s are the units that are read', async (row) => {
    expect(await people({ under: [row] }).made()).toEqual(await small.made());
  });
});
