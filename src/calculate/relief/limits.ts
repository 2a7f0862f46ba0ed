import type { Case, Yen } from '../../domain/case.js';
import { decimal } from '../../domain/decimal.js';
import { UnfitCase } from '../../domain/defect.js';
import { Rational } from '../../domain/rational.js';
import { type ReliefReference, type ReliefTerms, reliefDefaults } from '../../domain/relief.js';
import { valueAt, type YearValue } from '../../domain/schedule.js';
import type { Segment } from '../../domain/segment.js';
import type { Exact } from '../exact.js';
import { levyOfSegment } from '../segment-levy.js';

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
  const factor = yearly(terms.limit ?? decimal(reliefDefaults.limit), kase, 'limit');
  if (terms.basis === 'growth') {
    const baselines = baselinesOf(kase, insured);
    const limits = baselines.map((baseline, row) => factor.times(baseline).times(insured[row]!));
    return { factor, limits, baselines, referenceLevies: null, reference: null };
  }
  const { alpha, pooling } = referenceOf(terms.reference);
  const ratios = kase.pooling?.map(({ item }) => ({ item, ratio: pooling }));
  const before: Case = { ...kase, medicalReflection: alpha, ...(ratios && { pooling: ratios }) };
  const levies = kase.segments
    .filter(({ segment }) => measured.includes(segment))
    .map((of) => levyOfSegment(before, of, collectionRates, exact));
  const referenceLevies = kase.municipalities.map((_, row) =>
    levies.reduce((total, { rows }) => total + rows[row]!.levy, 0n),
  );
  const limits = referenceLevies.map((levy) => factor.times(Rational.of(levy)));
  const reference = { alpha: Rational.fromDecimal(alpha), pooling: Rational.fromDecimal(pooling) };
  return { factor, limits, baselines: null, referenceLevies, reference };
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

/** A value of the year. @throws UnfitCase where its schedule begins later. */
export function yearly(value: YearValue, { fiscalYear }: Case, name: string): Rational {
  const found = valueAt(value, fiscalYear);
  if (!found) throw new UnfitCase(`the ${name} of relief is not given for the fiscal year`);
  return found;
}

function baselinesOf({ municipalities }: Case, insured: readonly Rational[]): readonly Rational[] {
  return municipalities.map(({ code, baselineLevyPerInsured: baseline }, row) => {
    if (baseline) return Rational.fromDecimal(baseline);
    if (!insured[row]!.isZero) throw new UnfitCase(`${code} has no baseline of relief`);
    return Rational.zero;
  });
}
