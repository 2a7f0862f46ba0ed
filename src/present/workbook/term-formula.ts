import { difference, type Infix, productOf, quotient, single, sumOf } from '../../domain/infix.js';
import { type QuantityId, quantity, quantityNamed } from '../../domain/quantities/catalogue.js';
import type { Condition } from '../../domain/quantities/conditions.js';
import { decided, plainly, type RoundedBy, type Term } from '../../domain/quantities/term.js';

/** Where the formula of a cell finds the quantities that its term names. */
export interface Places {
  /** What holds in the segment; nothing unless it is given. */
  holds?(condition: Condition): boolean;
  /** Whether a segment has a quantity. */
  has(id: string): boolean;
  /** The cell of a quantity of the same row. */
  own(id: string): string;
  /** What stands for a quantity of the segment as a whole; undefined where only its own formula does. */
  all(id: string): string | undefined;
  /** The cells of a quantity of all municipalities. */
  each(id: string): string;
  /** The cells of a quantity in all segments, where a row is of none of them. */
  eachSegment?(id: string): string;
}

/** A term as a spreadsheet calculates it. Whoever has no heads gets no figure that is divided by them. */
export function termFormula(given: Term, places: Places): string {
  const term = decided(given, places.holds ?? (() => false));
  const divisors = ownDivisors(term);
  const { text } = written(term, places);
  const none = divisors.map((id) => `${places.own(id)}=0`);
  if (none.length === 0) return text;
  return `IF(${none.length === 1 ? none[0] : `OR(${none.join(',')})`},"",${text})`;
}

/** The term of a quantity over cells that are all found in one way, without a condition. */
export function plainFormula(
  id: QuantityId,
  at: (id: string) => string,
  by: 'term' | 'overallTerm' = 'term',
  eachSegment: (id: string) => string = at,
): string {
  const term = quantity(id)[by];
  if (!term) throw new RangeError(`no ${by} for ${id}`);
  return formulaOf(term, { own: at, all: at, each: at, eachSegment });
}

/** A term over cells that are all there, without a condition. */
export function formulaOf(term: Term, places: Pick<Places, 'own' | 'all'> & Partial<Places>): string {
  return written(plainly(term), { each: places.own, has: () => true, ...places }).text;
}

function ownDivisors(term: Term): string[] {
  if (!('args' in term)) return [];
  const below = term.args.flatMap(ownDivisors);
  const divisor = term.op === 'over' ? term.args[1] : undefined;
  return divisor?.op === 'own' ? [...new Set([...below, divisor.quantity])] : below;
}

function written(term: Term, places: Places): Infix {
  switch (term.op) {
    case 'own':
      return single(places.own(term.quantity));
    case 'optional': {
      const id = term.quantity;
      return quantityNamed(id).of ? single(places.own(id)) : ofAll(id, places);
    }
    case 'all':
      return ofAll(term.quantity, places);
    case 'each':
      return single(`SUM(${places.each(term.quantity)})`);
    case 'eachSegment':
      return single(`SUM(${places.eachSegment?.(term.quantity) ?? ''})`);
    case 'ratio':
      return quotient([single(places.own(term.quantity)), single('100')], '/');
    case 'given':
      throw new RangeError('what is given has no formula');
    case 'number':
      return single(`${term.value}`);
    case 'add':
      return several(term.args, places, (parts) => sumOf(parts, '+'));
    case 'times':
      return several(term.args, places, (parts) => productOf(parts, '*'));
    case 'minus':
      return difference([written(term.args[0], places), written(term.args[1], places)], '-');
    case 'over':
      return quotient([written(term.args[0], places), written(term.args[1], places)], '/');
    case 'inPercent':
      return productOf([written(term.args[0], places), single('100')], '*');
    case 'where':
    case 'ifRows':
    case 'choice':
      return written(term.args[0], places);
    case 'zeroWithout': {
      const measures = term.quantities.map(places.own).join('+');
      return single(`IF(${measures}=0,0,${written(term.args[0], places).text})`);
    }
    case 'rounded':
      return roundedFormula(term.by, written(term.args[0], places).text);
  }
}

/** ROUNDDOWN of LibreOffice keeps too few digits of a large amount; INT keeps them. */
function roundedFormula(by: RoundedBy, exact: string): Infix {
  if (by === 'yen') return single(`ROUND(${exact},0)`);
  if (by === 'yen-toward-zero')
    return productOf([single(`SIGN(${exact})`), single(`INT(ABS(${exact}))`)], '*');
  throw new RangeError('the rounding of the case has its own formula');
}

function ofAll(id: string, places: Places): Infix {
  const place = places.all(id);
  if (place !== undefined) return single(place);
  const { term } = quantityNamed(id);
  if (!term) throw new RangeError(`no cell for ${id}`);
  return written(decided(term, places.holds ?? (() => false)), places);
}

/** Parts and factors that a segment does not have are left out. */
function several(args: readonly Term[], places: Places, join: (parts: readonly Infix[]) => Infix): Infix {
  const [first, ...more] = args.filter((part) => applies(part, places)).map((part) => written(part, places));
  return first && more.length === 0 ? first : join(first ? [first, ...more] : []);
}

function applies(part: Term, places: Places): boolean {
  return (part.op !== 'optional' && part.op !== 'where') || places.has(part.quantity);
}
