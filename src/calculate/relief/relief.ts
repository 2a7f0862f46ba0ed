import type { Case, Yen } from '../../domain/case.js';
import { decimal } from '../../domain/decimal.js';
import { Defect, UnfitCase } from '../../domain/defect.js';
import { finding } from '../../domain/finding.js';
import { Rational } from '../../domain/rational.js';
import { type ReliefTerms, reliefDefaults } from '../../domain/relief.js';
import type { ReliefResult, ReliefRow } from '../../domain/result.js';
import { type Segment, segmentOfAll } from '../../domain/segment.js';
import type { Exact } from '../exact.js';
import { perHead } from '../per-head.js';
import { type SegmentLevy, withRelief } from '../segment-levy.js';
import { type ReliefMeasure, reliefAmounts } from './amounts.js';
import { type ReliefLimits, reliefLimits, yearly } from './limits.js';
import { quickShares } from './quick-shares.js';
import { type Settled, settledRelief, type Unsettled } from './rounds.js';

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
  const measure: ReliefMeasure = {
    municipalities: kase.municipalities,
    limits: limits.limits,
    share: shareOf(kase, terms),
    fund: fundOf(terms),
    scarcity: terms.scarcity ?? reliefDefaults.scarcity,
  };
  const before = totalsOf(levies, measured);
  const settled =
    terms.funding === 'external'
      ? { setAside: 0n, amounts: reliefAmounts(before, measure), rounds: 1 }
      : fromLevyBase(terms, medical, { before, measure, isMeasured: measured.includes(segmentOfAll) });
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
function measuredSegments({ segments }: ReliefTerms, levies: readonly SegmentLevy[]): readonly Segment[] {
  const all = levies.map(({ terms: { segment } }) => segment);
  const missing = segments?.find((segment) => !all.includes(segment));
  if (missing) throw new UnfitCase(`relief is measured on ${missing}, which the case does not have`);
  return all.filter((segment) => segments?.includes(segment) ?? true);
}

function shareOf(kase: Case, { share }: ReliefTerms): Rational {
  const value = yearly(share ?? decimal(reliefDefaults.share), kase, 'share');
  if (value.isNegative || value.compare(Rational.one) > 0)
    throw new UnfitCase('the share of relief is not in 0 to 1');
  return value;
}

function fundOf({ fund }: ReliefTerms): Yen | null {
  if (fund !== undefined && fund < 0n) throw new UnfitCase('the fund of relief is negative');
  return fund ?? null;
}

/** Σ_s d_i before relief. */
function totalsOf(levies: readonly SegmentLevy[], measured: readonly Segment[]): readonly Yen[] {
  const counted = levies.filter(({ terms: { segment } }) => measured.includes(segment));
  const [first] = levies;
  return first!.rows.map((_, row) =>
    counted.reduce((total, { rows }) => total + rows[row]!.baseLevy + rows[row]!.ownAdjustment, 0n),
  );
}

interface Measured {
  /** Where nothing is set aside, yen. */
  readonly before: readonly Yen[];
  readonly measure: ReliefMeasure;
  /** Whether 医療 counts, whose levies grow with what is set aside. */
  readonly isMeasured: boolean;
}

/** Relief whose money is missing in C of 医療. */
function fromLevyBase(
  terms: ReliefTerms,
  medical: SegmentLevy,
  { before, measure, isMeasured }: Measured,
): Settled {
  const { rounding, weights, pot, rows } = medical;
  const sharesOf = quickShares(rounding, weights.proportions);
  const reliefFor = (setAside: Yen) => {
    if (setAside === 0n || !isMeasured) return reliefAmounts(before, measure);
    const shares = sharesOf(pot.levyBase + setAside);
    return reliefAmounts(
      before.map((total, row) => total - rows[row]!.baseLevy + shares[row]!),
      measure,
    );
  };
  const settled = settledRelief(reliefFor, pot.levyBase);
  if ('why' in settled) throw unsettled(terms, settled, pot.levyBase);
  return settled;
}

function unsettled(terms: ReliefTerms, { why, setAside }: Unsettled, levyBase: Yen): UnfitCase {
  const isWhole = terms.basis === 'method-change' && !terms.limit && !terms.share;
  const args = {
    why,
    basis: isWhole ? ('old-method' as const) : terms.basis,
    setAside: `${setAside}`,
    levyBase: `${levyBase}`,
  };
  return new UnfitCase(
    `relief from the levy base has no end: R is ${setAside} yen of ${levyBase}`,
    finding('relief-without-end', { column: 'relief.funding' }, args),
  );
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
