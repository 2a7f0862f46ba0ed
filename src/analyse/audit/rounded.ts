import { Rational } from '../../domain/rational.js';
import { type RoundingMode, roundQuotient } from '../../domain/rounding.js';
import type { Bound } from './bound.js';
import { overlap, type Range } from './range.js';

const two = Rational.of(2n);

/**
 * The exact values above zero that rounding to `unit` brings to a published magnitude, or undefined when there is none
 * (only zero itself is rounded up to zero). All modes go by magnitude, so a negative figure is the mirror image.
 */
export function exactRange(magnitude: Rational, unit: Rational, mode: RoundingMode): Range | undefined {
  switch (mode) {
    case 'half-up': {
      const half = unit.dividedBy(two);
      return { low: aboveZero(magnitude.minus(half), true), high: open(magnitude.plus(half)) };
    }
    case 'down':
      return { low: aboveZero(magnitude, true), high: open(magnitude.plus(unit)) };
    case 'up':
      if (magnitude.isZero) return undefined;
      return { low: aboveZero(magnitude.minus(unit), false), high: { value: magnitude, closed: true } };
  }
}

function aboveZero(value: Rational, closed: boolean): Bound {
  return value.numerator > 0n ? { value, closed } : null;
}

function open(value: Rational): Bound {
  return { value, closed: false };
}

/** The least and the greatest of some published figures, both included; null where there is no end to them. */
export interface Figures {
  readonly from: Rational | null;
  readonly to: Rational | null;
}

/** The magnitudes that exact values above zero are published as. */
export function publishedFigures(range: Range, unit: Rational, mode: RoundingMode): Figures {
  const figure = (units: bigint) => Rational.of(units).times(unit);
  const rounded = ({ value }: NonNullable<Bound>) => {
    const { numerator, denominator } = value.dividedBy(unit);
    return roundQuotient(numerator, denominator, mode);
  };
  const isReached = (units: bigint) => {
    const values = exactRange(figure(units), unit, mode);
    return values !== undefined && overlap(values, range);
  };
  // Where an end itself is not reached, the next figure may be the first.
  const from = range.low && rounded(range.low);
  const to = range.high && rounded(range.high);
  return {
    from: from === null ? Rational.zero : figure(isReached(from) ? from : from + 1n),
    to: to === null ? null : figure(isReached(to) ? to : to - 1n),
  };
}

/** The same figures below zero. */
export function mirrored({ from, to }: Figures): Figures {
  return { from: to && negated(to), to: from && negated(from) };
}

function negated(value: Rational): Rational {
  return Rational.zero.minus(value);
}

/** How far a figure is from the nearest of some; zero when it is one of them. */
export function distance(figure: Rational, { from, to }: Figures): Rational {
  if (from && figure.compare(from) < 0) return from.minus(figure);
  return to && figure.compare(to) > 0 ? figure.minus(to) : Rational.zero;
}
