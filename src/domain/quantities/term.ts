import type { Condition } from './conditions.js';

/** By which rule a term is rounded: to the yen, half-up or toward zero, or as the case rounds rates (to 0.01 per cent) and amounts. */
export type RoundedBy = 'yen' | 'yen-toward-zero' | 'rate' | 'amount';

/**
 * How a quantity follows from others: its formula as its record states it, once for every view. Quantities are those of
 * the same subject, a municipality in a segment or the segment as a whole, unless `all` names those of the whole.
 */
export type Term =
  | { readonly op: 'own' | 'all' | 'each' | 'eachSegment'; readonly quantity: string }
  /** A factor that is left out where the quantity does not apply. */
  | { readonly op: 'optional'; readonly quantity: string }
  /** A part that is left out where a quantity does not apply. */
  | { readonly op: 'where'; readonly quantity: string; readonly args: readonly [Term] }
  /** No formula: the figure is given. */
  | { readonly op: 'given' }
  /** The second term where a condition holds, else the first. */
  | { readonly op: 'choice'; readonly when: Condition; readonly args: readonly [Term, Term] }
  /** A part that is left out where no adjustments of a stage are given. */
  | { readonly op: 'ifRows'; readonly stage: 'levy' | 'premium'; readonly args: readonly [Term] }
  /** A formula that gives 0 to whoever has nothing of some quantities, even where a part of it is missing. */
  | { readonly op: 'zeroWithout'; readonly quantities: readonly string[]; readonly args: readonly [Term] }
  /** A ratio in per cent. */
  | { readonly op: 'inPercent'; readonly args: readonly [Term] }
  /** A quantity in per cent as a ratio. */
  | { readonly op: 'ratio'; readonly quantity: string }
  | { readonly op: 'number'; readonly value: bigint }
  | { readonly op: 'add' | 'times'; readonly args: readonly Term[] }
  | { readonly op: 'minus' | 'over'; readonly args: readonly [Term, Term] }
  | { readonly op: 'rounded'; readonly by: RoundedBy; readonly args: readonly [Term] };

/** Given, as what stands before a choice of a formula. */
export const given: Term = { op: 'given' };
/** Of the same subject. */
export const own = (quantity: string): Term => ({ op: 'own', quantity });
/** Of the segment as a whole. */
export const all = (quantity: string): Term => ({ op: 'all', quantity });
/** The sum over all municipalities of the segment. */
export const each = (quantity: string): Term => ({ op: 'each', quantity });
/** Over all segments: the sum of what the same subject has in each of them. */
export const eachSegment = (quantity: string): Term => ({ op: 'eachSegment', quantity });
export const optional = (quantity: string): Term => ({ op: 'optional', quantity });
export const where = (quantity: string, term: Term): Term => ({ op: 'where', quantity, args: [term] });
/** A term, and the one that stands in its place where a condition holds. */
export const choice = (otherwise: Term, when: Condition, then: Term): Term => ({
  op: 'choice',
  when,
  args: [otherwise, then],
});
export const ifRows = (stage: 'levy' | 'premium', term: Term): Term => ({
  op: 'ifRows',
  stage,
  args: [term],
});
export const zeroWithout = (quantities: readonly string[], term: Term): Term => ({
  op: 'zeroWithout',
  quantities,
  args: [term],
});
export const inPercent = (term: Term): Term => ({ op: 'inPercent', args: [term] });
export const ratio = (quantity: string): Term => ({ op: 'ratio', quantity });
export const add = (...args: readonly Term[]): Term => ({ op: 'add', args });
export const times = (...args: readonly Term[]): Term => ({ op: 'times', args });
export const minus = (from: Term, taken: Term): Term => ({ op: 'minus', args: [from, taken] });
export const over = (dividend: Term, divisor: Term): Term => ({ op: 'over', args: [dividend, divisor] });
export const rounded = (by: RoundedBy, term: Term): Term => ({ op: 'rounded', by, args: [term] });
export const number = (value: bigint): Term => ({ op: 'number', value });
export const one = number(1n);

/** A term without its choices, each decided by what holds. */
export function decided(term: Term, holds: (condition: Condition) => boolean): Term {
  if (term.op === 'choice') return decided(term.args[holds(term.when) ? 1 : 0], holds);
  if (!('args' in term)) return term;
  return { ...term, args: term.args.map((part) => decided(part, holds)) } as Term;
}

/** A term as it is in most cases, where no condition holds. */
export function plainly(term: Term): Term {
  return decided(term, () => false);
}

/** The quantities that a term uses, each once, in order. */
export function quantitiesOf(term: Term): string[] {
  const own = 'quantity' in term && term.op !== 'where' ? [term.quantity] : [];
  const parts = 'args' in term ? term.args.flatMap(quantitiesOf) : [];
  return [...new Set([...own, ...parts])];
}
