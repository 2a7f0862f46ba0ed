import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { premiumPerInsuredIds, type QuantityId, quantity } from '../../domain/quantities/catalogue.js';
import { Rational } from '../../domain/rational.js';
import type { Result, SegmentResult, SegmentsTotal } from '../../domain/result.js';

/** The kinds of 標準保険料率 of a segment that are compared, as published. */
export const segmentRateKinds = [
  'income_rate_percent',
  'asset_rate_percent',
  'per_insured',
  'per_household',
  'per_adult_surcharge',
] as const satisfies readonly QuantityId[];

/** The same by the own method of a municipality. */
const ownRateKinds = [
  'own_income_rate_percent',
  'own_asset_rate_percent',
  'own_per_insured',
  'own_per_household',
  'own_per_adult_surcharge',
] as const satisfies readonly QuantityId[];

/** What rates in force come to. */
const inForceKinds = ['sufficiency_percent', 'shortage'] as const satisfies readonly QuantityId[];

/** The kinds that are compared, by the rates that they belong to. */
export const rateGroups = {
  standard: [...segmentRateKinds, ...premiumPerInsuredIds],
  'own-method': ownRateKinds,
  'in-force': inForceKinds,
} as const;
export type RateGroup = keyof typeof rateGroups;

export const rateKinds = [...rateGroups.standard, ...ownRateKinds, ...inForceKinds];
export type RateKind = (typeof rateKinds)[number];

/** Published rates of a municipality, or of the prefecture, in a segment; what it does not have is absent. */
export type Rates = ReadonlyMap<RateKind, Rational>;

/** The rates of a segment on one side, or of all together. */
export interface SegmentRates {
  /** The groups of which the side tells whether it has any: of tables those that are there. */
  readonly told: readonly RateGroup[];
  readonly municipalities: ReadonlyMap<MunicipalityCode, Rates>;
  readonly prefecture: Rates;
}

/** The rates of a calculated segment; undefined where the case asks for levies only. */
export function ratesOfResult(result: SegmentResult): SegmentRates | undefined {
  if (!result.premium) return undefined;
  return {
    told: ['standard', 'own-method', 'in-force'],
    municipalities: new Map(
      result.rows.map((row) => [row.municipality.code, ratesOf((kind) => quantity(kind).of?.(row))]),
    ),
    prefecture: ratesOf((kind) => quantity(kind).all?.(result)),
  };
}

/** What is levied per insured over all segments; undefined where the case asks for levies only. */
export function totalRatesOf({ municipalities, total }: Result): SegmentRates | undefined {
  if (!total.premium) return undefined;
  const ratesIn = (one: SegmentsTotal) => ratesOf((kind) => quantity(kind).overall?.(one));
  return {
    told: ['standard'],
    municipalities: new Map(municipalities.map((one) => [one.municipality.code, ratesIn(one)])),
    prefecture: ratesIn(total),
  };
}

/** Those that are there. */
export function ratesOf(of: (kind: RateKind) => Rational | bigint | null | undefined): Rates {
  return new Map(
    rateKinds.flatMap((kind) => {
      const value = of(kind);
      if (value === null || value === undefined) return [];
      return [[kind, typeof value === 'bigint' ? Rational.of(value) : value] as const];
    }),
  );
}
