import type { Case, Yen } from '../../domain/case.js';
import { decimal } from '../../domain/decimal.js';
import { UnfitCase } from '../../domain/defect.js';
import { Rational } from '../../domain/rational.js';
import { type ReliefReference, type ReliefTerms, reliefDefaults } from '../../domain/relief.js';
import type { Segment } from '../../domain/segment.js';
import type { Exact } from '../exact.js';
import { levyOfSegment } from '../segment-levy.js';
import { yearly } from './measure.js';

/** What relief is measured by, in the order of the municipalities. */
export interface ReliefLimits {
  /** L. */
  readonly factor: Rational;
  /** L × what it is a multiple of, yen, exact. */
  readonly limits: readonly Rational[];
  /** Yen per insured; null but with `growth`. */
  readonly baselines: readonly Rational[] | null;
  /** d°_i; null but with `method-change`. */
  readonly referenceLevies: readonly Yen[] | null;
  readonly reference: { readonly alpha: Rational; readonly pooling: Rational } | null;
}

/**
 * limit_i = L × baseline_i × N_i, or L × d°_i. Source: rules, section 7.
 *
 * @param insured medical heads, in the order of the municipalities
 * @param collectionRates k_i, likewise
 */
export function reliefLimits(
  kase: Case,
  terms: ReliefTerms,
  measured: readonly Segment[],
  insured: readonly Rational[],
  collectionRates: readonly (Rational | null)[],
  exact: Exact,
): ReliefLimits {
  const factor = limitFactor(kase, terms);
  if (terms.basis === 'growth') {
    const baselines = baselinesOf(kase, insured);
    const limits = growthLimits(factor, baselines, insured);
    return { factor, limits, baselines, referenceLevies: null, reference: null };
  }
  const { alpha, pooling } = referenceOf(terms.reference);
  const before = methodBefore(kase);
  const levies = kase.segments
    .filter(({ segment }) => measured.includes(segment))
    .map((of) => levyOfSegment(before, of, collectionRates, exact));
  const referenceLevies = kase.municipalities.map((_, row) =>
    levies.reduce((total, { rows }) => total + rows[row]!.levy, 0n),
  );
  const limits = timesLevies(factor, referenceLevies);
  const reference = { alpha: Rational.fromDecimal(alpha), pooling: Rational.fromDecimal(pooling) };
  return { factor, limits, baselines: null, referenceLevies, reference };
}

/** L of the year. */
export function limitFactor(kase: Case, { limit }: ReliefTerms): Rational {
  return yearly(limit ?? decimal(reliefDefaults.limit), kase, 'limit');
}

/** L × baseline_i × N_i. */
export function growthLimits(
  factor: Rational,
  baselines: readonly Rational[],
  insured: readonly Rational[],
): readonly Rational[] {
  return baselines.map((baseline, row) => factor.times(baseline).times(insured[row]!));
}

/** L × d°_i. */
export function timesLevies(factor: Rational, levies: readonly Yen[]): readonly Rational[] {
  return levies.map((levy) => factor.times(Rational.of(levy)));
}

/** A case under the α° and p° of its relief, nothing else changed, without relief. */
export function methodBefore({ relief, ...kase }: Case): Case {
  const { alpha, pooling } = referenceOf(relief?.basis === 'method-change' ? relief.reference : undefined);
  const ratios = kase.pooling?.map(({ item }) => ({ item, ratio: pooling }));
  return { ...kase, medicalReflection: alpha, ...(ratios && { pooling: ratios }) };
}

/** α° and p°. @throws UnfitCase where one is not in 0 to 1. */
function referenceOf({ alpha, pooling }: ReliefReference = {}): Required<ReliefReference> {
  const given = {
    alpha: alpha ?? decimal(reliefDefaults.alpha),
    pooling: pooling ?? decimal(reliefDefaults.pooling),
  };
  for (const [name, value] of Object.entries(given))
    if (value.isNegative() || value.gt(1))
      throw new UnfitCase(`the ${name} that relief refers to is not in 0 to 1`);
  return given;
}

/** What growth is measured from, yen per insured; 0 where nobody is insured. @throws UnfitCase where one is missing. */
export function baselinesOf({ municipalities }: Case, insured: readonly Rational[]): readonly Rational[] {
  return municipalities.map(({ code, baselineLevyPerInsured: baseline }, row) => {
    if (baseline) return Rational.fromDecimal(baseline);
    if (!insured[row]!.isZero) throw new UnfitCase(`${code} has no baseline of relief`);
    return Rational.zero;
  });
}
