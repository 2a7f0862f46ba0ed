import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one decimal type of `nhi`: inputs, parameters and published figures.
 *
 * decimal.js rounds every operation to the precision of the left operand's constructor, so nothing else may
 * construct decimals. Sixty digits hold every sum and product of two inputs exactly, because an input has
 * at most {@link MAX_DIGITS} digits. Quotients are not exact here: they belong to `rational.ts`.
 */
const Decimal = DecimalJs.clone({ precision: 60, rounding: DecimalJs.ROUND_HALF_UP });
export type Decimal = DecimalJs;

const zero = new Decimal(0);

/** The most digits a number of the input may have. */
export const MAX_DIGITS = 30;

const PLAIN = /^-?\d+(\.\d+)?$/;

/**
 * Makes a decimal from plain digits such as `1234.50` or `-3`.
 *
 * @throws RangeError for anything else: exponents, separators, blanks, hexadecimal, `NaN`, more than 30 digits.
 */
export function decimal(text: string): Decimal {
  if (!PLAIN.test(text) || (text.length > MAX_DIGITS && text.replace(/\D/g, '').length > MAX_DIGITS)) {
    throw new RangeError(`not a plain decimal of at most ${MAX_DIGITS} digits: ${text}`);
  }
  return checkedDecimal(text);
}

/** As {@link decimal}, for digits that a caller has checked already. */
export function checkedDecimal(text: string): Decimal {
  // A short whole number, which a double holds, costs a quarter.
  const value = new Decimal(text.length < 8 && !text.includes('.') ? Number(text) : text);
  // Minus zero is zero.
  return value.isZero() ? zero : value;
}

/**
 * A whole decimal below 10¹⁴ as a number, which holds it exactly; undefined for all others. Counts and incomes are, so
 * that most figures need not be written as digits to be read again.
 */
export function smallWhole({ s, e, d }: Decimal): number | undefined {
  // decimal.js keeps the digits by seven from the point, without those at the end that are all zeros; `e` is the place
  // of the first digit.
  if (e < 0 || e > 13 || d.length > (e < 7 ? 1 : 2)) return undefined;
  return s * (e < 7 ? d[0]! : d[0]! * 1e7 + (d[1] ?? 0));
}

/** A whole decimal of any size as an integer. @throws SyntaxError for another one. */
export function wholeOf(value: Decimal): bigint {
  return BigInt(smallWhole(value) ?? value.toFixed());
}

/** A decimal below 10⁷ with seven decimals at most, in units of 10⁻⁷; undefined for all others. Indices and rates are. */
export function sevenDecimals({ s, e, d }: Decimal): number | undefined {
  if (e < 0) return e >= -7 && d.length === 1 ? s * d[0]! : undefined;
  return e < 7 && d.length === 2 ? s * (d[0]! * 1e7 + d[1]!) : undefined;
}

/** Whether a value is a decimal. */
export function isDecimal(value: unknown): value is Decimal {
  return Decimal.isDecimal(value);
}

/** The decimal that stands for whole units scaled down by a power of ten: `scaled(934n, 1)` is 93.4. */
export function scaled(units: bigint, digits: number): Decimal {
  return new Decimal(`${units}e-${digits}`);
}
