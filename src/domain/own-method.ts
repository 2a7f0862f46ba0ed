import type { Decimal } from './decimal.js';
import type { MunicipalityCode } from './municipality-code.js';
import { type Segment, segmentRecord } from './segment.js';

/** What of 賦課総額 a municipality raises by each part of its rates, each 0 to 1 and together 1: its 賦課割合. */
export interface OwnShares {
  readonly income: Decimal;
  readonly assets: Decimal;
  readonly perInsured: Decimal;
  readonly perHousehold: Decimal;
}

/** 各市町村の算定基準: the method by which a municipality charges its own rates. Source: rules, section 8. */
export interface OwnMethod {
  readonly municipalityCode: MunicipalityCode;
  /** Without one it serves the segments in which all pay alike, but those that have a method of their own. */
  readonly segment?: Segment;
  readonly shares: OwnShares;
  /** I°_i, its own income base, yen: only of a segment. Default: I_i. */
  readonly income?: Decimal;
  /** 0 to 1. Default: k_i 標準的な収納率. */
  readonly collectionRate?: Decimal;
}

/** 現行保険料率: the rates that a municipality charges in a segment; a part that it does not charge is left out. */
export interface RatesInForce {
  readonly municipalityCode: MunicipalityCode;
  readonly segment: Segment;
  /** Of income and of assets, 0 to 1. */
  readonly incomeRate?: Decimal;
  readonly assetRate?: Decimal;
  /** Yen; in 子ども what every insured pays. */
  readonly perInsured?: Decimal;
  readonly perHousehold?: Decimal;
  /** 子ども: what those of 18 and over pay on top, yen. */
  readonly perAdultSurcharge?: Decimal;
}

/** The figures of rates by their columns, as in `premium-rates.csv`. */
export const rateParts = {
  income_rate_percent: 'incomeRate',
  asset_rate_percent: 'assetRate',
  per_insured: 'perInsured',
  per_household: 'perHousehold',
  per_adult_surcharge: 'perAdultSurcharge',
} as const satisfies Record<string, keyof RatesInForce>;
export type RatePart = keyof typeof rateParts;

/**
 * The method of each municipality in a segment, by its code: its own there, else the one for all segments, which 子ども does not
 * follow: there the standard rate stays. A municipality without any is left out.
 */
export function ownMethodsIn(
  methods: readonly OwnMethod[],
  segment: Segment,
): ReadonlyMap<MunicipalityCode, OwnMethod | 'standard'> {
  const found = new Map<MunicipalityCode, OwnMethod | 'standard'>();
  const forAll = segmentRecord(segment).hasAdults ? () => 'standard' as const : (one: OwnMethod) => one;
  for (const one of methods) if (one.segment === undefined) found.set(one.municipalityCode, forAll(one));
  for (const one of methods) if (one.segment === segment) found.set(one.municipalityCode, one);
  return found;
}

/** What the parts of a rate are raised by: I°_i, A_i, N_i and H_i. */
export type RateBase = 'income' | 'assets' | 'heads' | 'households';

/** That of each share of an own method. */
export const shareBases = {
  income: 'income',
  assets: 'assets',
  perInsured: 'heads',
  perHousehold: 'households',
} as const satisfies Record<keyof OwnShares, RateBase>;

/** That of each of the rates in force. */
export const rateBases = {
  incomeRate: 'income',
  assetRate: 'assets',
  perInsured: 'heads',
  perHousehold: 'households',
  perAdultSurcharge: 'heads',
} as const satisfies Record<keyof Omit<RatesInForce, 'municipalityCode' | 'segment'>, RateBase>;

/** What only a part of a rate is raised by. */
export type PartBase = Extract<RateBase, 'households' | 'assets'>;

/** The municipalities whose own method or rates in force in a segment are raised by households, or by assets. */
export function codesRaisedBy(
  base: PartBase,
  segment: Segment,
  { ownMethods = [], ratesInForce = [] }: OwnTerms,
): ReadonlySet<MunicipalityCode> {
  const methods = [...ownMethodsIn(ownMethods, segment).values()].filter((one) => one !== 'standard');
  const rates = ratesInForce.filter((one) => one.segment === segment);
  const needing = [
    ...methods.filter(({ shares }) => isRaised(shares, shareBases, base)),
    ...rates.filter((one) => isRaised(one, rateBases, base)),
  ];
  return new Set(needing.map(({ municipalityCode }) => municipalityCode));
}

interface OwnTerms {
  readonly ownMethods?: readonly OwnMethod[] | undefined;
  readonly ratesInForce?: readonly RatesInForce[] | undefined;
}

/** Whether any part that is raised by a base is more than 0. */
function isRaised<Part extends string>(
  parts: Readonly<Partial<Record<NoInfer<Part>, Decimal>>>,
  bases: Readonly<Record<Part, RateBase>>,
  base: PartBase,
): boolean {
  return (Object.keys(bases) as Part[]).some(
    (part) => bases[part] === base && parts[part]?.isZero() === false,
  );
}
