import { type RateCell, rateCells } from '../../domain/published-rates.js';
import { largestAgreeing, mostAgreeing } from './agreement.js';
import { type Ratios, ratiosOf } from './ratios.js';
import { isSilent, isZeroIn, modeOf, type Reading, rangesOf } from './reading.js';
import type { RateRounding } from './result.js';

/** Which rows of a segment agree under a rounding, as row numbers. */
export interface Consensus {
  /** The cells that stand in one proportion; the others are 0. */
  readonly cells: readonly RateCell[];
  /** Rows that are not all zero. */
  readonly voters: readonly number[];
  /** The largest sets of voters that have constants in common; none where they are no majority. */
  readonly sets: readonly (readonly number[])[];
}

/** With fewer rows there is no majority: one word stands against the other. */
const fewestForMajority = 3;

/** So many more rows must speak for what is unusual; one alone may be a slip. */
export const lead = 2;

/** What is asked of a segment: its rows and how they may have been rounded. */
export interface Question {
  readonly readings: readonly Reading[];
  readonly rounding: RateRounding;
}

/**
 * The largest sets of voters that agree: more than half of the voters, or none.
 *
 * @param wanted fewer voters than this are of no interest; Infinity asks for all of them
 */
export function consensusOf(question: Question, wanted: number): Consensus {
  const voters = votersOf(question);
  const methods = methodsToTry(question, voters);
  // Several methods are compared by their rows, so the second best must be known too.
  const margin = methods.length > 1 ? lead - 1 : 0;
  const least = Math.max(Math.min(wanted, voters.length) - margin, fewestThatAgree(voters.length));
  const tried = methods.map((cells) => {
    const { able, ratios } = proportionsOf(question, voters, cells);
    return { cells, voters, sets: largestAgreeing(ratios, least).map((set) => set.map((at) => able[at]!)) };
  });
  return tried.reduce((best, one) => (sizeOf(one) >= sizeOf(best) + lead ? one : best));
}

/** No more voters than this agree; quickly found. */
export function mostThatAgree(question: Question): number {
  const voters = votersOf(question);
  const sizes = methodsToTry(question, voters).map((cells) =>
    mostAgreeing(proportionsOf(question, voters, cells).ratios),
  );
  return Math.max(...sizes);
}

/** How many voters agree. */
export function sizeOf({ sets }: Pick<Consensus, 'sets'>): number {
  return sets[0]?.length ?? 0;
}

function votersOf({ readings }: Question): number[] {
  return readings.map((_, row) => row).filter((row) => !isSilent(readings[row]!));
}

function fewestThatAgree(voters: number): number {
  return voters < fewestForMajority ? 1 : Math.floor(voters / 2) + 1;
}

/** The voters that fit any constants at all, and the proportions that they allow. */
function proportionsOf(
  { readings, rounding }: Question,
  voters: readonly number[],
  cells: readonly RateCell[],
) {
  const able: number[] = [];
  const ratios: Ratios[] = [];
  for (const row of voters) {
    const own = ratiosIn(readings[row]!, cells, rounding);
    if (!own) continue;
    able.push(row);
    ratios.push(own);
  }
  return { able, ratios };
}

/** The proportions that a row allows; undefined when it fits no constants, whatever they are. */
export function ratiosIn(
  reading: Reading,
  cells: readonly RateCell[],
  rounding: RateRounding,
): Ratios | undefined {
  const ranges = rangesOf(reading, cells, rounding);
  return ranges && isZeroIn(reading, unusedCells(cells)) ? ratiosOf(ranges) : undefined;
}

/** The cells that a method does not have. */
export function unusedCells(used: readonly RateCell[]): RateCell[] {
  return rateCells.filter((cell) => !used.includes(cell));
}

/** The sets of cells that can make the method, the fewest cells first. */
function methodsToTry({ readings, rounding }: Question, voters: readonly number[]): RateCell[][] {
  const methods = rateCells.reduce<RateCell[][]>(
    (tried, cell) => {
      const filled = voters.filter((row) => !isZeroIn(readings[row]!, [cell])).length;
      const uses = usesToTry(cell, filled, voters.length, rounding);
      return uses.flatMap((isUsed) => tried.map((cells) => (isUsed ? [...cells, cell] : cells)));
    },
    [[]],
  );
  return methods.sort((a, b) => a.length - b.length);
}

/**
 * Whether the method has a cell. A 平等割額 or 資産割率 that is 0 in some rows only is tried both ways: as one that there
 * is none of, and as one that is small.
 */
function usesToTry(cell: RateCell, filled: number, voters: number, rounding: RateRounding): boolean[] {
  if (filled === 0) return [false];
  if (filled === voters || voters < fewestForMajority) return [true];
  if (cell === 'perHousehold' || cell === 'assetRate') return [false, true];
  // Rounded up, only nothing is 0: a few figures among zeros are no part of the method.
  return [modeOf(cell, rounding) !== 'up' || filled * 2 > voters];
}
