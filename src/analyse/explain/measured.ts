import type { MeasuredName, Municipality } from '../../domain/case.js';
import { columnName, columnOf, type InputColumn, yearHeadsOf } from '../../domain/input-columns.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import { Rational } from '../../domain/rational.js';
import type { PerInsured, YearPerInsured } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, number, sumOf } from './expression.js';
import { keysOf, termExpression } from './recorded.js';

/** Quantities of what is measured by years. */
const ids = {
  income: {
    perInsured: 'income_per_insured',
    ofYear: 'income_per_insured_of_year',
    amount: 'income_of_year',
  },
  assets: {
    perInsured: 'assets_per_insured',
    ofYear: 'assets_per_insured_of_year',
    amount: 'assets_of_year',
  },
} as const;

/** y_i, the mean over years; y_p likewise, or given. Null where incomes or assets are totals. */
export function perInsured(
  derivation: Derivation,
  name: MeasuredName,
  segment: Segment,
  municipality?: Municipality,
): Expression | null {
  const found = figures(derivation, name, segment, municipality);
  if (!found) return null;
  const id = ids[name].perInsured;
  const record = quantity(id);
  if (!municipality && record.isGiven?.(derivation.terms(segment)))
    return derivation.setting(id, { segment }, keysOf(record, segment), found.value);
  return derivation.node(id, { segment, ...(municipality && { municipality }) }, () => ({
    value: found.value,
    formula: meanOf(
      found.years.map((year) => perInsuredOfYear(derivation, name, segment, year, municipality)),
    ),
  }));
}

function figures(
  derivation: Derivation,
  name: MeasuredName,
  segment: Segment,
  municipality: Municipality | undefined,
): PerInsured | null {
  const field = name === 'income' ? 'incomePerInsured' : 'assetsPerInsured';
  return municipality
    ? derivation.row(segment, municipality).base[field]
    : derivation.segment(segment).totals[field];
}

function meanOf(years: readonly Expression[]): Expression {
  if (years.length === 0) return number(0n);
  return years.length === 1 ? years[0]! : divide(add(...years), number(BigInt(years.length)));
}

/** y_i(t) = I_i(t) ÷ N_i(t). */
function perInsuredOfYear(
  derivation: Derivation,
  name: MeasuredName,
  segment: Segment,
  of: YearPerInsured,
  municipality: Municipality | undefined,
): Expression {
  const { ofYear, amount } = ids[name];
  const subject = { segment, ...(municipality && { municipality }), year: of.year };
  return derivation.node(ofYear, subject, () => ({
    value: of.quotient,
    formula: termExpression(quantity(ofYear).term!, {
      derivation,
      segment,
      municipality,
      known: {
        [amount]: ofYearIn(derivation, name, 'amount', segment, of, municipality),
        insured_of_year: ofYearIn(derivation, name, 'heads', segment, of, municipality),
      },
    }),
  }));
}

/** I_i(t) or N_i(t) in its cell; of the prefecture their sum. */
function ofYearIn(
  derivation: Derivation,
  name: MeasuredName,
  part: 'amount' | 'heads',
  segment: Segment,
  of: YearPerInsured,
  municipality: Municipality | undefined,
): Expression {
  const id = part === 'amount' ? ids[name].amount : 'insured_of_year';
  const { year } = of;
  if (municipality)
    return derivation.cell(
      id,
      { segment, municipality, year },
      columnsOf(name, part, segment, year),
      of[part],
    );
  return derivation.node(id, { segment, year }, () => ({
    value: of[part],
    formula: sumOf(
      derivation.municipalities.map((one) => {
        const own = figures(derivation, name, segment, one)?.years.find((each) => each.year === year);
        const value = own ?? { ...of, amount: Rational.zero, heads: Rational.zero };
        return ofYearIn(derivation, name, part, segment, value, one);
      }),
    ),
  }));
}

/** The columns that may give a figure of a year, the segment's own first. */
function columnsOf(name: MeasuredName, part: 'amount' | 'heads', segment: Segment, year: number): string[] {
  const columns: readonly InputColumn[] =
    part === 'heads' ? [{ quantity: yearHeadsOf(segment) }] : [columnOf(name, segment), { quantity: name }];
  return columns.map((column) => columnName({ ...column, year }));
}
