import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calculate } from '../../src/calculate/calculate.js';
import type { Case } from '../../src/domain/case.js';
import type { Decimal } from '../../src/domain/decimal.js';
import {
  codesRaisedBy,
  type OwnMethod,
  ownMethodsIn,
  type RatesInForce,
} from '../../src/domain/own-method.js';
import type { Result } from '../../src/domain/result.js';
import type { Segment } from '../../src/domain/segment.js';
import { withOwn } from '../calculate/arbitrary-own.js';
import { workbookOf } from '../workbooks.js';
import { agreement } from './agreement.js';
import { recalculated } from './libreoffice.js';
import { ownCase, withMethod, withRates } from './own-case.js';
import { type Over, typedOver } from './typed-over.js';

const numRuns = Number(process.env.NHI_RUNS ?? 20);
const seed = Number(process.env.NHI_SEED ?? 1);

const given = ownCase();
const named = given.segments.map(({ segment }) => segment);

interface Change {
  readonly kase: Case;
  readonly typed: readonly Over[];
}

/** What is typed over so that the case has the methods and rates that were drawn, where it has any. */
function changeOf(drawn: Case): Change {
  const methods = named.flatMap((segment) => methodsOf(drawn, segment));
  const rates = (drawn.ratesInForce ?? []).flatMap((one) => (isGiven(one) ? [withinBases(one)] : []));
  const charged = rates.reduce(
    (kase, { municipalityCode, segment, ...one }) =>
      withRates(kase, municipalityCode, segment, { ...noRates, ...one }),
    given,
  );
  const kase = methods.reduce(
    (one, method) => withMethod(one, method.municipalityCode, method.segment!, { ...noOwn, ...method }),
    charged,
  );
  return { kase, typed: [...methods.flatMap(typedMethod), ...rates.flatMap(typedRates)] };
}

/** What stood there before is typed over, too. */
const noRates = {
  incomeRate: undefined,
  assetRate: undefined,
  perInsured: undefined,
  perHousehold: undefined,
  perAdultSurcharge: undefined,
} as unknown as Partial<RatesInForce>;
const noOwn = { income: undefined, collectionRate: undefined } as unknown as Partial<OwnMethod>;

function isGiven({ municipalityCode, segment }: RatesInForce): boolean {
  return given.ratesInForce!.some(
    (one) => one.municipalityCode === municipalityCode && one.segment === segment,
  );
}

/** Methods drawn for those who have one; what a share may not be raised by goes to the heads. */
function methodsOf(drawn: Case, segment: Segment): OwnMethod[] {
  const there = ownMethodsIn(given.ownMethods!, segment);
  return drawn.ownMethods!.flatMap((one) => {
    const { municipalityCode: code, shares } = one;
    if (one.segment !== segment || !there.has(code) || there.get(code) === 'standard') return [];
    const has = (base: 'households' | 'assets') => codesRaisedBy(base, segment, given).has(code);
    const zero = shares.income.minus(shares.income);
    const kept = {
      ...shares,
      ...(!has('assets') && { assets: zero }),
      ...(!has('households') && { perHousehold: zero }),
    };
    const all = Object.values(shares).reduce((sum, share) => sum.plus(share), zero);
    const perInsured = all.minus(kept.income).minus(kept.assets).minus(kept.perHousehold);
    return [{ ...one, shares: { ...kept, perInsured } }];
  });
}

function withinBases({ assetRate, perHousehold, ...one }: RatesInForce): RatesInForce {
  const has = (base: 'households' | 'assets') =>
    codesRaisedBy(base, one.segment, given).has(one.municipalityCode);
  return {
    ...one,
    ...(assetRate && has('assets') && { assetRate }),
    ...(perHousehold && has('households') && { perHousehold }),
  };
}

const typed = (value: Decimal | undefined, factor = '1') =>
  value === undefined ? null : Number(value.times(factor).toFixed());

function typedMethod({ municipalityCode, segment, shares, income, collectionRate }: OwnMethod): Over[] {
  const over = (column: string, value: number | null): Over => [
    'own-method',
    municipalityCode,
    segment!,
    column,
    value,
  ];
  return [
    over('income_share', typed(shares.income, '100')),
    over('asset_share', typed(shares.assets, '100')),
    over('per_insured_share', typed(shares.perInsured, '100')),
    over('per_household_share', typed(shares.perHousehold, '100')),
    over('given_income', typed(income)),
    over('given_collection_rate', typed(collectionRate, '100')),
  ];
}

function typedRates({ municipalityCode, segment, ...rates }: RatesInForce): Over[] {
  const over = (part: string, value: number | null): Over => [
    'rates-in-force',
    municipalityCode,
    segment,
    `in_force_${part}`,
    value,
  ];
  return [
    over('income_rate_percent', typed(rates.incomeRate, '100')),
    over('asset_rate_percent', typed(rates.assetRate, '100')),
    over('per_insured', typed(rates.perInsured)),
    over('per_household', typed(rates.perHousehold)),
    over('per_adult_surcharge', typed(rates.perAdultSurcharge)),
  ];
}

it('random shares, incomes, collection rates and rates in force that are typed over: what is sure is as nhi has it', async () => {
  const over = await typedOver(await workbookOf(given, calculate(given)));
  const changes = fc.sample(withOwn(fc.constant(given)), { numRuns, seed }).map(changeOf);
  const results = changes.map(({ kase }): Result => calculate(kase));
  const opened = await recalculated(new Map(changes.map(({ typed: all }, at) => [`${at}`, over(all)])));
  const agreements = results.map((result, at) => agreement(opened.get(`${at}`)!, result));
  expect(agreements.flatMap(({ differences }) => differences)).toEqual([]);
  const sure = [...opened.values()].filter(({ check }) => check === 'sure').length;
  expect(sure).toBeGreaterThan(numRuns / 4);
  expect(changes.filter(({ typed: all }) => all.length > 0).length).toBeGreaterThan(numRuns / 2);
}, 1_200_000);
