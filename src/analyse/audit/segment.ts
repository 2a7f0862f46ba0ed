import type { PublishedSegment } from '../../domain/published-rates.js';
import { withParts } from './adult-parts.js';
import type { Taken } from './adult-readings.js';
import { type Consensus, sizeOf } from './consensus.js';
import { constantsOf, impliedBy, methodOf } from './implied.js';
import { isZeroIn } from './reading.js';
import type { Agreement, AuditOptions, RateRounding, SegmentAudit } from './result.js';
import { slipsIn } from './slips.js';
import { judge } from './standing.js';
import { unifiedIn } from './unified.js';

/** A segment under the rounding of the table. */
export function auditSegment(
  { segment, unpublished, incomplete }: PublishedSegment,
  { readings, consensus, adult, leftOut }: Taken,
  rounding: RateRounding,
  options: AuditOptions,
): SegmentAudit {
  const { common, rows: judged } = judge(readings, consensus, rounding);
  const rows = judged.map((row, at) => withParts(row, readings[at]!, common));
  const method = common && methodOf(common);
  const constants = common && constantsOf(common);
  const having = (cell: 'perHousehold' | 'assetRate') =>
    readings.filter((reading) => !isZeroIn(reading, [cell])).length;
  return {
    segment,
    adult,
    adultLeftOut: leftOut.map((at) => readings[at]!.row),
    slips: slipsIn(segment, rows),
    agreement: agreementOf(consensus),
    method,
    fitting: rows.filter(({ standing }) => standing === 'fits').length,
    rows,
    unpublished,
    incomplete,
    withHousehold: having('perHousehold'),
    withAssets: having('assetRate'),
    unified: unifiedIn(rows),
    constants,
    implied:
      constants && method
        ? impliedBy(constants, method, options)
        : { nationalIncome: null, personsPerHousehold: null },
  };
}

function agreementOf(consensus: Consensus): Agreement {
  const { length } = consensus.voters;
  if (sizeOf(consensus) === length) return 'all';
  if (length < 3) return 'undecided';
  return sizeOf(consensus) > 0 ? 'most' : 'none';
}
