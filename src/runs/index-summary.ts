import type { ColumnSummary } from '../analyse/inputs.js';
import { type Decimal, decimal } from '../domain/decimal.js';
import { type FiscalYear, formatFiscalYear } from '../domain/fiscal-year.js';
import type { IndexColumn } from '../domain/index-columns.js';
import type { MunicipalityCode } from '../domain/municipality-code.js';
import { type QuantityId, quantity } from '../domain/quantities/catalogue.js';
import { tableName } from '../read/place.js';
import type { BandTables } from '../validate/index-bands/bands.js';
import type { IndexRows } from '../validate/index-bands/rows.js';
import type { JoinedTables } from '../validate/tables/joined.js';
import { summaryOf } from './input-summary.js';

const costs: readonly (readonly [QuantityId, IndexColumn])[] = [
  ['index_benefits', 'benefits'],
  ['other_benefits', 'other_benefits'],
  ['very_high_benefits', 'very_high'],
];

/** The costs of each year, and the insured of all ages, of which an index is made. */
export function indexSummary(bands: BandTables, names: JoinedTables['names']): ColumnSummary[] {
  return [
    ...costs.flatMap(([id, column]) => ofYears(id, column, bands.costs, names)),
    ...ofYears('insured_of_september', 'insured', bands.heads, names),
  ];
}

/** The figures of a column by year, those of several rows of a municipality added up. */
function ofYears(
  id: QuantityId,
  column: IndexColumn,
  { rows, table }: IndexRows,
  names: JoinedTables['names'],
): ColumnSummary[] {
  const years = new Map<FiscalYear, Map<MunicipalityCode, Decimal>>();
  for (const { key, figures } of rows) {
    const value = figures.get(column);
    if (!value) continue;
    const year = years.get(key.year!) ?? new Map<MunicipalityCode, Decimal>();
    years.set(key.year!, year);
    year.set(key.code!, (year.get(key.code!) ?? zero).plus(value));
  }
  const { ja } = quantity(id);
  return [...years]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, figures]) => {
      const text = formatFiscalYear(year);
      const called = { en: `${id}_${text}`, ja: `${ja}(${text})` };
      return summaryOf({ column: called, file: tableName(table), isCounted: true }, figures, names);
    });
}

const zero = decimal('0');
