import type { Rational } from './rational.js';
import { roundQuotient } from './rounding.js';

/** Digits of a value rounded half-up to a number of decimals. */
export function fixed(value: Rational, decimals: number): string {
  const scaled = value.numerator * powerOfTen(decimals);
  return pointed(roundQuotient(scaled, value.denominator, 'half-up'), decimals);
}

/** Units of the last of so many decimals as digits with a point. */
export function pointed(units: bigint, decimals: number): string {
  const digits = `${units < 0n ? -units : units}`;
  const sign = units < 0n ? '-' : '';
  const cut = digits.length - decimals;
  if (decimals === 0) return sign + digits;
  return cut > 0
    ? `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`
    : `${sign}0.${digits.padStart(decimals, '0')}`;
}

/** Of as many decimals as any sum of inputs has. */
export const powersOfTen = Array.from({ length: 35 }, (_, power) => 10n ** BigInt(power));

/** The usual ones are at hand. */
export function powerOfTen(power: number): bigint {
  return powersOfTen[power] ?? 10n ** BigInt(power);
}
