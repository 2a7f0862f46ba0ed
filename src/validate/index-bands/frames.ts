import { type IndexColumn, type IndexTable, indexColumns, tableColumns } from '../../domain/index-columns.js';
import { nameOf } from '../tables/columns.js';
import type { Frame, FramedTable } from '../tables/frame.js';

/** How the headers of a table of the index are known: by all that its rows are of. */
export function indexFrame(table: IndexTable): Frame {
  const { keys, figures } = tableColumns(table);
  const [figure] = figures;
  const labels: readonly IndexColumn[] = keys.includes('municipality_code')
    ? ['municipality_code', 'municipality_name']
    : keys;
  return {
    isHeader: (cells) => [...keys, figure!].filter((name) => columnAt(cells, name) >= 0).length > 1,
    codeAt: (headers) => columnAt(headers, 'municipality_code'),
    labelsAt: (headers) => labels.map((name) => columnAt(headers, name)),
    itemAt: (headers) => columnAt(headers, 'age'),
    hasItemSums: true,
    grammarOf: (header) => {
      const name = nameOf(header, indexColumns);
      return name && indexColumns[name].grammar;
    },
  };
}

/** Whether a row of cells has the headers of a table and not those of another one. */
export function hasIndexHeader(cells: readonly string[], table: IndexTable): boolean {
  const { keys, figures } = tableColumns(table);
  const isOf = (name: IndexColumn) => columnAt(cells, name) >= 0;
  const isOther = !keys.includes('municipality_code') && isOf('municipality_code');
  return [...keys, figures[0]!].every(isOf) && !isOther;
}

/** Whether a row of a table has any figure: in a form that is not filled, codes, years and ages stand alone. */
export function hasIndexFigures(
  { headers, rows }: Pick<FramedTable, 'headers' | 'rows'>,
  table: IndexTable,
): boolean {
  const columns = tableColumns(table).figures.map((name) => columnAt(headers, name));
  return rows.some(({ cells }) => columns.some((at) => (cells[at] ?? '').trim() !== ''));
}

function columnAt(headers: readonly string[], name: IndexColumn): number {
  return headers.findIndex((header) => nameOf(header, indexColumns) === name);
}
