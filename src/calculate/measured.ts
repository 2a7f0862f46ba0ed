import {
  type Case,
  isByYears,
  type Measured,
  type MeasuredName,
  measuredBasisOf,
  type SeriesBasis,
  type YearOfMeasure,
} from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import { type FiscalYear, formatFiscalYear } from '../domain/fiscal-year.js';
import { Rational, sum, withCommonDenominator } from '../domain/rational.js';
import type { PerInsured, YearPerInsured } from '../domain/result.js';
import type { Segment } from '../domain/segment.js';
import { askedYears, lawLags, takenYears } from '../domain/series.js';
import type { Exact } from './exact.js';

/** Incomes or assets of municipalities: I_i, and what they are made of where they are given by years. */
export interface MeasuredRows {
  /** I_i, over one denominator. */
  readonly values: readonly Rational[];
  readonly perInsured: readonly PerInsured[] | null;
}

/** The same of a whole segment, with I_p. */
export interface MeasuredColumn extends MeasuredRows {
  /** I_p. */
  readonly total: Rational;
  readonly perInsuredOfAll: PerInsured | null;
}

/** What rows are measured by. */
export interface Measure {
  /** What errors call it: `income in medical`. */
  readonly name: string;
  /** N^inc_i. */
  readonly heads: readonly Rational[];
  readonly basis: SeriesBasis;
  readonly fiscalYear: FiscalYear;
  /** How many years before the fiscal year the newest lies that the law names. */
  readonly lag: number;
  readonly exact: Exact;
}

/** Incomes or assets of a segment. @throws UnfitCase where one is missing. */
export function measureOf(
  name: MeasuredName,
  {
    segment,
    heads,
    kase,
    exact,
  }: Pick<Measure, 'heads' | 'exact'> & { readonly segment: Segment; readonly kase: Case },
): Measure {
  return {
    name: `${name} in ${segment}`,
    heads,
    basis: measuredBasisOf(name, kase),
    fiscalYear: kase.fiscalYear,
    lag: lawLags[name],
    exact,
  };
}

/**
 * Totals of the year as they are, I_p their sum or y_p × ΣN^inc where y_p is given; or by years I_i = y_i × N^inc_i and
 * I_p = y_p × ΣN^inc, y the mean of the quotients of the years. Source: 省令4–9条, 12–15条, 17–22条, 25条の2–5; 算定政令9条6項.
 *
 * @throws UnfitCase where a figure is missing or negative, or nothing can be divided by.
 */
export function measuredColumn(
  given: readonly (Measured | undefined)[],
  measure: Measure,
  perInsuredOfAll?: Decimal,
): MeasuredColumn {
  const rows = measuredRows(given, measure);
  const totalHeads = sum(measure.heads);
  if (!rows.byYears) return { ...rows, ...ofTotals(rows.values, totalHeads, perInsuredOfAll, measure) };
  if (perInsuredOfAll) throw new UnfitCase(`${measure.name} is given by years, and per insured too`);
  const whole = meanOf(rows.byYears.map(({ year, figures }) => wholeOf(year, figures, measure.name)));
  return { ...rows, total: whole.value.times(totalHeads).reduced(), perInsuredOfAll: whole };
}

interface FiguresOfYear {
  readonly year: FiscalYear;
  readonly figures: readonly Figures[];
}

/** I_i of some municipalities. @throws UnfitCase where a figure is missing or negative. */
export function measuredRows(
  given: readonly (Measured | undefined)[],
  measure: Measure,
): MeasuredRows & { readonly byYears: readonly FiguresOfYear[] | null } {
  const { name, exact } = measure;
  const all = given.map((one) => {
    if (one === undefined) throw new UnfitCase(`${name} is missing`);
    return one;
  });
  const totals = all.filter((one): one is Decimal => !isByYears(one));
  if (totals.some((one) => one.isNegative())) throw new UnfitCase(`${name} is negative`);
  if (totals.length === all.length)
    return { values: withCommonDenominator(totals.map(exact)), perInsured: null, byYears: null };
  if (totals.length > 0) throw new UnfitCase(`${name} is given both as totals and by years`);
  return ofYears(all.filter(isByYears), measure);
}

function ofTotals(
  values: readonly Rational[],
  totalHeads: Rational,
  perInsured: Decimal | undefined,
  { exact }: Measure,
): Pick<MeasuredColumn, 'total' | 'perInsuredOfAll'> {
  const perInsuredOfAll = perInsured ? { value: exact(perInsured), years: [] } : null;
  const total = perInsuredOfAll ? perInsuredOfAll.value.times(totalHeads).reduced() : sum(values);
  return { total, perInsuredOfAll };
}

function ofYears(given: readonly (readonly YearOfMeasure[])[], measure: Measure) {
  const { name, heads, basis, fiscalYear, lag, exact } = measure;
  const all = [...new Set(given.flatMap((one) => one.map(({ year }) => year)))];
  const years = takenYears(all, basis, fiscalYear, lag);
  if (years.length === 0 || (basis.kind === 'law' && years.length < askedYears(basis)))
    throw new UnfitCase(`${name} lacks years before the fiscal year`);
  const byYears = years.map((year) => ({
    year,
    figures: given.map((one) => figuresOf(one, year, name, exact)),
  }));
  const perInsured = given.map((_, row) =>
    meanOf(byYears.map(({ year, figures }) => ({ year, ...figures[row]! })).filter(isSomething)),
  );
  const values = perInsured.map(({ value }, row) => value.times(heads[row]!).reduced());
  return { values: withCommonDenominator(values), perInsured, byYears };
}

type Figures = Pick<YearPerInsured, 'amount' | 'heads'>;

function figuresOf(given: readonly YearOfMeasure[], year: FiscalYear, name: string, exact: Exact): Figures {
  const found = given.find((one) => one.year === year);
  if (!found) throw new UnfitCase(`${name} of ${formatFiscalYear(year)} is missing`);
  if (found.amount.isNegative() || found.heads.isNegative()) throw new UnfitCase(`${name} is negative`);
  if (found.heads.isZero() && !found.amount.isZero()) throw new UnfitCase(`${name} is without heads`);
  return { amount: exact(found.amount), heads: exact(found.heads) };
}

/** A year with no heads and no income is left out of the mean. */
function isSomething({ heads }: Figures): boolean {
  return !heads.isZero;
}

function wholeOf(
  year: FiscalYear,
  rows: readonly Figures[],
  name: string,
): Figures & { readonly year: FiscalYear } {
  const heads = sum(rows.map((one) => one.heads));
  if (heads.isZero) throw new UnfitCase(`${name} of ${formatFiscalYear(year)} is without heads`);
  return { year, amount: sum(rows.map(({ amount }) => amount)), heads };
}

/** The mean of the quotients; 0 of no year. */
function meanOf(years: readonly (Figures & { readonly year: FiscalYear })[]): PerInsured {
  const quotients = years.map((one) => ({ ...one, quotient: one.amount.dividedBy(one.heads) }));
  if (quotients.length === 0) return { value: Rational.zero, years: [] };
  const total = sum(quotients.map(({ quotient }) => quotient));
  return { value: total.over(BigInt(quotients.length)), years: quotients };
}
