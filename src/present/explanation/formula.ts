import type { Expression, NodeId } from '../../analyse/explain/explain.js';
import type { Rational } from '../../domain/rational.js';
import type { ExplanationWords } from './words/explanation-words.js';

/** How tightly a formula holds together: sums least, single terms most. */
type Binding = 1 | 2 | 3;

interface Written {
  readonly text: string;
  readonly binding: Binding;
}

/** How the terms of a formula are written: their symbols, or their values. */
export interface Terms {
  readonly of: (node: NodeId) => string;
  /** A sum over many is `Σ x_i` in symbols, and its first and last terms in numbers. */
  readonly sums: 'sigma' | 'terms';
  readonly words: ExplanationWords;
}

/** More terms of a sum than this are not listed one by one. */
const listed = 4;

/** A formula on one line, with no bracket that is not needed. */
export function formulaText(expression: Expression, terms: Terms): string {
  return written(expression, terms).text;
}

function written(expression: Expression, terms: Terms): Written {
  switch (expression.op) {
    case 'value':
      return { text: terms.of(expression.node), binding: 3 };
    case 'number':
      return { text: literal(expression.value), binding: 3 };
    case 'add':
      return joined(expression.args, ' + ', 1, terms);
    case 'multiply':
      return joined(expression.args, ' × ', 2, terms);
    case 'subtract':
      return pair(expression.args, ' − ', 1, terms);
    case 'divide':
      return pair(expression.args, ' ÷ ', 2, terms);
    case 'at-least':
      return pair(expression.args, ' ≥ ', 1, terms);
    case 'sum':
      return sumText(expression.args, terms);
    case 'min':
      return { text: `min(${texts(expression.args, terms).join(', ')})`, binding: 3 };
    case 'round':
      return {
        text: terms.words.round(written(expression.args[0], terms).text, expression.mode),
        binding: 3,
      };
    case 'largest-remainder':
      return {
        text: terms.words.share(expression.place + 1, texts(expression.args, terms)[0] ?? ''),
        binding: 3,
      };
  }
}

function texts(args: readonly Expression[], terms: Terms): string[] {
  return args.map((argument) => written(argument, terms).text);
}

function joined(args: readonly Expression[], sign: string, binding: Binding, terms: Terms): Written {
  const parts = args.map((argument) => within(written(argument, terms), binding));
  return { text: parts.join(sign), binding };
}

/** The right side of a difference or a quotient needs brackets already when it binds as loosely. */
function pair(
  [left, right]: readonly [Expression, Expression],
  sign: string,
  binding: 1 | 2,
  terms: Terms,
): Written {
  const start = within(written(left, terms), binding);
  const end = within(written(right, terms), (binding + 1) as Binding);
  return { text: `${start}${sign}${end}`, binding };
}

function within({ text, binding }: Written, outer: Binding): string {
  return binding < outer ? `(${text})` : text;
}

function sumText(args: readonly Expression[], terms: Terms): Written {
  const [first] = args;
  if (!first) return { text: '0', binding: 3 };
  if (args.length === 1) return written(first, terms);
  if (terms.sums === 'sigma' && new Set(texts(args, terms)).size === 1) {
    return { text: `Σ ${within(written(first, terms), 3)}`, binding: 2 };
  }
  const shown = args.length <= listed ? args : [...args.slice(0, 2), args.at(-1)!];
  const parts = shown.map((argument) => within(written(argument, terms), 1));
  if (shown.length === args.length) return { text: parts.join(' + '), binding: 1 };
  const text = `${parts[0]} + ${parts[1]} + … + ${parts[2]}`;
  return { text: terms.words.terms(text, args.length), binding: 1 };
}

/** Numbers that rules state: 1, 100, years. */
function literal(value: Rational): string {
  return value.toText();
}
