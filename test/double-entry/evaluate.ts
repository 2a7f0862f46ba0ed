import { type Case, premiumDefaults } from '../../src/domain/case.js';
import { type QuantityFigure, quantityNamed } from '../../src/domain/quantities/catalogue.js';
import { holdsIn } from '../../src/domain/quantities/conditions.js';
import { decided, type RoundedBy, type Term } from '../../src/domain/quantities/term.js';
import { Rational, sum } from '../../src/domain/rational.js';
import type { SegmentResult, SegmentRow } from '../../src/domain/result.js';

/** Whose figures a term is over: a municipality in a segment, or the segment. */
export interface Subject {
  readonly kase: Case;
  readonly segment: SegmentResult;
  readonly row?: SegmentRow;
  /** Rows that a term over all segments adds up. */
  readonly rows?: readonly SegmentRow[];
  /** Figures that are of neither: of a single row of the adjustments, over all segments. */
  readonly known?: Readonly<Record<string, Rational>>;
}

/** A term by figures that the engine keeps; undefined where one that it needs does not exist. */
export function evaluated(given: Term, subject: Subject): Rational | undefined {
  const term = decided(given, holdsIn(subject.kase, subject.segment));
  switch (term.op) {
    case 'own':
    case 'optional':
      return figure(term.quantity, subject);
    case 'all':
      return figure(term.quantity, whole(subject));
    case 'each':
      return every(
        subject.segment.rows.map((row) => figure(term.quantity, { ...subject, row })),
        sum,
      );
    case 'eachSegment':
      return every(
        (subject.rows ?? []).map((row) => figure(term.quantity, { ...subject, row })),
        sum,
      );
    case 'ratio':
      return figure(term.quantity, subject)?.dividedBy(Rational.of(100n));
    case 'number':
      return Rational.of(term.value);
    case 'add':
      return every(
        term.args.filter((part) => applies(part, subject)).map((part) => evaluated(part, subject)),
        sum,
      );
    case 'times':
      return every(
        term.args.filter((part) => applies(part, subject)).map((part) => evaluated(part, subject)),
        (factors) => factors.reduce((product, factor) => product.times(factor), Rational.one),
      );
    case 'minus':
      return every(pair(term.args, subject), ([from, taken]) => from!.minus(taken!));
    case 'over':
      return every(pair(term.args, subject), ([dividend, divisor]) =>
        divisor!.isZero ? undefined : dividend!.dividedBy(divisor!),
      );
    case 'inPercent':
      return evaluated(term.args[0], subject)?.times(Rational.of(100n));
    case 'rounded':
      return roundedBy(term.by, evaluated(term.args[0], subject), subject.kase);
    case 'zeroWithout':
      return term.quantities.every((id) => figure(id, subject)?.isZero)
        ? Rational.zero
        : evaluated(term.args[0], subject);
    case 'where':
    case 'ifRows':
    case 'choice':
      return evaluated(term.args[0], subject);
  }
}

/** A figure as the engine keeps it, or by its own term where the engine keeps none. */
function figure(id: string, subject: Subject): Rational | undefined {
  const { of, all, term } = quantityNamed(id);
  const { row, segment, known } = subject;
  if (known?.[id]) return known[id];
  const kept = row && of ? of(row) : all?.(segment);
  if (kept === undefined && !of && !all && term) return evaluated(term, subject);
  return exact(kept);
}

export function exact(value: QuantityFigure): Rational | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'bigint' ? Rational.of(value) : value;
}

function whole({ kase, segment }: Subject): Subject {
  return { kase, segment };
}

function pair([left, right]: readonly [Term, Term], subject: Subject) {
  return [evaluated(left, subject), evaluated(right, subject)];
}

function every<Value>(
  values: readonly (Rational | undefined)[],
  of: (values: readonly Rational[]) => Value,
): Value | undefined {
  const there = values.filter((value) => value !== undefined);
  return there.length === values.length ? of(there) : undefined;
}

/** Parts and factors that a case does not have are left out. */
function applies(part: Term, subject: Subject): boolean {
  if (part.op !== 'optional' && part.op !== 'where') return true;
  const { segment, row } = subject;
  const { of, all, countsIn } = quantityNamed(part.quantity);
  if (countsIn && !countsIn(segment.segment)) return false;
  return exact(row && of ? of(row) : all?.(segment)) !== undefined;
}

function roundedBy(by: RoundedBy, value: Rational | undefined, { premium }: Case): Rational | undefined {
  const { incomeRateRounding, amountRounding, amountUnit } = premium ?? premiumDefaults;
  const hundredth = Rational.of(1n, 100n);
  if (!value) return undefined;
  if (by === 'yen') return Rational.of(value.roundToUnit(1n, 'half-up'));
  if (by === 'yen-toward-zero') return Rational.of(value.roundToUnit(1n, 'down'));
  if (by === 'amount') return Rational.of(value.roundToUnit(amountUnit, amountRounding));
  return Rational.of(value.dividedBy(hundredth).roundToUnit(1n, incomeRateRounding)).times(hundredth);
}
