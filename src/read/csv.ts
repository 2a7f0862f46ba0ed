import { CsvError, parse } from 'csv-parse/sync';
import { type Finding, finding } from '../domain/finding.js';
import { rowCharacters, sheetColumns, tableCells, tableRows, textLines } from './limits.js';

/** One record of a table with the line on which it starts. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // In bytes; a character of a text that is read has at most four.
  max_record_size: 4 * rowCharacters,
};

/** The records of a CSV text, blank lines left out. Values are as written, blanks included. */
export function readCsv(text: string, file: string): readonly TextRow[] | Finding {
  return text.includes('"') ? parseCsv(text, file) : splitCsv(text, file);
}

/**
 * Without a quote every line is a record and every comma parts two cells. A test compares this with csv-parse,
 * which takes a quarter of a short run to warm up.
 */
export function splitCsv(text: string, file: string): readonly TextRow[] | Finding {
  const rows = new Rows(file);
  const lineFeeds = new Ends(text, '\n');
  const returns = new Ends(text, '\r');
  for (let [at, line] = [0, 1]; at < text.length && !rows.problem; line++) {
    const end = Math.min(lineFeeds.from(at), returns.from(at));
    // A line that is too long is not taken apart.
    if (end - at > rowCharacters) rows.tooLong(line);
    else if (end > at) rows.add(line, text.slice(at, end).split(','));
    else rows.pass(line);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows.problem ?? rows.read;
}

/** Where a mark stands in a text, or the end of the text; asked for from left to right. */
class Ends {
  private next = -1;

  constructor(
    private readonly text: string,
    private readonly mark: string,
  ) {}

  from(at: number): number {
    if (this.next < at) {
      const found = this.text.indexOf(this.mark, at);
      this.next = found < 0 ? this.text.length : found;
    }
    return this.next;
  }
}

/** The records of any CSV text, by csv-parse. */
export function parseCsv(text: string, file: string): readonly TextRow[] | Finding {
  const rows = new Rows(file);
  let line = 1;
  try {
    parse(text, {
      ...options,
      on_record: (cells: string[]) => {
        if (cells.reduce((sum, cell) => sum + cell.length + 1, 0) > rowCharacters) rows.tooLong(line);
        else rows.add(line, cells);
        if (rows.problem) throw new StopReading();
        line += 1 + cells.reduce((count, cell) => count + lineBreaks(cell), 0);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return brokenCsv(error, { file, line }, rows);
    if (!(error instanceof StopReading)) throw error;
  }
  return rows.problem ?? rows.read;
}

/** Nothing more is read of a text. */
class StopReading extends Error {}

/** The rows that have anything in them, or why they are not read. */
class Rows {
  readonly read: TextRow[] = [];
  problem: Finding | undefined;
  private cells = 0;

  constructor(private readonly file: string) {}

  add(line: number, cells: string[]): void {
    if (!cells.some(isFilled)) {
      this.pass(line);
      return;
    }
    const place = { file: this.file, line };
    if (cells.length > sheetColumns && cells.splice(sheetColumns).some(isFilled))
      this.problem = finding('sheet-too-wide', place, { columns: sheetColumns });
    this.read.push({ line, cells });
    this.cells += cells.length;
    if (this.cells > tableCells) this.problem = finding('table-too-full', place, { cells: tableCells });
    this.pass(line);
  }

  /** Blank lines count too: each takes its time. */
  pass(line: number): void {
    if (this.read.length > tableRows + 1 || line > textLines)
      this.problem = finding('table-too-long', { file: this.file, line }, { rows: tableRows });
  }

  tooLong(line: number): void {
    this.problem = finding('row-too-long', { file: this.file, line }, { characters: rowCharacters });
  }
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

function lineBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** An open quote swallows the rest of the file, so its place is the record in which it opens. */
function brokenCsv(error: CsvError, place: { file: string; line: number }, rows: Rows): Finding {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      rows.tooLong(place.line);
      return rows.problem!;
    case 'CSV_QUOTE_NOT_CLOSED':
      return finding('csv-broken', place, { reason: 'quote-open', detail: error.message });
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return finding('csv-broken', place, { reason: 'quote-stray', detail: error.message });
    default:
      return finding('csv-broken', place, { reason: 'other', detail: error.code });
  }
}
