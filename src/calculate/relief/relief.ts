import type { Case, Yen } from '../../domain/case.js';
import { Defect, UnfitCase } from '../../domain/defect.js';
import { Rational } from '../../domain/rational.js';
import { isMeasured, type ReliefTerms } from '../../domain/relief.js';
import type { ReliefResult, ReliefRow } from '../../domain/result.js';
import { type Segment, segmentOfAll } from '../../domain/segment.js';
import type { Exact } from '../exact.js';
import { perHead } from '../per-head.js';
import { type SegmentLevy, withRelief } from '../segment-levy.js';
import { type ReliefMeasure, reliefAmounts } from './amounts.js';
import { type ReliefLimits, reliefLimits } from './limits.js';
import { reliefMeasure } from './measure.js';
import { quickShares } from './quick-shares.js';
import { type Settled, settledRelief } from './rounds.js';

/** The levies of all segments after relief, and what relief is. */
export interface Relieved {
  readonly levies: readonly SegmentLevy[];
  readonly relief: ReliefResult;
}

/**
 * 激変緩和・経過措置 on the levies of all segments: it is measured on their total and taken off 医療. Source: rules, section 7.
 *
 * @param levies before relief, in the order of the segments
 * @param collectionRates k_i, in the order of the municipalities
 * @throws UnfitCase where it cannot be calculated; with a finding where only the figures show it.
 */
export function relieved(
  kase: Case,
  terms: ReliefTerms,
  levies: readonly SegmentLevy[],
  collectionRates: readonly (Rational | null)[],
  exact: Exact,
): Relieved {
  const medical = levies.find(({ terms: { segment } }) => segment === segmentOfAll);
  if (!medical) throw new UnfitCase('relief is taken off the levy of medical, which the case does not have');
  const measured = measuredSegments(terms, levies);
  const limits = reliefLimits(kase, terms, measured, headsOf(medical), collectionRates, exact);
  const measure = reliefMeasure(kase, terms, limits.limits);
  const totalsAt = totalsBy(medical, totalsOf(levies, measured), measured.includes(segmentOfAll));
  const settled = settledRelief(terms, measure, totalsAt, medical.pot.levyBase);
  const after = levies.map((levy) =>
    levy === medical ? withRelief(levy, settled.setAside, settled.amounts.reliefs) : levy,
  );
  const totals = totalsOf(after, measured);
  assertQuickIsExact(totals, measure, settled);
  const rows = rowsOf(kase, headsOf(medical), totals, limits, settled);
  return {
    levies: after,
    relief: { ...termsOf(terms, measured, limits, measure), ...paid(terms, settled), rows },
  };
}

function headsOf({ rows }: SegmentLevy): readonly Rational[] {
  return rows.map(({ base }) => base.heads);
}

/** @throws UnfitCase where one is not in the case. */
function measuredSegments(terms: ReliefTerms, levies: readonly SegmentLevy[]): readonly Segment[] {
  const all = levies.map(({ terms: { segment } }) => segment);
  const missing = terms.segments?.find((segment) => !all.includes(segment));
  if (missing) throw new UnfitCase(`relief is measured on ${missing}, which the case does not have`);
  return all.filter((segment) => isMeasured(terms, segment));
}

/** Σ_s d_i before relief. */
function totalsOf(levies: readonly SegmentLevy[], measured: readonly Segment[]): readonly Yen[] {
  const counted = levies.filter(({ terms: { segment } }) => measured.includes(segment));
  const [first] = levies;
  return first!.rows.map((_, row) =>
    counted.reduce((total, { rows }) => total + rows[row]!.baseLevy + rows[row]!.ownAdjustment, 0n),
  );
}

/** Σ_s d_i of the measured segments where C of 医療 is larger by R, if it is measured. */
function totalsBy(
  { rounding, weights, pot, rows }: SegmentLevy,
  before: readonly Yen[],
  isMeasured: boolean,
): (setAside: Yen) => readonly Yen[] {
  const sharesOf = quickShares(rounding, weights.proportions);
  return (setAside) => {
    if (setAside === 0n || !isMeasured) return before;
    const shares = sharesOf(pot.levyBase + setAside);
    return before.map((total, row) => total - rows[row]!.baseLevy + shares[row]!);
  };
}

/** What the rounds counted quickly, the exact levies must give, too. */
function assertQuickIsExact(totals: readonly Yen[], measure: ReliefMeasure, { amounts }: Settled): void {
  const { reliefs } = reliefAmounts(totals, measure);
  if (reliefs.some((relief, row) => relief !== amounts.reliefs[row]))
    throw new Defect('the relief of the last round is not that of its levies');
}

function termsOf(
  terms: ReliefTerms,
  segments: readonly Segment[],
  limits: ReliefLimits,
  { share, fund }: ReliefMeasure,
) {
  const { factor: limitFactor, reference } = limits;
  return { basis: terms.basis, limitFactor, share, segments, fund, funding: terms.funding, reference };
}

function paid({ funding }: ReliefTerms, { setAside, amounts, rounds }: Settled) {
  const { scarcity, raised, total } = amounts;
  const residue = funding === 'external' ? 0n : setAside - total;
  return { scarcity, raised, setAside, total, residue, rounds } satisfies Partial<ReliefResult>;
}

function rowsOf(
  { municipalities }: Case,
  insured: readonly Rational[],
  totals: readonly Yen[],
  { limits, baselines, referenceLevies }: ReliefLimits,
  { amounts }: Settled,
): ReliefRow[] {
  return municipalities.map((municipality, row) => {
    const relief = amounts.reliefs[row]!;
    const after = totals[row]! - relief;
    return {
      municipality,
      insured: insured[row]!,
      before: totals[row]!,
      baseline: baselines?.[row] ?? null,
      referenceLevy: referenceLevies?.[row] ?? null,
      limit: limits[row]!,
      excess: amounts.excesses[row]!,
      relief,
      after,
      afterPerInsured: perHead(Rational.of(after), insured[row]!),
    };
  });
}
