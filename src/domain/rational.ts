import { greatestCommonDivisor } from './common-divisor.js';
import { type Decimal, unitsOf } from './decimal.js';
import { type RoundingMode, roundQuotient } from './rounding.js';

/**
 * An exact quotient of two integers; the only number that the engine divides.
 *
 * Kept unreduced: figures of one column then share one denominator, sums stay cheap, and comparing needs no
 * greatest common divisor. {@link Rational.toText} reduces.
 */
export class Rational {
  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    /** Always positive. */
    readonly denominator: bigint,
  ) {}

  /** @throws RangeError when the denominator is zero. */
  static of(numerator: bigint, denominator: bigint = 1n): Rational {
    if (denominator === 0n) throw new RangeError('division by zero');
    return denominator < 0n ? new Rational(-numerator, -denominator) : new Rational(numerator, denominator);
  }

  /** The exact value of a decimal; the denominator is a power of ten. */
  static fromDecimal(value: Decimal): Rational {
    const { units, decimals } = unitsOf(value);
    return new Rational(units, 10n ** BigInt(decimals));
  }

  /** The exact value of plain digits, as many as there are: `-12.50`. */
  static fromDigits(text: string): Rational {
    const point = text.indexOf('.');
    if (point < 0) return new Rational(BigInt(text), 1n);
    const digits = text.length - point - 1;
    return new Rational(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(digits));
  }

  plus(other: Rational): Rational {
    if (this.denominator === other.denominator) {
      return new Rational(this.numerator + other.numerator, this.denominator);
    }
    return new Rational(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator));
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError when `other` is zero. */
  dividedBy(other: Rational): Rational {
    if (this.denominator === other.denominator) return Rational.of(this.numerator, other.numerator);
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** The part of one of `count`, a positive number. */
  over(count: bigint): Rational {
    return count === 1n ? this : new Rational(this.numerator, this.denominator * count);
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  get isNegative(): boolean {
    return this.numerator < 0n;
  }

  /** Negative, zero or positive as this is less than, equal to or greater than `other`. */
  compare(other: Rational): number {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  /** The whole number of `unit`s nearest to this value by `mode`, times `unit`. */
  roundToUnit(unit: bigint, mode: RoundingMode): bigint {
    if (unit === 1n) return roundQuotient(this.numerator, this.denominator, mode);
    return roundQuotient(this.numerator, this.denominator * unit, mode) * unit;
  }

  /** The value in lowest terms. */
  reduced(): Rational {
    const divisor = greatestCommonDivisor(this.numerator, this.denominator);
    return new Rational(this.numerator / divisor, this.denominator / divisor);
  }

  /** Lowest terms as `p/q`, or `p` for a whole number. */
  toText(): string {
    const { numerator, denominator } = this.reduced();
    return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
  }
}

const few = 4;

/** The exact sum; terms with the same denominator add up as integers. */
export function sum(values: readonly Rational[]): Rational {
  const shared = values[0]?.denominator;
  if (values.every(({ denominator }) => denominator === shared)) return sumOver(shared ?? 1n, values);
  // Of a few values, what their denominators have in common is not worth looking for.
  if (values.length <= few) return values.reduce((total, value) => total.plus(value));
  const numerators = new Map<bigint, bigint>();
  for (const { numerator, denominator } of values)
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator);
  const parts = [...numerators].map(([denominator, numerator]) => Rational.of(numerator, denominator));
  if (parts.some(({ denominator }) => denominator > long)) return inPairs(parts);
  const common = withCommonDenominator(parts);
  return sumOver(common[0]!.denominator, common);
}

/** Σ a_j b_j of as many values, each over one denominator. */
export function sumOfProducts(ones: readonly Rational[], others: readonly Rational[]): Rational {
  const [first, other] = [ones[0], others[0]];
  if (!first || !other) return Rational.zero;
  const total = ones.reduce((sum, { numerator }, at) => sum + numerator * others[at]!.numerator, 0n);
  return Rational.of(total, first.denominator * other.denominator);
}

/** Above this, denominators have next to nothing in common, and looking for it costs more than it saves. */
const long = 1n << 256n;

/** The sum of quotients of long integers: in pairs few of the steps are long. */
function inPairs(values: readonly Rational[]): Rational {
  const [first, second] = values;
  if (!first || !second) return first ?? Rational.zero;
  const middle = values.length >> 1;
  return inPairs(values.slice(0, middle)).plus(inPairs(values.slice(middle)));
}

function sumOver(denominator: bigint, values: readonly Rational[]): Rational {
  let total = 0n;
  for (const { numerator } of values) total += numerator;
  return Rational.of(total, denominator);
}

/** The same values over one denominator, so that their numerators compare and add up as integers. */
export function withCommonDenominator(values: readonly Rational[]): readonly Rational[] {
  const first = values[0]?.denominator;
  if (values.every(({ denominator }) => denominator === first)) return values;
  let common = 1n;
  for (const { numerator, denominator } of values) {
    if (numerator === 0n || common % denominator === 0n) continue;
    common = (common / greatestCommonDivisor(common, denominator)) * denominator;
  }
  return values.map(({ numerator, denominator }) =>
    Rational.of(numerator === 0n ? 0n : numerator * (common / denominator), common),
  );
}

/** The same where some are not there. */
export function overOneDenominator(values: readonly (Rational | null)[]): (Rational | null)[] {
  const common = withCommonDenominator(values.map((value) => value ?? Rational.zero));
  return values.map((value, at) => (value ? (common[at] ?? null) : null));
}

/** The smallest integers in the same proportions: values over one denominator, less what all have in common. */
export function proportions(values: readonly Rational[]): readonly bigint[] {
  const numerators = withCommonDenominator(values).map(({ numerator }) => numerator);
  const common = numerators.reduce((divisor, one) => greatestCommonDivisor(one, divisor), 0n);
  return common === 0n ? numerators : numerators.map((one) => one / common);
}
