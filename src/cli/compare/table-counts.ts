import { tableDifferences } from '../../analyse/table-differences.js';
import { tableNames } from '../../contract/tables.js';
import type { TableCount } from '../../present/comparison/comparison-blocks.js';
import type { ReadSide } from './side.js';

/** How many cells and rows differ, by table. The fiscal year, which every row has, is said elsewhere. */
export function tableCounts(before: ReadSide, after: ReadSide): TableCount[] {
  const isPlain = before.kind === 'levies' || after.kind === 'levies';
  return tableNames.flatMap((name): TableCount[] => {
    const [old, fresh] = [before, after].map(({ tables }) => tables.find((table) => table.name === name));
    if (!old && !fresh) return [];
    // A plain table of levies has no other tables: that they are missing is no difference.
    if (!old || !fresh) return isPlain ? [] : [{ table: name, differences: null }];
    const { differences } = tableDifferences(old, fresh);
    const counted = differences.filter((one) => one.kind !== 'cell' || one.column !== 'fiscal_year');
    return [{ table: name, differences: counted.length }];
  });
}
