import type { AgeBand } from '../../domain/age-bands.js';
import type { Case, Municipality } from '../../domain/case.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { IndexColumn, IndexTable } from '../../domain/index-columns.js';
import { countsInIndex, type IndexLack, type IndexYears, indexYears } from '../../domain/index-years.js';
import { type BandTables, requiredCosts } from './bands.js';
import { emptyYears } from './empty-years.js';
import type { RowKey } from './index-row.js';
import type { IndexRows } from './rows.js';

/** Everything that keeps an index from being made of the tables, and what is left out of it. */
export function bandFindings(kase: Case, bands: BandTables, needing: readonly Municipality[]): Finding[] {
  const needed = new Set(needing);
  const members = kase.municipalities.filter((one) => countsInIndex(one, bands.terms, needed.has(one)));
  const { years, findings } = missingRows(kase, bands, needing.length === 0 ? [] : members);
  const isWhole = years.lacks.length === 0;
  return [...findings, ...(isWhole ? emptyYears(years.years, bands, members, needed) : [])];
}

/**
 * What the tables lack of the years of the index: once for a year that a table has not at all, else for each municipality, or in
 * its cell. Rows that could not be read were told before.
 *
 * @param members the municipalities whose figures count
 */
function missingRows(
  kase: Case,
  bands: BandTables,
  members: readonly Municipality[],
): { readonly years: IndexYears; readonly findings: readonly Finding[] } {
  const years = indexYears(kase, bands.terms, members);
  if (members.length === 0) return { years, findings: [] };
  const three = { kind: 'mean', years: 3 } as const;
  const given = indexYears({ ...kase, medicalIndexBasis: three }, bands.terms, members).years.length;
  const names = new Map(members.map(({ code, name }) => [code, name]));
  const told = new Set<string>();
  const found = years.lacks.flatMap((lack) => {
    const { table, year } = lack;
    const rows = bands[table];
    const args = { table, year, given };
    if (!hasYear(rows, year)) {
      const key = `${table} ${year}`;
      if (told.has(key)) return [];
      told.add(key);
      return rows.isDoubtful({ year }) ? [] : [finding('index-year-missing', placeOf(rows), args)];
    }
    return ofLack(lack, bands, { given, name: 'code' in lack ? (names.get(lack.code) ?? '') : '' });
  });
  const none = years.years.length === 0 && years.lacks.length === 0 ? noYear(kase, bands) : [];
  const leftOut = years.leftOut.map(({ year, lacks }) => {
    const { table } = lacks[0]!;
    const lacking = lacks.filter((one) => one.table === table).length;
    return finding('index-year-left-out', placeOf(bands[table]), { year, table, lacking });
  });
  return { years, findings: [...found, ...none, ...leftOut] };
}

function hasYear({ rows }: IndexRows, year: FiscalYear): boolean {
  return rows.some(({ key }) => key.year === year);
}

function placeOf({ table: { file, sheet } }: IndexRows): Place {
  return { file, ...(sheet !== undefined && { sheet }) };
}

/** What is missing of a year of which the table has others: cells, single ages, or the municipality. */
function ofLack(
  lack: IndexLack,
  bands: BandTables,
  { given, name }: { readonly given: number; readonly name: string },
): Finding[] {
  const { table, year } = lack;
  const rows = bands[table];
  const code = 'code' in lack ? lack.code : undefined;
  const ages: readonly (AgeBand | undefined)[] = 'ages' in lack ? lack.ages : [undefined];
  const columns = columnsOf(table, bands);
  const keys = ages.map((age): RowKey => ({ code, year, age }));
  const cells = keys.flatMap((key) => emptyCells(rows, key, columns));
  const absent = keys.filter((key) => !rows.of(key) && !rows.isDoubtful(key));
  const isWhole = 'ages' in lack && !rows.rows.some(({ key }) => key.code === code && key.year === year);
  if (absent.length === 0) return cells;
  const place = {
    ...placeOf(rows),
    ...(code !== undefined && { municipality: { code, ...(name !== '' && { name }) } }),
  };
  const listed = 'ages' in lack && !isWhole ? absent.flatMap(({ age }) => age ?? []) : null;
  return [...cells, finding('index-rows-missing', place, { table, year, given, ages: listed })];
}

function columnsOf(table: IndexTable, { terms, costs }: BandTables): readonly IndexColumn[] {
  if (table === 'costs') return requiredCosts(terms.variant, costs);
  return table === 'heads' ? ['insured'] : ['benefits', 'insured'];
}

/** Cells of a row that are empty and needed; what does not fit was told before. */
function emptyCells(rows: IndexRows, key: RowKey, columns: readonly IndexColumn[]): Finding[] {
  const row = rows.of(key);
  const empty = columns.filter((column) => row && !row.figures.has(column) && !row.unfit.includes(column));
  return empty.map((column) =>
    finding('value-missing', row!.place(column), { need: { kind: 'index-bands' } }),
  );
}

/** The last year that any of the tables has, in those that have it not. */
function noYear({ fiscalYear }: Case, bands: BandTables): Finding[] {
  const tables = (['costs', 'heads', 'national'] as const).map((table) => ({ table, rows: bands[table] }));
  const all = tables.flatMap(({ rows }) => rows.rows.map(({ key }) => key.year!));
  const year = all.filter((one) => one < fiscalYear).reduce((late, one) => Math.max(late, one), 0);
  const last = year === 0 ? fiscalYear - 1 : year;
  return tables
    .filter(({ rows }) => !hasYear(rows, last) && !rows.isDoubtful({ year: last }))
    .map(({ table, rows }) => finding('index-year-missing', placeOf(rows), { table, year: last, given: 0 }));
}
