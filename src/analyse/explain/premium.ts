import { seriesValue } from '../../calculate/series.js';
import { type Municipality, type SeriesBasis, standardCollectionOf } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { Rational } from '../../domain/rational.js';
import type { Segment } from '../../domain/segment.js';
import { askedYears } from '../../domain/series.js';
import { adjustmentRows } from './adjustments.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, number, sumOf } from './expression.js';
import type { Note } from './node.js';
import { recorded } from './recorded.js';

export const hundred = Rational.of(100n);

/** Σ premium-stage rows. */
export function premiumAdjustment(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const premium = derivation.row(segment, municipality).premium;
  if (!premium) return null;
  return derivation.node('premium_adjustment', { segment, municipality }, () => ({
    value: premium.premiumAdjustment,
    formula: sumOf(
      adjustmentRows(derivation, 'premium', segment, municipality.code).map(({ amount }) => amount),
    ),
  }));
}

/** k_i in per cent: given, or from the actual rates of the years before; null where none is needed. */
export function collectionRate(derivation: Derivation, municipality: Municipality): Expression | null {
  const { kase } = derivation;
  const basis = standardCollectionOf(kase);
  const rate = municipality.standardCollectionRate;
  if (!basis) return null;
  if (rate) {
    const value = Rational.fromDecimal(rate).times(hundred);
    return derivation.cell('collection_rate', { municipality }, ['standard_collection_rate'], value);
  }
  const series = municipality.collectionRates ?? [];
  const drawn = seriesValue(series, basis, kase.fiscalYear);
  if (!drawn) return null;
  const cells = series
    .filter(({ year }) => drawn.years.includes(year))
    .map(({ year }) => rateOfYear(derivation, 'collection_rate_of_year', municipality, year)!);
  const asked = askedYears(basis);
  const notes: Note[] = cells.length < asked ? [{ kind: 'series-short', given: cells.length, asked }] : [];
  return derivation.node('collection_rate', { municipality }, () => ({
    value: drawn.value.times(hundred),
    formula: drawnFrom(cells, basis),
    notes,
  }));
}

/** The mean or the lowest of the cells of some years. */
function drawnFrom(cells: readonly Expression[], basis: SeriesBasis): Expression {
  if (cells.length === 1) return cells[0]!;
  if (basis.kind === 'min') return { op: 'min', args: cells };
  return divide(add(...cells), number(BigInt(cells.length)));
}

/** The current-year rate of a year, per cent; null where it is not given. */
export function rateOfYear(
  derivation: Derivation,
  quantity: 'collection_rate_of_year' | 'previous_rate' | 'before_previous_rate' | 'actual_rate',
  municipality: Municipality,
  year: number,
): Expression | null {
  const figure = municipality.collectionRates?.find((one) => one.year === year);
  if (!figure) return null;
  const subject = quantity === 'collection_rate_of_year' ? { municipality, year } : { municipality };
  const value = Rational.fromDecimal(figure.value).times(hundred);
  return derivation.cell(quantity, subject, [`collection_rate_${formatFiscalYear(year)}`], value);
}

/** T_i = e_i ÷ k_i; of an empty municipality without a rate e_i itself. */
export function leviedTotal(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const requirement = derivation.figure('premium_requirement', segment, municipality);
  const premium = derivation.row(segment, municipality).premium;
  if (!premium || !requirement) return null;
  const isEmpty = premium.collectionRate === null || collectionRate(derivation, municipality) === null;
  const empty = isEmpty && { formula: requirement, notes: [{ kind: 'empty' as const }] };
  return recorded(derivation, 'levied_total', segment, municipality, empty || {});
}
