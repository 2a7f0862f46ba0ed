import type { Case, SegmentBase, SegmentTerms } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational, sum, withCommonDenominator } from '../domain/rational.js';
import type { SegmentBaseFigures, SegmentTotals } from '../domain/result.js';

type Quantity = keyof SegmentBase;

/** Heads, income and whatever the method uses, exact, each column over one denominator, with its total. */
export interface SegmentColumns {
  readonly bases: readonly SegmentBaseFigures[];
  readonly totals: SegmentTotals;
}

/** The bases of a segment in the order of `kase.municipalities`. @throws UnfitCase when a figure is missing. */
export function segmentColumns(kase: Case, { segment, method }: SegmentTerms): SegmentColumns {
  const given = kase.municipalities.map(({ code, bases }) => {
    const base = bases[segment];
    if (!base) throw new UnfitCase(`${code} has no base for ${segment}`);
    return base;
  });
  const heads = exactColumn(given, 'heads', segment);
  const income = exactColumn(given, 'income', segment);
  const households = method === 'two' ? null : exactColumn(given, 'households', segment);
  const assets = method === 'four' ? exactColumn(given, 'assets', segment) : null;
  const under18 = segment === 'child' && kase.premium ? exactColumn(given, 'under18', segment) : null;

  const bases = given.map((_, row) => ({
    heads: heads[row]!,
    income: income[row]!,
    households: households?.[row] ?? null,
    assets: assets?.[row] ?? null,
    under18: under18?.[row] ?? null,
  }));
  const totals = {
    heads: totalOf(heads, 'heads', segment),
    income: totalOf(income, 'income', segment),
    households: households && totalOf(households, 'households', segment),
    assets: assets && totalOf(assets, 'assets', segment),
    under18: under18 && sum(under18),
  };
  return { bases, totals };
}

function exactColumn(
  bases: readonly SegmentBase[],
  quantity: Quantity,
  segment: string,
): readonly Rational[] {
  return exactFigures(
    bases.map((base) => {
      const value = base[quantity];
      if (value === undefined) throw new UnfitCase(`${quantity} is missing in ${segment}`);
      if (value.isNegative()) throw new UnfitCase(`${quantity} is negative in ${segment}`);
      return value;
    }),
  );
}

/** Decimals as exact values over one denominator. */
export function exactFigures(values: readonly Decimal[]): readonly Rational[] {
  return withCommonDenominator(values.map(Rational.fromDecimal));
}

function totalOf(column: readonly Rational[], quantity: Quantity, segment: string): Rational {
  const total = sum(column);
  if (total.isZero) throw new UnfitCase(`the total of ${quantity} is zero in ${segment}`);
  return total;
}
