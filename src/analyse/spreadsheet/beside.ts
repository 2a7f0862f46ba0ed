import type { PremiumTerms } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import type { MunicipalPremium, SegmentRow } from '../../domain/result.js';
import { distance, fraction, magnitude, quotientLimit, relativeGap } from './distance.js';
import { areFar, gapsOf, isRateFar, published, type RateGaps } from './gaps.js';

/** What stands beside the standard rates of a municipality in a segment; null where it has none. */
export interface BesideJudgement {
  readonly own: OwnJudgement | null;
  readonly inForce: InForceJudgement | null;
}

/** The rates by its own method. */
interface OwnJudgement {
  /** Null where 子ども keeps its standard rate. */
  readonly gaps: RateGaps | null;
  readonly isSure: boolean;
}

/** Its rates in force: distances from where rounding changes; 1 where there is nothing to round. */
export interface InForceJudgement {
  readonly levied: Rational;
  /** Of what is collected and of the shortage: e_i is whole yen, so that both are as far from a half; a part of both together. */
  readonly collected: Rational;
  readonly sufficiency: Rational;
  readonly isSure: boolean;
}

const one = Rational.one;

/** What is said of the levy and the standard rates of the same row. */
interface StandardJudgement {
  readonly levySure: boolean;
  readonly ratesSure: boolean | null;
}

/** How sure it is; nothing without rates. */
export function besideJudgement(
  { premium }: SegmentRow,
  judged: StandardJudgement,
  terms: PremiumTerms | undefined,
): BesideJudgement {
  if (!premium || !terms) return { own: null, inForce: null };
  const own = ownJudgement(premium, judged, terms);
  const isStandardSure = premium.inForce?.basis === 'own-method' ? own?.isSure : judged.ratesSure;
  return { own, inForce: inForceJudgement(premium, isStandardSure === true) };
}

function ownJudgement(
  { ownMethod }: MunicipalPremium,
  { levySure, ratesSure }: StandardJudgement,
  terms: PremiumTerms,
): OwnJudgement | null {
  if (ownMethod === null) return null;
  if (ownMethod === 'standard') return { gaps: null, isSure: ratesSure === true };
  const gaps = gapsOf(ownMethod.leviedTotal, ownMethod.rates, terms);
  return { gaps, isSure: levySure && areFar(gaps) };
}

/** L_i is a sum of products without signs: its error is a part of itself, as that of T_i. */
function inForceJudgement(
  { inForce, premiumRequirement }: MunicipalPremium,
  isStandardSure: boolean,
): InForceJudgement | null {
  if (!inForce) return null;
  const levied = relativeGap(inForce.levied, 'half-up');
  const collected = collectedGap(inForce.collected ?? Rational.zero, Rational.of(premiumRequirement));
  const sufficiency = inForce.sufficiency
    ? relativeGap(inForce.sufficiency.exact.times(published), 'half-up')
    : one;
  const isFar = [levied, collected].every((gap) => gap.compare(quotientLimit) > 0) && isRateFar(sufficiency);
  return { levied, collected, sufficiency, isSure: isStandardSure && isFar };
}

function collectedGap(collected: Rational, requirement: Rational): Rational {
  const size = magnitude(requirement).plus(collected);
  return size.isZero ? one : distance(fraction(collected), 'half-up').dividedBy(size);
}

/** Whether all that stands beside the standard rates of a segment is sure; null where nothing does. */
export function areBesideSure(beside: readonly BesideJudgement[]): boolean | null {
  const judged = beside.flatMap(({ own, inForce }) => [own, inForce]).filter((given) => given !== null);
  return judged.length === 0 ? null : judged.every(({ isSure }) => isSure);
}
