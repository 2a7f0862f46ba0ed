import { isRate, type PublishedRow, type RateCell, rateCells } from '../../domain/published-rates.js';
import { Rational } from '../../domain/rational.js';
import type { RoundingMode } from '../../domain/rounding.js';
import type { Range } from './range.js';
import type { RateRounding } from './result.js';
import { exactRange } from './rounded.js';
import { cellUnit, columnUnit } from './unit.js';

/** A published figure, and the unit to which it was rounded. */
export interface Figure {
  readonly value: Rational;
  readonly magnitude: Rational;
  /** That of the column, or a finer one where the figure is no multiple of it. */
  readonly unit: Rational;
  readonly columnUnit: Rational;
}

/** A row of figures as the audit takes them. */
export interface Reading {
  readonly row: PublishedRow;
  readonly figures: Readonly<Record<RateCell, Figure>>;
}

/** Hundredths of a per cent and whole yen. Source: rules, section 8 (measured). */
const usualUnit = { rate: Rational.of(1n, 10_000n), amount: Rational.one };
/** Amounts can be rounded to as much as 1,000 yen; coarser rates than the usual ones are not known. */
const coarsestUnit = { rate: usualUnit.rate, amount: Rational.of(1000n) };

/** The rows of a segment with the units that their columns show. */
export function readingsOf(rows: readonly PublishedRow[]): Reading[] {
  const [incomeRate, assetRate, perInsured, perHousehold] = rateCells.map((cell) => figuresOf(rows, cell));
  return rows.map((row, at) => ({
    row,
    figures: {
      incomeRate: incomeRate![at]!,
      assetRate: assetRate![at]!,
      perInsured: perInsured![at]!,
      perHousehold: perHousehold![at]!,
    },
  }));
}

function figuresOf(rows: readonly PublishedRow[], cell: RateCell): Figure[] {
  const kind = isRate(cell) ? 'rate' : 'amount';
  const values = rows.map(({ figures }) => Rational.fromDecimal(figures[cell]));
  const unit = columnUnit(values, usualUnit[kind], coarsestUnit[kind]);
  return values.map((value) => ({
    value,
    magnitude: value.isNegative ? Rational.zero.minus(value) : value,
    unit: cellUnit(value, unit, usualUnit[kind]),
    columnUnit: unit,
  }));
}

/** A row of zeros fits all constants and has no vote. */
export function isSilent(reading: Reading): boolean {
  return isZeroIn(reading, rateCells);
}

export function isZeroIn({ figures }: Reading, cells: readonly RateCell[]): boolean {
  return cells.every((cell) => figures[cell].value.isZero);
}

export function isNegativeIn({ figures }: Reading, cells: readonly RateCell[]): boolean {
  return cells.some((cell) => figures[cell].value.isNegative);
}

/**
 * The exact values for which some cells of a row stand, by magnitude; undefined where signs contradict each other or a
 * cell leaves no value. The row is not all zero, so no exact value of it is: a cell that shows 0 is something small.
 */
export function rangesOf(
  { figures }: Reading,
  cells: readonly RateCell[],
  rounding: RateRounding,
): readonly Range[] | undefined {
  const filled = cells.map((cell) => figures[cell].value).filter(({ isZero }) => !isZero);
  if (filled.some(({ isNegative }) => isNegative !== filled[0]!.isNegative)) return undefined;
  const ranges: Range[] = [];
  for (const cell of cells) {
    const range = exactRange(figures[cell].magnitude, figures[cell].unit, modeOf(cell, rounding));
    if (!range) return undefined;
    ranges.push(range);
  }
  return ranges;
}

/** How the figures of a cell were rounded. */
export function modeOf(cell: RateCell, { incomeRate, amount }: RateRounding): RoundingMode {
  return isRate(cell) ? incomeRate : amount;
}
