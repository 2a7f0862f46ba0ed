import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/decimal.js';
import type { OwnShares } from '../../src/domain/own-method.js';
import { municipality, type SmallCase, withCare } from './small-case.js';

const header = 'municipality_code,segment,income_share,asset_share,per_insured_share,per_household_share';

/** The small case with own methods of its municipalities. */
function withMethods(...rows: readonly string[]): SmallCase {
  return withCare.append('case.yaml', 'own_methods: own-methods.csv').file('own-methods.csv', rows);
}

/** The small case with rates in force. */
function withRates(...rows: readonly string[]): SmallCase {
  return withCare.append('case.yaml', 'rates_in_force: rates-in-force.csv').file('rates-in-force.csv', rows);
}

function shares(income: string, assets: string, perInsured: string, perHousehold: string): OwnShares {
  const [i, a, n, h] = [income, assets, perInsured, perHousehold].map((one) => decimal(one));
  return { income: i!, assets: a!, perInsured: n!, perHousehold: h! };
}

const withHouseholds = (one: SmallCase) =>
  one.file('people.csv', [
    'municipality_code,municipality_name,insured,income,medical_index,households,assets,households_care',
    '131016,千代田区,100,200000,1.02,60,,20',
    '131024,中央区,300,400000,0.98,,,',
  ]);

describe('an own method', () => {
  it('is what the shares of a row in per cent say, those that are not given 0', async () => {
    const made = await withHouseholds(withMethods(header, '131016,,50,,30.5,19.5%')).made();
    expect(made.ownMethods).toEqual([
      { municipalityCode: '131016', shares: shares('0.5', '0', '0.305', '0.195') },
    ]);
  });

  it('of a segment may have an income base and a collection rate of its own', async () => {
    const made = await withMethods(
      '団体コード,区分,所得割,均等割,賦課標準,予定収納率',
      '131016,医療,60,40,"210,000",92.5',
    ).made();
    expect(made.ownMethods).toEqual([
      {
        municipalityCode: '131016',
        segment: 'medical',
        shares: shares('0.6', '0', '0.4', '0'),
        income: decimal('210000'),
        collectionRate: decimal('0.925'),
      },
    ]);
  });

  it('is none where a row has nothing but its code', async () => {
    const made = await withMethods(header, '131016,,60,,40,', '131024,,,,,').made();
    expect(made.ownMethods).toHaveLength(1);
  });

  it('asks for households of those only that have a part by them', async () => {
    const made = await withHouseholds(withMethods(header, '131016,,50,,30,20', '131024,,60,,40,')).made();
    expect(municipality(made, '131016').bases).toMatchObject({
      medical: { households: decimal('60') },
      care: { households: decimal('20') },
    });
    expect(municipality(made, '131024').bases.medical).not.toHaveProperty('households');
  });

  it('value-missing: a part by assets without assets', async () => {
    const found = await withHouseholds(withMethods(header, '131016,medical,50,10,40,')).found();
    expect(found).toMatchObject([{ code: 'value-missing', file: 'people.csv', line: 2, column: 'assets' }]);
  });

  it('column-missing: a table without any share', async () => {
    const found = await withMethods('団体コード,予定収納率', '131016,95').found();
    expect(found).toMatchObject([{ code: 'column-missing', file: 'own-methods.csv' }]);
  });

  it('value-invalid: a segment that nobody knows', async () => {
    const found = await withMethods(header, '131016,医量,60,,40,').found();
    expect(found).toMatchObject([{ code: 'value-invalid', line: 2, column: 'segment', value: '医量' }]);
  });

  it('adjustment-unknown-code: a municipality that the case has not', async () => {
    const whole = withMethods(header, '131032,,60,,40,').append('case.yaml', 'municipalities: all');
    expect(await whole.found()).toContainEqual(
      expect.objectContaining({ code: 'adjustment-unknown-code', line: 2 }),
    );
  });

  it('of a municipality that a case of some has left out is passed over', async () => {
    const made = await withMethods(header, '131016,,60,,40,', '131032,,60,,40,').made();
    expect(made.ownMethods?.map(({ municipalityCode }) => municipalityCode)).toEqual(['131016']);
  });

  it('adjustment-unknown-code: in a case of some, a code that no municipality has', async () => {
    const found = await withMethods(header, '131016,,60,,40,', '130010,,60,,40,').found();
    expect(found).toMatchObject([{ code: 'adjustment-unknown-code', line: 3 }]);
  });

  it('rate-above-100: a share of more than all', async () => {
    const found = await withMethods(header, '131016,,160,,40,').found();
    expect(found).toMatchObject([{ code: 'rate-above-100', line: 2, column: 'income_share' }]);
  });

  it('is not asked for by a case of levies, which tells that it has no effect', async () => {
    const found = await withHouseholds(withMethods(header, '131016,,50,,30,20'))
      .append('case.yaml', 'premium: none')
      .found();
    expect(found.map(({ code }) => code)).toEqual(['own-table-without-premium']);
  });
});

describe('rates in force', () => {
  const care = { municipalityCode: '131016', segment: 'care', incomeRate: decimal('0.0205') };
  const medical = {
    municipalityCode: '131016',
    segment: 'medical',
    incomeRate: decimal('0.0715'),
    perInsured: decimal('42000'),
  };

  it.each([
    [
      'with a row for every segment',
      [
        '団体コード,区分,所得割率,均等割額,平等割額',
        '131016,医療,7.15,"42,000",',
        '131016,介護,2.05%,,',
        '131024,医療,,,',
      ],
    ],
    [
      'with the segments side by side, in English',
      [
        'municipality_code,medical_income_rate_pct,medical_per_capita_yen,care_income_rate_pct',
        '131016,7.15,42000,2.05',
        '131024,,,',
      ],
    ],
    [
      'with the segments side by side, as published tables head them',
      [
        '市町村コード,市町村名,医療給付費分 所得割率（％）,医療給付費分 均等割額（円）,介護納付金分 所得割率（％）',
        '131016,千代田区,7.15,42000,2.05',
        '131024,中央区,,,',
      ],
    ],
    [
      'as nhi writes rates in Japanese',
      [
        '年度,団体コード,市町村名,区分,所得割率(％),資産割率(％),均等割額,平等割額,18歳以上均等割額',
        'R8,131016,千代田区,医療,7.15,,42000,,',
        'R8,131016,千代田区,介護,2.05,,,,',
      ],
    ],
  ])('are read %s', async (_, rows) => {
    const made = await withRates(...rows)
      .append('case.yaml', 'ignore_columns: [年度]')
      .made();
    expect(made.ratesInForce).toEqual([medical, care]);
  });

  it('may be a table of standard rates as nhi writes it, whose other columns are passed over', async () => {
    const made = await withRates(
      '団体コード,市町村名,区分,納付金,収納率,賦課総額,市町村の所得係数,所得割率(％),均等割額',
      '131016,千代田区,医療,1000,93.45,1070,1.1,7.15,42000',
    )
      .append('case.yaml', 'ignore_columns: [収納率]')
      .made();
    expect(made.ratesInForce).toEqual([medical]);
  });

  it('header-two-rows: a segment over its figures', async () => {
    const found = await withRates('団体コード,医療分,', ',所得割率,均等割額', '131016,7.15,42000').found();
    expect(found).toMatchObject([{ code: 'header-two-rows', file: 'rates-in-force.csv' }]);
  });

  it('the sum of all segments says so where the segment belongs, and is passed over', async () => {
    const made = await withRates('団体コード,区分,均等割額', '131016,医療,42000', ',合計,42000').made();
    expect(made.ratesInForce).toHaveLength(1);
  });

  it('header-unknown: a column that is none of rates', async () => {
    const found = await withRates('団体コード,区分,所得割率,限度額', '131016,医療,7.15,650000').found();
    expect(found).toMatchObject([{ code: 'header-unknown', column: '限度額' }]);
  });

  it('column-missing: a table without any rate', async () => {
    const found = await withRates('団体コード,区分', '131016,医療').found();
    expect(found).toMatchObject([{ code: 'column-missing', file: 'rates-in-force.csv' }]);
  });

  it('rates-as-ratios: whole columns of ratios, where sizes are judged', async () => {
    const rows = ['団体コード,区分,所得割率', '131016,医療,0.0715', '131024,医療,0.0682'];
    const judged = withRates(...rows).append('case.yaml', 'plausibility: on');
    expect((await judged.found()).map(({ code }) => code)).toContain('rates-as-ratios');
    expect(await withRates(...rows).found()).toEqual([]);
  });

  it('header-unit: amounts in thousands of yen', async () => {
    const found = await withRates('団体コード,区分,均等割額(千円)', '131016,医療,42').found();
    expect(found).toMatchObject([{ code: 'header-unit', column: '均等割額(千円)' }]);
  });

  it('number-negative: a rate below 0', async () => {
    const found = await withRates('団体コード,区分,所得割率', '131016,医療,-7.15').found();
    expect(found).toMatchObject([{ code: 'number-negative', line: 2 }]);
  });
});

describe('what an adult of 子ども pays in all, as published tables have it', () => {
  const withChild = (...rows: readonly string[]) =>
    withRates(...rows)
      .append('case.yaml', 'ignore_columns: [x]')
      .replace('case.yaml', 'segments:\n', 'segments:\n  child: { levy_base: 10000, beta: "1.1" }\n')
      .file('child.csv', ['municipality_code,insured_under18', '131016,10', '131024,20'])
      .replace('case.yaml', 'care.csv]', 'care.csv, child.csv]');
  const header = 'code6,code5,prefecture,municipality,child_per_capita_base_yen';

  it('gives the surcharge where that is not given', async () => {
    const rows = [`${header},child_per_capita_adult_total_yen`, '131016,13101,東京都,千代田区,2000,2150'];
    const [rates] = (await withChild(...rows).made()).ratesInForce!;
    expect(rates).toMatchObject({ perInsured: decimal('2000'), perAdultSurcharge: decimal('150') });
  });

  it('adult-total: is the sum of both parts where all three are given', async () => {
    const all = `${header},child_per_capita_18plus_increment_yen,child_per_capita_adult_total_yen`;
    const of = (total: string) => withChild(all, `131016,13101,東京都,千代田区,2000,150,${total}`);
    expect(await of('2150').found()).toEqual([]);
    expect(await of('2160').found()).toMatchObject([
      { code: 'adult-total', value: '2160', args: { reason: 'disagrees', sum: '2150' } },
    ]);
  });

  it('adult-total: alone does not tell what every insured pays', async () => {
    const found = await withChild('団体コード,子ども分18歳以上の均等割額計', '131016,2150').found();
    expect(found).toMatchObject([{ code: 'adult-total', args: { reason: 'alone' } }]);
  });
});
