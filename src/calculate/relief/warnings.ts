import type { Case } from '../../domain/case.js';
import { type Finding, finding } from '../../domain/finding.js';
import { leastFund } from '../../domain/limits.js';
import { Rational } from '../../domain/rational.js';
import type { ReliefResult, SegmentResult } from '../../domain/result.js';
import { valueAt } from '../../domain/schedule.js';

/** What relief does that nobody may want: nothing, the method before, or next to nothing for want of money. */
export function reliefWarnings(
  kase: Case,
  segments: readonly SegmentResult[],
  relief: ReliefResult | null,
): Finding[] {
  if (!relief) return [];
  const { fund, rows } = relief;
  const excess = rows.reduce((sum, row) => sum + row.excess, 0n);
  return [
    ...(isSameMethod(kase, segments, relief)
      ? [finding('relief-method-same', { column: 'relief.reference' })]
      : []),
    ...(isOldMethod(relief) ? [finding('relief-old-method', { column: 'relief.share' })] : []),
    ...(fund !== null && isSmall(fund, excess)
      ? [finding('relief-fund-small', { column: 'relief.fund' }, { fund: `${fund}`, excess: `${excess}` })]
      : []),
  ];
}

/** Whether a fund is next to nothing beside what it is for: one in another unit. */
function isSmall(fund: bigint, excess: bigint): boolean {
  const least = Rational.of(excess).times(Rational.fromDigits(leastFund));
  return fund > 0n && Rational.of(fund).compare(least) < 0;
}

function isSameMethod(
  { pooling = [], fiscalYear }: Case,
  segments: readonly SegmentResult[],
  { basis, limitFactor, reference }: ReliefResult,
): boolean {
  if (basis !== 'method-change' || !reference || !limitFactor.equals(Rational.one)) return false;
  const alphas = segments.flatMap(({ medicalReflection }) => medicalReflection ?? []);
  return (
    alphas.every((alpha) => alpha.equals(reference.alpha)) &&
    pooling.every(({ ratio }) => valueAt(ratio, fiscalYear)?.equals(reference.pooling))
  );
}

/** From the levy base, with nothing left of what is above the method before. */
function isOldMethod({ basis, limitFactor, share, funding, fund, total }: ReliefResult): boolean {
  const isWhole = limitFactor.equals(Rational.one) && share.equals(Rational.one) && fund === null;
  return basis === 'method-change' && funding === 'levy-base' && isWhole && total > 0n;
}
