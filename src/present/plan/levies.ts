import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { PlanYear } from '../../domain/plan/result.js';
import { Rational } from '../../domain/rational.js';
import { number, type ResultColumn } from '../tables/columns.js';
import { totalsTable } from '../tables/totals.js';
import { planTable } from './columns.js';
import { changePercent } from './outlook.js';

interface Row {
  readonly year: FiscalYear;
  readonly cells: readonly (string | null)[];
  readonly code: string;
  readonly perInsured: bigint | undefined;
}

/** `levies.csv`: the totals of every year, and what changes per insured against the year before and against y0. */
export function leviesTable(years: readonly PlanYear[]) {
  const tables = years.map(({ year, result }) => ({ year, table: totalsTable(result) }));
  const [first] = tables;
  const columns = first?.table.columns ?? [];
  const at = (id: string) => columns.findIndex((one) => one.id === id);
  const [code, levy] = [at('municipality_code'), at('levy_per_insured')];
  const rows = tables.flatMap(({ year, table }) =>
    table.rows.map((cells): Row => {
      const text = cells[levy];
      return { year, cells, code: cells[code] ?? '', perInsured: text ? BigInt(text) : undefined };
    }),
  );
  const levies = new Map(rows.map((row) => [`${row.year} ${row.code}`, row.perInsured]));
  const against = (row: Row, year: FiscalYear | undefined) =>
    year === undefined || year === row.year ? undefined : levies.get(`${year} ${row.code}`);
  const before = (row: Row) => against(row, row.year - 1);
  const atFirst = (row: Row) => against(row, first?.year);
  return planTable<Row>(
    'levies',
    [
      ...columns.map(
        ({ id, kind }, place): ResultColumn<Row> => ({ id, kind, cell: ({ cells }) => cells[place] ?? null }),
      ),
      number('change', (row) => change(row.perInsured, before(row))),
      number('change_percent', (row) => percent(row.perInsured, before(row))),
      number('change_from_base', (row) => change(row.perInsured, atFirst(row))),
      number('change_from_base_percent', (row) => percent(row.perInsured, atFirst(row))),
    ],
    rows,
  );
}

function change(one: bigint | undefined, other: bigint | undefined): string | null {
  return one === undefined || other === undefined ? null : `${one - other}`;
}

function percent(one: bigint | undefined, other: bigint | undefined): string | null {
  const exact = (yen: bigint | undefined) => (yen === undefined ? undefined : Rational.of(yen));
  return changePercent(exact(one), exact(other));
}
