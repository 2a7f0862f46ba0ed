import type { AuditResult, LeftOutRow, RateRounding, RoundingTrial } from '../../analyse/audit/result.js';
import type { RoundingMode } from '../../domain/rounding.js';

/** Which rounding was taken, which others fit as well, and what half-up would leave out. */
export function roundingLines({ rounding, roundings, leftOutByHalfUp }: AuditResult): string[] {
  const taken = roundings.find((trial) => isSame(trial.rounding, rounding))!;
  const asGood = roundings.filter((trial) => trial !== taken && fitsAllOf(trial, taken));
  const isTold = asGood.length === 0 || taken.fits.length === 0;
  return [
    `Rounding: ${inWords(rounding)}.`,
    ...(isTold ? [] : [`As well would fit: ${listed([taken, ...asGood])}.`]),
    ...(leftOutByHalfUp.length === 0 ? [] : [halfUpLine(leftOutByHalfUp)]),
  ];
}

/** More rows than this are counted instead of named. */
export const mostNamed = 3;

function halfUpLine(rows: readonly LeftOutRow[]): string {
  if (rows.length > mostNamed) return `With half-up not all of ${rows.length} rows would fit.`;
  const names = rows.map(({ segment, row: { name, code } }) => `${name || code} (${segment})`);
  return `With half-up not all rows would fit: ${names.join(', ')}.`;
}

function isSame(a: RateRounding, b: RateRounding): boolean {
  return a.incomeRate === b.incomeRate && a.amount === b.amount;
}

function fitsAllOf(trial: RoundingTrial, taken: RoundingTrial): boolean {
  return taken.fits.every((segment) => trial.fits.includes(segment));
}

function inWords({ incomeRate, amount }: RateRounding): string {
  return incomeRate === amount ? amount : `rates ${incomeRate}, amounts ${amount}`;
}

/** Rates and amounts apart where any of the one goes with any of the other, else pair by pair. */
function listed([taken, ...others]: readonly RoundingTrial[]): string {
  const modes = (part: keyof RateRounding) => [
    ...new Set([taken!, ...others].map(({ rounding }) => rounding[part])),
  ];
  const [rates, amounts] = [modes('incomeRate'), modes('amount')];
  if (rates.length * amounts.length > others.length + 1)
    return others.map(({ rounding }) => inWords(rounding)).join('; ');
  return [apart('rates', rates), apart('amounts', amounts)].filter((text) => text !== '').join(', ');
}

function apart(what: string, [, ...others]: readonly RoundingMode[]): string {
  return others.length === 0 ? '' : `${what} ${others.join(' or ')}`;
}
