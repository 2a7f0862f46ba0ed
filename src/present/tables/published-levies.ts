import { tableHeaders } from '../../contract/table-columns.js';
import type { Table } from '../../contract/tables.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { PublishedLevies } from '../../domain/published-levies.js';

/** A plain table of levies in the shape of `levy.csv`; without heads where some are not given. */
export function levyTable({ fiscalYear, rows }: PublishedLevies): Table {
  const hasHeads = rows.every(({ insured }) => insured !== null);
  const cells = rows.map(
    ({ municipality, segment, levy, insured }): Record<string, string | null> => ({
      fiscal_year: formatFiscalYear(fiscalYear),
      municipality_code: municipality.code,
      segment,
      ...(hasHeads && { insured: insured?.toFixed() ?? null }),
      levy: `${levy}`,
    }),
  );
  const columns = tableHeaders('levy').filter(({ id }) => cells.some((row) => id in row));
  return { name: 'levy', columns, rows: cells.map((row) => columns.map(({ id }) => row[id] ?? null)) };
}
