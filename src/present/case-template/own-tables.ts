import { type ColumnRecord, inputColumns } from '../../domain/input-columns.js';
import { type OwnTable, ownMethodColumns, wideRateColumns } from '../../domain/own-columns.js';
import type { ExampleTable } from './tables.js';

const { municipality_code, municipality_name } = inputColumns;

/** Rates in force have a row for every municipality, as published tables do. */
const records: Readonly<Record<OwnTable, Readonly<Record<string, ColumnRecord>>>> = {
  own_methods: ownMethodColumns,
  rates_in_force: {
    municipality_code,
    municipality_name,
    ...Object.fromEntries(
      wideRateColumns.flatMap(({ name, figure, record }) =>
        figure === 'adult_total' ? [] : [[name, record]],
      ),
    ),
  },
};

/**
 * A table of own methods or rates in force, to be filled: codes and names stand in it. A new case does not name it.
 *
 * @param municipalities code and name of each
 */
export function ownTable(
  table: OwnTable,
  municipalities: readonly (readonly [code: string, name: string])[],
): Omit<ExampleTable, 'file'> {
  const columns = Object.entries(records[table]).map(([en, of]) => ({ en, ja: of.japanese[0], of }));
  return {
    columns,
    rows: municipalities.map((one) => columns.map((_, at) => one[at] ?? '')),
  };
}
