import { columnMeaning } from '../../contract/column-meaning.js';
import { tableHeaders } from '../../contract/table-columns.js';
import type { Table } from '../../contract/tables.js';
import {
  type QuantityFigure,
  type QuantityId,
  quantity,
  quantityId,
} from '../../domain/quantities/catalogue.js';
import type { Result } from '../../domain/result.js';
import { cellText, fiscalYearColumn, municipalityColumns, number, tableOf, text } from './columns.js';
import { type MunicipalRow, municipalRows } from './rows.js';

const keys = ['fiscal_year', 'municipality_code', 'municipality_name', 'segment'];

/**
 * `own-method-rates.csv`: the rates that the own methods of municipalities give; undefined where none has one. 子ども that keeps
 * its standard rate stands with it, without shares.
 */
export function ownMethodTable(result: Result): Table | undefined {
  const rows = municipalRows(result).filter(({ row }) => row.premium?.ownMethod);
  return rows.length === 0 ? undefined : heldTable('own-method-rates', result, rows, ownOrStandard);
}

/** `rate-comparison.csv`: the rates in force held against standard ones; undefined where none are given. */
export function rateComparisonTable(result: Result): Table | undefined {
  const rows = municipalRows(result).filter(({ row }) => row.premium?.inForce);
  return rows.length === 0 ? undefined : heldTable('rate-comparison', result, rows, figureOf);
}

function heldTable(
  name: 'own-method-rates' | 'rate-comparison',
  { fiscalYear }: Result,
  rows: readonly MunicipalRow[],
  figureIn: (row: MunicipalRow, id: QuantityId, header: string) => QuantityFigure,
): Table {
  const columns = tableHeaders(name).filter(({ id }) => !keys.includes(id));
  return tableOf<MunicipalRow>(
    name,
    [
      fiscalYearColumn(fiscalYear),
      ...municipalityColumns<MunicipalRow>(({ row }) => row.municipality),
      text('segment', ({ segment }) => segment.segment),
      ...columns.map(({ id }) => {
        if (id === 'basis') return text<MunicipalRow>(id, ({ row }) => row.premium!.inForce!.basis);
        const { quantity: of } = columnMeaning(name, id);
        const { form } = quantity(of);
        return number<MunicipalRow>(id, (row) => cellText(form, figureIn(row, of, id)));
      }),
    ],
    rows,
  );
}

/** A figure by the own method; of 子ども that keeps its standard rate the figure that a column of that name has there. */
function ownOrStandard(row: MunicipalRow, id: QuantityId, header: string): QuantityFigure {
  const isStandard = row.row.premium?.ownMethod === 'standard' && id.startsWith('own_');
  return figureOf(row, isStandard ? quantityId(header) : id);
}

function figureOf({ row }: MunicipalRow, id: QuantityId): QuantityFigure {
  return quantity(id).of?.(row);
}
