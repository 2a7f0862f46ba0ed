import type { PublishedRates, PublishedSegment } from '../../domain/published-rates.js';
import { segmentRecord } from '../../domain/segment.js';
import { readingsOf } from './reading.js';
import type { AuditOptions, AuditResult, LeftOutRow, SegmentAudit, Verdict } from './result.js';
import { allAgree, chosenTrial, leftOut, type Trial, trialsOf } from './rounding.js';
import { auditSegment } from './segment.js';

/**
 * Whether a published table of standard rates follows one set of constants per segment, exactly, within the rounding of
 * its figures: 所得割率 ÷ 均等割額, 平等割額 ÷ 均等割額 and 資産割率 ÷ 均等割額 are the same in every municipality before
 * rounding. Source: rules, sections 8 and 14.6.
 */
export function audit({ segments }: PublishedRates, options: AuditOptions = {}): AuditResult {
  const readings = segments.map(({ rows }) => readingsOf(rows));
  const trials = trialsOf(readings);
  const chosen = chosenTrial(trials);
  const audits = segments.map((segment, at) =>
    auditSegment(segment, readings[at]!, chosen.segments[at]!, chosen.rounding, options),
  );
  return {
    verdict: verdictOn(audits),
    rounding: chosen.rounding,
    roundings: trials.map(({ rounding, segments: tried }) => ({
      rounding,
      fits: segments.filter((_, at) => allAgree(tried[at]!)).map(({ segment }) => segment),
    })),
    leftOutByHalfUp: chosen === trials[0] ? [] : leftOutBy(trials[0]!, segments),
    segments: audits,
  };
}

function leftOutBy(trial: Trial, segments: readonly PublishedSegment[]): LeftOutRow[] {
  return segments.flatMap(({ segment, rows }, at) =>
    leftOut(trial.segments[at]!).map((row) => ({ segment, row: rows[row]! })),
  );
}

/** 子ども分 is young and its rates are coarse (0.27, 0.28 per cent): it speaks for a table only where it is alone. */
function verdictOn(segments: readonly SegmentAudit[]): Verdict {
  const filled = segments.filter(({ rows }) => rows.length > 0);
  const main = filled.filter(({ segment }) => !segmentRecord(segment).isCoarse);
  const speaking = main.length > 0 ? main : filled;
  if (speaking.some(({ agreement }) => agreement === 'none')) return 'not-uniform';
  return filled.every(({ fitting, rows }) => fitting === rows.length) ? 'consistent' : 'differences';
}
