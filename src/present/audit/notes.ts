import type { AuditResult, SegmentAudit, UnifiedRates } from '../../analyse/audit/result.js';
import { roundingLines } from './rounding.js';
import { counted, majorityLines } from './sentences.js';

/** What is said after the tables: on single segments, what a weight would tell, the rounding, how rows are judged. */
export function notes(result: AuditResult): string[] {
  const { segments, verdict } = result;
  return [
    ...leftOut(segments),
    ...unifiedLines(segments),
    ...weightNote(segments),
    ...(verdict === 'not-uniform' ? [] : roundingLines(result)),
    ...majorityLines,
  ];
}

function leftOut(segments: readonly SegmentAudit[]): string[] {
  return segments
    .filter(({ unpublished }) => unpublished > 0)
    .map(
      ({ segment, unpublished }) => `${segment}: ${counted(unpublished, 'row')} without figures left out.`,
    );
}

function unifiedLines(segments: readonly SegmentAudit[]): string[] {
  const whole = segments.filter(({ unified, rows }) => unified?.rows === rows.length);
  const nearly = segments.filter(({ unified, rows }) => unified && unified.rows < rows.length);
  const names = whole.map(({ segment }) => segment).join(', ');
  return [
    ...(whole.length > 0 ? [`One rate for all municipalities 統一保険料率: ${names}.`] : []),
    ...nearly.map(({ segment, rows, unified }) => `${segment}: ${exceptions(unified!, rows.length)}`),
  ];
}

function exceptions({ rows, others }: UnifiedRates, all: number): string {
  const names = others.map(({ name, code }) => name || code).join(', ');
  const known = names === '' ? '' : `; within rounding of it: ${names}`;
  return `${rows} of ${all} rows have one rate${known}.`;
}

/** What the table alone does not tell. */
function weightNote(segments: readonly SegmentAudit[]): string[] {
  const untold = segments.filter(
    ({ constants, implied }) => constants?.incomeRate && !implied.nationalIncome,
  );
  const methods = new Set(untold.map(({ method }) => method));
  if (methods.has('four')) return ['What 四方式 implies needs --per-insured-weight and --income-weight.'];
  return methods.has('three') ? ['What 三方式 implies needs --per-insured-weight (均等割指数).'] : [];
}
