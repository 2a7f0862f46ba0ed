import { type Municipality, premiumDefaults } from '../../domain/case.js';
import { Defect } from '../../domain/defect.js';
import {
  type Quantity,
  type QuantityFigure,
  type QuantityId,
  quantity,
  quantityId,
} from '../../domain/quantities/catalogue.js';
import { holdsIn } from '../../domain/quantities/conditions.js';
import { decided, type RoundedBy, type Term } from '../../domain/quantities/term.js';
import { Rational, sum } from '../../domain/rational.js';
import type { SegmentResult } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation, NodeParts } from './derivation.js';
import { add, divide, type Expression, multiply, number, round, subtract, sumOf } from './expression.js';

/** Whose figures the quantities of a term are. */
interface Whose {
  readonly derivation: Derivation;
  /** Undefined over all segments. */
  readonly segment: Segment | undefined;
  readonly municipality: Municipality | undefined;
  /** Figures that are not looked up by their subject: those of one row of the adjustments, of a year. */
  readonly known?: Readonly<Record<string, Expression>>;
  /** The same of those of all. */
  readonly knownOfAll?: Readonly<Record<string, Expression>>;
}

/**
 * A figure by its record: the value that the engine keeps, and the formula that its term says; or where it is given.
 * Null where it does not apply or its record says no formula.
 *
 * @param but what differs in this case: another formula, a note
 */
export function recorded(
  derivation: Derivation,
  id: QuantityId,
  segment: Segment,
  municipality?: Municipality,
  but: Partial<NodeParts> = {},
): Expression | null {
  const { of, all, term, allTerm, isGiven } = quantity(id);
  const value = municipality
    ? of?.(derivation.row(segment, municipality))
    : all?.(derivation.segment(segment));
  if (value === null || value === undefined) return null;
  if (!municipality && isGiven?.(derivation.terms(segment))) {
    return derivation.setting(id, { segment }, keysOf(quantity(id), segment), value);
  }
  const formula = municipality ? term : (allTerm ?? term);
  if (!formula && !but.formula) return null;
  return derivation.node(id, { segment, ...(municipality && { municipality }) }, () => ({
    value,
    formula: but.formula ?? termExpression(formula!, { derivation, segment, municipality }),
    ...(but.notes && { notes: but.notes }),
  }));
}

/** The keys of case.yaml that may give a quantity of a segment, the one that holds first. */
export function keysOf({ given }: Quantity, segment: Segment): readonly string[] {
  return (given?.keys ?? []).map((key) => key.replace('<segment>', segment)).reverse();
}

/** A term over nodes, which are made in the order in which it names them. */
export function termExpression(term: Term, whose: Whose): Expression {
  const { derivation, segment } = whose;
  return expressed(decided(term, holdsIn(derivation.kase, segment && derivation.segment(segment))), whose);
}

function expressed(term: Term, whose: Whose): Expression {
  const { derivation, segment, municipality, known, knownOfAll } = whose;
  switch (term.op) {
    case 'own':
    case 'optional':
      return known?.[term.quantity] ?? derivation.needed(quantityId(term.quantity), segment, municipality);
    case 'all':
      return knownOfAll?.[term.quantity] ?? derivation.needed(quantityId(term.quantity), segment);
    case 'each':
      return sumOf(
        derivation.municipalities.map((one) => derivation.needed(quantityId(term.quantity), segment, one)),
      );
    case 'eachSegment':
      return sumOf(derivation.result.segments.flatMap((one) => inSegment(term.quantity, one, whose)));
    case 'ratio': {
      const figure = derivation.needed(quantityId(term.quantity), segment, municipality);
      return divide(figure, number(100n));
    }
    case 'given':
      throw new Defect('what is given has no formula');
    case 'number':
      return number(term.value);
    case 'add':
      return add(...partsOf(term.args, whose));
    case 'times':
      return multiply(...term.args.map((factor) => factorOf(factor, whose)));
    case 'minus':
      return subtract(expressed(term.args[0], whose), expressed(term.args[1], whose));
    case 'over':
      return divide(expressed(term.args[0], whose), expressed(term.args[1], whose));
    case 'inPercent':
      return multiply(number(100n), expressed(term.args[0], whose));
    case 'rounded':
      return roundedBy(term.by, expressed(term.args[0], whose), derivation);
    case 'where':
    case 'zeroWithout':
    case 'ifRows':
    case 'choice':
      return expressed(term.args[0], whose);
  }
}

/**
 * What a segment adds to a sum over all of them. Of the prefecture its own figure where that is the sum over the
 * municipalities, else each of theirs: T by a given rate is no sum.
 */
function inSegment(
  id: string,
  { segment, rows }: SegmentResult,
  { derivation, municipality }: Whose,
): Expression[] {
  const quantityIn = quantityId(id);
  if (municipality) return [derivation.needed(quantityIn, segment, municipality)];
  const { of, all } = quantity(quantityIn);
  const whole = exact(all?.(derivation.segment(segment)));
  const parts = rows.map((row) => exact(of?.(row)));
  if (whole?.equals(sum(parts))) return [derivation.needed(quantityIn, segment)];
  return derivation.municipalities.map((one) => derivation.needed(quantityIn, segment, one));
}

function exact(value: QuantityFigure): Rational {
  return value instanceof Rational ? value : Rational.of(value ?? 0n);
}

/** The parts of a sum that apply. */
function partsOf(args: readonly Term[], whose: Whose): Expression[] {
  return args.filter((part) => applies(part, whose)).map((part) => expressed(part, whose));
}

function applies(part: Term, whose: Whose): boolean {
  const { derivation, segment, municipality, known } = whose;
  if (part.op === 'where' && known) return known[part.quantity] !== undefined;
  if (part.op === 'where') return derivation.figure(quantityId(part.quantity), segment) !== null;
  if (part.op !== 'ifRows') return true;
  return derivation.adjustmentsOf(part.stage, segment, municipality?.code).length > 0;
}

/** A factor of the municipality where it has one, else of the segment; null where it may be left out and is. */
function factorOf(factor: Term, whose: Whose): Expression | null {
  if (factor.op !== 'optional') return expressed(factor, whose);
  const { derivation, segment, municipality } = whose;
  const id = quantityId(factor.quantity);
  const { of, countsIn } = quantity(id);
  if (segment && countsIn && !countsIn(segment)) return null;
  return of ? derivation.figure(id, segment, municipality) : derivation.figure(id, segment);
}

/** A formula rounded to the yen, or as the case rounds rates and amounts. */
export function roundedBy(by: RoundedBy, exact: Expression, { kase }: Derivation): Expression {
  const { incomeRateRounding, amountRounding, amountUnit } = kase.premium ?? premiumDefaults;
  switch (by) {
    case 'yen':
      return round(exact, 'half-up');
    case 'yen-toward-zero':
      return round(exact, 'down');
    case 'rate':
      return round(exact, incomeRateRounding, Rational.of(1n, 100n));
    case 'amount':
      return round(exact, amountRounding, Rational.of(amountUnit));
  }
}
