import { tableHeaders } from '../../contract/table-columns.js';
import { tableKeys } from '../../contract/table-keys.js';
import type { TableHeader, TableName } from '../../contract/tables.js';
import { finding } from '../../domain/finding.js';
import { FindingLog, type Read, refused } from '../../domain/finding-log.js';
import type { TextTable } from '../../read/table.js';
import { suggest } from '../suggest.js';
import { foldTitle } from '../tables/columns.js';
import { foldHeader } from '../tables/fold.js';
import { isBlankColumn } from '../tables/headers.js';

/** A column of a result table, how its header is written and where its cells stand. */
export interface ResultColumn extends TableHeader {
  readonly header: string;
  readonly at: number;
}

/**
 * The columns of a result table, named in English or Japanese and in any order. Undefined after findings without which
 * no row can be told from another: a key column that is missing, or no header at all.
 */
export function readResultHeader(
  table: TextTable,
  name: TableName,
): Read<readonly ResultColumn[] | undefined> {
  const known = tableHeaders(name);
  const place = { file: table.source.name, line: table.headerLine };
  if (!table.headers.some((header) => columnNamed(header, known)))
    return refused(finding('header-missing', place));
  const log = new FindingLog();
  const columns = new Map<string, ResultColumn>();
  table.headers.forEach((written, at) => {
    const header = written.trim();
    if (isBlankColumn(table, header, at)) return;
    const there = { ...place, column: header, value: header };
    const column = columnNamed(header, known);
    const first = column && columns.get(column.id);
    if (!column) log.add(finding('result-column-unknown', there, { table: name, ...nearest(header, known) }));
    else if (first) log.add(finding('header-repeated', there, { first: first.header }));
    else columns.set(column.id, { ...column, header, at });
  });
  const missing = tableKeys[name].filter((id) => !columns.has(id));
  log.add(missing.map((column) => finding('result-key-column-missing', place, { column })));
  return log.with(missing.length === 0 ? [...columns.values()] : undefined);
}

function columnNamed(header: string, known: readonly TableHeader[]): TableHeader | undefined {
  const folded = foldTitle(header);
  return known.find(({ id, ja }) => id === folded || foldTitle(ja) === folded);
}

function nearest(header: string, known: readonly TableHeader[]): { suggestion: string | null } {
  return {
    suggestion: suggest(
      foldHeader(header),
      known.flatMap(({ id, ja }) => [id, ja]),
    ),
  };
}
