import type { UntoldSegment } from '../../analyse/compare/compare.js';
import { tableDifferences } from '../../analyse/table-differences.js';
import { type Table, tableNames } from '../../contract/tables.js';
import type { TableCount } from '../../present/comparison/comparison-blocks.js';
import type { ReadSide } from './side.js';

/**
 * How many cells and rows differ, by table. The fiscal year, which every row has, is said elsewhere.
 *
 * @param untold segments of which one side tells nothing: none of their rows is a difference
 */
export function tableCounts(
  before: ReadSide,
  after: ReadSide,
  untold: readonly UntoldSegment[],
): TableCount[] {
  const isPlain = before.kind === 'levies' || after.kind === 'levies';
  return tableNames.flatMap((name): TableCount[] => {
    const [old, fresh] = [before, after].map(({ tables }) => told(tables, name, untold));
    if (!old && !fresh) return [];
    // A plain table of levies has no other tables: that they are missing is no difference.
    if (!old || !fresh) return isPlain ? [] : [{ table: name, differences: null }];
    const { differences } = tableDifferences(old, fresh);
    const counted = differences.filter((one) => one.kind !== 'cell' || one.column !== 'fiscal_year');
    return [{ table: name, differences: counted.length }];
  });
}

function told(tables: readonly Table[], name: string, untold: readonly UntoldSegment[]): Table | undefined {
  const table = tables.find((one) => one.name === name);
  const at = table?.columns.findIndex(({ id }) => id === 'segment') ?? -1;
  if (!table || at < 0) return table;
  return { ...table, rows: table.rows.filter((row) => !untold.some(({ segment }) => segment === row[at])) };
}
