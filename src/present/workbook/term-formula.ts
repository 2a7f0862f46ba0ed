import { type QuantityId, quantity } from '../../domain/quantities/catalogue.js';
import type { Term } from '../../domain/quantities/term.js';
import type { SegmentResult } from '../../domain/result.js';

/** Where the formula of a cell finds the quantities that its term names. */
export interface Places {
  readonly result: SegmentResult;
  /** The cell of a quantity of the same row. */
  own(id: string): string;
  /** What stands for a quantity of the segment as a whole; undefined where only its own formula does. */
  all(id: string): string | undefined;
  /** The cells of a quantity of all municipalities. */
  each(id: string): string;
}

/** How tightly a formula holds together: sums least, single cells most. */
type Binding = 1 | 2 | 3;

interface Written {
  readonly text: string;
  readonly binding: Binding;
}

/** A term as a spreadsheet calculates it. Whoever has no heads gets no figure that is divided by them. */
export function termFormula(term: Term, places: Places): string {
  const divisors = ownDivisors(term);
  const { text } = written(term, places);
  const none = divisors.map((id) => `${places.own(id)}=0`);
  if (none.length === 0) return text;
  return `IF(${none.length === 1 ? none[0] : `OR(${none.join(',')})`},"",${text})`;
}

function ownDivisors(term: Term): string[] {
  if (!('args' in term)) return [];
  const below = term.args.flatMap(ownDivisors);
  const divisor = term.op === 'over' ? term.args[1] : undefined;
  return divisor?.op === 'own' ? [...new Set([...below, divisor.quantity])] : below;
}

function written(term: Term, places: Places): Written {
  switch (term.op) {
    case 'own':
      return cell(places.own(term.quantity));
    case 'optional':
      return quantity(term.quantity as QuantityId).of
        ? cell(places.own(term.quantity))
        : ofAll(term.quantity, places);
    case 'all':
      return ofAll(term.quantity, places);
    case 'each':
      return cell(`SUM(${places.each(term.quantity)})`);
    case 'ratio':
      return { text: `${places.own(term.quantity)}/100`, binding: 2 };
    case 'number':
      return cell(`${term.value}`);
    case 'add':
      return joined(term.args, '+', 1, places);
    case 'times':
      return joined(term.args, '*', 2, places);
    case 'minus':
      return pair(term.args, '-', 1, places);
    case 'over':
      return pair(term.args, '/', 2, places);
    case 'inPercent':
      return { text: `${within(written(term.args[0], places), 2)}*100`, binding: 2 };
    case 'where':
    case 'ifRows':
      return written(term.args[0], places);
    case 'zeroWithout': {
      const measures = term.quantities.map(places.own).join('+');
      return cell(`IF(${measures}=0,0,${written(term.args[0], places).text})`);
    }
    case 'rounded':
      if (term.by !== 'yen') throw new RangeError('the rounding of the case has its own formula');
      return cell(`ROUND(${written(term.args[0], places).text},0)`);
  }
}

function cell(text: string): Written {
  return { text, binding: 3 };
}

function ofAll(id: string, places: Places): Written {
  const place = places.all(id);
  if (place !== undefined) return cell(place);
  const { term } = quantity(id as QuantityId);
  if (!term) throw new RangeError(`no cell for ${id}`);
  return written(term, places);
}

/** Parts and factors that a segment does not have are left out. */
function joined(args: readonly Term[], sign: '+' | '*', binding: Binding, places: Places): Written {
  const parts = args.filter((part) => applies(part, places)).map((part) => written(part, places));
  if (parts.length === 1) return parts[0]!;
  return { text: parts.map((part) => within(part, binding)).join(sign), binding };
}

function applies(part: Term, { result }: Places): boolean {
  if (part.op !== 'optional' && part.op !== 'where') return true;
  const { of, all } = quantity(part.quantity as QuantityId);
  return of !== undefined || all?.(result) !== null;
}

/** The right side needs brackets when it binds as loosely. */
function pair([left, right]: readonly [Term, Term], sign: string, binding: 1 | 2, places: Places): Written {
  const start = within(written(left, places), binding);
  const end = within(written(right, places), (binding + 1) as Binding);
  return { text: `${start}${sign}${end}`, binding };
}

function within({ text, binding }: Written, outer: Binding): string {
  return binding < outer ? `(${text})` : text;
}
