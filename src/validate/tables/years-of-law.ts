import type { Municipality } from '../../domain/case.js';
import { type Finding, type FindingArguments, finding } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { bothNames, columnName, type InputColumn, type InputQuantity } from '../../domain/input-columns.js';
import { askedYears } from '../../domain/series.js';
import type { Building } from './building.js';
import { type JoinedColumn, type JoinedTables, placeIn } from './joined.js';

/** A series of which the law names the years. */
interface SeriesOfLaw {
  readonly quantity: InputQuantity;
  readonly series: 'medical-index';
  /** The years that the law names, ascending. */
  readonly years: readonly FiscalYear[];
  readonly fiscalYear: FiscalYear;
}

/**
 * What municipalities lack of the years that the law names: one finding for the columns that no table has, and one for
 * each empty cell. Cells that do not fit, and rows that are not there, were told before.
 *
 * @param needing the municipalities that need the series
 * @param inputs the tables, for columns that none of them has
 * @returns undefined where no year before the fiscal year has a column: then the whole series is missing
 */
export function missingYearsOfLaw(
  { quantity, series, years, fiscalYear }: SeriesOfLaw,
  needing: readonly Municipality[],
  tables: JoinedTables,
  inputs: readonly string[],
): Finding[] | undefined {
  const past = [...tables.columns.values()].filter(
    ({ source: { column } }) => column.quantity === quantity && (column.year ?? fiscalYear) < fiscalYear,
  );
  if (past.length === 0) return undefined;
  if (needing.length === 0) return [];
  const most = askedYears({ kind: 'law' });
  const args = { series: [series], years, given: Math.min(past.length, most) };
  return [
    ...yearColumnsMissing(
      years.map((year) => ({ quantity, year })),
      args,
      { tables, inputs },
    ),
    ...years.flatMap((year) => {
      const column = tables.columns.get(columnName({ quantity, year }));
      const empty = column ? needing.flatMap((one) => emptyCell(column, one) ?? []) : [];
      return empty.map((place) => finding('year-missing', place, { series, years, given: most }));
    }),
  ];
}

/** The columns of years that the law names and no table has, in one finding. */
export function yearColumnsMissing(
  needed: readonly InputColumn[],
  args: Omit<FindingArguments['year-column-missing'], 'columns'>,
  { tables, inputs }: Pick<Building, 'tables' | 'inputs'>,
): Finding[] {
  const lacking = needed.filter((column) => !tables.columns.has(columnName(column)));
  if (lacking.length === 0) return [];
  const place = { file: inputs.join(', ') };
  return [finding('year-column-missing', place, { ...args, columns: lacking.map(bothNames) })];
}

function emptyCell({ figures, unfit, table, source }: JoinedColumn, { code, name }: Municipality) {
  if (figures.has(code) || unfit.has(code) || !table.rows.has(code)) return undefined;
  return placeIn(table, source, code, name);
}
