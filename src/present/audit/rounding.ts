import type { AuditResult, RateRounding, RoundingTrial } from '../../analyse/audit/result.js';
import type { RoundingMode } from '../../domain/rounding.js';

/** Which rounding was taken, and which others fit as well. */
export function roundingLines({ rounding, roundings, segments }: AuditResult): string[] {
  const taken = roundings.find((trial) => isSame(trial.rounding, rounding))!;
  const asGood = roundings.filter((trial) => trial !== taken && fitsAllOf(trial, taken));
  const line = `Rounding: ${inWords(rounding)}.`;
  if (asGood.length === 0 || taken.fits.length === 0) return [line];
  const better = asGood.find(
    ({ fits }) => fits.length === segments.length && fits.length > taken.fits.length,
  );
  if (better) return [line, ...hint(better)];
  return [line, `As well would fit: ${listed([taken, ...asGood])}.`];
}

/** A rounding that is not taken although every row would fit. */
function hint({ rounding }: RoundingTrial): string[] {
  return [`Every row would fit with ${inWords(rounding)}; one row is too little to say so.`];
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
