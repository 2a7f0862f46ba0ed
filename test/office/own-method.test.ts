import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import { decimal } from '../../src/domain/decimal.js';
import type { Result } from '../../src/domain/result.js';
import type { Segment } from '../../src/domain/segment.js';
import { calculated } from '../fixtures.js';
import { workbookOf } from '../workbooks.js';
import { agreement } from './agreement.js';
import { misled } from './changed.js';
import { recalculated } from './libreoffice.js';
import { beppu, himeshima, oita, ownCase, sharesOf, withMethod, withRates } from './own-case.js';
import { type Line, Sheets } from './sheets.js';
import { type Over, typedOver } from './typed-over.js';

const own = 'own-method';
const inForce = 'rates-in-force';
const kase = ownCase();

/** What somebody types over, with the same in the case. */
const changes: Readonly<Record<string, readonly [cells: readonly Over[], kase: Case]>> = {
  'shares moved': [
    [
      [own, beppu, 'medical', 'income_share', 47.5],
      [own, beppu, 'medical', 'asset_share', 4.5],
      [own, oita, 'medical', 'per_insured_share', 35],
      [own, oita, 'medical', 'per_household_share', 15],
      [own, beppu, 'child', 'income_share', 50.25],
      [own, beppu, 'child', 'per_insured_share', 49.75],
    ],
    [
      (one: Case) => withMethod(one, beppu, 'medical', { shares: sharesOf('47.5', '4.5', '33', '15') }),
      (one: Case) => withMethod(one, oita, 'medical', { shares: sharesOf('50', '0', '35', '15') }),
      (one: Case) => withMethod(one, beppu, 'child', { shares: sharesOf('50.25', '0', '49.75', '0') }),
    ].reduce((changed, change) => change(changed), kase),
  ],
  'no share of assets': [
    [
      [own, beppu, 'medical', 'income_share', 52],
      [own, beppu, 'medical', 'asset_share', 0],
    ],
    withMethod(kase, beppu, 'medical', { shares: sharesOf('52', '0', '33', '15') }),
  ],
  'all by income': [
    [
      [own, beppu, 'child', 'income_share', 100],
      [own, beppu, 'child', 'per_insured_share', 0],
    ],
    withMethod(kase, beppu, 'child', { shares: sharesOf('100', '0', '0', '0') }),
  ],
  'another own income and collection rate': [
    [
      [own, oita, 'medical', 'given_income', 41_000_000_000],
      [own, oita, 'medical', 'given_collection_rate', 93.21],
    ],
    withMethod(kase, oita, 'medical', { income: decimal('41000000000'), collectionRate: decimal('0.9321') }),
  ],
  'nothing to raise a share by': [
    [[own, beppu, 'medical', 'given_income', 0]],
    withMethod(kase, beppu, 'medical', { income: decimal('0') }),
  ],
  'an asset set to 0': [[['inputs', beppu, '', 'assets', 0]], withAssets(kase, beppu, '0')],
  'rates in force changed': [
    [
      [inForce, oita, 'medical', 'in_force_income_rate_percent', 9.123],
      [inForce, oita, 'medical', 'in_force_per_household', null],
      [inForce, beppu, 'medical', 'in_force_asset_rate_percent', null],
      [inForce, himeshima, 'child', 'in_force_per_insured', 1600],
      [inForce, himeshima, 'child', 'in_force_per_adult_surcharge', null],
    ],
    [
      (one: Case) =>
        withRates(without(one, oita, 'perHousehold'), oita, 'medical', { incomeRate: decimal('0.09123') }),
      (one: Case) => without(one, beppu, 'assetRate'),
      (one: Case) =>
        withRates(without(one, himeshima, 'perAdultSurcharge'), himeshima, 'child', {
          perInsured: decimal('1600'),
        }),
    ].reduce((changed, change) => change(changed), kase),
  ],
  'nothing charged by heads': [
    [
      [inForce, beppu, 'child', 'in_force_per_insured', null],
      [inForce, beppu, 'child', 'in_force_per_adult_surcharge', null],
    ],
    without(without(kase, beppu, 'perInsured', 'child'), beppu, 'perAdultSurcharge', 'child'),
  ],
};

function withAssets(given: Case, code: string, assets: string): Case {
  const municipalities = given.municipalities.map((one) =>
    one.code === code
      ? { ...one, bases: { ...one.bases, medical: { ...one.bases.medical!, assets: decimal(assets) } } }
      : one,
  );
  return { ...given, municipalities };
}

type RateName = 'assetRate' | 'perInsured' | 'perHousehold' | 'perAdultSurcharge';

function without(given: Case, code: string, name: RateName, only?: Segment): Case {
  const ratesInForce = given.ratesInForce!.map((one) => {
    if (one.municipalityCode !== code || (only && one.segment !== only)) return one;
    const { [name]: _, ...others } = one;
    return others;
  });
  return { ...given, ratesInForce };
}

/** What no case may have: with the row that it makes unsure. */
const faults: readonly Over[] = [
  [own, beppu, 'medical', 'income_share', 47],
  [own, beppu, 'medical', 'income_share', null],
  [own, beppu, 'medical', 'income_share', 'x'],
  [own, beppu, 'medical', 'asset_share', -6],
  [own, beppu, 'medical', 'given_income', -1],
  [own, beppu, 'medical', 'given_income', 'x'],
  [own, beppu, 'medical', 'given_collection_rate', 0.95],
  [own, beppu, 'medical', 'given_collection_rate', 100.5],
  [own, oita, 'medical', 'asset_share', 1],
  [own, oita, 'child', 'income_share', 100],
  [inForce, beppu, 'medical', 'in_force_income_rate_percent', 'x'],
  [inForce, beppu, 'medical', 'in_force_per_insured', -1],
  [inForce, beppu, 'medical', 'in_force_income_rate_percent', 101],
  [inForce, oita, 'medical', 'in_force_asset_rate_percent', 1],
  [inForce, oita, 'medical', 'in_force_per_adult_surcharge', 1],
];
const nameOf = (over: Over) => over.join(' ');

/** Half a yen, which doubles need not decide as an exact calculation does. */
const half: Over = [inForce, himeshima, 'medical', 'in_force_per_insured', 36_000.001];

const results = new Map<string, Result>();
let opened: Map<string, Sheets>;
let stored: Map<string, Sheets>;

beforeAll(async () => {
  const books = new Map<string, Uint8Array>();
  for (const name of ['own-method', 'rates-in-force']) {
    const { loaded, result } = await calculated(`fixtures/rules/${name}`);
    books.set(name, await workbookOf(loaded.case!, result));
    results.set(name, result);
  }
  const result = calculate(kase);
  const made = await workbookOf(kase, result);
  const over = await typedOver(made);
  books.set('example', made);
  books.set('misled', misled(made));
  for (const name of ['example', 'misled']) results.set(name, result);
  books.set('ja', await workbookOf(kase, result, 'ja'));
  for (const [name, [typed, changed]] of Object.entries(changes)) {
    books.set(name, over(typed));
    results.set(name, calculate(changed));
  }
  for (const one of [...faults, half]) books.set(nameOf(one), over([one]));
  const original = ['own-method', 'rates-in-force', 'example'].map(
    (name) => [name, books.get(name)!] as const,
  );
  stored = new Map();
  for (const [name, book] of original) stored.set(name, new Sheets(await readXlsx(book)));
  opened = await recalculated(books);
});

function lineOf(name: string, [sheet, code, segment]: readonly [string, string, string]): Line {
  const found = opened
    .get(name)!
    .lines(sheet, 'check')
    .find((one) => one.municipality_code === code && one.segment === segment);
  return found!;
}

function medicalOf(name: string): Line {
  return opened.get(name)!.lines('prefecture', 'required_total')[0]!;
}

describe('as made', () => {
  it.each(['own-method', 'rates-in-force', 'example', 'misled'])(
    '%s: every figure is as nhi has it',
    (name) => {
      const { differences, compared, unsure } = agreement(opened.get(name)!, results.get(name)!);
      expect(differences).toEqual([]);
      expect(unsure).toBe(0);
      expect(compared).toBeGreaterThan(300);
    },
  );

  it.each(['own-method', 'rates-in-force', 'example'])(
    '%s: checks are those that the file brings',
    (name) => {
      const checks = (sheets: Sheets) =>
        [own, inForce, 'prefecture']
          .filter((sheet) => sheets.names.includes(sheet))
          .flatMap((sheet) =>
            sheets.lines(sheet, sheet === 'prefecture' ? 'own_and_in_force_check' : 'check'),
          )
          .map(({ check, own_and_in_force_check, reason }) => [check, own_and_in_force_check, reason]);
      expect(checks(opened.get(name)!)).toEqual(checks(stored.get(name)!));
    },
  );

  it('an ordinary case is sure, amounts on a whole yen that are rounded up are not', () => {
    expect(opened.get('example')!.check).toBe('sure');
    expect(medicalOf('example')).toMatchObject({
      own_and_in_force_check: 'sure',
      own_and_in_force_faults: 0,
      reason: null,
    });
    expect(opened.get('own-method')!.check).toBe('unsure');
    expect(medicalOf('own-method').reason).toContain('a rate or amount');
  });

  it('in Japanese alike', () => {
    const [first] = opened.get('ja')!.lines('各市町村の算定基準', '平等割の賦課割合(％)');
    expect(first).toMatchObject({ '所得割率(％)': 9.07, 平等割額: 34_380, 判定: '確実' });
    const [held] = opened.get('ja')!.lines('現行保険料率', '充足率(％)');
    expect(held).toMatchObject({ 比較する標準: '自らの算定基準', '充足率(％)': 87.04, 不足額: 932_861_424 });
  });

  it('totals add up', () => {
    const [, , total] = opened.get('example')!.lines(own, 'check');
    expect(total).toMatchObject({ premium_requirement: 8_934_397_312, levied_total: 9_474_058_570 });
    const held = opened.get('example')!.lines(inForce, 'check')[3];
    expect(held).toMatchObject({ levied_at_rates_in_force: 8_544_500_000, shortage: 922_076_500 });
  });
});

describe('after a change every figure is as nhi has it, and sure', () => {
  it.each(Object.keys(changes))('%s', (name) => {
    expect(agreement(opened.get(name)!, results.get(name)!)).toMatchObject({ differences: [], unsure: 0 });
    expect(opened.get(name)!.check).toBe('sure');
  });

  it('a share that nothing can be raised by leaves no rates', () => {
    const none = { income_rate_percent: null, per_insured: null, per_household: null, without_base: 1 };
    expect(lineOf('nothing to raise a share by', [own, beppu, 'medical'])).toMatchObject(none);
    expect(lineOf('an asset set to 0', [own, beppu, 'medical'])).toMatchObject(none);
  });
});

describe('what no case may have is unsure in its row, and told', () => {
  it.each(faults.map((one) => [nameOf(one), one] as const))('%s', (name, [sheet, code, segment]) => {
    expect(opened.get(name)!.check).toBe('unsure');
    const line = lineOf(name, [sheet, code, segment]);
    expect(line.check).toBe('unsure');
    expect(Number(line.input_faults)).toBeGreaterThan(0);
    const told = opened
      .get(name)!
      .lines('prefecture', 'required_total')
      .find((one) => one.segment === segment)!;
    expect(told).toMatchObject({ levy_check: 'sure', rates_check: 'sure', own_and_in_force_check: 'unsure' });
    expect(told.reason).toContain('inputs that are empty, text or out of range');
  });

  it('and leaves others as sure as they were', () => {
    const name = nameOf(faults[0]!);
    expect(lineOf(name, [own, oita, 'medical']).check).toBe('sure');
    expect(lineOf(name, [inForce, beppu, 'medical']).check).toBe('unsure');
    expect(lineOf(name, [inForce, himeshima, 'medical']).check).toBe('sure');
  });
});

it('what is levied on half a yen is unsure', () => {
  expect(lineOf(nameOf(half), [inForce, himeshima, 'medical'])).toMatchObject({
    check: 'unsure',
    input_faults: 0,
  });
  expect(medicalOf(nameOf(half))).toMatchObject({ rates_check: 'sure', own_and_in_force_check: 'unsure' });
  expect(medicalOf(nameOf(half)).reason).toContain('what rates in force come to');
});
