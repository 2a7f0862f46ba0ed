import type { AuditResult, LeftOutRow, RateRounding, RoundingTrial } from '../../analyse/audit/result.js';
import type { AuditWords } from './words/audit-words.js';

/** Which rounding was taken, which others fit as well, and what half-up would leave out. */
export function roundingLines(
  { rounding, roundings, leftOutByHalfUp }: AuditResult,
  words: AuditWords,
): string[] {
  const taken = roundings.find((trial) => isSame(trial.rounding, rounding))!;
  const asGood = roundings.filter((trial) => trial !== taken && fitsAllOf(trial, taken));
  const isTold = asGood.length === 0 || taken.fits.length === 0;
  return [
    words.rounding(rounding),
    ...(isTold ? [] : [words.asWell(listed([taken, ...asGood], words))]),
    ...(leftOutByHalfUp.length === 0 ? [] : [halfUpLine(leftOutByHalfUp, words)]),
  ];
}

/** More rows than this are counted instead of named. */
export const mostNamed = 3;

function halfUpLine(rows: readonly LeftOutRow[], words: AuditWords): string {
  if (rows.length > mostNamed) return words.leftOutCount(rows.length);
  return words.leftOutByHalfUp(
    rows.map(({ segment, row: { name, code } }) =>
      words.nameInSegment(name || code, words.segmentName(segment)),
    ),
  );
}

function isSame(a: RateRounding, b: RateRounding): boolean {
  return a.incomeRate === b.incomeRate && a.amount === b.amount;
}

function fitsAllOf(trial: RoundingTrial, taken: RoundingTrial): boolean {
  return taken.fits.every((segment) => trial.fits.includes(segment));
}

/** Rates and amounts apart where any of the one goes with any of the other, else pair by pair. */
function listed([taken, ...others]: readonly RoundingTrial[], words: AuditWords): string {
  const modes = (part: keyof RateRounding) => [
    ...new Set([taken!, ...others].map(({ rounding }) => rounding[part])),
  ];
  const [rates, amounts] = [modes('incomeRate'), modes('amount')];
  if (rates.length * amounts.length > others.length + 1)
    return words.roundings(others.map(({ rounding }) => rounding));
  return words.list([
    ...(rates.length > 1 ? [words.otherRates(rates.slice(1))] : []),
    ...(amounts.length > 1 ? [words.otherAmounts(amounts.slice(1))] : []),
  ]);
}
