import { decimal } from '../../domain/decimal.js';
import { type Finding, finding, hasErrors, sortedByPlace } from '../../domain/finding.js';
import type { PublishedRates } from '../../domain/published-rates.js';
import { segments } from '../../domain/segment.js';
import type { TextTable } from '../../read/table.js';
import { type InputRecord, readNamedTables } from '../sources.js';
import { unguarded } from '../tables/cells.js';
import { checkLength, codeOf } from '../tables/table.js';
import { FigureCells } from './cells.js';
import { type FoundFigures, publishedSegment } from './figures.js';
import { checkRepeats, headersOf, type Identity, identityOf } from './headers.js';
import { longReader } from './long.js';
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
export function loadPublishedRates(name: string): LoadedRates {
  const inputs: InputRecord[] = [];
  const findings: Finding[] = [];
  const named = { name, place: { file: 'nhi audit', value: name } };
  const [table] = readNamedTables([named], '.', { inputs, findings });
  const rates = table && ratesOf(table, findings);
  return {
    rates: hasErrors(findings) ? undefined : rates,
    findings: sortedByPlace(findings),
    inputs,
  };
}

function ratesOf(table: TextTable, findings: Finding[]): PublishedRates {
  const place = { file: table.source.name, line: table.headerLine };
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
  { code: codeColumn, name: nameColumn }: Identity,
  reader: RowReader,
  findings: Finding[],
): FoundFigures[] {
  const file = table.source.name;
  const lines = new Map<string, number>();
  return table.rows.flatMap((row) => {
    if (!checkLength(row, table, findings)) return [];
    const name = nameColumn ? unguarded(row.cells[nameColumn.at] ?? '') : '';
    const code = codeOf(row, codeColumn, { file, name, context: { prefecture: undefined } }, findings);
    const municipality = { code: code ?? '', name };
    const figures = reader.read(row, new FigureCells(file, row, municipality, findings));
    if (code === undefined) return [];
    const key = [code, ...figures.map(({ segment }) => segment)].join();
    const line = lines.get(key);
    if (line !== undefined) {
      const place = {
        file,
        line: row.line,
        column: codeColumn.header,
        value: row.cells[codeColumn.at] ?? '',
      };
      findings.push(finding('code-repeated', place, { line }));
      return [];
    }
    lines.set(key, row.line);
    return figures.map((one) => ({ code, name, ...one }));
  });
}
