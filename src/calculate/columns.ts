import { type Case, methodsOf, type SegmentBase, type SegmentTerms } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import { Memo } from '../domain/memo.js';
import { Rational, sum, withCommonDenominator } from '../domain/rational.js';
import type { SegmentBaseFigures, SegmentTotals } from '../domain/result.js';
import { segmentRecord } from '../domain/segment.js';

type BaseQuantity = keyof SegmentBase;

/** Heads, income and whatever the method uses, exact, each column over one denominator, with its total. */
export interface SegmentColumns {
  readonly bases: readonly SegmentBaseFigures[];
  readonly totals: SegmentTotals;
}

/** The exact value of a decimal of the case. */
export type Exact = (value: Decimal) => Rational;

/** Makes each exact value once: a column of the case belongs to several segments. */
export function exactOnce(): Exact {
  const exact = new Memo(Rational.fromDecimal);
  return (value) => exact.of(value);
}

/** The bases of a segment in the order of `kase.municipalities`. @throws UnfitCase when a figure is missing. */
export function segmentColumns(
  kase: Case,
  terms: SegmentTerms,
  exact: Exact = Rational.fromDecimal,
): SegmentColumns {
  const { segment } = terms;
  const methods = methodsOf(terms);
  const given = kase.municipalities.map(({ code, bases }) => {
    const base = bases[segment];
    if (!base) throw new UnfitCase(`${code} has no base for ${segment}`);
    return base;
  });
  const column = (quantity: BaseQuantity) => exactColumn(given, quantity, segment, exact);
  const heads = column('heads');
  const income = column('income');
  const households = methods.every((method) => method === 'two') ? null : column('households');
  const assets = methods.includes('four') ? column('assets') : null;
  const hasAdults = segmentRecord(segment).hasAdults;
  const under18 = hasAdults ? column('under18') : null;
  const childReductions = hasAdults ? reductionsOf(given, exact) : null;
  // 子ども: the income share goes by all insured (算定政令11条の2第3項, 省令25条の2).
  const incomeHeads = under18
    ? withCommonDenominator(heads.map((one, row) => one.plus(under18[row]!)))
    : heads;

  const bases = given.map((_, row) => ({
    heads: heads[row]!,
    incomeHeads: incomeHeads[row]!,
    income: income[row]!,
    households: households?.[row] ?? null,
    assets: assets?.[row] ?? null,
    under18: under18?.[row] ?? null,
    childReductions: childReductions?.[row] ?? null,
  }));
  const totals = {
    heads: totalOf(heads, 'heads', segment),
    incomeHeads: sum(incomeHeads),
    income: totalOf(income, 'income', segment),
    households: households && totalOf(households, 'households', segment),
    assets: assets && totalOf(assets, 'assets', segment),
    under18: under18 && sum(under18),
    childReductions: childReductions && sum(childReductions),
  };
  return { bases, totals };
}

/** R_i; 0 where it is not given, null where nobody has any. */
function reductionsOf(bases: readonly SegmentBase[], exact: Exact): readonly Rational[] | null {
  if (bases.every(({ childReductions }) => childReductions === undefined)) return null;
  const given = bases.map(({ heads, childReductions }) => {
    if (!childReductions || childReductions.isZero()) return Rational.zero;
    if (childReductions.isNegative()) throw new UnfitCase('childReductions are negative');
    if (heads.isZero()) throw new UnfitCase('reductions of those under 18 without anybody of 18 and over');
    return exact(childReductions);
  });
  return withCommonDenominator(given);
}

function exactColumn(
  bases: readonly SegmentBase[],
  quantity: BaseQuantity,
  segment: string,
  exact: Exact,
): readonly Rational[] {
  const values = bases.map((base) => {
    const value = base[quantity];
    if (value === undefined) throw new UnfitCase(`${quantity} is missing in ${segment}`);
    if (value.isNegative()) throw new UnfitCase(`${quantity} is negative in ${segment}`);
    return exact(value);
  });
  return withCommonDenominator(values);
}

function totalOf(column: readonly Rational[], quantity: BaseQuantity, segment: string): Rational {
  const total = sum(column);
  if (total.isZero) throw new UnfitCase(`the total of ${quantity} is zero in ${segment}`);
  return total;
}
