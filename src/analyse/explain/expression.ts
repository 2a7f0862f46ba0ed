import { Rational } from '../../domain/rational.js';
import type { RoundingMode } from '../../domain/rounding.js';

/** Names a node of an explanation: quantity, segment, municipality, whichever apply, joined by colons. */
export type NodeId = string;

/**
 * How a value follows from others: a formula that a machine can apply. `sum` is an addition over all municipalities,
 * segments, rows or years; it differs from `add` only for the reader.
 */
export type Expression =
  | { readonly op: 'value'; readonly node: NodeId }
  | { readonly op: 'number'; readonly value: Rational }
  | { readonly op: 'add' | 'sum' | 'multiply' | 'min' | 'max'; readonly args: readonly Expression[] }
  | { readonly op: 'subtract' | 'divide'; readonly args: readonly [Expression, Expression] }
  /** 1 when the first is at least the second, else 0. */
  | { readonly op: 'at-least'; readonly args: readonly [Expression, Expression] }
  /** To a multiple of the unit. */
  | {
      readonly op: 'round';
      readonly mode: RoundingMode;
      readonly unit: Rational;
      readonly args: readonly [Expression];
    }
  /** What the claimant at `place` (from 0) gets of the total, the first argument; the others are all quotas in order. */
  | {
      readonly op: 'largest-remainder';
      readonly unit: Rational;
      readonly place: number;
      /** Names the arguments, which all shares of one pot have in common. */
      readonly claims: string;
      readonly args: readonly Expression[];
    };

export function number(value: bigint | Rational): Expression {
  return { op: 'number', value: typeof value === 'bigint' ? Rational.of(value) : value };
}

export function add(...args: readonly Expression[]): Expression {
  return args.length === 1 ? args[0]! : { op: 'add', args };
}

export function sumOf(args: readonly Expression[]): Expression {
  return { op: 'sum', args };
}

/** A product; factors that do not apply are left out. */
export function multiply(...factors: readonly (Expression | null)[]): Expression {
  const args = factors.filter((factor) => factor !== null);
  return args.length === 1 ? args[0]! : { op: 'multiply', args };
}

export function subtract(from: Expression, taken: Expression): Expression {
  return { op: 'subtract', args: [from, taken] };
}

export function divide(dividend: Expression, divisor: Expression): Expression {
  return { op: 'divide', args: [dividend, divisor] };
}

export function maxOf(...args: readonly Expression[]): Expression {
  return { op: 'max', args };
}

export function round(exact: Expression, mode: RoundingMode, unit: Rational = Rational.one): Expression {
  return { op: 'round', mode, unit, args: [exact] };
}

/** The nodes that an expression uses, each once, in order. */
export function references(expression: Expression): NodeId[] {
  return [...new Set(listed(expression))];
}

function listed(expression: Expression): NodeId[] {
  if (expression.op === 'value') return [expression.node];
  return expression.op === 'number' ? [] : expression.args.flatMap(listed);
}
