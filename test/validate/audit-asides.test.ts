import { describe, expect, it } from 'vitest';
import { ratesOf } from './rates-text.js';

const header = '団体コード,市町村名,医療分所得割率,医療分均等割額,医療分平等割額';
const towns = ['221007,静岡市,8.09,34269,22105', '221309,浜松市,8.57,36298,23414'];

describe('rows that are no municipality are set aside as what they are', () => {
  it.each([
    [',都道府県標準保険料率', 'prefecture'],
    [',静岡県', 'prefecture'],
    ['220001,', 'prefecture'],
    ['220001,静岡県', 'prefecture'],
    [',静岡県標準保険料率', 'prefecture'],
    [',県全体', 'prefecture'],
    [',静岡県（都道府県標準保険料率）', 'prefecture'],
    [',Average', 'mean'],
    [',県平均', 'mean'],
    ['-,単純平均', 'mean'],
    ['220001,静岡県平均', 'mean'],
    [',最大', 'mean'],
    ['000000,全国平均', 'nation'],
    [',※全国（参考）', 'nation'],
  ])('%s: %s', async (row, kind) => {
    const { rates, findings } = await ratesOf(header, ...towns, `${row},8.2,40000,－`);
    expect(findings).toEqual([]);
    expect(rates?.segments[0]?.rows).toHaveLength(2);
    expect(rates?.asides?.map((aside) => [aside.kind, aside.figures.perHousehold])).toEqual([
      [kind, undefined],
    ]);
  });

  it('in a table of names', async () => {
    const { rates } = await ratesOf(
      '市町村名,医療分所得割率,医療分均等割額',
      '静岡市,8.09,34269',
      '県平均,8.1,34300',
    );
    expect(rates?.segments[0]?.rows.map(({ name }) => name)).toEqual(['静岡市']);
    expect(rates?.asides?.map(({ name }) => name)).toEqual(['県平均']);
  });
});

describe('what is a municipality stays one', () => {
  it('静岡 is not the prefecture', async () => {
    const { rates } = await ratesOf('市町村名,医療分所得割率,医療分均等割額', '静岡,8.09,34269');
    expect(rates?.segments[0]?.rows).toHaveLength(1);
  });

  it('a code of a municipality goes before its name', async () => {
    const { rates } = await ratesOf(header, '221007,平均,8.09,34269,22105');
    expect(rates?.segments[0]?.rows).toHaveLength(1);
  });
});
