import { type Finding, finding, type Place } from '../domain/finding.js';
import { readCsv, type TextRow } from './csv.js';
import { decode, type Encoding } from './encoding.js';
import { isFinding, readSource, type SourceFile } from './file.js';

/** A table as it was written: headers and rows of text, every row with its line. */
export interface TextTable {
  readonly source: SourceFile;
  readonly encoding: Encoding;
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly TextRow[];
}

/** How every .xlsx begins: it is a zip file. */
const workbookMark = 'PK\u0003\u0004';

/** Reads a CSV table. The place is where the table is named. */
export async function readTable(name: string, folder: string, place: Place): Promise<TextTable | Finding> {
  const source = readSource(name, folder, place);
  if (isFinding(source)) return source;
  const file = source.name;
  if (source.bytes.subarray(0, 4).toString('latin1') === workbookMark)
    return finding('file-workbook', { file });
  const decoded = decode(source.bytes);
  if (!decoded) return finding('file-not-utf8', { file });
  if (decoded.text.trim() === '') return finding('file-empty', { file });
  const rows = readCsv(decoded.text, file);
  if (isFinding(rows)) return rows;
  const [header, ...body] = rows;
  if (!header) return finding('file-empty', { file });
  return { source, encoding: decoded.encoding, headers: header.cells, headerLine: header.line, rows: body };
}
