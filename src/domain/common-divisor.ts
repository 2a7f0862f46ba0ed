/** Above so many bits whole steps are worth their overhead. */
const long = 1n << 1024n;

/**
 * The greatest common divisor of two integers, the second not negative.
 *
 * Weights that are made of age bands have tens of thousands of digits. Lehmer's way: the leading bits of both tell many steps of
 * Euclid at once, as far as they are sure; each is then taken on the whole integers, exactly.
 */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y >= long && x >= long) {
    if (x < y) [x, y] = [y, x];
    const steps = sureSteps(x, y);
    if (steps) [x, y] = [steps.a * x + steps.b * y, steps.c * x + steps.d * y];
    else [x, y] = [y, x % y];
  }
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** What some steps of Euclid do at once: x becomes a x + b y, and y becomes c x + d y. */
interface Steps {
  readonly a: bigint;
  readonly b: bigint;
  readonly c: bigint;
  readonly d: bigint;
}

/** So many leading bits are looked at: what is made of them stays below 2⁵³, where every integer is a double. */
const leading = 50;
/** Factors of the steps stay below this, so that no product of a factor and a quotient is rounded. */
const most = 2 ** 25;

/** The steps that the leading bits of x ≥ y tell whatever the others are; undefined where they tell none. */
function sureSteps(x: bigint, y: bigint): Steps | undefined {
  // Hexadecimal digits are counted fast; up to three of the bits may be zeros.
  const shift = BigInt(4 * x.toString(16).length - leading);
  let [p, q] = [Number(x >> shift), Number(y >> shift)];
  let [a, b, c, d] = [1, 0, 0, 1];
  while (q + c !== 0 && q + d !== 0) {
    const quotient = Math.floor((p + a) / (q + c));
    // Both ends of what x ÷ y can be have the same quotient: it is the one.
    if (quotient !== Math.floor((p + b) / (q + d)) || quotient > most) break;
    const [e, f] = [a - quotient * c, b - quotient * d];
    if (Math.abs(e) > most || Math.abs(f) > most) break;
    [a, b, c, d, p, q] = [c, d, e, f, q, p - quotient * q];
  }
  if (b === 0) return undefined;
  return { a: BigInt(a), b: BigInt(b), c: BigInt(c), d: BigInt(d) };
}
