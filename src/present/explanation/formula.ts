import type { Expression, NodeId } from '../../analyse/explain/explain.js';
import { difference, type Infix, productOf, quotient, single, sumOf, within } from '../../domain/infix.js';
import type { ExplanationWords } from './words/explanation-words.js';

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

function written(expression: Expression, terms: Terms): Infix {
  switch (expression.op) {
    case 'value':
      return single(terms.of(expression.node));
    case 'number':
      return single(expression.value.toText());
    case 'add':
      return sumOf(parts(expression.args, terms), ' + ');
    case 'multiply':
      return productOf(parts(expression.args, terms), ' × ');
    case 'subtract':
      return difference(pair(expression.args, terms), ' − ');
    case 'divide':
      return quotient(pair(expression.args, terms), ' ÷ ');
    case 'at-least':
      return difference(pair(expression.args, terms), ' ≥ ');
    case 'sum':
      return sumText(expression.args, terms);
    case 'min':
    case 'max':
      return single(`${expression.op}(${texts(expression.args, terms).join(', ')})`);
    case 'round':
      return single(terms.words.round(written(expression.args[0], terms).text, expression.mode));
    case 'largest-remainder':
      return single(terms.words.share(expression.place + 1, texts(expression.args, terms)[0] ?? ''));
  }
}

function texts(args: readonly Expression[], terms: Terms): string[] {
  return parts(args, terms).map(({ text }) => text);
}

function parts(args: readonly Expression[], terms: Terms): Infix[] {
  return args.map((argument) => written(argument, terms));
}

function pair([left, right]: readonly [Expression, Expression], terms: Terms): [Infix, Infix] {
  return [written(left, terms), written(right, terms)];
}

function sumText(args: readonly Expression[], terms: Terms): Infix {
  const [first] = args;
  if (!first) return single('0');
  if (args.length === 1) return written(first, terms);
  if (terms.sums === 'sigma' && new Set(texts(args, terms)).size === 1) {
    return { text: `Σ ${within(written(first, terms), 3)}`, binding: 2 };
  }
  const shown = args.length <= listed ? args : [...args.slice(0, 2), args.at(-1)!];
  if (shown.length === args.length) return sumOf(parts(shown, terms), ' + ');
  const [one, other, last] = parts(shown, terms).map((part) => within(part, 1));
  const text = `${one} + ${other} + … + ${last}`;
  return { text: terms.words.terms(text, args.length), binding: 1 };
}
