import { difference, type Infix, productOf, quotient, single, sumOf } from '../infix.js';
import type { QuantityRecord } from './quantity.js';
import type { Term } from './term.js';

type Records = Readonly<Record<string, QuantityRecord>>;

/** A formula in symbols, with the quantity that it makes in front where that is one symbol: `q_i = C × W_i × γ`. */
export function formulaText(
  { name: { symbol }, term, remark = '' }: QuantityRecord,
  records: Records,
): string | null {
  if (!term) return null;
  const { text } = written(term, records);
  const isOneSymbol = /^[^ \p{Script=Han}]+$/u.test(symbol) && symbol !== text;
  return `${isOneSymbol ? `${symbol} = ` : ''}${text}${remark}`;
}

function written(term: Term, records: Records): Infix {
  switch (term.op) {
    case 'own':
    case 'optional':
    case 'ratio':
      return single(records[term.quantity]?.name.symbol ?? '');
    case 'all':
    case 'each':
      return single(totalSymbol(records[term.quantity]));
    case 'number':
      return single(`${term.value}`);
    case 'add':
      return sumOf(parts(term.args, records), ' + ');
    case 'times':
      return productOf(parts(term.args, records), ' × ');
    case 'minus':
      return difference(pair(term.args, records), ' − ');
    case 'over': {
      // A quotient of a quotient has brackets for the eye.
      const [left, right] = pair(term.args, records);
      const isQuotient = term.args[0].op === 'over';
      return quotient([isQuotient ? single(`(${left.text})`) : left, right], ' ÷ ');
    }
    case 'rounded':
      // Published figures are rounded as the case says; only the yen of a figure for reading is said here.
      return term.by === 'yen'
        ? single(`round half-up (${written(term.args[0], records).text})`)
        : written(term.args[0], records);
    case 'where':
    case 'zeroWithout':
    case 'ifRows':
    case 'inPercent':
      return written(term.args[0], records);
  }
}

function totalSymbol(record: QuantityRecord | undefined): string {
  return record?.name.totalSymbol ?? record?.name.symbol ?? '';
}

function parts(args: readonly Term[], records: Records): Infix[] {
  return args.map((term) => written(term, records));
}

function pair([left, right]: readonly [Term, Term], records: Records): [Infix, Infix] {
  return [written(left, records), written(right, records)];
}
