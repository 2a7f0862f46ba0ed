import { type RateCell, rateCells } from '../../domain/published-rates.js';
import { Rational } from '../../domain/rational.js';
import { type Bound, product, tighter } from './bound.js';
import { unusedCells } from './consensus.js';
import { inverse, type Range } from './range.js';
import { among, meet, type Ratios, ratiosOf, tightened, upperBound } from './ratios.js';
import { isNegativeIn, isZeroIn, modeOf, type Reading, rangesOf } from './reading.js';
import type { RateRounding, Suspect } from './result.js';
import { distance, type Figures, mirrored, publishedFigures } from './rounded.js';

/** What rows that agree have in common, tightened, and how the table was rounded. */
export interface Common {
  /** The cells that stand in one proportion; the others are 0. */
  readonly cells: readonly RateCell[];
  readonly ratios: Ratios;
  readonly rounding: RateRounding;
}

/** Why a row does not fit. */
export interface Suspicion {
  readonly suspects: readonly Suspect[];
  readonly severalWrong: boolean;
}

/**
 * The cells without which the row would fit, and what would fit in their place. Where no cell alone explains it, every
 * cell is held against 均等割額.
 */
export function suspicion(reading: Reading, common: Common): Suspicion {
  const alone = rateCells.filter((cell) => fitsWithout(reading, cell, common));
  const suspects = alone.flatMap((cell) => suspect(reading, cell, except(common.cells, cell), common));
  if (alone.length > 0) return { suspects, severalWrong: false };
  const held = rateCells.filter((cell) => cell !== 'perInsured');
  return {
    suspects: held.flatMap((cell) => suspect(reading, cell, ['perInsured'], common)),
    severalWrong: true,
  };
}

/** Whether a row belongs to what others have in common. */
export function belongs(reading: Reading, common: Common): boolean {
  return isZeroIn(reading, unusedCells(common.cells)) && fitsIn(reading, common.cells, common);
}

function fitsWithout(reading: Reading, cell: RateCell, common: Common): boolean {
  return (
    isZeroIn(reading, except(unusedCells(common.cells), cell)) &&
    fitsIn(reading, except(common.cells, cell), common)
  );
}

function except(cells: readonly RateCell[], cell: RateCell): RateCell[] {
  return cells.filter((one) => one !== cell);
}

function fitsIn(
  reading: Reading,
  cells: readonly RateCell[],
  { cells: all, ratios, rounding }: Common,
): boolean {
  const ranges = rangesOf(reading, cells, rounding);
  const at = cells.map((cell) => all.indexOf(cell));
  return ranges !== undefined && tightened(meet(ratiosOf(ranges), among(ratios, at))) !== undefined;
}

/** A cell with what would fit beside some others; nothing where its figure does. */
function suspect(reading: Reading, cell: RateCell, others: readonly RateCell[], common: Common): Suspect[] {
  const { value } = reading.figures[cell];
  const fitting = common.cells.includes(cell) ? figuresBeside(reading, cell, others, common) : zero;
  const off = fitting && distance(value, fitting);
  return !off || off.isZero ? [] : [{ cell, published: value, fitting, off, fromParts: false }];
}

const zero: Figures = { from: Rational.zero, to: Rational.zero };

/** The published figures that a cell may have; undefined where the others themselves are not fit or not known. */
function figuresBeside(
  reading: Reading,
  cell: RateCell,
  others: readonly RateCell[],
  common: Common,
): Figures | undefined {
  const ranges = rangesOf(reading, others, common.rounding);
  if (!ranges || !others.every((one) => common.cells.includes(one))) return undefined;
  const at = (one: RateCell) => common.cells.indexOf(one);
  const range = rangeBeside(
    ranges,
    others.map((other) => upperBound(common.ratios, at(cell), at(other))),
    others.map((other) => upperBound(common.ratios, at(other), at(cell))),
  );
  const figures = publishedFigures(range, reading.figures[cell].columnUnit, modeOf(cell, common.rounding));
  return isNegativeIn(reading, others) ? mirrored(figures) : figures;
}

/**
 * The exact values of a cell, from the ranges of others and the upper bounds of its quotients by them and of theirs by
 * it. The bounds are tight, so nothing more follows from going through two of them.
 */
function rangeBeside(ranges: readonly Range[], over: readonly Bound[], under: readonly Bound[]): Range {
  const high = ranges.map((range, at) => product(range.high, over[at]!)).reduce(tighter, null);
  const inverseOfLow = ranges
    .map((range, at) => product(inverse(range.low), under[at]!))
    .reduce(tighter, null);
  return { low: inverse(inverseOfLow), high };
}
