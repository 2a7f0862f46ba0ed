/**
 * How a figure is brought to whole units.
 *
 * - `half-up`: to the nearest, ties away from zero (a spreadsheet's ROUND)
 * - `up`: away from zero (ROUNDUP)
 * - `down`: toward zero (ROUNDDOWN)
 */
export type RoundingMode = 'half-up' | 'up' | 'down';

export const roundingModes: readonly RoundingMode[] = ['half-up', 'up', 'down'];

/** The quotient of two integers rounded to a whole number by `mode`. The denominator is positive. */
export function roundQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = roundMagnitude(magnitude, denominator, mode);
  return numerator < 0n ? -rounded : rounded;
}

function roundMagnitude(magnitude: bigint, denominator: bigint, mode: RoundingMode): bigint {
  switch (mode) {
    case 'half-up':
      // Of an odd denominator no half is exact, so that what the shift drops decides nothing.
      return (magnitude + (denominator >> 1n)) / denominator;
    case 'up':
      return (magnitude + denominator - 1n) / denominator;
    case 'down':
      return magnitude / denominator;
  }
}

/** The greatest whole number that is not above the quotient. The denominator is positive. */
export function floorQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
