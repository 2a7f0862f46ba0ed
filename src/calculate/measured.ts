import { isByYears, type Measured, type SeriesBasis, type YearOfMeasure } from '../domain/case.js';
import type { Decimal } from '../domain/decimal.js';
import { UnfitCase } from '../domain/defect.js';
import { type FiscalYear, formatFiscalYear } from '../domain/fiscal-year.js';
import { Rational, sum, withCommonDenominator } from '../domain/rational.js';
import type { PerInsured, YearPerInsured } from '../domain/result.js';
import { askedYears, takenYears } from '../domain/series.js';
import type { Exact } from './exact.js';

/** Incomes or assets of a segment: I_i and I_p, and what they are made of where they are given by years. */
export interface MeasuredColumn {
  /** I_i, over one denominator. */
  readonly values: readonly Rational[];
  readonly perInsured: readonly PerInsured[] | null;
  /** I_p. */
  readonly total: Rational;
  readonly perInsuredOfAll: PerInsured | null;
}

/** What a column is measured by. */
export interface Measure {
  /** What errors call it: `income in medical`. */
  readonly name: string;
  /** N^inc_i, and their sum. */
  readonly heads: readonly Rational[];
  readonly totalHeads: Rational;
  readonly basis: SeriesBasis;
  readonly fiscalYear: FiscalYear;
  /** How many years before the fiscal year the newest lies that the law names. */
  readonly lag: number;
  /** y_p where it is given. */
  readonly given?: Decimal | undefined;
  readonly exact: Exact;
}

/**
 * Totals of the year as they are, I_p their sum or y_p × ΣN^inc where y_p is given; or by years I_i = y_i × N^inc_i and
 * I_p = y_p × ΣN^inc, y the mean of the quotients of the years. Source: 省令4–9条, 12–15条, 17–22条, 25条の2–5; 算定政令9条6項.
 *
 * @throws UnfitCase where a figure is missing or negative, or nothing can be divided by.
 */
export function measuredColumn(given: readonly Measured[], measure: Measure): MeasuredColumn {
  const totals = given.filter((one): one is Decimal => !isByYears(one));
  if (totals.length === given.length) return ofTotals(totals, measure);
  if (totals.length > 0) throw new UnfitCase(`${measure.name} is given both as totals and by years`);
  if (measure.given) throw new UnfitCase(`${measure.name} is given by years, and per insured too`);
  return ofYears(given.filter(isByYears), measure);
}

function ofTotals(
  given: readonly Decimal[],
  { name, totalHeads, given: perInsured, exact }: Measure,
): MeasuredColumn {
  if (given.some((one) => one.isNegative())) throw new UnfitCase(`${name} is negative`);
  const values = withCommonDenominator(given.map(exact));
  const perInsuredOfAll = perInsured ? { value: exact(perInsured), years: [] } : null;
  const total = perInsuredOfAll ? perInsuredOfAll.value.times(totalHeads).reduced() : sum(values);
  return { values, perInsured: null, total, perInsuredOfAll };
}

function ofYears(given: readonly (readonly YearOfMeasure[])[], measure: Measure): MeasuredColumn {
  const { name, heads, totalHeads, basis, fiscalYear, lag, exact } = measure;
  const all = [...new Set(given.flatMap((one) => one.map(({ year }) => year)))];
  const years = takenYears(all, basis, fiscalYear, lag);
  if (years.length === 0 || (basis.kind === 'law' && years.length < askedYears(basis)))
    throw new UnfitCase(`${name} lacks years before the fiscal year`);
  const ofYear = years.map((year) => given.map((one) => figuresOf(one, year, name, exact)));
  const perInsured = given.map((_, row) =>
    meanOf(ofYear.map((rows, at) => ({ year: years[at]!, ...rows[row]! })).filter(isSomething)),
  );
  const perInsuredOfAll = meanOf(ofYear.map((rows, at) => wholeOf(years[at]!, rows, name)));
  return {
    values: withCommonDenominator(perInsured.map(({ value }, row) => value.times(heads[row]!).reduced())),
    perInsured,
    total: perInsuredOfAll.value.times(totalHeads).reduced(),
    perInsuredOfAll,
  };
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
