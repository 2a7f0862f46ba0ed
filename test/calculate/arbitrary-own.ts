import fc from 'fast-check';
import type { Case } from '../../src/domain/case.js';
import { type Decimal, decimal, scaled } from '../../src/domain/decimal.js';
import type { OwnMethod, OwnShares, RatesInForce } from '../../src/domain/own-method.js';
import { type Segment, segmentRecord } from '../../src/domain/segment.js';

/** What somebody draws for a municipality in a segment, or in all. */
interface Drawn {
  readonly shares: OwnShares;
  readonly income: Decimal | undefined;
  readonly collectionRate: Decimal | undefined;
  readonly rates: Omit<RatesInForce, 'municipalityCode' | 'segment'>;
  readonly hasMethod: boolean;
  readonly hasRates: boolean;
}

const units = (max: number, digits: number) =>
  fc.integer({ min: 0, max }).map((drawn) => scaled(BigInt(drawn), digits));

/** Three cuts of 100 per cent, mostly at round places, so that some shares are 0. */
const arbitraryShares = fc
  .oneof(
    fc.array(
      fc.integer({ min: 0, max: 10 }).map((tenth) => 1000 * tenth),
      { minLength: 3, maxLength: 3 },
    ),
    fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 3 }),
  )
  .map((cuts): OwnShares => {
    const [first = 0, second = 0, third = 0] = [...cuts].sort((a, b) => a - b);
    const share = (part: number) => scaled(BigInt(part), 4);
    return {
      income: share(first),
      assets: share(second - first),
      perInsured: share(third - second),
      perHousehold: share(10_000 - third),
    };
  });

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2, nil: undefined });

const arbitraryRates = fc.record(
  {
    incomeRate: units(10_000, 4),
    assetRate: units(10_000, 4),
    perInsured: fc.oneof(units(100_000, 0), units(1_000_000, 1)),
    perHousehold: units(100_000, 0),
    perAdultSurcharge: units(1000, 0),
  },
  { requiredKeys: [] },
);

const arbitraryDrawn: fc.Arbitrary<Drawn> = fc.record({
  shares: arbitraryShares,
  income: maybe(fc.oneof(fc.constant(decimal('0')), units(1_000_000_000, 0))),
  collectionRate: maybe(fc.integer({ min: 5000, max: 10_000 }).map((drawn) => scaled(BigInt(drawn), 4))),
  rates: arbitraryRates,
  hasMethod: fc.boolean(),
  hasRates: fc.boolean(),
});

/** A case with own methods, for all segments or for one, and with rates in force. */
export function arbitraryOwn<Kase extends Case>(cases: fc.Arbitrary<Kase>): fc.Arbitrary<Kase> {
  const drawn = fc.array(arbitraryDrawn, { minLength: 37, maxLength: 37 });
  return fc.tuple(cases, drawn).map(([kase, all]) => {
    const of = (row: number, at: number) => all[(row * 5 + at) % all.length]!;
    const named = kase.segments.map(({ segment }) => segment);
    const pairs = kase.municipalities.flatMap(({ code }, row) =>
      [undefined, ...named].map((segment, at) => ({ code, segment, drawn: of(row, at) })),
    );
    return {
      ...kase,
      ownMethods: pairs.flatMap(({ code, segment, drawn: one }) =>
        one.hasMethod ? [methodOf(code, segment, one)] : [],
      ),
      ratesInForce: pairs.flatMap(({ code, segment, drawn: one }) =>
        one.hasRates && segment ? [ratesOf(code, segment, one)] : [],
      ),
    };
  });
}

function methodOf(
  municipalityCode: OwnMethod['municipalityCode'],
  segment: Segment | undefined,
  { shares, income, collectionRate }: Drawn,
): OwnMethod {
  return {
    municipalityCode,
    shares,
    ...(segment && { segment, ...(income && { income }) }),
    ...(collectionRate && { collectionRate }),
  };
}

function ratesOf(
  municipalityCode: OwnMethod['municipalityCode'],
  segment: Segment,
  { rates: { perAdultSurcharge, ...rates } }: Drawn,
): RatesInForce {
  const surcharge = segmentRecord(segment).hasAdults && perAdultSurcharge ? { perAdultSurcharge } : {};
  return { municipalityCode, segment, ...rates, ...surcharge };
}
