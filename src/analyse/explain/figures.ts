import type { Municipality } from '../../domain/case.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { ownAdjustment, ownTotal, pooledAdjustment, pooledTotal } from './adjustments.js';
import { type BaseQuantity, base, baseTotal } from './bases.js';
import { collectionFigure } from './collection.js';
import type { Derivation } from './derivation.js';
import type { Expression } from './expression.js';
import * as levies from './levy.js';
import * as medical from './medical.js';
import * as pot from './pot.js';
import { collectionRateOfAll, leviedTotalOfAll, requirementOfAll } from './prefecture.js';
import * as premiums from './premium.js';
import { type RateQuantity, rate } from './rates.js';
import * as shares from './shares.js';
import * as totals from './totals.js';

/** A figure of a result: of a municipality or of the prefecture, in a segment or over all. */
export interface Figure {
  readonly quantity: QuantityId;
  readonly segment?: Segment;
  readonly municipality?: Municipality;
}

/** The node of a figure; null where it does not apply. */
export function figureOf(derivation: Derivation, figure: Figure): Expression | null {
  const { quantity, segment, municipality } = figure;
  if (segment && municipality) {
    const own = municipal[quantity];
    if (own) return own(derivation, segment, municipality);
    return ofSegment[quantity]?.(derivation, segment) ?? collectionFigure(derivation, quantity, municipality);
  }
  if (segment) return ofSegment[quantity]?.(derivation, segment) ?? null;
  const overall = municipality
    ? overSegments[quantity]?.(derivation, municipality)
    : ofAll[quantity]?.(derivation);
  return overall ?? collectionFigure(derivation, quantity, municipality);
}

type By<Of extends readonly unknown[]> = Readonly<
  Partial<Record<QuantityId, (derivation: Derivation, ...of: Of) => Expression | null>>
>;

const baseQuantities: readonly BaseQuantity[] = [
  'insured',
  'income',
  'households',
  'assets',
  'insured_under18',
];
const rateQuantities: readonly RateQuantity[] = [
  'income_rate_percent',
  'asset_rate_percent',
  'per_insured',
  'per_household',
  'per_adult_surcharge',
  'adult_total',
  'adult_total_exact',
];

function each<Name extends QuantityId, Of extends readonly unknown[]>(
  names: readonly Name[],
  explain: (derivation: Derivation, name: Name, ...of: Of) => Expression | null,
): By<Of> {
  const entries = names.map((name) => [
    name,
    (derivation: Derivation, ...of: Of) => explain(derivation, name, ...of),
  ]);
  return Object.fromEntries(entries) as By<Of>;
}

/** Figures of one municipality in one segment. */
const municipal: By<[Segment, Municipality]> = {
  ...each(baseQuantities, base),
  ...each(rateQuantities, rate),
  medical_index: (derivation, segment, municipality) =>
    segmentRecord(segment).isIndexed ? medical.medicalIndex(derivation, segment, municipality) : null,
  medical_factor: medical.medicalFactor,
  ability_share: shares.abilityShare,
  benefit_share: shares.benefitShare,
  weight: shares.weight,
  quota: levies.quota,
  base_levy: levies.baseLevy,
  adjustment: ownAdjustment,
  pooled_adjustment: pooledAdjustment,
  levy: levies.levy,
  levy_per_insured: totals.levyPerInsured,
  premium_adjustment: premiums.premiumAdjustment,
  premium_requirement: premiums.premiumRequirement,
  collection_rate: (derivation, _, municipality) => premiums.collectionRate(derivation, municipality),
  levied_total: premiums.leviedTotal,
  income_coefficient: premiums.ownIncomeCoefficient,
  split_divisor: premiums.splitDivisor,
};

/** Figures of a segment in the whole prefecture. */
const ofSegment: By<[Segment]> = {
  ...each(baseQuantities, baseTotal),
  ...each(rateQuantities, rate),
  alpha: (derivation, segment) => (segmentRecord(segment).isIndexed ? medical.alphaOf(derivation) : null),
  beta: shares.incomeCoefficient,
  gamma: shares.adjustmentFactor,
  national_income_per_insured: shares.nationalIncome,
  income_weight: (derivation, segment) => shares.weightsOf(derivation, segment).income,
  asset_weight: (derivation, segment) => shares.weightsOf(derivation, segment).assets,
  per_insured_weight: (derivation, segment) => shares.weightsOf(derivation, segment).perInsured,
  household_weight: (derivation, segment) => shares.weightsOf(derivation, segment).household,
  weight: shares.weightTotal,
  required_total: pot.requiredTotal,
  levy_base: pot.levyBase,
  adjustment: ownTotal,
  pooled_adjustment: pooledTotal,
  base_levy_total: totals.baseLevyTotal,
  residue: totals.residue,
  levy: totals.segmentLevyTotal,
  levy_total: totals.segmentLevyTotal,
  premium_requirement: requirementOfAll,
  collection_rate: collectionRateOfAll,
  levied_total: leviedTotalOfAll,
};

/** Figures of a municipality over all segments. */
const overSegments: By<[Municipality]> = {
  insured: totals.insuredOfAll,
  levy: totals.levyTotal,
  levy_total: totals.levyTotal,
  levy_per_insured: totals.totalPerInsured,
  collection_rate: premiums.collectionRate,
  medical_index: (derivation, municipality) => {
    const segment = indexedSegment(derivation);
    return segment ? medical.medicalIndex(derivation, segment, municipality) : null;
  },
};

/** Figures of the prefecture over all segments. */
const ofAll: By<[]> = {
  insured: (derivation) => totals.insuredOfAll(derivation),
  alpha: (derivation) => (indexedSegment(derivation) ? medical.alphaOf(derivation) : null),
  levy: totals.grandTotal,
  levy_total: totals.grandTotal,
  levy_per_insured: (derivation) => totals.totalPerInsured(derivation),
};

/** A segment of the case that follows α and the index, which are the same in all that do. */
function indexedSegment({ result }: Derivation): Segment | undefined {
  return result.segments.find(({ segment }) => segmentRecord(segment).isIndexed)?.segment;
}
