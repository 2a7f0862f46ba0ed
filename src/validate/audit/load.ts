import { decimal } from '../../domain/decimal.js';
import { type Finding, finding, hasErrors, onCommandLine, sortedByPlace } from '../../domain/finding.js';
import type { PublishedRates } from '../../domain/published-rates.js';
import { segments } from '../../domain/segment.js';
import { cellPlace, rowPlace } from '../../read/place.js';
import type { TextTable } from '../../read/table.js';
import { type InputRecord, newIntake, readNamedTables } from '../sources.js';
import type { Frame } from '../tables/frame.js';
import { checkLength } from '../tables/table.js';
import { FigureCells } from './cells.js';
import { type FoundFigures, publishedSegment } from './figures.js';
import { checkRepeats, codeColumnAt, headersOf, type Identity, identityOf, nameColumnAt } from './headers.js';
import { longReader } from './long.js';
import { municipalitiesOf } from './municipalities.js';
import type { RowReader } from './shape.js';
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
  const { inputs, findings } = intake;
  const named = { name, place: onCommandLine('nhi audit', name) };
  const [table] = await readNamedTables([named], '.', ratesFrame, intake);
  const rates = table && ratesOf(table, findings);
  return { rates: hasErrors(findings) ? undefined : rates, findings: sortedByPlace(findings), inputs };
}

const ratesFrame: Frame = {
  isHeader: (cells) => codeColumnAt(cells) >= 0 || nameColumnAt(cells) >= 0,
  codeAt: codeColumnAt,
  labelsAt: (headers) => [codeColumnAt(headers), nameColumnAt(headers)],
};

function ratesOf(table: TextTable, findings: Finding[]): PublishedRates {
  const place = rowPlace(table, table.headerLine);
  const headers = headersOf(table);
  const identity = identityOf(table, headers, findings);
  const reader = wideReader(table, headers, findings) ?? longReader(table, headers, findings);
  if (table.rows.length === 0) findings.push(finding('table-without-rows', place));
  if (!identity || !reader) return { segments: [] };
  checkRepeats(table, [identity.code, identity.name, ...reader.columns], findings);
  const found = readRows(table, identity, reader, findings);
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
  if (!hasErrors(findings) && published.every(({ rows }) => rows.length === 0)) {
    findings.push(finding('rates-none', place));
  }
  return { segments: published };
}

function readRows(
  table: TextTable,
  identity: Identity,
  reader: RowReader,
  findings: Finding[],
): FoundFigures[] {
  const column = identity.code ?? identity.name ?? { header: '', at: 0 };
  const rows = table.rows.filter((row) => checkLength(row, table, findings));
  const municipalities = municipalitiesOf({ ...table, rows }, identity, findings);
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const municipality = municipalities.get(row);
    const cells = new FigureCells(table, row, municipality ?? { code: '', name: '' }, findings);
    const figures = reader.read(row, cells);
    if (!municipality) return [];
    const named = municipality.code || municipality.name;
    const key = [named, ...figures.map(({ segment }) => segment)].join();
    const line = lines.get(key);
    if (line !== undefined) {
      const place = { ...cellPlace(table, row.line, column), value: row.cells[column.at] ?? '' };
      findings.push(finding('code-repeated', place, { line }));
      return [];
    }
    lines.set(key, row.line);
    return figures.map((one) => ({ ...municipality, ...one }));
  });
}
