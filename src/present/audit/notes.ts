import type { AuditResult, RowAudit, SegmentAudit, UnifiedRates } from '../../analyse/audit/result.js';
import type { IncompleteRow } from '../../domain/published-rates.js';
import { Rational } from '../../domain/rational.js';
import type { Segment } from '../../domain/segment.js';
import { plain } from '../figures.js';
import { grouped } from '../readable.js';
import { cellName } from './cells.js';
import { mostNamed, roundingLines } from './rounding.js';
import { counted, majorityLines } from './sentences.js';

/** What is said after the tables: on single segments, what a weight would tell, the rounding, how rows are judged. */
export function notes(result: AuditResult): string[] {
  const { segments, verdict } = result;
  return [
    ...wrongSums(segments),
    ...leftOut(segments),
    ...unifiedLines(segments),
    ...weightNote(segments),
    ...(verdict === 'not-uniform' ? [] : roundingLines(result)),
    ...majorityLines,
  ];
}

/** 子ども: rows of which the total fits, so that one of its two parts is wrong; at most a few by name. */
function wrongSums(segments: readonly SegmentAudit[]): string[] {
  const wrong = segments.flatMap(({ rows }) => rows.filter(arePartsWrong));
  const rest = wrong.length - mostNamed;
  return [
    ...wrong.slice(0, mostNamed).flatMap(wrongSum),
    ...(rest > 0 ? [`The same goes for ${counted(rest, 'more row')}.`] : []),
  ];
}

function arePartsWrong({ suspects }: RowAudit): boolean {
  return suspects[0]?.cell === 'adultBase';
}

function wrongSum({ row: { name, code, parts, figures } }: RowAudit): string[] {
  const sum = plain(Rational.fromDecimal(parts!.base.plus(parts!.increment)));
  const total = plain(Rational.fromDecimal(figures.perInsured));
  return [
    `${name || code}: 均等割 + 18歳以上均等割 = ${grouped(sum!)}, but the total is ${grouped(total!)}.`,
    'That total fits, so one of the two parts is wrong.',
  ];
}

function leftOut(segments: readonly SegmentAudit[]): string[] {
  return segments
    .filter(({ unpublished }) => unpublished > 0)
    .flatMap(({ segment, unpublished, incomplete }) => [
      ...without(segment, unpublished - incomplete.length),
      ...incomplete.slice(0, mostNamed).map((row) => incompleteLine(segment, row)),
      ...more(segment, incomplete.length - mostNamed),
    ]);
}

function without(segment: Segment, rows: number): string[] {
  return rows > 0 ? [`${segment}: ${counted(rows, 'row')} without figures left out.`] : [];
}

/** A row of which some cells are empty: not published, or lost. */
function incompleteLine(segment: Segment, { name, code, missing }: IncompleteRow): string {
  const cells = missing.map((cell) => cellName(cell, segment)).join(', ');
  return `${segment}: ${name || code} left out: ${cells} is empty, other cells are not.`;
}

function more(segment: Segment, rows: number): string[] {
  return rows > 0 ? [`${segment}: ${counted(rows, 'more row')} left out that are empty in part.`] : [];
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
