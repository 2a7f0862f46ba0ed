import type { AgeBand } from '../../domain/age-bands.js';
import type { Decimal } from '../../domain/decimal.js';
import { finding, type Place } from '../../domain/finding.js';
import { FindingLog, type Read, refused, sound } from '../../domain/finding-log.js';
import { type FiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { type IndexColumn, type IndexTable, indexColumns, tableColumns } from '../../domain/index-columns.js';
import { Memo } from '../../domain/memo.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace, rowPlace } from '../../read/place.js';
import { cellNumber, unguarded } from '../tables/cells.js';
import { codeCell, type KnownCodes } from '../tables/code-cell.js';
import type { Headers } from '../tables/columns.js';
import { type FramedTable, isSumWord } from '../tables/frame.js';
import { type NamedColumns, namedColumns } from '../tables/named-columns.js';
import { hasAllCells } from '../tables/table.js';
import { ageCell } from './age-cell.js';

/** What a row is of; of those that a table has not nothing is said. */
export interface RowKey {
  readonly code?: MunicipalityCode | undefined;
  readonly year?: FiscalYear | undefined;
  readonly age?: AgeBand | undefined;
}

/** A row of which everything is known that it is of. */
export interface IndexRow {
  readonly key: RowKey;
  /** Cells that hold a fitting number. */
  readonly figures: ReadonlyMap<IndexColumn, Decimal>;
  /** Cells that are filled and do not fit; their findings are made. */
  readonly unfit: readonly IndexColumn[];
  place(column: IndexColumn): Place;
}

/** The rows of a table of the index. */
export interface IndexRows {
  readonly table: FramedTable;
  /** Whether the table has a column. */
  has(column: IndexColumn): boolean;
  readonly rows: readonly IndexRow[];
  of(key: RowKey): IndexRow | undefined;
  /** Whether a row that could not be read may be the one of a key. */
  isDoubtful(key: RowKey): boolean;
}

interface RowsContext extends KnownCodes {
  readonly ignored: readonly string[];
}

/** The rows of a table, each once; undefined where it has not the columns that it must have. */
export function indexRows(
  table: FramedTable,
  kind: IndexTable,
  context: RowsContext,
): Read<IndexRows | undefined> {
  const { keys, figures, optional } = tableColumns(kind);
  const log = new FindingLog();
  const names = [...keys, ...optional.filter((name) => name === 'municipality_name'), ...figures];
  const named = names.map((name) => [name, indexColumns[name]] as const);
  const columns: Partial<Headers<IndexColumn>> = Object.fromEntries(named);
  const { ignored } = context;
  const header = log.take(namedColumns(table, columns as Headers<IndexColumn>, { ignored, optional }));
  if (!header) return log.with(undefined);
  if (table.rows.length === 0) log.add(finding('table-without-rows', rowPlace(table, table.headerLine)));
  const has = (name: IndexColumn) => (header[name]?.at ?? -1) >= 0;
  const cells = figures.filter(has);
  const rows = new Map<string, IndexRow & { readonly line: number }>();
  const doubtful = new Set<string>();
  for (const row of table.rows) {
    if (!log.take(hasAllCells(row, table))) {
      doubtful.add(keyText({}));
      continue;
    }
    const key = log.take(keyOf(row, keys, header, table, context));
    const isKnown = keys.every((name) => key[fields[name]] !== undefined);
    const text = keyText(key);
    const earlier = rows.get(text);
    if (!isKnown) doubtful.add(text);
    else if (earlier)
      log.add(finding('index-row-repeated', rowPlace(table, row.line), { line: earlier.line }));
    else rows.set(text, { ...log.take(rowOf(row, key, cells, header, table, context)), line: row.line });
  }
  return log.with({
    table,
    has,
    rows: [...rows.values()],
    of: (key) => rows.get(keyText(key)),
    isDoubtful: (key) => partsOf(key).some((part) => doubtful.has(keyText(part))),
  });
}

const fields = { municipality_code: 'code', year: 'year', age: 'age' } as const;
type KeyColumn = keyof typeof fields;

function keyText({ code, year, age }: RowKey): string {
  return `${code ?? ''} ${year ?? ''} ${age ?? ''}`;
}

/** A key with some of its parts unknown. */
function partsOf({ code, year, age }: RowKey): RowKey[] {
  return [code, undefined].flatMap((one) =>
    [year, undefined].flatMap((other) =>
      [age, undefined].map((last) => ({ code: one, year: other, age: last })),
    ),
  );
}

function keyOf(
  row: TextRow,
  keys: readonly KeyColumn[],
  header: NamedColumns<IndexColumn>,
  table: FramedTable,
  context: RowsContext,
): Read<RowKey> {
  const log = new FindingLog();
  const key: { -readonly [Field in keyof RowKey]: RowKey[Field] } = {};
  for (const name of keys) {
    const text = unguarded(row.cells[header[name].at] ?? '');
    const place = () => ({ ...cellPlace(table, row.line, header[name]), value: text });
    if (name === 'municipality_code') key.code = log.take(codeCell(row, header, table, context));
    else if (name === 'year') key.year = log.take(yearCell(text, place));
    // Of a municipality, that a row is the sum of its ages was found where sums are told from rows.
    else if (!(keys.includes('municipality_code') && isSumWord(text)))
      key.age = log.take(ageCell(text, place));
  }
  return log.with(key);
}

/** A table has few years, each in many rows. */
const years = new Memo(parseFiscalYear, 100);

function yearCell(text: string, place: () => Place): Read<FiscalYear | undefined> {
  const year = years.of(text);
  if (year !== undefined) return sound(year);
  return refused(finding('value-invalid', place(), { expected: 'year' }));
}

const allFit: readonly IndexColumn[] = [];

function rowOf(
  row: TextRow,
  key: RowKey,
  columns: readonly IndexColumn[],
  header: NamedColumns<IndexColumn>,
  table: FramedTable,
  { namedIn }: RowsContext,
): Read<IndexRow> {
  const log = new FindingLog();
  const figures = new Map<IndexColumn, Decimal>();
  let unfit = allFit;
  const { code } = key;
  const name = code === undefined ? '' : (namedIn.get(code)?.name ?? '');
  const place = (column: IndexColumn): Place => ({
    ...cellPlace(table, row.line, header[column]),
    value: row.cells[header[column].at] ?? '',
    ...(code !== undefined && { municipality: { code, ...(name !== '' && { name }) } }),
  });
  for (const column of columns) {
    const text = row.cells[header[column].at] ?? '';
    if (text.trim() === '') continue;
    const value = log.take(cellNumber(text, indexColumns[column].grammar, () => place(column)));
    if (value) figures.set(column, value);
    else unfit = [...unfit, column];
  }
  return log.with({ key, figures, unfit, place });
}
