import type { PublishedSegment } from '../../domain/published-rates.js';
import { Rational } from '../../domain/rational.js';
import { segmentRecord } from '../../domain/segment.js';
import { type Consensus, consensusOf, lead, sizeOf } from './consensus.js';
import { isZeroIn, type Reading } from './reading.js';
import type { AdultReading, RateRounding } from './result.js';
import { allAgree, leftOut, type Trial } from './rounding.js';

/** The rows of a segment as they were taken in the end. */
export interface Taken {
  readonly readings: readonly Reading[];
  readonly consensus: Consensus;
  readonly adult: AdultReading;
  /** Rows that would not fit with totals as they stand, as row numbers. */
  readonly leftOut: readonly number[];
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
        const plain: Taken = { readings: own, consensus: trial.segments[at]!, adult: 'total', leftOut: [] };
        return isAdult(at) ? takenAdults(plain, trial.rounding) : plain;
      }),
    }));
  const isSecond = ({ segments: taken }: TakenTable) => taken.some(({ adult }) => adult !== 'total');
  return tables.find(isSecond) ?? tables[0]!;
}

function takenAdults(plain: Taken, rounding: RateRounding): Taken {
  if (plain.readings.length === 0 || allAgree(plain.consensus)) return plain;
  const asRead = (change: (reading: Reading) => Reading, adult: AdultReading): Taken => {
    const readings = plain.readings.map(change);
    return {
      readings,
      adult,
      leftOut: leftOut(plain.consensus),
      consensus: consensusOf({ readings, rounding }, Infinity),
    };
  };
  const parts = asRead(asSumOfTwo, 'rounded-parts');
  if (allAgree(parts.consensus)) return parts;
  const reduced = asRead(withoutTotal, 'reductions');
  return allAgree(reduced.consensus) && speaksOfReductions(plain, parts, reduced) ? reduced : plain;
}

/**
 * Whether reductions explain the totals. Beside 平等割額 the others are held against each other all the same, so it is enough
 * that no majority agrees with totals. Of 所得割率 alone nothing is left to be held: then 均等割額 must be published and
 * not be more than the total, and more than a slip must speak for it.
 */
function speaksOfReductions(plain: Taken, parts: Taken, reduced: Taken): boolean {
  const { readings } = plain;
  if (reduced.consensus.cells.length > 1)
    return (
      ![plain, parts].some(({ consensus }) => sizeOf(consensus) > 0) && areNear(readings, 'perHousehold')
    );
  const odd = leftOut(plain.consensus).length;
  const isBelow = readings.every(({ row }) => row.base?.lte(row.figures.perInsured));
  return isBelow && odd >= lead && odd * 10 >= readings.length && areNear(readings, 'incomeRate');
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
 * Whether totals differ from another figure by no more than reductions can make: under-18s are about a tenth of all
 * insured, and not more than their own 均等割額 is taken off.
 */
function areNear(readings: readonly Reading[], cell: 'perHousehold' | 'incomeRate'): boolean {
  const quotients = readings
    .filter((reading) => !isZeroIn(reading, [cell]) && !isZeroIn(reading, ['perInsured']))
    .map(({ figures }) => figures.perInsured.magnitude.dividedBy(figures[cell].magnitude))
    .sort((a, b) => a.compare(b));
  const [least, most] = [quotients[0], quotients.at(-1)];
  return quotients.length >= fewest && least!.times(four).compare(most!.times(three)) >= 0;
}

/** With fewer rows two figures agree by chance. */
const fewest = 3;

const [two, three, four] = [2n, 3n, 4n].map((whole) => Rational.of(whole)) as [Rational, Rational, Rational];
