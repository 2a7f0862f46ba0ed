import type { Decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { FindingLog, none, type Read, refused, sound } from '../../domain/finding-log.js';
import { columnName } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { readNumber } from '../../domain/number-text.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace, tableName } from '../../read/place.js';
import { cellNumber, unfitText, unguarded } from './cells.js';
import { grammarOf } from './columns.js';
import { isCounted, sumOf } from './joined-column.js';
import { isDisagreement, judgedName, type NameVerdict } from './official-names.js';
import type { CodedTable } from './table.js';
import type { TableColumn } from './table-context.js';
import { isWithinRounding } from './within-rounding.js';

/** All tables of a case, joined on the municipality code. */
export interface JoinedTables {
  /** Every municipality that any table has, by code, with its name (empty where no table has one). */
  readonly names: ReadonlyMap<MunicipalityCode, string>;
  /** Where each name stands first. */
  readonly namedIn: ReadonlyMap<MunicipalityCode, NamedIn>;
  /** By English column name. */
  readonly columns: ReadonlyMap<string, JoinedColumn>;
  /** Columns of words, by English column name. */
  readonly texts: ReadonlyMap<string, JoinedTexts>;
  /** Codes that could not be read, as written. */
  readonly unread: readonly string[];
}

/** A name and the table in which it stands. */
export interface NamedIn {
  readonly name: string;
  readonly file: string;
  /** Without one there is no name, or none that can be read. */
  readonly verdict?: NameVerdict;
}

/** A column of numbers and the table in which it stands. */
export interface JoinedColumn {
  readonly table: CodedTable;
  readonly source: TableColumn;
  /** Only cells that hold a fitting number. */
  readonly figures: ReadonlyMap<MunicipalityCode, Decimal>;
  /** Cells that are filled but do not fit; their findings are made. */
  readonly unfit: ReadonlySet<MunicipalityCode>;
  /** Whether its figures are made of those of other columns, in one of which it is said to stand. */
  readonly isMade?: boolean;
}

/** A column of words and the table in which it stands. */
export interface JoinedTexts {
  readonly table: CodedTable;
  readonly source: TableColumn;
  /** Only cells that are filled. */
  readonly texts: ReadonlyMap<MunicipalityCode, string>;
  /** Cells that are filled but cannot be taken; their findings are made. */
  readonly unfit: ReadonlySet<MunicipalityCode>;
}

export function joinTables(tables: readonly CodedTable[]): Read<JoinedTables> {
  const log = new FindingLog();
  const namedIn = log.take(joinNames(tables));
  const names = new Map([...namedIn].map(([code, { name }]) => [code, name]));
  log.add(absentCodes(tables, names));
  const columns = new Map<string, JoinedColumn>();
  const texts = new Map<string, JoinedTexts>();
  for (const table of tables) {
    for (const source of table.columns.values()) {
      const name = columnName(source.column);
      if (name === 'municipality_code' || name === 'municipality_name') continue;
      const first = columns.get(name) ?? texts.get(name);
      if (first) {
        const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
        const other = { file: tableName(first.table), column: first.source.header };
        log.add(finding('column-in-two-tables', place, other));
      } else if (grammarOf(source.column) === 'word')
        texts.set(name, log.take(readTexts(table, source, names)));
      else columns.set(name, log.take(readColumn(table, source, names)));
    }
  }
  return log.with({ names, namedIn, columns, texts, unread: tables.flatMap(({ unread }) => unread ?? []) });
}

/** Names may stand in several tables, must agree, and must be those of their codes. */
function joinNames(tables: readonly CodedTable[]): Read<Map<MunicipalityCode, NamedIn>> {
  const log = new FindingLog();
  const names = new Map<MunicipalityCode, NamedIn>();
  for (const table of tables) {
    const column = table.columns.get('municipality_name');
    const file = tableName(table);
    table.rows.forEach((row, code) => {
      const name = column ? unguarded(row.cells[column.at] ?? '') : '';
      const first = names.get(code);
      const place = () => ({ ...cellPlace(table, row.line, column!), value: name, municipality: { code } });
      const named = name === '' ? undefined : log.take(readName(name, first, place));
      if (!first?.name) names.set(code, { name, file, ...(named && { verdict: named }) });
    });
  }
  return log.with(names);
}

/** What a name says of its code, beside the name that another table gave the code before. */
function readName(
  name: string,
  first: NamedIn | undefined,
  place: () => Place & { readonly municipality: { readonly code: MunicipalityCode } },
): Read<NameVerdict | undefined> {
  const log = new FindingLog();
  const unfit = unfitText(name, place);
  if (unfit) return refused(unfit);
  const isNew = !first?.name;
  if (!isNew && name === first.name) return sound(undefined);
  const { verdict, found } = judgedName(name, place().municipality.code, place);
  if (found && (isNew || verdict === 'of-another')) log.add(found);
  if (!isNew && isDisagreement(name, first.name, [verdict, first.verdict ?? 'unknown']))
    log.add(finding('name-disagrees', place(), { name: first.name, file: first.file }));
  return log.with(verdict);
}

/** Every table must have every municipality. */
function absentCodes(
  tables: readonly CodedTable[],
  names: ReadonlyMap<MunicipalityCode, string>,
): readonly Finding[] {
  const log = new FindingLog();
  for (const lacking of tables) {
    const absent = [...names].filter(([code]) => !lacking.rows.has(code));
    // Codes that could not be read were reported; they are most likely the ones that seem to be absent.
    if (lacking.unread === null || absent.length <= lacking.unread.length) continue;
    for (const [code, name] of absent) {
      const having = tables.find(({ rows }) => rows.has(code))!;
      const place = placeIn(having, having.columns.get('municipality_code')!, code, name);
      log.add(finding('code-only-here', place, { file: tableName(lacking) }));
    }
  }
  return log.findings;
}

function readColumn(
  table: CodedTable,
  source: TableColumn,
  names: ReadonlyMap<MunicipalityCode, string>,
): Read<JoinedColumn> {
  const log = new FindingLog();
  const figures = new Map<MunicipalityCode, Decimal>();
  const unfit = new Set<MunicipalityCode>();
  const grammar = grammarOf(source.column);
  table.rows.forEach(({ cells }, code) => {
    const text = cells[source.at];
    // A row that is too short was reported as such.
    if (text === undefined) unfit.add(code);
    if (text === undefined || text.trim() === '') return;
    const place = () => placeIn(table, source, code, names.get(code));
    const value = log.take(cellNumber(text, grammar, place));
    if (value) figures.set(code, value);
    else unfit.add(code);
  });
  if (unfit.size === 0) log.add(disagreeingTotals(table, source, figures));
  return log.with({ table, source, figures, unfit });
}

function readTexts(
  table: CodedTable,
  source: TableColumn,
  names: ReadonlyMap<MunicipalityCode, string>,
): Read<JoinedTexts> {
  const log = new FindingLog();
  const texts = new Map<MunicipalityCode, string>();
  const unfit = new Set<MunicipalityCode>();
  table.rows.forEach(({ cells }, code) => {
    const written = cells[source.at];
    const text = unguarded(written ?? '');
    const found = unfitText(text, () => placeIn(table, source, code, names.get(code)));
    log.add(found);
    if (written === undefined || found) unfit.add(code);
    else if (text !== '') texts.set(code, text);
  });
  return log.with({ table, source, texts, unfit });
}

/** A row 合計 says what the column adds up to; a figure that slipped shows there. Means are no sums. */
function disagreeingTotals(
  table: CodedTable,
  source: TableColumn,
  figures: ReadonlyMap<MunicipalityCode, Decimal>,
): readonly Finding[] {
  if (table.totals.length === 0 || !isCounted({ source })) return none;
  const sum = sumOf({ figures });
  return table.totals.flatMap(({ line, cells }) => {
    const value = cells[source.at] ?? '';
    const reading = readNumber(value);
    if (!reading.ok || isWithinRounding(reading.value, sum)) return [];
    return [finding('total-disagrees', { ...cellPlace(table, line, source), value }, { sum: sum.toFixed() })];
  });
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
