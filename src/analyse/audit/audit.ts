import type { PublishedRates, PublishedSegment } from '../../domain/published-rates.js';
import { segmentRecord, segments } from '../../domain/segment.js';
import { takenTable } from './adult-readings.js';
import { auditAside } from './asides.js';
import { readingsOf } from './reading.js';
import type { AsideAudit, AuditOptions, AuditResult, LeftOutRow, SegmentAudit, Verdict } from './result.js';
import { allAgree, chosenTrial, leftOut, type Trial, trialsOf } from './rounding.js';
import { auditSegment } from './segment.js';

/**
 * Whether a published table of standard rates follows one set of constants per segment, exactly, within the rounding of
 * its figures: 所得割率 ÷ 均等割額, 平等割額 ÷ 均等割額 and 資産割率 ÷ 均等割額 are the same in every municipality before
 * rounding. Source: rules, sections 8 and 14.6.
 */
export function audit(rates: PublishedRates, options: AuditOptions = {}): AuditResult {
  const { segments: published, asides = [], unread = [] } = rates;
  const readings = published.map(({ rows }) => readingsOf(rows));
  const trials = trialsOf(readings);
  const chosen = chosenTrial(trials);
  const taken = takenTable(published, readings, chosen, trials[0]!);
  const { rounding } = taken;
  const audits = published.map((segment, at) =>
    auditSegment(segment, taken.segments[at]!, rounding, options),
  );
  const checked = asides.map((aside) =>
    auditAside(
      aside,
      audits.find(({ segment }) => segment === aside.segment),
      rounding,
    ),
  );
  const isHalfUp = rounding === trials[0]!.rounding;
  return {
    verdict: verdictOn(audits, checked, unread),
    rounding,
    roundings: trials.map(({ rounding: tried, segments }) => ({
      rounding: tried,
      fits: published.filter((_, at) => allAgree(segments[at]!)).map(({ segment }) => segment),
    })),
    leftOutByHalfUp: isHalfUp ? [] : leftOutBy(trials[0]!, published),
    segments: audits,
    missing: segments.filter((segment) => !published.some((one) => one.segment === segment)),
    unread,
    asides: checked,
  };
}

function leftOutBy(trial: Trial, segments: readonly PublishedSegment[]): LeftOutRow[] {
  return segments.flatMap(({ segment, rows }, at) =>
    leftOut(trial.segments[at]!).map((row) => ({ segment, row: rows[row]! })),
  );
}

/** 子ども分 is young and its rates are coarse (0.27, 0.28 per cent): it speaks for a table only where it is alone. */
function verdictOn(
  audits: readonly SegmentAudit[],
  asides: readonly AsideAudit[],
  unread: readonly string[],
): Verdict {
  const filled = audits.filter(({ rows }) => rows.length > 0);
  const main = filled.filter(({ segment }) => !segmentRecord(segment).isCoarse);
  const speaking = main.length > 0 ? main : filled;
  if (speaking.some(({ agreement }) => agreement === 'none')) return 'not-uniform';
  const isConsistent =
    filled.every(({ fitting, rows }) => fitting === rows.length) &&
    asides.every(({ outside }) => outside.length === 0);
  if (!isConsistent) return 'differences';
  return unread.length > 0 ? 'not-wholly-audited' : 'consistent';
}
