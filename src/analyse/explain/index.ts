import type { Case, Municipality } from '../../domain/case.js';
import type { Provenance } from '../../domain/provenance.js';
import type { QuantityId } from '../../domain/quantities/index.js';
import type { Result } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import { ownAdjustment, ownTotal, pooledAdjustment, pooledTotal } from './adjustments.js';
import { type BaseQuantity, base, baseTotal } from './bases.js';
import { collectionFigure } from './collection.js';
import { Derivation } from './derivation.js';
import type { Expression, NodeId } from './expression.js';
import {
  baseLevy,
  baseLevyTotal,
  grandTotal,
  insuredOfAll,
  levy,
  levyBase,
  levyPerInsured,
  levyTotal,
  quota,
  requiredTotal,
  residue,
  segmentLevyTotal,
  totalPerInsured,
} from './levy.js';
import type { ExplanationNode } from './node.js';
import { collectionRateOfAll, leviedTotalOfAll, requirementOfAll } from './prefecture.js';
import {
  collectionRate,
  leviedTotal,
  ownIncomeCoefficient,
  premiumAdjustment,
  premiumRequirement,
  splitDivisor,
} from './premium.js';
import { type RateQuantity, rate } from './rates.js';
import {
  abilityShare,
  adjustmentFactor,
  benefitShare,
  incomeCoefficient,
  medicalFactor,
  medicalIndex,
  nationalIncome,
  reflection,
  weight,
  weightsOf,
  weightTotal,
} from './shares.js';

export { evaluate } from './evaluate.js';
export { type Expression, type NodeId, references } from './expression.js';
export type { Claimant, ExplanationNode, Given, LastUnit, Note, Subject } from './node.js';

/** How figures came about: a graph, because the shares of one municipality depend on all of them. */
export interface Explanation {
  /** The figures that were asked for, in order; null where one does not apply (rates of a case without premiums). */
  readonly roots: readonly (NodeId | null)[];
  /** Every node that they depend on, by id. */
  readonly nodes: ReadonlyMap<NodeId, ExplanationNode>;
}

/** A figure of a result: of a municipality or of the prefecture, in a segment or over all. */
export interface Figure {
  readonly quantity: QuantityId;
  readonly segment?: Segment;
  readonly municipality?: Municipality;
}

/**
 * The derivation of figures of a calculated case down to its inputs. The engine's result gives every value; the
 * formulas say how each follows from others, exactly.
 *
 * @param provenance where the inputs stand; a case made in memory has none
 */
export function explain(
  kase: Case,
  result: Result,
  provenance: Provenance | undefined,
  figures: readonly Figure[],
): Explanation {
  const derivation = new Derivation(kase, result, provenance);
  const roots = figures.map((figure) => {
    const expression = figureOf(derivation, figure);
    return expression?.op === 'value' ? expression.node : null;
  });
  return { roots, nodes: derivation.nodes };
}

function figureOf(derivation: Derivation, figure: Figure): Expression | null {
  const { quantity, segment, municipality } = figure;
  if (segment && municipality) return municipalFigure(derivation, quantity, segment, municipality);
  if (segment) return segmentFigure(derivation, quantity, segment);
  if (municipality) return figureOverSegments(derivation, quantity, municipality);
  return prefecturalFigure(derivation, quantity);
}

const bases: readonly string[] = ['insured', 'income', 'households', 'assets', 'insured_under18'];
const rates: readonly string[] = [
  'income_rate_percent',
  'asset_rate_percent',
  'per_insured',
  'per_household',
  'per_adult_surcharge',
  'adult_total',
  'adult_total_exact',
];

/** A figure of one municipality in one segment. */
function municipalFigure(
  derivation: Derivation,
  quantity: QuantityId,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const given = [derivation, segment, municipality] as const;
  if (bases.includes(quantity)) return base(derivation, quantity as BaseQuantity, segment, municipality);
  if (rates.includes(quantity)) return rate(derivation, quantity as RateQuantity, segment, municipality);
  switch (quantity) {
    case 'medical_index':
      return segment === 'medical' ? medicalIndex(derivation, municipality) : null;
    case 'medical_factor':
      return medicalFactor(...given);
    case 'ability_share':
      return abilityShare(...given);
    case 'benefit_share':
      return benefitShare(...given);
    case 'weight':
      return weight(...given);
    case 'quota':
      return quota(...given);
    case 'base_levy':
      return baseLevy(...given);
    case 'adjustment':
      return ownAdjustment(...given);
    case 'pooled_adjustment':
      return pooledAdjustment(...given);
    case 'levy':
      return levy(...given);
    case 'levy_per_insured':
      return levyPerInsured(...given);
    case 'premium_adjustment':
      return premiumAdjustment(...given);
    case 'premium_requirement':
      return premiumRequirement(...given);
    case 'collection_rate':
      return collectionRate(derivation, municipality);
    case 'levied_total':
      return leviedTotal(...given);
    case 'income_coefficient':
      return ownIncomeCoefficient(...given);
    case 'split_divisor':
      return splitDivisor(...given);
    default:
      return (
        segmentFigure(derivation, quantity, segment) ?? collectionFigure(derivation, quantity, municipality)
      );
  }
}

/** A figure of a segment in the whole prefecture. */
function segmentFigure(derivation: Derivation, quantity: QuantityId, segment: Segment): Expression | null {
  if (bases.includes(quantity)) return baseTotal(derivation, quantity as BaseQuantity, segment);
  if (rates.includes(quantity)) return rate(derivation, quantity as RateQuantity, segment);
  switch (quantity) {
    case 'alpha':
      return segment === 'medical' ? reflection(derivation) : null;
    case 'beta':
      return incomeCoefficient(derivation, segment);
    case 'gamma':
      return adjustmentFactor(derivation, segment);
    case 'national_income_per_insured':
      return nationalIncome(derivation, segment);
    case 'income_weight':
      return weightsOf(derivation, segment).income;
    case 'asset_weight':
      return weightsOf(derivation, segment).assets;
    case 'per_insured_weight':
      return weightsOf(derivation, segment).perInsured;
    case 'household_weight':
      return weightsOf(derivation, segment).household;
    case 'weight':
      return weightTotal(derivation, segment);
    case 'required_total':
      return requiredTotal(derivation, segment);
    case 'levy_base':
      return levyBase(derivation, segment);
    case 'adjustment':
      return ownTotal(derivation, segment);
    case 'pooled_adjustment':
      return pooledTotal(derivation, segment);
    case 'base_levy_total':
      return baseLevyTotal(derivation, segment);
    case 'residue':
      return residue(derivation, segment);
    case 'levy':
    case 'levy_total':
      return segmentLevyTotal(derivation, segment);
    case 'premium_requirement':
      return requirementOfAll(derivation, segment);
    case 'collection_rate':
      return collectionRateOfAll(derivation, segment);
    case 'levied_total':
      return leviedTotalOfAll(derivation, segment);
    default:
      return null;
  }
}

/** A figure of a municipality over all segments. */
function figureOverSegments(
  derivation: Derivation,
  quantity: QuantityId,
  municipality: Municipality,
): Expression | null {
  switch (quantity) {
    case 'insured':
      return insuredOfAll(derivation, municipality);
    case 'levy':
    case 'levy_total':
      return levyTotal(derivation, municipality);
    case 'levy_per_insured':
      return totalPerInsured(derivation, municipality);
    case 'collection_rate':
      return collectionRate(derivation, municipality);
    case 'medical_index':
      return derivation.result.segments.some(({ segment }) => segment === 'medical')
        ? medicalIndex(derivation, municipality)
        : null;
    default:
      return collectionFigure(derivation, quantity, municipality);
  }
}

/** A figure of the prefecture over all segments. */
function prefecturalFigure(derivation: Derivation, quantity: QuantityId): Expression | null {
  switch (quantity) {
    case 'insured':
      return insuredOfAll(derivation);
    case 'alpha':
      return derivation.kase.medicalReflection ? reflection(derivation) : null;
    case 'levy':
    case 'levy_total':
      return grandTotal(derivation);
    case 'levy_per_insured':
      return totalPerInsured(derivation);
    default:
      return collectionFigure(derivation, quantity);
  }
}
