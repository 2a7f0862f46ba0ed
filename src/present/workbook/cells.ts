import type { Decimal } from '../../domain/decimal.js';
import { fixed } from '../../domain/fixed.js';
import { Rational } from '../../domain/rational.js';
import type { CellModel, CellValue } from './model.js';

/** What stands in a cell, before its look is known. */
export type Content = Omit<CellModel, 'style'> & { readonly style?: string };

type Figure = Rational | Decimal | bigint | number | string | null;

/** Something given: text, or a figure. */
export function given(value: CellValue): Content {
  return { value };
}

/** A formula with what it gives. Null is the empty text that the formula then gives. */
export function live(formula: string, value: CellValue): Content {
  return { formula, value };
}

export function text(value: string | null): CellValue {
  return value === null ? null : { text: value };
}

/** A figure with as many digits as a spreadsheet can make use of, and more. */
export function number(value: Figure): CellValue {
  if (value === null) return null;
  if (typeof value === 'string') return { number: value };
  if (typeof value === 'bigint' || typeof value === 'number') return { number: `${value}` };
  return { number: value instanceof Rational ? digits(value) : value.toFixed() };
}

/** Digits that a double needs to be the nearest one: at least twenty from the first that is not zero. */
const enough = 20;

function digits(value: Rational): string {
  if (value.denominator === 1n) return `${value.numerator}`;
  const wholes = wholeDigits(value);
  return fixed(value, wholes > enough ? 0 : enough - wholes + 1);
}

/** Of terms with more hexadecimal digits the leading ones say enough: writing tens of thousands in tens takes long. */
const most = 256;

/** How many digits a quotient has before the point, about. */
function wholeDigits({ numerator, denominator }: Rational): number {
  const shorter = [numerator, denominator]
    .map((one) => (one < 0n ? -one : one).toString(16).length)
    .reduce((least, one) => Math.min(least, one));
  const shift = BigInt(shorter > most ? 4 * (shorter - most) : 0);
  return digitCount(numerator >> shift) - digitCount(denominator >> shift);
}

function digitCount(value: bigint): number {
  return `${value < 0n ? -value : value}`.length;
}

const hundred = Rational.of(100n);

/** A ratio in per cent. */
export function percent(value: Rational | Decimal | null): Rational | null {
  if (value === null) return null;
  return (value instanceof Rational ? value : Rational.fromDecimal(value)).times(hundred);
}
