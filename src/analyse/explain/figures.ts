import type { Municipality } from '../../domain/case.js';
import { perInsuredIds, type QuantityId, quantity } from '../../domain/quantities/catalogue.js';
import { type Segment, segmentOfAll, segmentRecord } from '../../domain/segment.js';
import { sumOfRows, sumsOfRows } from './adjustments.js';
import { base, baseQuantities, baseTotal, listedHouseholds } from './bases.js';
import { collectionFigure } from './collection.js';
import type { Derivation } from './derivation.js';
import type { Expression } from './expression.js';
import { inForceFigure, inForceQuantityIds } from './in-force.js';
import * as levies from './levy.js';
import { perInsured as measuredPerInsured } from './measured.js';
import * as medical from './medical.js';
import type { Figure } from './node.js';
import { ownFigure, ownQuantityIds } from './own-method.js';
import * as pot from './pot.js';
import { collectionRateOfAll, leviedTotalOfAll } from './prefecture.js';
import * as premiums from './premium.js';
import { adultSurchargeExact, adultTotalExact, perInsured } from './rates.js';
import { recorded } from './recorded.js';
import * as relief from './relief.js';
import * as shares from './shares.js';
import * as totals from './totals.js';

/** The node of a figure; null where it does not apply. */
export function figureOf(derivation: Derivation, figure: Figure): Expression | null {
  const { quantity, segment, municipality } = figure;
  if (segment && municipality) {
    const own = municipal[quantity] ?? (isMunicipal(quantity) ? byRecord(quantity) : undefined);
    if (own) return own(derivation, segment, municipality);
    return (
      figureOfSegment(derivation, quantity, segment) ?? collectionFigure(derivation, quantity, municipality)
    );
  }
  if (segment) return figureOfSegment(derivation, quantity, segment);
  const overall = municipality
    ? overSegments[quantity]?.(derivation, municipality)
    : ofAll[quantity]?.(derivation);
  return overall ?? collectionFigure(derivation, quantity, municipality);
}

function figureOfSegment(derivation: Derivation, id: QuantityId, segment: Segment): Expression | null {
  return (ofSegment[id] ?? byRecord(id))(derivation, segment);
}

function isMunicipal(id: QuantityId): boolean {
  return quantity(id).of !== undefined;
}

function byRecord(id: QuantityId) {
  return (derivation: Derivation, segment: Segment, municipality?: Municipality) =>
    recorded(derivation, id, segment, municipality);
}

type By<Of extends readonly unknown[]> = Readonly<
  Partial<Record<QuantityId, (derivation: Derivation, ...of: Of) => Expression | null>>
>;

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

/** Figures of 医療 alone, which are those of all. */
function ofMedical(figures: By<[]>): By<[Segment]> {
  const entries = Object.entries(figures).map(([id, explain]) => [
    id,
    (derivation: Derivation, segment: Segment) => (segment === segmentOfAll ? explain(derivation) : null),
  ]);
  return Object.fromEntries(entries) as By<[Segment]>;
}

function ofMeasured(name: 'income' | 'assets') {
  return (derivation: Derivation, segment: Segment, municipality?: Municipality) =>
    measuredPerInsured(derivation, name, segment, municipality);
}

/** β_p; where the national income is not known, β stands in for it. */
function betaOfPrefecture(derivation: Derivation, segment: Segment): Expression | null {
  const isKnown = derivation.terms(segment).incomeLevel.nationalIncomePerInsured !== undefined;
  return recorded(derivation, 'beta_prefecture', segment, undefined, {
    ...(!isKnown && { notes: [{ kind: 'national-unknown' as const }] }),
  });
}

/** Figures of one municipality in one segment that their records do not say alone. */
const municipal: By<[Segment, Municipality]> = {
  ...each(baseQuantities, base),
  households_listed: listedHouseholds,
  income_per_insured: ofMeasured('income'),
  assets_per_insured: ofMeasured('assets'),
  medical_index: (derivation, segment, municipality) =>
    segmentRecord(segment).isIndexed ? medical.medicalIndex(derivation, segment, municipality) : null,
  medical_factor: medical.medicalFactor,
  weight: shares.weight,
  base_levy: levies.baseLevy,
  ...each(sumsOfRows, sumOfRows),
  relief: (derivation, segment, municipality) =>
    segment === segmentOfAll ? relief.reliefFigures.relief(derivation, municipality) : null,
  premium_adjustment: premiums.premiumAdjustment,
  collection_rate: (derivation, _, municipality) => premiums.collectionRate(derivation, municipality),
  levied_total: premiums.leviedTotal,
  per_insured: perInsured,
  adult_total_exact: adultTotalExact,
  adult_surcharge_exact: adultSurchargeExact,
  ...each(ownQuantityIds, ownFigure),
  ...each(inForceQuantityIds, inForceFigure),
};

/** Figures of a segment in the whole prefecture that their records do not say alone. */
const ofSegment: By<[Segment]> = {
  ...each(baseQuantities, baseTotal),
  income_per_insured: ofMeasured('income'),
  assets_per_insured: ofMeasured('assets'),
  beta_prefecture: betaOfPrefecture,
  alpha: (derivation, segment) => (segmentRecord(segment).isIndexed ? medical.alphaOf(derivation) : null),
  ...each(shares.weightIds, shares.shareWeight),
  ...each(shares.levyWeightIds, shares.shareWeight),
  required_total: pot.requiredTotal,
  ...ofMedical(relief.reliefOfAll),
  levy_base: pot.levyBase,
  ...each(sumsOfRows, sumOfRows),
  levy: (derivation, segment) => derivation.figure('levy_total', segment),
  collection_rate: collectionRateOfAll,
  levied_total: leviedTotalOfAll,
  per_insured: perInsured,
};

/** Figures of a municipality over all segments. */
const overSegments: By<[Municipality]> = {
  ...relief.reliefFigures,
  insured: totals.insuredOfAll,
  levy: totals.levyTotal,
  levy_total: totals.levyTotal,
  ...each(perInsuredIds, totals.totalPerInsured),
  ...each(['first_instalment', 'further_instalment'] as const, totals.instalment),
  instalments: totals.instalmentCount,
  collection_rate: premiums.collectionRate,
  medical_index: (derivation, municipality) => {
    const segment = indexedSegment(derivation);
    return segment ? medical.medicalIndex(derivation, segment, municipality) : null;
  },
};

/** Figures of the prefecture over all segments. */
const ofAll: By<[]> = {
  ...relief.reliefOfAll,
  insured: (derivation) => totals.insuredOfAll(derivation),
  alpha: (derivation) => (indexedSegment(derivation) ? medical.alphaOf(derivation) : null),
  levy: totals.grandTotal,
  levy_total: totals.grandTotal,
  ...each(perInsuredIds, (derivation, id) => totals.totalPerInsured(derivation, id)),
  instalments: totals.instalmentCount,
};

/** A segment of the case that follows α and the index, which are the same in all that do. */
function indexedSegment({ result }: Derivation): Segment | undefined {
  return result.segments.find(({ segment }) => segmentRecord(segment).isIndexed)?.segment;
}
