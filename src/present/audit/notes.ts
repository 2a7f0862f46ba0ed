import type { AuditResult, RowAudit, SegmentAudit } from '../../analyse/audit/result.js';
import { grouped } from '../../domain/grouped.js';
import { Rational } from '../../domain/rational.js';
import { segmentRecord } from '../../domain/segment.js';
import { plain } from '../figures.js';
import { asideLines } from './asides.js';
import { mostNamed, roundingLines } from './rounding.js';
import type { AuditWords } from './words/audit-words.js';

/** What is said after the tables: on single segments, what a weight would tell, the rounding, how rows are judged. */
export function notes(result: AuditResult, words: AuditWords): string[] {
  const { segments, verdict } = result;
  return [
    ...adultReadings(segments, words),
    ...wrongSums(segments, words),
    ...asideLines(result.asides, words),
    ...missingLine(result, words),
    ...segments.filter(({ unpublished }) => unpublished > 0).flatMap((segment) => leftOut(segment, words)),
    ...unifiedLines(segments, words),
    ...adultsIncome(segments, words),
    ...weightNote(segments, words),
    ...(verdict === 'not-uniform' ? [] : roundingLines(result, words)),
    ...words.majority,
  ];
}

/** 子ども: how totals of adults were taken, where not as they stand, and which rows speak for it. */
function adultReadings(segments: readonly SegmentAudit[], words: AuditWords): string[] {
  return segments.flatMap(({ segment, adult, adultLeftOut }) => {
    const name = words.segmentName(segment);
    if (adult === 'total') return [];
    if (adult === 'reductions') return [...words.reductions(name)];
    const rest = adultLeftOut.length - mostNamed;
    return [
      words.roundedParts(name),
      words.roundedOnce(adultLeftOut.slice(0, mostNamed).map((row) => row.name || row.code)),
      ...(rest > 0 ? [words.sameForMore(rest)] : []),
    ];
  });
}

/** A segment that came later than the law is named with its first year: an older table cannot have it. */
function missingLine({ missing }: AuditResult, words: AuditWords): string[] {
  if (missing.length === 0) return [];
  return [words.missing(missing.map((segment) => words.segmentSince(segment)))];
}

/** 子ども: rows of which the total fits, so that one of its two parts is wrong; at most a few by name. */
function wrongSums(segments: readonly SegmentAudit[], words: AuditWords): string[] {
  const wrong = segments.flatMap(({ rows }) => rows.filter(arePartsWrong));
  const rest = wrong.length - mostNamed;
  return [
    ...wrong.slice(0, mostNamed).flatMap((row) => wrongSum(row, words)),
    ...(rest > 0 ? [words.sameForMore(rest)] : []),
  ];
}

function arePartsWrong({ suspects }: RowAudit): boolean {
  return suspects[0]?.cell === 'adultBase';
}

function wrongSum({ row: { name, code, parts, figures } }: RowAudit, words: AuditWords): readonly string[] {
  const sum = plain(Rational.fromDecimal(parts!.base.plus(parts!.increment)));
  const total = plain(Rational.fromDecimal(figures.perInsured));
  return words.wrongSum(name || code, grouped(sum!), grouped(total!));
}

/** Rows without figures, and those of which some cells are empty: not published, or lost. */
function leftOut({ segment, unpublished, incomplete }: SegmentAudit, words: AuditWords): string[] {
  const segmentName = words.segmentName(segment);
  const without = unpublished - incomplete.length;
  const rest = incomplete.length - mostNamed;
  return [
    ...(without > 0 ? [words.withoutFigures(segmentName, without)] : []),
    ...incomplete.slice(0, mostNamed).map(({ name, code, missing }) => {
      const cells = missing.map((cell) => words.cell(cell, segment));
      return words.incomplete(segmentName, name || code, cells);
    }),
    ...(rest > 0 ? [words.moreIncomplete(segmentName, rest)] : []),
  ];
}

function unifiedLines(segments: readonly SegmentAudit[], words: AuditWords): string[] {
  const whole = segments.filter(({ unified, rows }) => unified?.rows === rows.length);
  return [
    ...(whole.length > 0 ? [words.unified(whole.map(({ segment }) => words.segmentName(segment)))] : []),
    ...segments.flatMap(({ segment, rows, unified }) => {
      if (!unified || unified.rows === rows.length) return [];
      const others = unified.others.map(({ name, code }) => name || code);
      return [words.nearlyUnified(words.segmentName(segment), unified.rows, rows.length, others)];
    }),
  ];
}

/** Rates of 子ども are divided by those of 18 and over, incomes by all: the constant has both. */
function adultsIncome(segments: readonly SegmentAudit[], words: AuditWords): string[] {
  const of = segments.filter(
    ({ segment, implied }) => segmentRecord(segment).hasAdults && implied.nationalIncome,
  );
  return of.map(({ segment }) => words.adultsIncome(words.segmentName(segment)));
}

/** What the table alone does not tell. */
function weightNote(segments: readonly SegmentAudit[], words: AuditWords): string[] {
  const untold = segments.filter(
    ({ constants, implied }) => constants?.incomeRate && !implied.nationalIncome,
  );
  const methods = new Set(untold.map(({ method }) => method));
  if (methods.has('four')) return [words.fourNeedsWeights];
  return methods.has('three') ? [words.threeNeedsWeight] : [];
}
