import { type Decimal, decimal } from './decimal.js';
import { isRate, type RateCell } from './published-rates.js';
import { type Segment, segmentRecord } from './segment.js';

/** What a standard rate most likely is, in per cent, or an amount, in yen. */
export interface Likely {
  readonly least: Decimal;
  readonly most: Decimal;
}

/**
 * Far around what is published, so that only a figure in another unit or with a lost digit is outside: what a segment
 * collects per head (its record) is raised on incomes of 167,000 to 3,750,000 yen per head, and an amount is from 1/150
 * to 3 times of it. 資産割率 has been from 2 to 60 per cent.
 */
export function likelyOf(segment: Segment, cell: RateCell): Likely {
  const [low, high] = segmentRecord(segment).perHead;
  if (cell === 'assetRate') return { least: decimal('1'), most: decimal('300') };
  return isRate(cell)
    ? { least: decimal(low).times(perCentOfLow), most: decimal(high).times(perCentOfHigh) }
    : { least: decimal(low).times(partOfLow), most: decimal(high).times(timesHigh) };
}

const perCentOfLow = decimal('0.0000133');
const perCentOfHigh = decimal('0.0003');
const partOfLow = decimal('0.0067');
const timesHigh = decimal('3');

/** 所得割率 in per cent for 10,000 yen of 均等割額: from 1.3 to 3 in uniform tables, whatever a segment costs. */
const proportion: Likely = { least: decimal('0.4'), most: decimal('10') };

/** Whether a 所得割率 (0 to 1) goes with a 均等割額 above zero. */
export function likelyProportion(incomeRate: Decimal, perInsured: Decimal): boolean {
  return isLikely(incomeRate.times(million).dividedBy(perInsured), proportion);
}

const million = decimal('1000000');

export function isLikely(value: Decimal, { least, most }: Likely): boolean {
  const magnitude = value.abs();
  return magnitude.gte(least) && magnitude.lte(most);
}
