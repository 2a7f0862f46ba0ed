import type { Rational } from '../domain/rational.js';
import { fixed } from './figures.js';

/** Thousands separators for reading: `1234567` becomes `1,234,567`. Empty stays a dash. */
export function grouped(digits: string | null): string {
  if (digits === null) return '–';
  const [whole = '', decimals] = digits.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}

/** Six decimals of a coefficient, for reading. */
export function sixDecimals(value: Rational | null): string {
  return value === null ? '–' : fixed(value, 6);
}
