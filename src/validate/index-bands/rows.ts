import type { Decimal } from '../../domain/decimal.js';
import { type Finding, finding, hasErrors, type Place } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { type FiscalYear, formatFiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import { type IndexColumn, type IndexTable, indexColumns, tableColumns } from '../../domain/index-columns.js';
import { Memo } from '../../domain/memo.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace, rowPlace } from '../../read/place.js';
import { cellNumber, unguarded } from '../tables/cells.js';
import { codeCell, type KnownCodes } from '../tables/code-cell.js';
import type { Headers } from '../tables/columns.js';
import type { FramedTable } from '../tables/frame.js';
import { type NamedColumns, namedColumns } from '../tables/named-columns.js';
import { hasAllCells } from '../tables/table.js';
import { ageCell } from './age-cell.js';
import type { IndexRow, RowKey } from './index-row.js';
import { disagreeingSums } from './totals.js';

/** The rows of a table of the index. */
export interface IndexRows {
  readonly table: FramedTable;
  /** Whether the table has a column. */
  has(column: IndexColumn): boolean;
  readonly rows: readonly IndexRow[];
  of(key: RowKey): IndexRow | undefined;
  /** Whether a row that could not be read may be the one of a key; what the key leaves open may be anything. */
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
  const reader = new RowReader({ table, keys, header, figures: figures.filter(has), context });
  const rows = new Map<string, IndexRow>();
  const doubtful = new Map<string, RowKey>();
  for (const row of table.rows) {
    if (!log.take(hasAllCells(row, table))) {
      doubtful.set(keyText({}), {});
      continue;
    }
    const key = reader.keyOf(row);
    const isKnown = keys.every((name) => key[fields[name]] !== undefined);
    const text = keyText(key);
    const earlier = rows.get(text);
    if (!isKnown) doubtful.set(text, key);
    else if (earlier)
      log.add(finding('index-row-repeated', rowPlace(table, row.line), { line: earlier.line }));
    else rows.set(text, reader.rowOf(row, key));
  }
  log.add(reader.findings);
  // A row that could not be read is in the sum, too.
  if (doubtful.size === 0 && !hasErrors(log.findings))
    log.add(disagreeingSums({ table, header, keys, figures: figures.filter(has) }, [...rows.values()]));
  return log.with({
    table,
    has,
    rows: [...rows.values()],
    of: (key) => rows.get(keyText(key)),
    isDoubtful: (key) =>
      keys.every((name) => key[fields[name]] !== undefined)
        ? partsOf(key).some((part) => doubtful.has(keyText(part)))
        : [...doubtful.values()].some((one) => canBe(one, key)),
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

function canBe(one: RowKey, key: RowKey): boolean {
  return Object.values(fields).every(
    (field) => one[field] === undefined || key[field] === undefined || one[field] === key[field],
  );
}

interface Rows {
  readonly table: FramedTable;
  readonly keys: readonly KeyColumn[];
  readonly figures: readonly IndexColumn[];
  readonly header: NamedColumns<IndexColumn>;
  readonly context: RowsContext;
}

/** A table has few years, each in many rows. */
const years = new Memo(parseFiscalYear, 100);

/** Reads rows of one table; there are fifteen ages for every municipality and year, so what all have is looked up once. */
class RowReader {
  /** Municipalities in which nothing was found, by the cells that name them. */
  private readonly known = new Map<string, MunicipalityCode>();

  private readonly log = new FindingLog();

  constructor(private readonly rows: Rows) {}

  /** What was found in all rows that were read. */
  get findings(): readonly Finding[] {
    return this.log.findings;
  }

  keyOf(row: TextRow): RowKey {
    const key: { -readonly [Field in keyof RowKey]: RowKey[Field] } = {};
    const { keys, header } = this.rows;
    for (const name of keys) {
      const text = unguarded(row.cells[header[name].at] ?? '');
      if (name === 'municipality_code') key.code = this.codeOf(row, text);
      else if (name === 'year') key.year = this.yearOf(row, text);
      else key.age = this.log.take(ageCell(text, () => this.keyPlace(row, name, text)));
    }
    return key;
  }

  private codeOf(row: TextRow, text: string): MunicipalityCode | undefined {
    const { header, table, context } = this.rows;
    const cells = `${text}\0${row.cells[header.municipality_name?.at ?? -1] ?? ''}`;
    const code = this.known.get(cells);
    if (code !== undefined) return code;
    const read = codeCell(row, header, table, context);
    if (read.value !== undefined && read.findings.length === 0) this.known.set(cells, read.value);
    return this.log.take(read);
  }

  private yearOf(row: TextRow, text: string): FiscalYear | undefined {
    const year = years.of(text);
    if (year === undefined)
      this.log.add(finding('value-invalid', this.keyPlace(row, 'year', text), { expected: 'year' }));
    return year;
  }

  private keyPlace({ line }: TextRow, name: KeyColumn, value: string): Place {
    return { ...cellPlace(this.rows.table, line, this.rows.header[name]), value };
  }

  rowOf({ cells, line }: TextRow, key: RowKey): IndexRow {
    const { header, figures: columns } = this.rows;
    const figures = new Map<IndexColumn, Decimal>();
    let unfit = allFit;
    const place = (column: IndexColumn) => this.place(column, cells, line, key);
    for (const column of columns) {
      const text = cells[header[column].at] ?? '';
      if (text.trim() === '') continue;
      const value = this.log.take(cellNumber(text, indexColumns[column].grammar, () => place(column)));
      if (value) figures.set(column, value);
      else unfit = [...unfit, column];
    }
    return { key, line, figures, unfit, place };
  }

  private place(
    column: IndexColumn,
    cells: TextRow['cells'],
    line: number,
    { code, year, age }: RowKey,
  ): Place {
    const { header, table, context } = this.rows;
    const name = code === undefined ? '' : (context.namedIn.get(code)?.name ?? '');
    return {
      ...cellPlace(table, line, header[column]),
      value: cells[header[column].at] ?? '',
      // So that a warning of one year is not confirmed for another.
      item: [
        ...(year === undefined ? [] : [formatFiscalYear(year)]),
        ...(age === undefined ? [] : [age]),
      ].join(' '),
      ...(code !== undefined && { municipality: { code, ...(name !== '' && { name }) } }),
    };
  }
}

const allFit: readonly IndexColumn[] = [];
