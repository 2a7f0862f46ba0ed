/** `00`, `01` … `99`, each as two bytes of one little-endian number. */
const pairs = Uint16Array.from({ length: 100 }, (_, pair) => {
  const [tens, ones] = [Math.floor(pair / 10), pair % 10];
  return 48 + tens + ((48 + ones) << 8);
});

/** Digits of the longest whole number that {@link putInteger} writes, and its sign. */
export const longestInteger = 17;

const minus = 45;
/** Eight digits. */
const half = 100_000_000;

/**
 * Writes the digits of a whole number of at most sixteen digits.
 *
 * Digits go straight into bytes: a sweep writes twenty million figures, and making a string of each costs more than all
 * its calculating.
 *
 * @returns where the next byte goes
 */
export function putInteger(view: DataView, from: number, value: number): number {
  let at = from;
  let rest = value;
  if (rest < 0) {
    view.setUint8(at, minus);
    at += 1;
    rest = -rest;
  }
  if (rest < half) return putFirst(view, at, rest);
  // Both parts are exact: a double below 2⁵³ is a whole number, and the quotient is at most 90 million.
  const high = Math.floor(rest / half);
  at = putFirst(view, at, high);
  putEight(view, at, rest - high * half);
  return at + 8;
}

/** A whole number of at most eight digits, without leading zeros. */
function putFirst(view: DataView, at: number, value: number): number {
  const end = at + digitCount(value);
  let rest = value | 0;
  let to = end;
  while (rest > 9) {
    const quotient = (rest / 100) | 0;
    to -= 2;
    view.setUint16(to, pairs[rest - 100 * quotient]!, true);
    rest = quotient;
  }
  if (to > at) view.setUint8(at, 48 + rest);
  return end;
}

/** Eight digits, leading zeros too. */
function putEight(view: DataView, at: number, value: number): void {
  const whole = value | 0;
  const high = (whole / 10_000) | 0;
  putFour(view, at, high);
  putFour(view, at + 4, whole - 10_000 * high);
}

function putFour(view: DataView, at: number, value: number): void {
  const high = (value / 100) | 0;
  view.setUint16(at, pairs[high]!, true);
  view.setUint16(at + 2, pairs[value - 100 * high]!, true);
}

function digitCount(value: number): number {
  if (value < 10_000) return value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : 4;
  return value < 1_000_000 ? (value < 100_000 ? 5 : 6) : value < 10_000_000 ? 7 : 8;
}
