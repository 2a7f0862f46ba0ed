import { finding } from '../../domain/finding.js';
import { type Read, refused } from '../../domain/finding-log.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { unguarded } from './cells.js';
import type { JoinedTables } from './joined.js';
import type { NamedColumns } from './named-columns.js';
import { isNameOf } from './official-names.js';
import { codeOf } from './table.js';
import type { CodeReader } from './table-context.js';

/** The municipalities of a case, as further tables name them. */
export interface KnownCodes {
  readonly codes: CodeReader;
  readonly namedIn: JoinedTables['namedIn'];
  /** Codes of the tables that could not be read: a code that seems unknown may be one of them. */
  readonly unread: readonly string[];
}

/** The municipality of a row of a table that has several for one: it must be one of the case, under its name. */
export function codeCell(
  row: TextRow,
  header: NamedColumns<'municipality_code' | 'municipality_name'>,
  table: TextTable,
  { codes, namedIn, unread }: KnownCodes,
): Read<MunicipalityCode | undefined> {
  const column = header.municipality_code;
  const nameColumn = header.municipality_name;
  const name = unguarded(row.cells[nameColumn.at] ?? '');
  const read = codeOf(row, column, { table, name, codes });
  const code = read.value;
  if (code === undefined) return read;
  const known = namedIn.get(code);
  if (!known) {
    if (unread.some((text) => text.startsWith(code.slice(0, 5)))) return refused();
    const place = { ...cellPlace(table, row.line, column), value: row.cells[column.at] ?? '' };
    return refused(finding('adjustment-unknown-code', place));
  }
  if (name === '' || known.name === '' || isNameOf(name, known.name, code)) return read;
  const place = { ...cellPlace(table, row.line, nameColumn), value: name, municipality: { code } };
  return { value: code, findings: [finding('name-disagrees', place, known)] };
}
