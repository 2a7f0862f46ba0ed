import { describe, expect, it } from 'vitest';
import { isCalled } from '../../src/domain/municipality-name.js';
import { municipalitiesOf } from '../../src/domain/official-list.js';
import { prefectureCodes } from '../../src/domain/prefectures.js';
import { type SmallCase, small } from './small-case.js';

/** A case of rows of a prefecture that must have all its municipalities, or not. */
function rows(municipalities: 'all' | 'some', ...lines: readonly string[]): SmallCase {
  return small
    .without('rates.csv')
    .file('case.yaml', [
      'fiscal_year: R8',
      'inputs: [people.csv]',
      'premium: none',
      'segments: { support: { levy_base: 1000000, beta: 1 } }',
      `municipalities: ${municipalities}`,
      'plausibility: off',
    ])
    .file('people.csv', ['団体コード,市町村名,被保険者数,所得総額', ...lines]);
}

const codes = async (made: SmallCase) => (await made.found()).map(({ code }) => code);

describe('municipality-missing', () => {
  it('names what is missing, and how many are there', async () => {
    expect(await rows('all', '472018,那覇市,10,100').found()).toMatchObject([
      { code: 'municipality-missing', file: 'people.csv', args: { prefecture: '47', there: 1, all: 41 } },
    ]);
  });

  it('municipalities: some silences it', async () => {
    expect(await codes(rows('some', '472018,那覇市,10,100'))).toEqual([]);
  });

  it('is no second finding where a code cannot be read or is unknown', async () => {
    expect(await codes(rows('all', '472018,那覇市,10,100', '472030,石垣市,10,100'))).toEqual([
      'code-check-digit',
    ]);
    expect(await codes(rows('all', '472018,那覇市,10,100', '472034,平良市,10,100'))).toEqual([
      'code-unknown',
    ]);
  });

  it('a union stands for its members, of which nothing can be said', async () => {
    expect(await codes(rows('all', '011002,札幌市,10,100', '018813,大雪地区広域連合,10,100'))).toEqual([
      'code-of-union',
    ]);
    expect(await codes(rows('some', '011002,札幌市,10,100', '018813,大雪地区広域連合,10,100'))).toEqual([]);
  });
});

describe('rows of no insurer', () => {
  it.each([
    ['011011,札幌市中央区', 'code-of-ward'],
    ['01101,中央区', 'code-of-ward'],
    ['010006,北海道', 'code-of-prefecture'],
    ['019992,北海道', 'row-of-whole'],
    ['019992,全国', 'row-of-whole'],
    ['016951,色丹村', 'code-without-insurer'],
  ])('%s with figures is an error', async (row, code) => {
    expect(await codes(rows('some', '011002,札幌市,10,100', `${row},4,40`))).toEqual([code]);
  });

  it.each(['011011,札幌市中央区', '010006,北海道', '019992,北海道'])(
    '%s without figures is a heading',
    async (row) => {
      expect(await codes(rows('some', `${row},,`, '011002,札幌市,10,100'))).toEqual([]);
    },
  );

  it('特別区部 is none, its wards are', async () => {
    expect(await codes(rows('some', '131016,千代田区,10,100', '131008,特別区部,10,100'))).toEqual([
      'row-of-whole',
    ]);
  });
});

describe('names', () => {
  it('that of another is an error which names both', async () => {
    expect(await rows('some', '472018,石垣市,10,100').found()).toMatchObject([
      { code: 'name-of-another', line: 2, args: { official: '那覇市', other: { code: '472077' } } },
    ]);
  });

  it.each(['那覇', '沖縄県那覇市', '那覇市（県庁所在地）', 'ナハシ', ''])(
    '"%s" is that of 472018',
    async (name) => {
      expect(await codes(rows('some', `472018,${name},10,100`))).toEqual([]);
    },
  );

  it('one that nobody bears is a warning', async () => {
    const made = rows('some', '472018,A市,10,100');
    expect(await codes(made)).toEqual(['name-unknown']);
    expect((await made.load()).case).toBeDefined();
  });

  it('the one of before is a warning that says so', async () => {
    expect(await rows('some', '282219,篠山市,10,100').found()).toMatchObject([
      { code: 'name-unknown', args: { official: '丹波篠山市', isFormer: true } },
    ]);
  });

  it('an unknown code is suggested by its name', async () => {
    expect(await rows('some', '472034,石垣市,10,100').found()).toMatchObject([
      { code: 'code-unknown', args: { suggestion: { code: '472077', name: '石垣市' } } },
    ]);
  });
});

describe('five digits that may be two codes', () => {
  it('are the one that the official list has', async () => {
    // 162094 is 小矢部市; 016209 would be a code of 北海道 that nobody has.
    expect(await codes(rows('some', '16209,小矢部市,10,100'))).toEqual([]);
    expect(await codes(rows('some', '16209,,10,100'))).toEqual([]);
  });

  it('are the one whose name stands beside them, where the list has both', async () => {
    const made = rows('some', '12203,士別,10,100', '12211,千葉県成田市,10,100');
    const { case: kase, findings } = await made.load();
    expect(findings).toEqual([]);
    expect(kase?.municipalities.map(({ code }) => code)).toEqual(['012203', '122114']);
  });

  it('stay ambiguous where nothing tells', async () => {
    expect(await codes(rows('some', '12203,,10,100'))).toEqual(['code-ambiguous']);
    expect(await codes(rows('some', '12203,ある市,10,100'))).toEqual(['code-ambiguous']);
  });
});

it.each([
  ['沖縄県那覇', '472018'],
  ['国頭郡金武', '473146'],
  ['那覇市※1', '472018'],
  ['那覇市注2', '472018'],
  ['那覇市【推計】', '472018'],
  ['1 那覇市', '472018'],
  ['1.那覇市', '472018'],
  ['那覇市国民健康保険', '472018'],
  ['石垣市[仮]', '472077'],
  ['宜野灣市', '472051'],
  ['那霸市', '472018'],
  ['沖繩市', '472115'],
])('%s is no other name', async (name, code) => {
  expect(await codes(rows('some', `${code},${name},10,100`))).toEqual([]);
});

it('no name, with or without 市, 区, 町 or 村, is called by another of its prefecture', () => {
  const wrong = prefectureCodes().flatMap((prefecture) => {
    const all = municipalitiesOf(prefecture);
    return all.flatMap((one) =>
      all
        .filter((other) => other !== one && isCalled(one.name, other))
        .map((other) => [one.name, other.name]),
    );
  });
  expect(wrong).toEqual([]);
});

it('the row of a 郡 without code and figures is a heading', async () => {
  expect(await codes(rows('some', '472018,那覇市,10,100', ',島尻郡,,'))).toEqual([]);
  expect(await codes(rows('some', '472018,那覇市,10,100', ',島尻郡,5,'))).toContain('code-missing');
  expect(await codes(rows('some', '472018,那覇市,10,100', ',糸満市,,'))).toContain('code-missing');
});

it('an adjustment may write the name of a municipality in another way', async () => {
  const made = rows('some', '472018,那覇市,10,100')
    .append('case.yaml', 'adjustments: a.csv')
    .file('a.csv', ['団体コード,市町村名,区分,段階,項目,金額', '472018,沖縄県那覇市,後期,納付金,何か,1']);
  expect(await codes(made)).toEqual([]);
});
