import { CsvError, parse } from 'csv-parse/sync';
import { type Finding, finding } from '../domain/finding.js';

/** One record of a table with the line on which it starts. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const options = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };

/** The records of a CSV text, blank lines left out. Values are as written, blanks included. */
export function readCsv(text: string, file: string): readonly TextRow[] | Finding {
  return text.includes('"') ? parseCsv(text, file) : splitCsv(text);
}

/**
 * Without a quote every line is a record and every comma parts two cells. A test compares this with csv-parse,
 * which takes a quarter of a short run to warm up.
 */
export function splitCsv(text: string): readonly TextRow[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((record, at) => ({ line: at + 1, cells: record.split(',') }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** The records of any CSV text, by csv-parse. */
export function parseCsv(text: string, file: string): readonly TextRow[] | Finding {
  const rows: TextRow[] = [];
  let line = 1;
  try {
    parse(text, {
      ...options,
      on_record: (cells: string[]) => {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
        line += 1 + cells.reduce((count, cell) => count + lineBreaks(cell), 0);
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (error instanceof CsvError) return brokenCsv(error, { file, line });
    throw error;
  }
}

function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** An open quote swallows the rest of the file, so its place is the record in which it opens. */
function brokenCsv(error: CsvError, place: { file: string; line: number }): Finding {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return finding('csv-broken', place, { reason: 'quote-open', detail: error.message });
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return finding('csv-broken', place, { reason: 'quote-stray', detail: error.message });
    default:
      return finding('csv-broken', place, { reason: 'other', detail: error.code });
  }
}
