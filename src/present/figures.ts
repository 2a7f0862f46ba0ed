import type { Yen } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { fixed, pointed, powerOfTen, powersOfTen } from '../domain/fixed.js';
import type { FigureForm } from '../domain/quantities/catalogue.js';
import { Rational } from '../domain/rational.js';

/** How figures are written in tables: plain digits, no separators, no exponents. Null stays an empty cell. */
type Cell = string | null;

export function yen(amount: Yen | null): Cell {
  return amount === null ? null : `${amount}`;
}

/** An exact amount, half-up to the yen, for reading only. */
export function nearestYen(amount: Rational | null): Cell {
  return amount && `${amount.roundToUnit(1n, 'half-up')}`;
}

/** Shares, factors, α, β, γ: thirteen decimals, half-up, for reading only. */
export function thirteenDecimals(value: Rational | null): Cell {
  return value && fixed(value, most);
}

/** Persons and income: as given, without trailing zeros. */
export function plain(value: Rational | null): Cell {
  return value && (terminating(value, 0, longest) ?? fixed(value, most));
}

/** A collection rate in per cent: exact with at least two decimals; thirteen where the decimals never end. */
export function ratePercent(rate: Rational | Decimal | null): Cell {
  if (rate === null) return null;
  const isQuotient = rate instanceof Rational;
  const percent = (isQuotient ? rate : Rational.fromDecimal(rate)).times(hundred);
  return terminating(percent, 2, isQuotient ? most : longest) ?? fixed(percent, most);
}

/** A published premium rate in per cent: always two decimals. */
export function publishedPercent(rate: Rational | null): Cell {
  return rate && fixed(rate.times(hundred), 2);
}

/** A figure of a quantity as the result tables write it. A rate is in per cent here, as in the tables. */
export function figureText(form: FigureForm, value: Rational): string {
  switch (form) {
    case 'whole':
    case 'nearest':
      return `${value.roundToUnit(1n, 'half-up')}`;
    case 'thirteen':
      return fixed(value, most);
    case 'plain':
      return terminating(value, 0, longest) ?? fixed(value, most);
    case 'percent':
      return terminating(value, 2, most) ?? fixed(value, most);
    case 'published':
      return fixed(value, 2);
    case 'boolean':
      return `${!value.isZero}`;
    case 'text':
      return value.toText();
  }
}

/** All digits of a value whose decimals end within thirteen, else undefined. */
export function exactDigits(value: Rational): string | undefined {
  return terminating(value, 0, most);
}

const hundred = Rational.of(100n);
/** Decimals that are written at the most. */
const most = 13;
/** More decimals than any sum of inputs has. */
const longest = powersOfTen.length - 1;

/** All digits of a value whose decimals end within a limit, at least `least` of them; else undefined. */
function terminating(value: Rational, least: number, limit: number): string | undefined {
  if (value.denominator === 1n && least === 0) return `${value.numerator}`;
  // What was given in decimals has a power of ten below it.
  const given = powersOfTen.indexOf(value.denominator);
  const places = given >= 0 && given <= limit ? Math.max(given, least) : limit;
  const scaled = value.numerator * powerOfTen(places);
  if (scaled % value.denominator !== 0n) return undefined;
  const digits = pointed(scaled / value.denominator, places);
  let end = digits.length;
  while (digits[end - 1] === '0' && digits.length - end < places - least) end -= 1;
  return digits.slice(0, digits[end - 1] === '.' ? end - 1 : end);
}
