import { type Case, type LevyRounding, levyRoundingOf, type SegmentTerms } from '../domain/case.js';
import type { Finding } from '../domain/finding.js';
import { Rational } from '../domain/rational.js';
import type { LevyRow, PotResult, SegmentTotals, ShareWeights } from '../domain/result.js';
import { type SharedOut, shareOut } from './apportion.js';
import { type Exact, segmentColumns } from './columns.js';
import { incomeCoefficient } from './income-coefficient.js';
import { type MedicalFactors, medicalFactors } from './medical-factor.js';
import { perHead } from './per-head.js';
import { type AdjustmentSums, adjustmentSums, levyPot, noAdjustments } from './pot.js';
import { type Shares, sharesOf, shareWeights, splitDivisors, weightsOf } from './shares.js';

/** The levy of one segment, with what its premiums are made of. */
export interface SegmentLevy {
  readonly terms: SegmentTerms;
  readonly rounding: LevyRounding;
  readonly weights: ShareWeights;
  readonly totals: SegmentTotals;
  /** β 所得係数. */
  readonly beta: Rational;
  /** National income per insured, yen. */
  readonly national: Rational;
  /** α 医療費指数反映係数; null outside 医療. */
  readonly alpha: Rational | null;
  readonly pot: PotResult;
  readonly sharedOut: SharedOut;
  /** D_i = β Sa_i + Sb_i. */
  readonly splits: readonly Rational[];
  /** Adjustments of both stages, by municipality code. */
  readonly adjustments: ReadonlyMap<string, AdjustmentSums>;
  /** In the order of the case. */
  readonly rows: readonly LevyRow[];
  readonly findings: readonly Finding[];
}

/** From the bases of the municipalities to c_i and d_i of one segment. Source: rules, sections 2 to 6. */
export function levyOfSegment(kase: Case, terms: SegmentTerms, exact: Exact): SegmentLevy {
  const { segment } = terms;
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
  const rounding = levyRoundingOf(kase);
  const sharedOut = shareOut(rounding, pot.levyBase, levyWeights);
  const rows = levyRows(kase, { bases, isEmpty, shares, levyWeights, medical, adjustments, sharedOut });
  const { alpha, findings } = medical;
  const made = { terms, rounding, weights, totals, beta, national, alpha };
  return { ...made, pot, sharedOut, splits, adjustments, rows, findings };
}

/** What the rows of a segment are made of, each in the order of the case. */
interface RowParts extends Pick<SegmentLevy, 'adjustments' | 'sharedOut'> {
  readonly bases: readonly LevyRow['base'][];
  readonly isEmpty: readonly boolean[];
  readonly shares: readonly Shares[];
  /** W_i. */
  readonly levyWeights: readonly Rational[];
  readonly medical: MedicalFactors;
}

function levyRows(kase: Case, parts: RowParts): LevyRow[] {
  return kase.municipalities.map((municipality, row) => {
    const base = parts.bases[row]!;
    const { ability, benefit } = parts.shares[row]!;
    const { index, factor } = parts.medical.rows[row]!;
    const { amount, quota, order } = parts.sharedOut.shares[row]!;
    const { pooled, own } = parts.adjustments.get(municipality.code) ?? noAdjustments;
    // d_i = c_i + own parts of the levy-stage rows.
    const levy = amount + own;
    return {
      municipality,
      base,
      isEmpty: parts.isEmpty[row]!,
      medicalIndex: index,
      medicalFactor: factor,
      abilityShare: ability,
      benefitShare: benefit,
      weight: parts.levyWeights[row]!,
      quota,
      remainderOrder: order,
      baseLevy: amount,
      pooledAdjustment: pooled,
      ownAdjustment: own,
      levy,
      levyPerInsured: perHead(Rational.of(levy), base.heads),
    };
  });
}
