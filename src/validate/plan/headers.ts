import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { type FiscalYear, formatFiscalYear, parseFiscalYear } from '../../domain/fiscal-year.js';
import type { PlanColumn, PlanTableRecord } from '../../domain/plan/columns.js';
import { type CellColumn, cellPlace, rowPlace } from '../../read/place.js';
import { suggest } from '../suggest.js';
import { isInsurerNumber } from '../tables/columns.js';
import { foldHeader } from '../tables/fold.js';
import type { Frame, FramedTable } from '../tables/frame.js';
import { headerless } from '../tables/headers.js';
import { splitUnit } from '../tables/units.js';

/** A column of a table of a plan: of its rows, or of one year beside those of others. */
export interface PlanCellColumn extends CellColumn {
  readonly name: string;
  readonly year?: FiscalYear;
}

/** The columns of a table by their names; those of years by name and year. */
export interface PlanHeaders {
  readonly plain: ReadonlyMap<string, PlanCellColumn>;
  readonly years: readonly PlanCellColumn[];
}

/** The column that a header names: plain, or with a year beside it, or a year that is a column by itself. */
export function planColumn(
  header: string,
  { columns }: PlanTableRecord,
): { readonly name: string; readonly year?: FiscalYear } | undefined {
  const folded = splitUnit(foldHeader(header)).name;
  const plain = nameIn(folded, columns);
  if (plain) return { name: plain };
  const byItself = parseFiscalYear(folded);
  const ofYears = Object.entries(columns).find(([, { isYear }]) => isYear);
  if (byItself !== undefined && ofYears) return { name: ofYears[0], year: byItself };
  const [, before, suffix, bracket] = /^(.+?)(?:_([^_()]+)|\(([^()]+)\))$/.exec(folded) ?? [];
  const [, prefix, after] =
    /^((?:令和|平成|r|h)(?:\d+|元)(?:年度?)?|\d{4}年度?)(?:の)?(.+)$/.exec(folded) ?? [];
  const year = parseFiscalYear(suffix ?? bracket ?? prefix ?? '');
  const name = nameIn(before ?? after ?? '', columns);
  return name && year !== undefined && columns[name]!.byYear ? { name, year } : undefined;
}

function nameIn(folded: string, columns: Readonly<Record<string, PlanColumn>>): string | undefined {
  return Object.keys(columns).find(
    (name) => name === folded || columns[name]!.japanese.some((one) => foldHeader(one) === folded),
  );
}

/** How the headers of a table of a plan are known. */
export function planFrame(record: PlanTableRecord): Frame {
  const at = (headers: readonly string[], name: string) =>
    headers.findIndex((header) => planColumn(header, record)?.name === name);
  const labels = Object.keys(record.columns).filter((name) =>
    ['code', 'name', 'word', 'text', 'age', 'year'].includes(record.columns[name]!.grammar),
  );
  return {
    isHeader: (cells) => new Set(cells.flatMap((cell) => planColumn(cell, record)?.name ?? [])).size > 1,
    codeAt: (headers) => at(headers, 'municipality_code'),
    labelsAt: (headers) => labels.map((name) => at(headers, name)),
  };
}

/** The headers of a table; findings for what is none of its columns, stands twice or is missing. */
export function planHeaders(
  table: FramedTable,
  record: PlanTableRecord,
  ignored: readonly string[],
): Read<PlanHeaders> {
  const log = new FindingLog();
  const passedOver = new Set(ignored.map(foldHeader));
  const plain = new Map<string, PlanCellColumn>();
  const years: PlanCellColumn[] = [];
  table.headers.forEach((written, at) => {
    const header = written.trim();
    const found = planColumn(header, record);
    if (!found) {
      if (header === '') log.add(headerless(table, at));
      else if (!passedOver.has(foldHeader(header))) log.add(unknown(table, { header, at }, record));
      return;
    }
    const column = { ...found, header, at };
    const first = found.year === undefined ? plain.get(found.name) : years.find((one) => isSame(one, column));
    if (first) {
      const place = { ...cellPlace(table, table.headerLine, column), value: header };
      log.add(finding('header-repeated', place, { first: first.header }));
    } else if (found.year === undefined) plain.set(found.name, column);
    else years.push(column);
  });
  log.add(missing(table, record, plain, years));
  return log.with({ plain, years: years.sort((a, b) => a.year! - b.year!) });
}

function isSame(one: PlanCellColumn, other: PlanCellColumn): boolean {
  return one.name === other.name && one.year === other.year;
}

function unknown(table: FramedTable, column: CellColumn, { columns }: PlanTableRecord): Finding {
  const { header } = column;
  const place = { ...cellPlace(table, table.headerLine, column), value: header };
  if (isInsurerNumber(header)) return finding('header-insurer-number', place);
  const known = Object.entries(columns).flatMap(([name, { japanese }]) => [name, ...japanese]);
  return finding('header-unknown', place, { suggestion: suggest(foldHeader(header), known) });
}

function missing(
  table: FramedTable,
  { columns, required }: PlanTableRecord,
  plain: PlanHeaders['plain'],
  years: PlanHeaders['years'],
): Finding[] {
  const lacking = required.filter((name) => !plain.has(name) && !years.some((one) => one.name === name));
  const hasLong = Object.keys(columns).some((name) => columns[name]!.byYear && plain.has(name));
  const needsYear = 'year' in columns && required.includes('year') === false && hasLong && !plain.has('year');
  // A column by years may stand for all of them where a year says of which it is.
  const all = needsYear && !isYearless(columns, plain) ? [...lacking, 'year'] : lacking;
  return all.map((name) => {
    const japanese = columns[name]!.japanese.slice(0, 1);
    return finding('column-missing', rowPlace(table, table.headerLine), {
      columns: [name],
      japanese,
      need: null,
    });
  });
}

/** Heads of y0 by age need no year. */
function isYearless(columns: Readonly<Record<string, PlanColumn>>, plain: PlanHeaders['plain']): boolean {
  return 'age' in columns && plain.has('insured');
}

/** A column as headers name it, for findings: insured_R9. */
export function columnOf({ name, year }: Pick<PlanCellColumn, 'name' | 'year'>): string {
  return year === undefined ? name : `${name}_${formatFiscalYear(year)}`;
}
