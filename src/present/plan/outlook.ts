import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { OutlookFigure } from '../../domain/plan/figures.js';
import { Rational } from '../../domain/rational.js';
import { fixed, nearestYen, plain, publishedPercent, thirteenDecimals } from '../figures.js';
import { number, text } from '../tables/columns.js';
import { planTable } from './columns.js';

/** `outlook.csv`: what the years come to, per insured and against the year before. */
export function outlookTable(figures: readonly OutlookFigure[]) {
  const keyOf = (one: OutlookFigure, year: number) =>
    [year, one.quantity, one.segment ?? '', one.item ?? ''].join('\0');
  const known = new Map(figures.map((one) => [keyOf(one, one.year), published(one)]));
  const heads = new Map(
    figures.flatMap(({ quantity, year, value }) => (quantity === 'insured' ? [[year, value] as const] : [])),
  );
  return planTable<OutlookFigure>(
    'outlook',
    [
      text('fiscal_year', ({ year }) => formatFiscalYear(year)),
      text('quantity', ({ quantity }) => quantity),
      text('segment', ({ segment }) => segment ?? null),
      text('item', ({ item }) => item ?? null),
      number('value', written),
      text('unit', ({ unit }) => unit),
      number('per_insured', (one) => perInsured(one, heads.get(one.year))),
      number('change_percent', (one) => changePercent(published(one), known.get(keyOf(one, one.year - 1)))),
    ],
    figures,
  );
}

/** Yen are compared as whole yen; shares and spreads are not compared. */
function published({ unit, value }: OutlookFigure): Rational | undefined {
  if (unit === 'ratio' || unit === 'times') return undefined;
  return unit === 'yen' ? Rational.of(value.roundToUnit(1n, 'half-up')) : value;
}

function written({ unit, value }: OutlookFigure): string | null {
  switch (unit) {
    case 'yen':
      return nearestYen(value);
    case 'ratio':
      return thirteenDecimals(value);
    case 'times':
      return fixed(value, 4);
    default:
      return plain(value);
  }
}

function perInsured(one: OutlookFigure, heads: Rational | undefined): string | null {
  const amount = published(one);
  if (one.unit !== 'yen' || !amount || !heads || heads.isZero) return null;
  return nearestYen(amount.dividedBy(heads));
}

/** Change ÷ |other| in per cent, two decimals half-up; null where there is nothing to compare with. */
export function changePercent(one: Rational | undefined, other: Rational | undefined): string | null {
  if (!one || !other || other.isZero) return null;
  const size = other.compare(Rational.zero) < 0 ? Rational.zero.minus(other) : other;
  return publishedPercent(one.minus(other).dividedBy(size));
}
