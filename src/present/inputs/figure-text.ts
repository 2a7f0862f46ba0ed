import { type Decimal, decimal } from '../../domain/decimal.js';

/** A figure as it is given, with at most six decimals: a mean of two may have more. */
export function figureText(value: Decimal): string {
  return value.decimalPlaces() > 6 ? value.toFixed(6) : value.toFixed();
}

const hundred = decimal('100');

/** By how many per cent a figure changed, with one decimal; null where that says nothing. */
export function percentOf(before: Decimal | null, after: Decimal | null): string | null {
  if (before === null || after === null || before.isZero()) return null;
  return percentText(after.minus(before).times(hundred).div(before));
}

/** Per cent with one decimal; what comes to nothing has no sign. */
export function percentText(percent: Decimal): string {
  const text = percent.toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}
