import { isInJapanese } from '../../contract/table-cells.js';
import { tableKeys } from '../../contract/table-keys.js';
import { type Table, type TableName, tableFile, tableNames } from '../../contract/tables.js';
import { type Finding, finding } from '../../domain/finding.js';
import { FindingLog, type Read, refused } from '../../domain/finding-log.js';
import type { TextEncoding } from '../../read/encoding.js';
import { isFinding, type SourceFile } from '../../read/file.js';
import { entriesOf, journalIn } from '../../read/folder.js';
import { pathIn } from '../../read/paths.js';
import { headed, readSheet, type TextTable } from '../../read/table.js';
import { newReading } from '../../read/workbook.js';
import { suggest } from '../suggest.js';
import { type ResultColumn, readResultHeader } from './header.js';
import { readResultRows } from './rows.js';

/** A result table that was read from a file. */
export interface ReadResultTable {
  /** Keys as `nhi` writes them, other cells as written; columns in the order of the file, maybe not all of them. */
  readonly table: Table;
  /** The headers of the columns as written. */
  readonly headers: readonly string[];
  /** The columns of words that are written in Japanese. */
  readonly japanese: ReadonlySet<string>;
  readonly encoding: TextEncoding;
  /** The file as findings name it. */
  readonly file: string;
  readonly source: SourceFile;
}

/** The result tables of a folder, and what is wrong with them. */
export interface ReadResultTables {
  /** In the order of the contract; a table with a finding may lack rows. */
  readonly tables: readonly ReadResultTable[];
  readonly findings: readonly Finding[];
}

export interface ResultFolder {
  /** What findings speak of files relative to. */
  readonly base: string;
  /** Under `base`; `.` for the base itself. */
  readonly folder: string;
  /** Two digits; tells apart codes that may have lost a zero. */
  readonly prefecture?: string | undefined;
}

/** All result tables that are in a folder, known by their names: `levy.csv`, `totals.csv` … Other files are not read. */
export async function readResultTables({
  base,
  folder,
  prefecture,
}: ResultFolder): Promise<ReadResultTables> {
  const log = new FindingLog();
  const there = new Set(entriesOf(pathIn(base, folder)).map(({ name }) => name));
  const journal = journalIn(pathIn(base, folder));
  if (journal) return { tables: [], findings: [finding('results-unfinished', { file: journal })] };
  const tables: ReadResultTable[] = [];
  for (const name of tableNames.filter((one) => there.has(tableFile(one)))) {
    const table = log.take(await readResultTable(name, { base, folder, prefecture }));
    if (table) tables.push(table);
  }
  return { tables, findings: log.findings };
}

async function readResultTable(
  name: TableName,
  { base, folder, prefecture }: ResultFolder,
): Promise<Read<ReadResultTable | undefined>> {
  const file = pathIn(folder, tableFile(name)).replaceAll('\\', '/');
  const sheet = await readSheet(file, base, { file, value: file }, newReading());
  if (!sheet) return refused();
  if (isFinding(sheet)) return refused(sheet);
  if (sheet.encoding === 'xlsx') return refused(finding('file-workbook', { file }));
  const text = headed(sheet);
  const log = new FindingLog();
  const columns = log.take(readResultHeader(text, name));
  if (!columns) return log.with(undefined);
  const rows = log.take(readResultRows(text, columns, { name, prefecture }));
  return log.with({
    table: { name, columns: columns.map(({ id, ja, kind }) => ({ id, ja, kind })), rows },
    headers: columns.map(({ header }) => header),
    japanese: japaneseColumns(text, name, columns),
    encoding: sheet.encoding,
    file,
    source: sheet.source,
  });
}

function japaneseColumns(
  { rows }: TextTable,
  name: TableName,
  columns: readonly ResultColumn[],
): ReadonlySet<string> {
  const isJapanese = ({ id, at }: ResultColumn) =>
    rows.some(({ cells }) => isInJapanese(name, id, cells[at] ?? ''));
  return new Set(columns.filter(isJapanese).map(({ id }) => id));
}

/**
 * What stands in a folder of expected tables and is none, so that a misspelt name is not passed over in silence. A
 * receipt, notes (`.md`) and hidden files may stand there, unless they are called after a table.
 */
export function strangeFiles({ base, folder }: ResultFolder): Finding[] {
  const known = tableNames.map(tableFile);
  return entriesOf(pathIn(base, folder))
    .map(({ name }) => name)
    .filter((name) => !known.includes(name) && name !== 'receipt.json' && !editorsOwn.test(name))
    .map((name) => ({ name, table: known.find((one) => name.toLowerCase().includes(one)) }))
    .filter(({ name, table }) => table !== undefined || !/^\.|\.md$/i.test(name))
    .map(({ name, table }) => {
      const file = pathIn(folder, name).replaceAll('\\', '/');
      const suggestion = table ?? suggest(name, known);
      return finding('result-file-unknown', { file, value: name }, { suggestion });
    });
}

/** What programs put beside a file that is open or copied: locks of Excel, LibreOffice and editors, AppleDouble. */
const editorsOwn = /^(?:~\$.*|\.~lock\..*#|\.#.*|\._.*|\..*\.sw[a-p])$/;

/** Tables of which no cell can be compared, since they have the columns that name their rows and no other. */
export function tablesOfKeys(tables: readonly ReadResultTable[]): Finding[] {
  return tables
    .filter(({ table: { name, columns } }) => {
      const keys: readonly string[] = tableKeys[name];
      return columns.every(({ id }) => keys.includes(id));
    })
    .map(({ file }) => finding('result-only-keys', { file }));
}
