import { type IndexColumn, type IndexTable, indexColumns, tableColumns } from '../../domain/index-columns.js';
import { nameOf } from '../tables/columns.js';
import type { Frame } from '../tables/frame.js';

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
    grammarOf: (header) => {
      const name = nameOf(header, indexColumns);
      return name && indexColumns[name].grammar;
    },
  };
}

function columnAt(headers: readonly string[], name: IndexColumn): number {
  return headers.findIndex((header) => nameOf(header, indexColumns) === name);
}
