import { type Case, type LevyRounding, levyRoundingOf, type SegmentTerms, type Yen } from '../domain/case.js';
import { UnfitCase } from '../domain/defect.js';
import type { Finding } from '../domain/finding.js';
import { overOneDenominator, Rational } from '../domain/rational.js';
import type { LevyRow, PotResult, SegmentResult, SegmentTotals, ShareBasis } from '../domain/result.js';
import { type SharedOut, shareOut } from './apportion.js';
import { segmentColumns } from './columns.js';
import type { Exact } from './exact.js';
import { incomeCoefficient } from './income-coefficient.js';
import { type MedicalFactors, medicalFactors } from './medical-factor.js';
import { perHead } from './per-head.js';
import { type AdjustmentSums, adjustmentSums, levyPot, noAdjustments } from './pot.js';
import { type Shares, shareBases, sharesOf, splitDivisors, type Weights, weightsOf } from './shares.js';

/** The levy of one segment, with what its premiums are made of. */
export interface SegmentLevy {
  readonly terms: SegmentTerms;
  readonly rounding: LevyRounding;
  /** By what the levy is shared. */
  readonly basis: ShareBasis;
  /** By what the rates are split, and Sa_i and Sb_i by it; null where that is the same. */
  readonly ofRates: { readonly basis: ShareBasis; readonly shares: readonly Shares[] } | null;
  readonly totals: SegmentTotals;
  /** β 所得係数 of levy and municipal rates, and that of the rates of the prefecture. */
  readonly beta: Rational;
  readonly betaOfPrefecture: Rational;
  /** National income per insured, yen. */
  readonly national: Rational;
  /** α 医療費指数反映係数; null outside 医療. */
  readonly alpha: Rational | null;
  /** The nation in the years of the index; null where it is not made of age bands. */
  readonly nationalIndexYears: SegmentResult['nationalIndexYears'];
  readonly pot: PotResult;
  /** W_i. */
  readonly weights: Weights;
  readonly sharedOut: SharedOut;
  /** D_i = β Sa_i + Sb_i by the weights of the rates. */
  readonly splits: readonly Rational[];
  /** Adjustments of both stages, by municipality code. */
  readonly adjustments: ReadonlyMap<string, AdjustmentSums>;
  /** In the order of the case. */
  readonly rows: readonly LevyRow[];
  readonly findings: readonly Finding[];
}

/**
 * From the bases of the municipalities to c_i and d_i of one segment. Source: rules, sections 2 to 6.
 *
 * @param collectionRates k_i of every municipality, in the order of the case
 */
export function levyOfSegment(
  kase: Case,
  terms: SegmentTerms,
  collectionRates: readonly (Rational | null)[],
  exact: Exact,
): SegmentLevy {
  const { segment } = terms;
  const { bases, totals } = segmentColumns(kase, terms, exact);
  const isEmpty = bases.map(({ heads, income }) => heads.isZero && income.isZero);
  const { levy: basis, rates } = shareBases(terms, kase.premium !== undefined);
  const { beta, ofPrefecture, national } = incomeCoefficient(terms.incomeLevel, totals);
  const medical = medicalFactors(kase, segment, isEmpty);
  const shares = bases.map((base) => sharesOf(base, totals, basis.weights));
  const levySplits = splitDivisors(beta, shares);
  const ofRates = rates && {
    basis: rates,
    shares: bases.map((base) => sharesOf(base, totals, rates.weights)),
  };
  const collected = collectionFactors(kase, terms, collectionRates, isEmpty);
  const weights = weightsOf(beta, levySplits, medical.rows, isEmpty, collected);
  const adjustments = adjustmentSums(kase, segment);
  const pot = levyPot(terms.pot, adjustments.values());
  const rounding = levyRoundingOf(kase);
  const sharedOut = shareOut(rounding, pot.levyBase, weights);
  const parts = {
    bases,
    isEmpty,
    shares,
    collected,
    levyWeights: weights.weights,
    medical,
    adjustments,
    sharedOut,
  };
  const { alpha, findings, national: nationalIndexYears } = medical;
  const splits = ofRates ? splitDivisors(beta, ofRates.shares) : levySplits;
  const made = {
    terms,
    rounding,
    basis,
    ofRates,
    totals,
    beta,
    betaOfPrefecture: ofPrefecture,
    national,
    alpha,
    nationalIndexYears,
  };
  return { ...made, pot, weights, sharedOut, splits, adjustments, rows: levyRows(kase, parts), findings };
}

/**
 * k_i as W_i takes it where γ goes by collection, over one denominator; null where it does not. Source: 省令10条1項2号.
 *
 * @throws UnfitCase where a municipality that is not empty has no rate.
 */
export function collectionFactors(
  { municipalities }: Case,
  { gamma }: SegmentTerms,
  rates: readonly (Rational | null)[],
  isEmpty: readonly boolean[],
): readonly (Rational | null)[] | null {
  if (gamma !== 'collection') return null;
  const lacking = municipalities.find((_, row) => !rates[row] && !isEmpty[row]);
  if (lacking) throw new UnfitCase(`${lacking.code} has no collection rate`);
  return overOneDenominator(rates);
}

/** What the rows of a segment are made of, each in the order of the case. */
interface RowParts extends Pick<SegmentLevy, 'adjustments' | 'sharedOut'> {
  readonly bases: readonly LevyRow['base'][];
  readonly isEmpty: readonly boolean[];
  readonly shares: readonly Shares[];
  readonly collected: readonly (Rational | null)[] | null;
  /** W_i. */
  readonly levyWeights: readonly Rational[];
  readonly medical: MedicalFactors;
}

function levyRows(kase: Case, parts: RowParts): LevyRow[] {
  return kase.municipalities.map((municipality, row) => {
    const base = parts.bases[row]!;
    const { ability, benefit } = parts.shares[row]!;
    const { index, factor, years } = parts.medical.rows[row]!;
    const { amount, quota, order } = parts.sharedOut.shares[row]!;
    const { pooled, own } = parts.adjustments.get(municipality.code) ?? noAdjustments;
    // d_i = c_i + own parts of the levy-stage rows.
    const levy = amount + own;
    return {
      municipality,
      base,
      isEmpty: parts.isEmpty[row]!,
      medicalIndex: index,
      medicalIndexYears: years,
      medicalFactor: factor,
      abilityShare: ability,
      benefitShare: benefit,
      collectionFactor: parts.collected?.[row] ?? null,
      weight: parts.levyWeights[row]!,
      quota,
      remainderOrder: order,
      baseLevy: amount,
      pooledAdjustment: pooled,
      ownAdjustment: own,
      relief: null,
      levy,
      levyPerInsured: perHead(Rational.of(levy), base.heads),
    };
  });
}

/**
 * The levy of a segment with relief: C is larger by what is set aside, and what everybody gets is taken off d_i. Source: rules,
 * section 7.
 *
 * @param setAside R, yen; 0 where the money comes from outside
 * @param reliefs in the order of the municipalities, yen
 */
export function withRelief(levy: SegmentLevy, setAside: Yen, reliefs: readonly Yen[]): SegmentLevy {
  const pot = { ...levy.pot, levyBase: levy.pot.levyBase + setAside, setAside };
  const sharedOut = setAside === 0n ? levy.sharedOut : shareOut(levy.rounding, pot.levyBase, levy.weights);
  const rows = levy.rows.map((row, at) => {
    const { amount, quota, order } = sharedOut.shares[at]!;
    const relief = reliefs[at]!;
    const after = amount + row.ownAdjustment - relief;
    return {
      ...row,
      quota,
      remainderOrder: order,
      baseLevy: amount,
      relief,
      levy: after,
      levyPerInsured: perHead(Rational.of(after), row.base.heads),
    };
  });
  return { ...levy, pot, sharedOut, rows };
}
