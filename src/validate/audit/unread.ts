import { type Finding, finding } from '../../domain/finding.js';
import { type CellColumn, cellPlace, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { headerName, inForeignUnit, speaksOfRates } from './names.js';

/** What a table says in columns that are not read. */
export interface UnreadColumns {
  /** Headers that speak of rates. Without figures under it a column keeps nothing back. */
  readonly headers: readonly string[];
  /** Whether a column is in a unit in which it is not read. */
  readonly hasForeign: boolean;
  readonly findings: readonly Finding[];
}

/** The columns that speak of rates and are not used, and those in a unit in which they are not read. */
export function unreadColumns(table: TextTable, used: readonly (CellColumn | undefined)[]): UnreadColumns {
  const places = new Set(used.flatMap((column) => column?.at ?? []));
  // A column that stands twice is a finding of its own.
  const repeated = new Set(used.flatMap((column) => (column ? [headerName(column.header)] : [])));
  const left = table.headers
    .map((written, at) => ({ header: written.trim(), at }))
    .filter(
      ({ at, header }) => !places.has(at) && !repeated.has(headerName(header)) && hasFigures(table, at),
    );
  const foreign = left.flatMap(({ header, at }) => {
    const unit = inForeignUnit(header);
    return unit ? [finding('header-unit', { ...placeOf(header, at), value: header }, unit)] : [];
  });
  const unread = left.filter(({ header }) => speaksOfRates(header) && !inForeignUnit(header));
  const headers = [...new Set(unread.map(({ header }) => header))];
  const [first] = unread;
  const named =
    first &&
    finding('rates-column-unread', rowPlace(table, table.headerLine, first.at), { columns: headers });
  return { headers, hasForeign: foreign.length > 0, findings: [...foreign, ...(named ? [named] : [])] };

  function placeOf(header: string, at: number) {
    return cellPlace(table, table.headerLine, { header, at });
  }
}

function hasFigures({ rows }: TextTable, at: number): boolean {
  return rows.some(({ cells }) => (cells[at] ?? '').trim() !== '');
}
