import { type Decimal, scaled } from '../../domain/decimal.js';
import { UnfitCase } from '../../domain/defect.js';
import { type FiscalYear, formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Growth } from '../../domain/plan/outlook.js';
import { Rational } from '../../domain/rational.js';
import { valueAt } from '../../domain/schedule.js';

/** Π (1 + g) over the years after `from`, up to `to`. @throws UnfitCase where a schedule begins later. */
export function grown(growth: Growth | undefined, from: FiscalYear, to: FiscalYear): Rational {
  let product = Rational.one;
  for (let year = from + 1; growth && year <= to; year += 1) {
    const rate = valueAt(growth, year);
    if (!rate) throw new UnfitCase(`a growth rate is not given for ${formatFiscalYear(year)}`);
    product = product.times(Rational.one.plus(rate)).reduced();
  }
  return product;
}

/** A figure moved by a ratio, half-up to the decimals that it has. */
export function moved(figure: Decimal, ratio: Rational): Decimal {
  return nearest(Rational.fromDecimal(figure).times(ratio), figure.decimalPlaces());
}

/** Half-up to so many decimals. */
export function nearest(value: Rational, decimals: number): Decimal {
  const units = value.times(Rational.of(10n ** BigInt(decimals))).roundToUnit(1n, 'half-up');
  return scaled(units, decimals);
}

/** A product of decimals, which ends, as it is. @throws UnfitCase where it does not end: a schedule in between years. */
export function exactly(value: Rational): Decimal {
  const { numerator, denominator } = value.reduced();
  let [rest, decimals] = [denominator, 0];
  for (const prime of [2n, 5n]) {
    let times = 0;
    for (; rest % prime === 0n; rest /= prime) times += 1;
    decimals = Math.max(decimals, times);
  }
  if (rest !== 1n) throw new UnfitCase('a growth rate between the years of a schedule does not end');
  return scaled((numerator * 10n ** BigInt(decimals)) / denominator, decimals);
}
