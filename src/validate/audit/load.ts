import { decimal } from '../../domain/decimal.js';
import { type Finding, finding, hasErrors, onCommandLine, sortedByPlace } from '../../domain/finding.js';
import { FindingLog, type Read } from '../../domain/finding-log.js';
import type { PublishedAside, PublishedRates } from '../../domain/published-rates.js';
import { segments } from '../../domain/segment.js';
import type { TextRow } from '../../read/csv.js';
import { cellPlace, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { type InputRecord, newIntake, readNamedTables } from '../sources.js';
import type { Frame, FramedTable } from '../tables/frame.js';
import { hasAllCells } from '../tables/table.js';
import { asideOf } from './asides.js';
import { FigureCells } from './cells.js';
import { asideFigures, publishedSegment } from './figures.js';
import {
  codeColumnAt,
  headersOf,
  type Identity,
  identityOf,
  nameColumnAt,
  repeatedHeaders,
} from './headers.js';
import { longReader } from './long.js';
import { municipalitiesOf } from './municipalities.js';
import { type PlacedFigures, unlikelyScales } from './scales.js';
import type { RowReader } from './shape.js';
import { ratesInTwoRows } from './two-rows.js';
import { unreadColumns } from './unread.js';
import { wideReader } from './wide.js';

/** A published table of standard rates read from a file, with everything that was found on the way. */
export interface LoadedRates {
  /** Undefined when an error was found. */
  readonly rates: PublishedRates | undefined;
  readonly findings: readonly Finding[];
  readonly inputs: readonly InputRecord[];
}

/** Reads a table in either shape; `-` is standard input. All findings come in one run. */
export async function loadPublishedRates(name: string): Promise<LoadedRates> {
  const intake = newIntake();
  const log = new FindingLog();
  const named = { name, place: onCommandLine('nhi audit', name) };
  const [table] = log.take(await readNamedTables([named], '.', ratesFrame, intake));
  const rates = table && log.take(ratesOf(table));
  if (table && !hasErrors(log.findings) && rates?.segments.every(({ rows }) => rows.length === 0))
    log.add(finding('rates-none', rowPlace(table, table.headerLine)));
  const isFit = !hasErrors(log.findings);
  return { rates: isFit ? rates : undefined, findings: sortedByPlace(log.findings), inputs: intake.inputs };
}

const ratesFrame: Frame = {
  isHeader: (cells) => codeColumnAt(cells) >= 0 || nameColumnAt(cells) >= 0,
  codeAt: codeColumnAt,
  labelsAt: (headers) => [codeColumnAt(headers), nameColumnAt(headers)],
};

function ratesOf(table: FramedTable): Read<PublishedRates> {
  const log = new FindingLog();
  const twoRows = ratesInTwoRows(table);
  if (twoRows) return { value: { segments: [] }, findings: [twoRows] };
  const headers = headersOf(table);
  const identity = log.take(identityOf(table, headers));
  const wide = wideReader(table, headers);
  const read = wide.value ? wide : longReader(table, headers);
  const reader = read.value;
  const used = [identity?.code, identity?.name, ...(reader?.columns ?? [])];
  const unread = unreadColumns(table, used);
  // A column in another unit is not missing.
  log.add(unread.hasForeign ? [] : read.findings);
  if (table.rows.length === 0) log.add(finding('table-without-rows', rowPlace(table, table.headerLine)));
  log.add(unread.findings);
  if (!identity || !reader) return log.with({ segments: [] });
  log.add(repeatedHeaders(table, used));
  const { found, asides } = log.take(readRows(table, identity, reader));
  log.add(unlikelyScales(table, found, reader));
  const zero = decimal('0');
  const published = segments
    .map((segment) =>
      publishedSegment(
        segment,
        found.filter((one) => one.segment === segment),
        zero,
      ),
    )
    .filter(({ rows, unpublished }) => rows.length + unpublished > 0);
  return log.with({ segments: published, asides, unread: unread.headers });
}

/** The figures of the municipalities, and those of rows that are none. */
interface FoundRows {
  readonly found: readonly PlacedFigures[];
  readonly asides: readonly PublishedAside[];
}

function readRows(table: FramedTable, identity: Identity, reader: RowReader): Read<FoundRows> {
  const log = new FindingLog();
  const whole = table.rows.filter((row) => log.take(hasAllCells(row, table)));
  const aside = new Map(whole.map((row) => [row, asideOf(row, identity)] as const));
  const asides = whole.flatMap((row) => {
    const one = aside.get(row);
    if (!one) return [];
    // What method two does not have is printed as a dash in the row of the prefecture.
    const cells = new FigureCells(table, withoutDashes(row), { code: '', name: one.name });
    const figures = reader.read(cells);
    log.add(cells.findings);
    return figures.flatMap((read) => asideFigures(one, read));
  });
  const rows = whole.filter((row) => !aside.get(row));
  return log.with({ found: log.take(municipalRows({ ...table, rows }, identity, reader)), asides });
}

function withoutDashes(row: TextRow): TextRow {
  return { ...row, cells: row.cells.map((cell) => (/^[-－‐–—―ー]$/.test(cell.trim()) ? '' : cell)) };
}

function municipalRows(table: TextTable, identity: Identity, reader: RowReader): Read<PlacedFigures[]> {
  const log = new FindingLog();
  const column = identity.code ?? identity.name ?? { header: '', at: 0 };
  const municipalities = log.take(municipalitiesOf(table, identity));
  const lines = new Map<string, number>();
  const found = table.rows.flatMap((row) => {
    const municipality = municipalities.get(row);
    const cells = new FigureCells(table, row, municipality ?? { code: '', name: '' });
    const figures = reader.read(cells);
    log.add(cells.findings);
    if (!municipality) return [];
    const named = municipality.code || municipality.name;
    const key = [named, ...figures.map(({ segment }) => segment)].join();
    const line = lines.get(key);
    if (line !== undefined) {
      const place = { ...cellPlace(table, row.line, column), value: row.cells[column.at] ?? '' };
      log.add(finding('code-repeated', place, { line }));
      return [];
    }
    lines.set(key, row.line);
    return figures.map((one) => ({ ...municipality, ...one, row }));
  });
  return log.with(found);
}
