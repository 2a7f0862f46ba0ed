import { type Case, caseDefaults, type Municipality, type SegmentTerms, type Yen } from '../domain/case.js';
import type { Finding } from '../domain/finding.js';
import type { Rational } from '../domain/rational.js';
import type { LevyRow, SegmentResult, SegmentRow } from '../domain/result.js';
import { roundQuotient } from '../domain/rounding.js';
import { shareOut } from './apportion.js';
import { type Exact, segmentColumns } from './columns.js';
import { assertConserved } from './conservation.js';
import { incomeCoefficient } from './income-coefficient.js';
import { medicalFactors } from './medical-factor.js';
import { adjustmentSums, levyPot, noAdjustments } from './pot.js';
import { prefecturePremium } from './prefecture-premium.js';
import { premiumOfMunicipalities } from './premium.js';
import { sharesOf, shareWeights, splitDivisors, weightsOf } from './shares.js';
import { segmentWarnings } from './warnings.js';

export interface CalculatedSegment {
  readonly result: SegmentResult;
  readonly findings: readonly Finding[];
}

/**
 * One segment from the bases of its municipalities to levies and standard premium rates (rules 2 to 5 and 7).
 *
 * @param collectionRates k_i of every municipality, in the order of the case
 */
export function calculateSegment(
  kase: Case,
  terms: SegmentTerms,
  collectionRates: readonly (Rational | null)[],
  exact: Exact,
): CalculatedSegment {
  const { segment, method } = terms;
  const { bases, totals } = segmentColumns(kase, terms, exact);
  const isEmpty = bases.map(({ heads, income }) => heads.isZero && income.isZero);
  const weights = shareWeights(terms);
  const { beta, national } = incomeCoefficient(terms.incomeLevel, totals);
  const medical = medicalFactors(kase, segment, isEmpty);

  const shares = bases.map((base) => sharesOf(base, totals, weights));
  const splits = splitDivisors(beta, shares);
  const levyWeights = weightsOf(beta, splits, medical.rows, isEmpty);

  const adjustments = adjustmentSums(kase, segment);
  const pot = levyPot(terms.pot, adjustments.values());
  const rounding = kase.levyRounding ?? caseDefaults.levyRounding;
  const sharedOut = shareOut(rounding, pot.levyBase, levyWeights);

  const rows = kase.municipalities.map((municipality, row): RowInTheMaking => {
    const base = bases[row]!;
    const { ability, benefit } = shares[row]!;
    const { index, factor } = medical.rows[row]!;
    const { amount, quota, order } = sharedOut.shares[row]!;
    const { pooled, own } = adjustments.get(municipality.code) ?? noAdjustments;
    // d_i = c_i + own parts of the levy-stage rows.
    const levy = amount + own;
    return {
      municipality,
      base,
      isEmpty: isEmpty[row]!,
      medicalIndex: index,
      medicalFactor: factor,
      abilityShare: ability,
      benefitShare: benefit,
      weight: levyWeights[row]!,
      quota,
      remainderOrder: order,
      baseLevy: amount,
      pooledAdjustment: pooled,
      ownAdjustment: own,
      levy,
      levyPerInsured: perHead(levy, base.heads),
      premium: null,
    };
  });

  const split = { beta, national, weights, totals };
  if (kase.premium) {
    const premiums = premiumOfMunicipalities(kase.premium, split, collectionRates, splits, rows, adjustments);
    rows.forEach((row, at) => {
      row.premium = premiums[at]!;
    });
  }

  const baseLevyTotal = rows.reduce((total, { baseLevy }) => total + baseLevy, 0n);
  const result: SegmentResult = {
    segment,
    method,
    weights,
    pot,
    totals,
    medicalReflection: medical.reflection,
    incomeCoefficient: beta,
    nationalIncomePerInsured: national,
    weightTotal: sharedOut.weightTotal,
    adjustmentFactor: sharedOut.adjustmentFactor,
    baseLevyTotal,
    residue: pot.levyBase - baseLevyTotal,
    missingUnits: sharedOut.missingUnits,
    partUnit: sharedOut.partUnit,
    levyTotal: rows.reduce((total, { levy }) => total + levy, 0n),
    rows,
    premium: kase.premium ? prefecturePremium(kase.premium, split, rows) : null,
  };
  assertConserved(result, rounding);
  return { result, findings: [...medical.findings, ...segmentWarnings(terms, result, rounding)] };
}

/** A row whose premium comes after its levy. */
type RowInTheMaking = LevyRow & { premium: SegmentRow['premium'] };

/** Yen per head, half-up to the yen; null without heads. */
export function perHead(amount: Yen, heads: Rational | null): Yen | null {
  return heads === null || heads.isZero
    ? null
    : roundQuotient(amount * heads.denominator, heads.numerator, 'half-up');
}

/** Municipalities by code, the order of ties and of every table. */
export function byCode(municipalities: readonly Municipality[]): Municipality[] {
  return [...municipalities].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
