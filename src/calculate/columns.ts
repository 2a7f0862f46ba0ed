import { type Case, type MeasuredName, methodsOf, type SegmentTerms } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational, sum } from '../domain/rational.js';
import type { SegmentBaseFigures, SegmentTotals } from '../domain/result.js';
import { type Counted, householdsOf, peopleOf } from './counted.js';
import type { Exact } from './exact.js';
import { measuredColumn, measureOf } from './measured.js';
import { withOwnBases } from './own-bases.js';

/** Heads, income and whatever the method uses, exact, each column over one denominator, with its total. */
export interface SegmentColumns {
  readonly bases: readonly SegmentBaseFigures[];
  readonly totals: SegmentTotals;
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
  const people = peopleOf(given, segment, exact);
  const { heads, incomeHeads, under18, childReductions } = people;
  const measured = (name: MeasuredName, perInsured?: Decimal) => {
    const measure = measureOf(name, { segment, kase, heads: incomeHeads, exact });
    return measuredColumn(
      given.map((base) => base[name]),
      measure,
      perInsured,
    );
  };
  const income = measured('income', terms.prefectureIncomePerInsured);
  const assets = methods.includes('four') ? measured('assets') : null;
  const households = methods.every((method) => method === 'two') ? null : householdsOf(given, segment, exact);

  const bases = given.map((_, row) => ({
    heads: heads[row]!,
    incomeHeads: incomeHeads[row]!,
    income: income.values[row]!,
    incomePerInsured: income.perInsured?.[row] ?? null,
    households: households?.counted[row] ?? null,
    householdParts: households?.parts?.[row] ?? null,
    assets: assets?.values[row] ?? null,
    assetsPerInsured: assets?.perInsured?.[row] ?? null,
    under18: under18?.[row] ?? null,
    childReductions: childReductions?.[row] ?? null,
  }));
  const totals = {
    heads: totalOf(heads, 'heads', segment),
    incomeHeads: sum(incomeHeads),
    income: notZero(income.total, 'income', segment),
    incomePerInsured: income.perInsuredOfAll,
    households: households && totalOf(households.counted, 'households', segment),
    assets: assets && notZero(assets.total, 'assets', segment),
    assetsPerInsured: assets?.perInsuredOfAll ?? null,
    under18: under18 && sum(under18),
    childReductions: childReductions && sum(childReductions),
  };
  return { bases: withOwnBases(bases, { kase, segment, given, exact }), totals };
}

function totalOf(column: readonly Rational[], quantity: Counted, segment: string): Rational {
  return notZero(sum(column), quantity, segment);
}

function notZero(total: Rational, quantity: string, segment: string): Rational {
  if (total.isZero) throw new UnfitCase(`the total of ${quantity} is zero in ${segment}`);
  return total;
}
