import { instalmentColumns } from '../../contract/column-meaning.js';
import type { Table } from '../../contract/tables.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { InstalmentRow, InstalmentsResult } from '../../domain/result.js';
import { yen } from '../figures.js';
import { fiscalYearColumn, municipalityColumns, number, tableOf } from './columns.js';

/** `instalments.csv`: the total levy of every municipality in the parts in which it is paid. */
export function instalmentsTable(fiscalYear: FiscalYear, { count, rows }: InstalmentsResult): Table {
  return tableOf<InstalmentRow>(
    'instalments',
    [
      fiscalYearColumn(fiscalYear),
      ...municipalityColumns<InstalmentRow>(({ municipality }) => municipality),
      number('levy_total', ({ levyTotal }) => yen(levyTotal)),
      ...instalmentColumns
        .slice(0, count)
        .map((id, at) => number<InstalmentRow>(id, ({ first, further }) => yen(at === 0 ? first : further))),
    ],
    rows,
  );
}
