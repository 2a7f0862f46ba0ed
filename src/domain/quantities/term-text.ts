import type { QuantityRecord } from './quantity.js';
import type { Term } from './term.js';

/** How tightly a formula holds together: sums least, single quantities most. */
type Binding = 1 | 2 | 3;

interface Written {
  readonly text: string;
  readonly binding: Binding;
  readonly isQuotient?: true;
}

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

function written(term: Term, records: Records): Written {
  switch (term.op) {
    case 'own':
    case 'optional':
    case 'ratio':
      return { text: records[term.quantity]?.name.symbol ?? '', binding: 3 };
    case 'all':
    case 'each':
      return { text: totalSymbol(records[term.quantity]), binding: 3 };
    case 'number':
      return { text: `${term.value}`, binding: 3 };
    case 'add':
      return joined(term.args, ' + ', 1, records);
    case 'times':
      return joined(term.args, ' × ', 2, records);
    case 'minus':
      return pair(term.args, ' − ', 1, records);
    case 'over':
      return { ...pair(term.args, ' ÷ ', 2, records), isQuotient: true };
    case 'rounded':
      // Published figures are rounded as the case says; only the yen of a figure for reading is said here.
      return term.by === 'yen'
        ? { text: `round half-up (${written(term.args[0], records).text})`, binding: 3 }
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

function joined(args: readonly Term[], sign: string, binding: Binding, records: Records): Written {
  return { text: args.map((one) => within(written(one, records), binding)).join(sign), binding };
}

/** The right side needs brackets when it binds as loosely, and a quotient of a quotient has them for the eye. */
function pair([left, right]: readonly [Term, Term], sign: string, binding: 1 | 2, records: Records): Written {
  const first = written(left, records);
  const start = first.isQuotient ? `(${first.text})` : within(first, binding);
  return { text: `${start}${sign}${within(written(right, records), (binding + 1) as Binding)}`, binding };
}

function within({ text, binding }: Written, outer: Binding): string {
  return binding < outer ? `(${text})` : text;
}
