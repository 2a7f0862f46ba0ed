import { tableHeaders } from '../../contract/table-columns.js';
import {
  type Finding,
  finding,
  hasErrors,
  onCommandLine,
  type Place,
  sortedByPlace,
} from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import { levyColumns } from '../../domain/input-columns.js';
import type { PublishedLevies } from '../../domain/published-levies.js';
import { cellPlace, rowPlace } from '../../read/place.js';
import { municipalitiesOf } from '../audit/municipalities.js';
import { type InputRecord, newIntake, readNamedTables } from '../sources.js';
import { nameOf } from '../tables/columns.js';
import type { FramedTable } from '../tables/frame.js';
import { type NamedColumns, namedColumns } from '../tables/named-columns.js';
import { hasAllCells } from '../tables/table.js';
import { type LevyColumn, leviesFrame } from './frame.js';
import { type ReadLevy, readLevy } from './rows.js';
import { disagreeingTotals } from './totals.js';

/** A plain table of levies read from a file, with everything that was found on the way. */
export interface LoadedLevies {
  /** Undefined when an error was found. */
  readonly levies: PublishedLevies | undefined;
  readonly findings: readonly Finding[];
  readonly inputs: readonly InputRecord[];
}

/** Reads a table of levies: a CSV file, a sheet of a workbook, or `-` for standard input. All findings come in one run. */
export async function loadPublishedLevies(name: string): Promise<LoadedLevies> {
  const intake = newIntake();
  const log = new FindingLog();
  const named = { name, place: onCommandLine('nhi compare', name) };
  const [table] = log.take(await readNamedTables([named], '.', leviesFrame, intake));
  const levies = table && log.take(leviesOf(table));
  const isFit = !hasErrors(log.findings);
  return { levies: isFit ? levies : undefined, findings: sortedByPlace(log.findings), inputs: intake.inputs };
}

/** Columns of `levy.csv` that are more than a table of levies has: a copy of it is one. */
const ofResults = tableHeaders('levy').flatMap(({ id, ja }) => (id in levyColumns ? [] : [id, ja]));

/** Headers that are passed over: all others where no column is missing, since none can be a misspelt one; else those of `levy.csv`. */
function passedOver({ headers }: FramedTable): readonly string[] {
  const named = headers.map((header) => nameOf(header, levyColumns));
  const isWhole = Object.keys(levyColumns).every((name) => named.includes(name as LevyColumn));
  return isWhole ? headers.filter((_, at) => named[at] === undefined) : ofResults;
}

function unknown(place: Place, suggestion: string | null): Finding {
  return finding('result-column-unknown', place, { table: 'levy', suggestion });
}

function leviesOf(table: FramedTable): Read<PublishedLevies | undefined> {
  const log = new FindingLog();
  const optional = ['municipality_name', 'insured'] as const;
  const header = log.take(
    namedColumns<LevyColumn>(table, levyColumns, { ignored: passedOver(table), optional, unknown }),
  );
  if (!header) return log.with(undefined);
  if (table.rows.length === 0) log.add(finding('table-without-rows', rowPlace(table, table.headerLine)));
  const rows = log.take(readRows(table, header));
  const [first] = rows;
  log.add(otherYears(table, header, rows));
  if (rows.length === table.rows.length)
    log.add(
      disagreeingTotals(
        table,
        header,
        rows.map(({ levy }) => levy),
      ),
    );
  return log.with(first && { fiscalYear: first.levy.fiscalYear, rows: rows.map(({ levy }) => levy) });
}

interface PlacedLevy {
  readonly levy: ReadLevy;
  readonly line: number;
  /** As written. */
  readonly year: string;
}

/** Every row that can be read; of two for one municipality and segment the first. */
function readRows(table: FramedTable, header: NamedColumns<LevyColumn>): Read<PlacedLevy[]> {
  const log = new FindingLog();
  const whole = table.rows.filter((row) => log.take(hasAllCells(row, table)));
  const { municipality_code: code, municipality_name: name } = header;
  const identity = { code, otherCodes: [], name: name.at < 0 ? undefined : name, prefecture: undefined };
  const municipalities = log.take(municipalitiesOf({ ...table, rows: whole }, identity));
  const lines = new Map<string, number>();
  const rows = whole.flatMap((row): PlacedLevy[] => {
    const levy = log.take(readLevy(row, header, table, municipalities.get(row)));
    if (!levy) return [];
    const key = `${levy.municipality.code} ${levy.segment}`;
    const line = lines.get(key);
    if (line === undefined) {
      lines.set(key, row.line);
      return [{ levy, line: row.line, year: (row.cells[header.fiscal_year.at] ?? '').trim() }];
    }
    const written = [code, header.segment].map(({ at }) => (row.cells[at] ?? '').trim());
    const place = { ...cellPlace(table, row.line, code), value: written.join(' ') };
    log.add(finding('result-row-repeated', place, { line }));
    return [];
  });
  return log.with(rows);
}

/** Levies of two years would be added up as one. */
function otherYears(
  table: FramedTable,
  { fiscal_year: column }: NamedColumns<LevyColumn>,
  [first, ...others]: readonly PlacedLevy[],
): Finding | undefined {
  const strange = others.filter(({ levy }) => levy.fiscalYear !== first?.levy.fiscalYear);
  const [other] = strange;
  if (!first || !other) return undefined;
  const place = { ...cellPlace(table, other.line, column), value: other.year };
  return finding('levies-of-years', place, {
    year: first.levy.fiscalYear,
    line: first.line,
    others: strange.length - 1,
  });
}
