import { roundingModes } from '../../domain/rounding.js';
import { type Consensus, consensusOf, lead, mostThatAgree, sizeOf } from './consensus.js';
import type { Reading } from './reading.js';
import type { RateRounding } from './result.js';

/** All segments of a table under one rounding. */
export interface Trial {
  readonly rounding: RateRounding;
  readonly segments: readonly Consensus[];
}

/** Half-up for both first, then for one of them, then the same for both. */
const roundings: readonly RateRounding[] = roundingModes
  .flatMap((incomeRate) => roundingModes.map((amount) => ({ incomeRate, amount })))
  .sort((a, b) => rank(a) - rank(b));

function rank({ incomeRate, amount }: RateRounding): number {
  if (incomeRate === amount) return amount === 'half-up' ? 0 : 2;
  return incomeRate === 'half-up' || amount === 'half-up' ? 1 : 3;
}

/** A table under every combination of roundings, in the order of preference. */
export function trialsOf(segments: readonly (readonly Reading[])[]): Trial[] {
  const isAllOf = (rounding: RateRounding) => trial(segments, rounding, () => Infinity);
  const halfUp = isAllOf(roundings[0]!);
  // Where half-up fits every row, another rounding is of interest only if it does too.
  if (halfUp.segments.every(allAgree)) return [halfUp, ...roundings.slice(1).map(isAllOf)];
  return searched(segments);
}

/**
 * The most promising rounding first. What cannot come near the best one found is only asked for segments of which it
 * fits every row.
 */
function searched(segments: readonly (readonly Reading[])[]): Trial[] {
  const promising = roundings
    .map((rounding) => ({ rounding, most: segments.map((readings) => mostBacking(readings, rounding)) }))
    .sort((a, b) => total(b.most) - total(a.most));
  let best = 0;
  const trials = promising.map(({ rounding, most }) => {
    const near = best - lead + 1;
    const wanted = (at: number) => (total(most) < near ? Infinity : near - total(most) + most[at]!);
    const tried = trial(segments, rounding, wanted);
    best = Math.max(best, backing(tried));
    return tried;
  });
  return trials.sort((a, b) => roundings.indexOf(a.rounding) - roundings.indexOf(b.rounding));
}

function trial(
  segments: readonly (readonly Reading[])[],
  rounding: RateRounding,
  wanted: (at: number) => number,
): Trial {
  return {
    rounding,
    segments: segments.map((readings, at) => consensusOf({ readings, rounding }, wanted(at))),
  };
}

/**
 * The rounding of the table as a whole: half-up, which all tables measured so far show, unless the table speaks for
 * another one. It does when under that one every row of every segment fits, which hardly any altered cell would bring
 * about, or at least two rows more: one altered cell spoils one row.
 */
export function chosenTrial([halfUp, ...others]: readonly Trial[]): Trial {
  const best = others.reduce((best, one) => (backing(one) > backing(best) ? one : best), others[0]!);
  const more = backing(best) - backing(halfUp!);
  return more >= lead || (more > 0 && best.segments.every(allAgree)) ? best : halfUp!;
}

/** The voters of a segment that are not in every largest set; none where no set is known. */
export function leftOut({ voters, sets }: Consensus): number[] {
  const members = sets.map((set) => new Set(set));
  return voters.filter((row) => !members.every((set) => set.has(row)));
}

/** How many rows fit. Where no majority does, half of the rows: what few rows have in common is chance. */
function backing({ segments }: Trial): number {
  return total(segments.map((one) => atLeastHalf(sizeOf(one), one.voters.length)));
}

/** The most rows that a segment can add to the backing of a rounding. */
function mostBacking(readings: readonly Reading[], rounding: RateRounding): number {
  return atLeastHalf(mostThatAgree({ readings, rounding }), readings.length);
}

function atLeastHalf(size: number, voters: number): number {
  return Math.max(size, Math.floor(voters / 2));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** Whether every row that is not all zero agrees. */
export function allAgree(consensus: Consensus): boolean {
  return sizeOf(consensus) === consensus.voters.length;
}
