import { type Consensus, ratiosIn } from './consensus.js';
import { meet, type Ratios, tightened, unbounded } from './ratios.js';
import { isSilent, type Reading } from './reading.js';
import type { RateRounding, RowAudit, Standing } from './result.js';
import { belongs, type Common, suspicion } from './suspects.js';

/** What all rows that surely fit have in common, and how every row stands to it. */
export interface Judgement {
  /** Null where no row surely fits. */
  readonly common: Common | null;
  readonly rows: readonly RowAudit[];
}

/**
 * A row fits when it is in every largest set, so whichever of them is right. What contradicts those rows is off. What is
 * left is disputed: each such row goes with them, but the disputed ones do not go with each other.
 */
export function judge(readings: readonly Reading[], consensus: Consensus, rounding: RateRounding): Judgement {
  const { sets, voters } = consensus;
  if (sets.length === 0 && voters.length > 2) {
    return { common: null, rows: readings.map((reading) => audited(reading, 'unknown')) };
  }
  const commonOf = (rows: Iterable<number>) =>
    commonIn(
      [...rows].map((row) => readings[row]!),
      consensus,
      rounding,
    );
  const members = sets.map((set) => new Set(set));
  const agreed = new Set(sets[0]?.filter((row) => members.every((set) => set.has(row))));
  const common = commonOf(agreed);
  const rows = readings.map((reading, row): RowAudit => {
    if (agreed.has(row) || isSilent(reading)) return audited(reading, 'fits');
    if (!belongs(reading, common))
      return { row: reading.row, standing: 'off', ...suspicion(reading, common) };
    const others = members.find((set) => !set.has(row)) ?? [];
    return { row: reading.row, standing: 'disputed', ...suspicion(reading, commonOf(others)) };
  });
  return { common: agreed.size > 0 ? common : null, rows };
}

function audited({ row }: Reading, standing: Standing): RowAudit {
  return { row, standing, suspects: [], severalWrong: false };
}

function commonIn(readings: readonly Reading[], { cells }: Consensus, rounding: RateRounding): Common {
  const met = readings
    .map((reading) => ratiosIn(reading, cells, rounding)!)
    .reduce<Ratios>(meet, unbounded(cells.length));
  return { cells, rounding, ratios: tightened(met)! };
}
