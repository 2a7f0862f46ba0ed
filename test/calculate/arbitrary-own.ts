import fc from 'fast-check';
import type { Case, ShareTerms } from '../../src/domain/case.js';
import { type Decimal, scaled } from '../../src/domain/decimal.js';
import type { OwnMethod, OwnShares, PartBase, RatesInForce } from '../../src/domain/own-method.js';
import { segmentRecord } from '../../src/domain/segment.js';
import { arbitraryIncome } from './arbitrary-case.js';

const units = (min: number, max: number, digits: number) =>
  fc.integer({ min, max }).map((count) => scaled(BigInt(count), digits));

/** Four parts of 100 per cent with two decimals, some of them 0. */
export const arbitraryShares: fc.Arbitrary<OwnShares> = fc
  .array(fc.oneof(fc.constant(0), fc.constant(10_000), fc.integer({ min: 0, max: 10_000 })), {
    minLength: 3,
    maxLength: 3,
  })
  .map((cuts) => {
    const [first, second, third] = [...cuts].sort((a, b) => a - b) as [number, number, number];
    const part = (count: number) => scaled(BigInt(count), 4);
    return {
      income: part(first),
      assets: part(second - first),
      perInsured: part(third - second),
      perHousehold: part(10_000 - third),
    };
  });

/** Whose a row is: the places of a municipality and of a segment, as far as there are so many. */
const whose = { at: fc.nat(), segment: fc.nat() };

const drawnMethod = fc.record({
  ...whose,
  isOfAll: fc.boolean(),
  shares: arbitraryShares,
  income: fc.option(fc.oneof(arbitraryIncome, units(0, 0, 0)), { nil: undefined }),
  collectionRate: fc.option(units(5_000, 10_000, 4), { nil: undefined }),
});

const rate = fc.option(units(0, 3_000, 4), { nil: undefined });
const amount = fc.option(units(0, 100_000, 0), { nil: undefined });
const drawnRates = fc.record({
  ...whose,
  incomeRate: rate,
  assetRate: rate,
  perInsured: amount,
  perHousehold: amount,
  perAdultSurcharge: amount,
});

/** Cases in which some municipalities have methods of their own, and rates in force; in some nobody has assets, or households. */
export function withOwn<Kase extends Case>(cases: fc.Arbitrary<Kase>): fc.Arbitrary<Kase> {
  return fc
    .record({
      kase: cases,
      methods: fc.array(drawnMethod, { maxLength: 12 }),
      rates: fc.array(drawnRates, { maxLength: 12 }),
      without: fc.subarray<PartBase>(['assets', 'households']),
    })
    .map(({ kase, methods, rates, without }) =>
      without.reduce(withoutPart, {
        ...kase,
        ownMethods: distinct(methods.map((one) => methodOf(one, kase))),
        ratesInForce: distinct(rates.map((one) => ratesOf(one, kase))),
      }),
    );
}

/** The case in which nobody is raised by assets, or by households, neither by the method of all nor by one of its own. */
export function withoutPart<Kase extends Case>(kase: Kase, base: PartBase): Kase {
  const { segments, ownMethods, ratesInForce } = kase;
  const [restOf, chargedOf] = base === 'assets' ? [toIncome, withoutAssets] : [toHeads, withoutHouseholds];
  return {
    ...kase,
    segments: segments.map(({ levy, ...terms }) => ({
      ...terms,
      method: methodWithout(base, terms),
      ...(levy && { levy: { ...levy, method: methodWithout(base, levy) } }),
    })),
    ...(ownMethods && { ownMethods: ownMethods.map((one) => ({ ...one, shares: restOf(one.shares) })) }),
    ...(ratesInForce && { ratesInForce: ratesInForce.map(chargedOf) }),
  };
}

function methodWithout(base: PartBase, { method }: ShareTerms): ShareTerms['method'] {
  if (base === 'households') return 'two';
  return method === 'four' ? 'three' : method;
}

const none = scaled(0n, 0);

function toIncome({ income, assets, ...shares }: OwnShares): OwnShares {
  return { ...shares, income: income.plus(assets), assets: none };
}

function toHeads({ perInsured, perHousehold, ...shares }: OwnShares): OwnShares {
  return { ...shares, perInsured: perInsured.plus(perHousehold), perHousehold: none };
}

function withoutAssets({ assetRate: _, ...rates }: RatesInForce): RatesInForce {
  return rates;
}

function withoutHouseholds({ perHousehold: _, ...rates }: RatesInForce): RatesInForce {
  return rates;
}

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

function methodOf(
  { at, segment, isOfAll, shares, income, collectionRate }: Drawn<typeof drawnMethod>,
  kase: Case,
): OwnMethod {
  const own = { segment: segmentAt(segment, kase), ...(income && { income }) };
  return {
    municipalityCode: codeAt(at, kase),
    ...(!isOfAll && own),
    shares,
    ...(collectionRate && { collectionRate }),
  };
}

function ratesOf({ at, segment, ...parts }: Drawn<typeof drawnRates>, kase: Case): RatesInForce {
  const named = segmentAt(segment, kase);
  const isOf = (part: string) => part !== 'perAdultSurcharge' || segmentRecord(named).hasAdults;
  const given = Object.entries(parts).filter(([name, part]) => part !== undefined && isOf(name));
  return {
    municipalityCode: codeAt(at, kase),
    segment: named,
    ...(Object.fromEntries(given) as Record<string, Decimal>),
  };
}

function codeAt(at: number, { municipalities }: Case) {
  return municipalities[at % municipalities.length]!.code;
}

function segmentAt(at: number, { segments }: Case) {
  return segments[at % segments.length]!.segment;
}

function distinct<Row extends OwnMethod | RatesInForce>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [`${row.municipalityCode} ${row.segment}`, row])).values()];
}
