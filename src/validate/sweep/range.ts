import { type Decimal, decimal, MAX_DIGITS } from '../../domain/decimal.js';
import { type FiscalYear, formatFiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { readNumber } from '../../domain/number-text.js';

/** More values than anybody compares along one axis. */
const mostValues = 100_001;

/** Why a text is no range. */
export type RangeProblem = 'form' | 'number' | 'year' | 'step' | 'order' | 'too-many' | 'too-fine';

export type RangeReading =
  | {
      readonly ok: true;
      readonly values: readonly string[];
      /** Whether the last value is TO. */
      readonly reachesEnd: boolean;
    }
  | { readonly ok: false; readonly problem: RangeProblem };

/**
 * The values of `FROM:TO:STEP`, or of one number: FROM, FROM + STEP … as far as TO, exact, all with as many decimals as
 * are written; or those of a list `A,B,C`, each once, from the smallest.
 */
export function readRange(text: string): RangeReading {
  if (/[,，、]/.test(text)) return listOf(text.split(/[,，、]/));
  const parts = text.split(/[:：]/);
  if (parts.length !== 1 && parts.length !== 3) return { ok: false, problem: 'form' };
  const numbers = parts.map(readNumber);
  if (!numbers.every((one) => one.ok && !one.percent)) return { ok: false, problem: 'number' };
  const [from, to = from, step = decimal('1')] = numbers.map((one) => (one as { value: Decimal }).value);
  return listed(from!, to!, step!);
}

function listOf(parts: readonly string[]): RangeReading {
  const numbers = parts.map(readNumber);
  if (!numbers.every((one) => one.ok && !one.percent)) return { ok: false, problem: 'number' };
  const values = numbers.map((one) => (one as { value: Decimal }).value).sort((a, b) => a.cmp(b));
  const decimals = Math.max(...values.map((value) => value.decimalPlaces()));
  return { ok: true, values: [...new Set(values.map((value) => value.toFixed(decimals)))], reachesEnd: true };
}

function listed(from: Decimal, to: Decimal, step: Decimal): RangeReading {
  if (!step.gt(0)) return { ok: false, problem: 'step' };
  if (from.gt(to)) return { ok: false, problem: 'order' };
  const decimals = Math.max(from.decimalPlaces(), step.eq(1) ? 0 : step.decimalPlaces());
  const count = to.minus(from).dividedToIntegerBy(step).plus(1);
  if (count.gt(mostValues)) return { ok: false, problem: 'too-many' };
  const values = Array.from({ length: count.toNumber() }, (_, at) =>
    from.plus(step.times(at)).toFixed(decimals),
  );
  return values.every((value) => value.length <= MAX_DIGITS)
    ? { ok: true, values, reachesEnd: to.eq(from.plus(step.times(count.minus(1)))) }
    : { ok: false, problem: 'number' };
}

/** Fiscal years of `R8:R12`, `R8:R12:2` or `R8`. */
export function readYears(text: string): RangeReading {
  const [first = '', last = first, step = '1', ...more] = text.split(/[:：]/);
  if (more.length > 0) return { ok: false, problem: 'form' };
  const [from, to] = [parseFiscalYear(first), parseFiscalYear(last)];
  if (from === undefined || to === undefined) return { ok: false, problem: 'year' };
  if (!/^[1-9]\d?$/.test(step.trim())) return { ok: false, problem: 'step' };
  if (from > to) return { ok: false, problem: 'order' };
  const years: FiscalYear[] = [];
  for (let year = from; year <= to; year += Number(step)) years.push(year);
  return { ok: true, values: years.map(formatFiscalYear), reachesEnd: years.at(-1) === to };
}

/** Whether a value of `--set` is meant as a range: three parts, of which the first begins as a number or a year does. */
export function looksLikeRange(value: string): boolean {
  return /^\s*[+\-−△▲]?[\d０-９HRＨＲ][^:：]*[:：][^:：]*[:：][^:：]*$/iu.test(value);
}
