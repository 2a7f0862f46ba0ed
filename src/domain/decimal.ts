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
  const value = new Decimal(text);
  // Minus zero is zero.
  return value.isZero() ? zero : value;
}

/**
 * A decimal as a whole number of units: 93.45 is 9345 units with two decimals. Made of the groups of seven digits that
 * decimal.js keeps (`d`, the first at the place `e`), which takes half as long as to write digits and read them again.
 */
export function unitsOf(value: Decimal): { readonly units: bigint; readonly decimals: number } {
  const { s, e, d } = value;
  const [first = 0, second = 0] = d;
  // Most figures are whole numbers of one group or of two, which are exact as they are.
  if (d.length === 1 && e >= 0 && e < 7) return { units: BigInt(s * first), decimals: 0 };
  if (d.length === 2 && e >= 7 && e < 14)
    return { units: BigInt(s * (first * 10_000_000 + second)), decimals: 0 };
  const decimals = value.decimalPlaces();
  const digits = d.reduce((total, group) => total * 10_000_000n + BigInt(group), 0n);
  // What the last group has beyond the decimals are zeros, and so is what it lacks of a whole number.
  const beyond = 7 * (d.length - 1 - Math.floor(e / 7)) - decimals;
  const units = beyond < 0 ? digits * 10n ** BigInt(-beyond) : digits / 10n ** BigInt(beyond);
  return { units: s < 0 ? -units : units, decimals };
}

/**
 * About how large a value is, within a few parts in 10¹⁵: for a search, whose finds are judged exactly. Made of the groups
 * of digits, which takes a tenth of writing them and reading a number.
 */
export function roughly({ s, e, d }: Decimal): number {
  let place = Math.floor(e / 7);
  let size = 0;
  for (const group of d) {
    size += group * tenMillionTo(place);
    place -= 1;
  }
  return s < 0 ? -size : size;
}

const powers = Array.from({ length: 25 }, (_, at) => 10 ** (7 * (at - 12)));

function tenMillionTo(place: number): number {
  return powers[place + 12] ?? 10 ** (7 * place);
}

/** Whether a value is a decimal. */
export function isDecimal(value: unknown): value is Decimal {
  return Decimal.isDecimal(value);
}

/** The decimal that stands for whole units scaled down by a power of ten: `scaled(934n, 1)` is 93.4. */
export function scaled(units: bigint, digits: number): Decimal {
  return new Decimal(`${units}e-${digits}`);
}
