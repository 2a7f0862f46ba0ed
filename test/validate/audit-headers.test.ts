import { describe, expect, it } from 'vitest';
import { codesOf, ratesOf } from './rates-text.js';

const figures = ['静岡市,8.09,34269,22105', '浜松市,8.57,36298,23414'];

describe('headers as prefectures print them are read', () => {
  it.each([
    ['医療分所得割率,医療分被保険者均等割額,医療分世帯別平等割額', 'medical'],
    ['所得割率（医療分）,均等割額（医療分）,平等割額（医療分）', 'medical'],
    ['基礎課税額分所得割,基礎課税額分均等割,基礎課税額分平等割', 'medical'],
    ['後期高齢支援金分所得割率,後期高齢支援金分均等割額,後期高齢支援金分平等割額', 'support'],
    ['支援金分所得割率(％),支援金分均等割額(円/人),支援金分平等割額(円/世帯)', 'support'],
    ['介護納付金分_所得割率,介護納付金分_均等割額,介護納付金分_平等割額', 'care'],
  ])('%s', async (headers, segment) => {
    const { rates, findings } = await ratesOf(`市町村,${headers}`, ...figures);
    expect(findings).toEqual([]);
    expect(rates?.unread).toEqual([]);
    expect(rates?.segments.map((one) => [one.segment, one.rows[0]?.figures.perHousehold.toFixed()])).toEqual([
      [segment, '22105'],
    ]);
  });
});

describe('columns that speak of rates and are not understood are named', () => {
  it.each([
    '医療分均等割額（7割軽減後）',
    '前年度医療分均等割額',
    '医療分所得割額',
    '医療分世帯割',
    'medical_per_household',
  ])('%s', async (header) => {
    const { rates, findings } = await ratesOf(`市町村名,医療分所得割率,医療分均等割額,${header}`, ...figures);
    expect(findings).toMatchObject([{ code: 'rates-column-unread', args: { columns: [header] } }]);
    expect(rates?.unread).toEqual([header]);
  });

  it('all of them are one finding', async () => {
    const { findings } = await ratesOf(
      '市町村名,医療分所得割率,医療分均等割額,x平等割,y平等割',
      '町,8.09,34269,1,2',
    );
    expect(findings.map(({ args }) => args)).toEqual([{ columns: ['x平等割', 'y平等割'] }]);
  });

  it.each(['備考', '均等割指数', '所得割の賦課割合', '軽減世帯割合', '被保険者数', 'levy_per_insured'])(
    '%s is none',
    async (header) => {
      expect(await codesOf(`市町村名,医療分所得割率,医療分均等割額,${header}`, ...figures)).toEqual([]);
    },
  );

  it('without a figure under it a column keeps nothing back', async () => {
    expect(await codesOf('市町村名,医療分所得割率,医療分均等割額,x平等割', '静岡市,8.09,34269,')).toEqual([]);
  });
});

it('a column in thousands of yen is told by its unit, and not as missing', async () => {
  expect(await codesOf('市町村名,医療分所得割率,医療分均等割額(千円)', '静岡市,8.09,34.269')).toEqual([
    'header-unit',
  ]);
});

describe('headers in two rows are told as they would be in one', () => {
  const groups = ',医療分,,';
  const parts = ',所得割率,均等割額,平等割額';
  const headers = ['医療分所得割率', '医療分均等割額', '医療分平等割額'];

  it.each([
    ['names in the upper row', [`市町村名${groups}`, parts]],
    ['names in the lower row', [groups, `市町村名${parts}`]],
    ['under a title', ['令和8年度 標準保険料率,,,', `市町村名${groups}`, parts]],
    ['in three rows', ['市町村名,標準保険料率,,', groups, parts]],
    ['segments under figures', ['市町村名,所得割率,均等割額,平等割額', ',医療分,医療分,医療分']],
  ])('%s', async (_, rows) => {
    const { findings } = await ratesOf(...rows, ...figures);
    expect(findings).toMatchObject([{ code: 'header-two-rows', args: { headers } }]);
  });

  it('a title over whole headers is none', async () => {
    expect(await codesOf('医療分,,', '市町村名,医療分所得割率,医療分均等割額', '静岡市,8.09,34269')).toEqual(
      [],
    );
  });
});
