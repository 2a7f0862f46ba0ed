import type { Table } from '../../contract/tables.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { type QuantityFigure, type QuantityId, quantity } from '../../domain/quantities/catalogue.js';
import type { ReliefResult, ReliefRow } from '../../domain/result.js';
import { cellText, fiscalYearColumn, municipalityColumns, number, tableOf } from './columns.js';

/** `relief.csv`: who is above the limit, and what is taken off. */
export function reliefTable(fiscalYear: FiscalYear, { rows }: ReliefResult): Table {
  return tableOf<ReliefRow>(
    'relief',
    [
      fiscalYearColumn(fiscalYear),
      ...municipalityColumns<ReliefRow>(({ municipality }) => municipality),
      figure('insured', ({ insured }) => insured),
      figure('before_relief', ({ before }) => before),
      figure('limit', ({ limit }) => limit),
      figure('excess', ({ excess }) => excess),
      figure('relief', ({ relief }) => relief),
      figure('after_relief', ({ after }) => after),
      figure('after_relief_per_insured', ({ afterPerInsured }) => afterPerInsured),
    ],
    rows,
  );
}

function figure(id: QuantityId, of: (row: ReliefRow) => QuantityFigure) {
  const { form } = quantity(id);
  return number<ReliefRow>(id, (row) => cellText(form, of(row)));
}
