import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { columnName } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace, tableName } from '../../read/place.js';
import { cellNumber, checkText, unguarded } from './cells.js';
import { grammarOf } from './columns.js';
import type { CodedTable } from './table.js';
import type { TableColumn } from './table-context.js';

/** All tables of a case, joined on the municipality code. */
export interface JoinedTables {
  /** Every municipality that any table has, by code, with its name (empty where no table has one). */
  readonly names: ReadonlyMap<MunicipalityCode, string>;
  /** Where each name stands first. */
  readonly namedIn: ReadonlyMap<MunicipalityCode, NamedIn>;
  /** By English column name. */
  readonly columns: ReadonlyMap<string, JoinedColumn>;
  /** Codes that could not be read, as written. */
  readonly unread: readonly string[];
}

/** A name and the table in which it stands. */
export interface NamedIn {
  readonly name: string;
  readonly file: string;
}

/** A column of numbers and the table in which it stands. */
export interface JoinedColumn {
  readonly table: CodedTable;
  readonly source: TableColumn;
  /** Only cells that hold a fitting number. */
  readonly figures: ReadonlyMap<MunicipalityCode, Decimal>;
  /** Cells that are filled but do not fit; their findings are made. */
  readonly unfit: ReadonlySet<MunicipalityCode>;
}

export function joinTables(tables: readonly CodedTable[], findings: Finding[]): JoinedTables {
  const namedIn = joinNames(tables, findings);
  const names = new Map([...namedIn].map(([code, { name }]) => [code, name]));
  checkCodes(tables, names, findings);
  const columns = new Map<string, JoinedColumn>();
  for (const table of tables) {
    for (const source of table.columns.values()) {
      const name = columnName(source.column);
      if (name === 'municipality_code' || name === 'municipality_name') continue;
      const first = columns.get(name);
      if (first) {
        const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
        const other = { file: tableName(first.table), column: first.source.header };
        findings.push(finding('column-in-two-tables', place, other));
      } else columns.set(name, readColumn(table, source, names, findings));
    }
  }
  return { names, namedIn, columns, unread: tables.flatMap(({ unread }) => unread ?? []) };
}

/** Names may stand in several tables and must agree. */
function joinNames(tables: readonly CodedTable[], findings: Finding[]): Map<MunicipalityCode, NamedIn> {
  const names = new Map<MunicipalityCode, NamedIn>();
  for (const table of tables) {
    const column = table.columns.get('municipality_name');
    const file = tableName(table);
    table.rows.forEach((row, code) => {
      const name = column ? nameAt(table, row, column, findings) : '';
      const first = names.get(code);
      if (!first?.name) names.set(code, { name, file });
      else if (column && name !== '' && name !== first.name) {
        const place = { ...cellPlace(table, row.line, column), value: name, municipality: { code } };
        findings.push(finding('name-disagrees', place, { name: first.name, file: first.file }));
      }
    });
  }
  return names;
}

function nameAt(table: CodedTable, row: TextRow, column: TableColumn, findings: Finding[]): string {
  const name = unguarded(row.cells[column.at] ?? '');
  checkText(name, () => ({ ...cellPlace(table, row.line, column), value: name }), findings);
  return name;
}

/** Every table must have every municipality. */
function checkCodes(
  tables: readonly CodedTable[],
  names: ReadonlyMap<MunicipalityCode, string>,
  findings: Finding[],
): void {
  for (const lacking of tables) {
    const absent = [...names].filter(([code]) => !lacking.rows.has(code));
    // Codes that could not be read were reported; they are most likely the ones that seem to be absent.
    if (lacking.unread === null || absent.length <= lacking.unread.length) continue;
    for (const [code, name] of absent) {
      const having = tables.find(({ rows }) => rows.has(code))!;
      const place = placeIn(having, having.columns.get('municipality_code')!, code, name);
      findings.push(finding('code-only-here', place, { file: tableName(lacking) }));
    }
  }
}

const nowhere: Place = {};

function readColumn(
  table: CodedTable,
  source: TableColumn,
  names: ReadonlyMap<MunicipalityCode, string>,
  findings: Finding[],
): JoinedColumn {
  const figures = new Map<MunicipalityCode, Decimal>();
  const unfit = new Set<MunicipalityCode>();
  const grammar = grammarOf(source.column);
  // Of the cell at hand, which gets its place only when something is found in it.
  const found: Finding[] = [];
  table.rows.forEach(({ cells }, code) => {
    const text = cells[source.at];
    // A row that is too short was reported as such.
    if (text === undefined) unfit.add(code);
    if (text === undefined || text.trim() === '') return;
    const value = cellNumber(text, grammar, nowhere, found);
    if (value) figures.set(code, value);
    else unfit.add(code);
    if (found.length === 0) return;
    const place = placeIn(table, source, code, names.get(code));
    findings.push(...found.splice(0).map((one) => ({ ...one, place })));
  });
  if (unfit.size === 0) checkTotals(table, source, figures, findings);
  return { table, source, figures, unfit };
}

/** A row 合計 says what the column adds up to; a figure that slipped shows there. Means are no sums. */
function checkTotals(
  table: CodedTable,
  source: TableColumn,
  figures: ReadonlyMap<MunicipalityCode, Decimal>,
  findings: Finding[],
): void {
  const grammar = grammarOf(source.column);
  if (table.totals.length === 0 || (grammar !== 'count' && grammar !== 'yen')) return;
  const sum = [...figures.values()].reduce((total, one) => total.plus(one), decimal('0'));
  for (const { line, cells } of table.totals) {
    const value = cells[source.at] ?? '';
    const reading = readNumber(value);
    if (!reading.ok || reading.value.eq(sum)) continue;
    const place = { ...cellPlace(table, line, source), value };
    findings.push(finding('total-disagrees', place, { sum: sum.toFixed() }));
  }
}

/** The cell of a municipality as the place of a finding. */
export function placeIn(table: CodedTable, source: TableColumn, code: MunicipalityCode, name = ''): Place {
  const row: TextRow | undefined = table.rows.get(code);
  return {
    ...(row
      ? { ...cellPlace(table, row.line, source), value: row.cells[source.at] ?? '' }
      : { file: table.file, column: source.header }),
    municipality: { code, ...(name !== '' && { name }) },
  };
}
