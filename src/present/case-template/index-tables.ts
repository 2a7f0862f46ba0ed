import { ageBands, japaneseAge } from '../../domain/age-bands.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import { columnsOfTable, type IndexTable, indexColumns } from '../../domain/index-columns.js';
import { type ExampleTable, indexYears } from './tables.js';

/**
 * A table of an index from age bands, to be filled: what a row is of stands in it. A new case does not name it.
 *
 * @param municipalities code and name of each
 */
export function indexTable(
  table: IndexTable,
  municipalities: readonly (readonly [code: string, name: string])[],
): Omit<ExampleTable, 'file'> {
  const names = columnsOfTable(table);
  const columns = names.map((name) => ({
    en: name,
    ja: indexColumns[name].japanese[0],
    of: indexColumns[name],
  }));
  // The heads of 30 September of the last year are not known in time.
  const years = (table === 'heads' ? indexYears.slice(0, -1) : indexYears).map(formatFiscalYear);
  const ages = names.includes('age') ? ageBands.map(japaneseAge) : [''];
  const whose = names.includes('municipality_code') ? municipalities : [[]];
  const keys = whose.flatMap((one) =>
    years.flatMap((year) => ages.map((age) => [...one, year, ...(age === '' ? [] : [age])])),
  );
  return { columns, rows: keys.map((key) => names.map((_, at) => key[at] ?? '')) };
}
