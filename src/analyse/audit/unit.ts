import { Rational } from '../../domain/rational.js';

/** A column proves a coarser unit by at least so many figures … */
const proof = 5;
/** … of which at least so many differ. */
const variety = 3;
/** One figure in so many may stand out. */
const oneIn = 10;

const ten = Rational.of(10n);

/**
 * The unit to which the figures of a column were rounded: `usual`, finer where the column shows more decimals, and up
 * to `coarsest` where it proves it by several figures. A figure in ten (one of six to nineteen) may stand out: such a
 * cell is taken at its own precision, so that one altered digit does not change the unit of all others.
 */
export function columnUnit(figures: readonly Rational[], usual: Rational, coarsest: Rational): Rational {
  const filled = figures.filter(({ isZero }) => !isZero);
  const exceptions = filled.length > proof ? Math.max(1, Math.floor(filled.length / oneIn)) : 0;
  const fits = (unit: Rational) => filled.filter((one) => !isMultiple(one, unit)).length <= exceptions;
  for (let unit = coarsest; unit.compare(usual) > 0; unit = unit.dividedBy(ten)) {
    if (fits(unit) && isProven(filled, unit)) return unit;
  }
  let unit = usual;
  while (!fits(unit)) unit = unit.dividedBy(ten);
  return unit;
}

/** The unit of one cell: that of its column, or a finer one where the figure is no multiple of it. */
export function cellUnit(figure: Rational, column: Rational, usual: Rational): Rational {
  let unit = isMultiple(figure, column) ? column : usual;
  while (!isMultiple(figure, unit)) unit = unit.dividedBy(ten);
  return unit;
}

function isProven(figures: readonly Rational[], unit: Rational): boolean {
  const multiples = figures.filter((figure) => isMultiple(figure, unit));
  return multiples.length >= proof && new Set(multiples.map((figure) => figure.toText())).size >= variety;
}

function isMultiple(figure: Rational, unit: Rational): boolean {
  const { numerator, denominator } = figure.dividedBy(unit);
  return numerator % denominator === 0n;
}
