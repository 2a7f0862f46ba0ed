import {
  type Case,
  type Measured,
  type MeasuredName,
  measuredBasisOf,
  methodsOf,
  type SegmentBase,
  type SegmentTerms,
} from '../domain/case.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational, sum } from '../domain/rational.js';
import type { SegmentBaseFigures, SegmentTotals } from '../domain/result.js';
import { lawLags } from '../domain/series.js';
import { type Counted, householdsOf, type People, peopleOf } from './counted.js';
import type { Exact } from './exact.js';
import { type MeasuredColumn, measuredColumn } from './measured.js';

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
  const measures = { given, people, kase, terms, exact };
  const income = measureOf('income', measures);
  const assets = methods.includes('four') ? measureOf('assets', measures) : null;
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
  return { bases, totals };
}

interface Measures {
  readonly given: readonly SegmentBase[];
  readonly people: People;
  readonly kase: Case;
  readonly terms: SegmentTerms;
  readonly exact: Exact;
}

function measureOf(name: MeasuredName, { given, people, kase, terms, exact }: Measures): MeasuredColumn {
  const { segment, prefectureIncomePerInsured } = terms;
  return measuredColumn(
    given.map((base) => needed(base[name], name, segment)),
    {
      name: `${name} in ${segment}`,
      heads: people.incomeHeads,
      totalHeads: sum(people.incomeHeads),
      basis: measuredBasisOf(name, kase),
      fiscalYear: kase.fiscalYear,
      lag: lawLags[name],
      given: name === 'income' ? prefectureIncomePerInsured : undefined,
      exact,
    },
  );
}

function needed(value: Measured | undefined, quantity: string, segment: string): Measured {
  if (value === undefined) throw new UnfitCase(`${quantity} is missing in ${segment}`);
  return value;
}

function totalOf(column: readonly Rational[], quantity: Counted, segment: string): Rational {
  return notZero(sum(column), quantity, segment);
}

function notZero(total: Rational, quantity: string, segment: string): Rational {
  if (total.isZero) throw new UnfitCase(`the total of ${quantity} is zero in ${segment}`);
  return total;
}
