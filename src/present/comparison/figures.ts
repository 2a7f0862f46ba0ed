import type { Spread } from '../../analyse/compare/compare.js';
import { fixed } from '../../domain/fixed.js';
import { grouped } from '../../domain/grouped.js';
import { Rational } from '../../domain/rational.js';
import { exactDigits, yen } from '../figures.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** An amount with its sign, for reading: `+1,234`, `-5`, `0`. */
export function signed(amount: bigint): string {
  return amount > 0n ? `+${grouped(yen(amount))}` : grouped(yen(amount));
}

/** An exact amount half-up to the yen, with its sign; a dash where there is none. */
export function signedNearest(amount: Rational | null): string {
  return amount === null ? '–' : signed(amount.roundToUnit(1n, 'half-up'));
}

/** A ratio as per cent with two decimals and a sign; a dash where there is none. */
export function signedPercent(ratio: Rational | null): string {
  if (ratio === null) return '–';
  const text = percent(ratio);
  return ratio.isNegative || ratio.isZero ? text : `+${text}`;
}

export function percent(ratio: Rational): string {
  return fixed(ratio.times(Rational.of(100n)), 2);
}

/** A setting, the sum of a column or how far it reaches, for reading. */
export function given(value: Rational | Spread | string | null, words: ComparisonWords): string {
  if (value === null) return '–';
  if (typeof value === 'string') return /^-?\d+$/.test(value) ? grouped(value) : words.value(value);
  if (value instanceof Rational) return grouped(exactDigits(value) ?? fixed(value, 13));
  const [lowest, highest] = [given(value.lowest, words), given(value.highest, words)];
  return lowest === highest ? lowest : words.spread(lowest, highest);
}
