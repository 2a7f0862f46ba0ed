import { pointed, powerOfTen } from '../../domain/fixed.js';
import { grouped } from '../../domain/grouped.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Rational } from '../../domain/rational.js';
import { exactDigits } from '../figures.js';
import type { ExplanationWords } from './words/explanation-words.js';

/** Digits after the point that tell figures apart. */
const decimals: Readonly<Record<string, number>> = { yen: 4, percent: 6 };

/** A value with enough digits: all of them where they end, else a part and `…`. */
export function valueText(id: QuantityId, value: Rational, words: ExplanationWords): string {
  if (quantity(id).unit === 'true or false') return words.truth(!value.isZero);
  return digits(value, decimals[quantity(id).unit] ?? 13);
}

/** As {@link valueText}, with the unit. */
export function valueWithUnit(id: QuantityId, value: Rational, words: ExplanationWords): string {
  return words.inUnit(valueText(id, value, words), quantity(id).unit);
}

/** Digits that end within 13 decimals, or as many as asked and `…` for the rest. */
export function digits(value: Rational, most: number): string {
  const exact = exactDigits(value);
  return exact === undefined ? `${grouped(cut(value, most))}…` : grouped(exact);
}

/** Cut, not rounded: the digits that stand there are the digits of the value. */
function cut(value: Rational, places: number): string {
  return pointed((value.numerator * powerOfTen(places)) / value.denominator, places);
}
