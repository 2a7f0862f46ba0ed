import type { PublishedSegment } from '../../domain/published-rates.js';
import { Rational } from '../../domain/rational.js';
import { segmentRecord } from '../../domain/segment.js';
import { type Consensus, consensusOf, sizeOf } from './consensus.js';
import { isZeroIn, type Reading } from './reading.js';
import type { AdultReading, RateRounding } from './result.js';
import { allAgree, type Trial } from './rounding.js';

/** The rows of a segment as they were taken in the end. */
export interface Taken {
  readonly readings: readonly Reading[];
  readonly consensus: Consensus;
  readonly adult: AdultReading;
}

/** A table under the rounding that was chosen, and its segments as they were taken. */
export interface TakenTable {
  readonly rounding: RateRounding;
  readonly segments: readonly Taken[];
}

/**
 * 子ども: where the totals of adults do not all fit as figures that were rounded once, they are read as sums of two rounded
 * parts, then as totals from which reductions were taken. A reading counts only where every row fits with it. A table
 * of other segments keeps its rounding; half-up is tried beside it where the others fit no worse.
 */
export function takenTable(
  segments: readonly PublishedSegment[],
  readings: readonly (readonly Reading[])[],
  chosen: Trial,
  halfUp: Trial,
): TakenTable {
  const isAdult = (at: number) => segmentRecord(segments[at]!.segment).hasAdults;
  const others = ({ segments: tried }: Trial) =>
    tried.reduce((sum, one, at) => sum + (isAdult(at) ? 0 : sizeOf(one)), 0);
  const tables = [chosen, halfUp]
    .filter((trial) => others(trial) >= others(chosen))
    .map((trial) => ({
      rounding: trial.rounding,
      segments: readings.map((own, at) => {
        const plain: Taken = { readings: own, consensus: trial.segments[at]!, adult: 'total' };
        return isAdult(at) ? takenAdults(plain, trial.rounding) : plain;
      }),
    }));
  const isSecond = ({ segments: taken }: TakenTable) => taken.some(({ adult }) => adult !== 'total');
  return tables.find(isSecond) ?? tables[0]!;
}

function takenAdults(plain: Taken, rounding: RateRounding): Taken {
  if (plain.readings.length === 0 || allAgree(plain.consensus)) return plain;
  const parts = asRead(plain.readings.map(asSumOfTwo), 'rounded-parts', rounding);
  if (allAgree(parts.consensus)) return parts;
  if (sizeOf(plain.consensus) > 0 || sizeOf(parts.consensus) > 0 || !areNear(plain.readings)) return plain;
  const reduced = asRead(plain.readings.map(withoutTotal), 'reductions', rounding);
  // One figure alone stands in no proportion, so nothing would be held against it.
  return allAgree(reduced.consensus) && reduced.consensus.cells.length > 1 ? reduced : plain;
}

function asRead(readings: readonly Reading[], adult: AdultReading, rounding: RateRounding): Taken {
  return { readings, adult, consensus: consensusOf({ readings, rounding }, Infinity) };
}

/** Two parts that were rounded each by itself leave open twice as much as one. */
function asSumOfTwo(reading: Reading): Reading {
  const { perInsured } = reading.figures;
  return withPerInsured(reading, { ...perInsured, unit: perInsured.unit.times(two) });
}

function withoutTotal(reading: Reading): Reading {
  const { perInsured } = reading.figures;
  return withPerInsured(reading, { ...perInsured, value: Rational.zero, magnitude: Rational.zero });
}

function withPerInsured(reading: Reading, perInsured: Reading['figures']['perInsured']): Reading {
  return { ...reading, figures: { ...reading.figures, perInsured } };
}

/**
 * Whether totals differ from 平等割額 by no more than reductions can make: under-18s are about a tenth of all insured, and
 * not more than their own 均等割額 is taken off.
 */
function areNear(readings: readonly Reading[]): boolean {
  const quotients = readings
    .filter((reading) => !isZeroIn(reading, ['perHousehold']) && !isZeroIn(reading, ['perInsured']))
    .map(({ figures }) => figures.perInsured.magnitude.dividedBy(figures.perHousehold.magnitude))
    .sort((a, b) => a.compare(b));
  const [least, most] = [quotients[0], quotients.at(-1)];
  return quotients.length >= fewest && least!.times(four).compare(most!.times(three)) >= 0;
}

/** With fewer rows two figures agree by chance. */
const fewest = 3;

const [two, three, four] = [2n, 3n, 4n].map((whole) => Rational.of(whole)) as [Rational, Rational, Rational];
