import type { Municipality, YearFigure } from '../../domain/case.js';
import { type Finding, finding, type Need } from '../../domain/finding.js';
import { columnRecord, type InputQuantity } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { CaseTerms } from '../settings/case-terms.js';
import { japaneseColumn } from './columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from './joined.js';

/** Where figures are looked for. */
export interface Searched {
  readonly terms: CaseTerms;
  readonly tables: JoinedTables;
  /** Used for columns that no table has. */
  readonly inputs: readonly string[];
}

export function columnMissing(
  columns: readonly string[],
  need: Need,
  { inputs }: Pick<Searched, 'inputs'>,
): Finding {
  const named = [...columns].reverse();
  const args = { columns: named, japanese: named.map(japaneseColumn), need };
  return finding('column-missing', { file: inputs.join(', ') }, args);
}

/** An empty cell that is needed; a cell that does not fit, or a row that is not there, was reported before. */
export function missingIn(
  { figures, unfit, table, source }: JoinedColumn,
  code: MunicipalityCode,
  name: string,
  need: Need,
): Finding | undefined {
  if (figures.has(code) || unfit.has(code) || !table.rows.has(code)) return undefined;
  return finding('value-missing', placeIn(table, source, code, name), { need });
}

/** The column once when no table has it, else the latest cell of every municipality that has none. */
export function missingInSeries(
  quantity: InputQuantity,
  lacking: readonly Municipality[],
  need: Need,
  searched: Searched,
): Finding[] {
  const { terms, tables } = searched;
  if (lacking.length === 0) return [];
  const latest = [...tables.columns.values()]
    .filter(({ source: { column } }) => column.quantity === quantity && (column.year ?? 0) < terms.fiscalYear)
    .sort((a, b) => (b.source.column.year ?? 0) - (a.source.column.year ?? 0))[0];
  const column = latest ?? tables.columns.get(columnRecord(quantity).drawn ?? quantity);
  if (!column) return [columnMissing([`${quantity}_R…`], need, searched)];
  return lacking.flatMap(({ code, name }) => missingIn(column, code, name, need) ?? []);
}

export function hasBefore(
  series: readonly YearFigure[] | undefined,
  { fiscalYear }: Pick<CaseTerms, 'fiscalYear'>,
): boolean {
  return series?.some(({ year }) => year < fiscalYear) ?? false;
}
