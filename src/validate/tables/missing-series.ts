import type { Municipality, YearFigure } from '../../domain/case.js';
import type { Finding, Need } from '../../domain/finding.js';
import { columnRecord, type InputQuantity } from '../../domain/input-columns.js';
import type { CaseTerms } from '../settings/case-terms.js';
import { type Building, columnMissing, missingIn } from './building.js';

/** The column once when no table has it, else the latest cell of every municipality that has none. */
export function missingInSeries(
  quantity: InputQuantity,
  lacking: readonly Municipality[],
  need: Need,
  building: Building,
): Finding[] {
  const { terms, tables } = building;
  if (lacking.length === 0) return [];
  const latest = [...tables.columns.values()]
    .filter(({ source: { column } }) => column.quantity === quantity && (column.year ?? 0) < terms.fiscalYear)
    .sort((a, b) => (b.source.column.year ?? 0) - (a.source.column.year ?? 0))[0];
  const column = latest ?? tables.columns.get(columnRecord(quantity).drawn ?? quantity);
  if (!column) return [columnMissing([`${quantity}_R…`], need, building)];
  return lacking.flatMap(({ code, name }) => missingIn(column, code, name, need) ?? []);
}

export function hasBefore(
  series: readonly YearFigure[] | undefined,
  { fiscalYear }: Pick<CaseTerms, 'fiscalYear'>,
): boolean {
  return series?.some(({ year }) => year < fiscalYear) ?? false;
}
