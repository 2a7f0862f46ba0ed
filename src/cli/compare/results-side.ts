import { join } from 'node:path';
import { sideOfTables, type TablesHead } from '../../analyse/compare/compare.js';
import { japaneseHeader } from '../../contract/column-meaning.js';
import { type Table, tableFile } from '../../contract/tables.js';
import { type Finding, finding } from '../../domain/finding.js';
import { disk } from '../../platform/disk.js';
import { inputDigest } from '../../runs/run.js';
import { type ReadReceipt, readReceipt } from '../../validate/receipt/read-receipt.js';
import { readResultTables } from '../../validate/result-tables/read-tables.js';
import { receiptName, writtenBefore } from '../../write/disk/written-before.js';
import type { CaseOptions } from '../options.js';
import { refuse, report } from '../report.js';
import type { ReadSide } from './side.js';

/** A folder of results; undefined after the findings that stop the run were reported. */
export async function readResults(path: string, options: CaseOptions): Promise<ReadSide | undefined> {
  const { tables: read, findings } = await readResultTables({ base: path, folder: '.' });
  const tables = read.map(({ table }) => table);
  const receipt = receiptIn(path);
  const side = sideOfTables(tables, headOf(path, receipt));
  const isWhole = findings.length > 0 || (side && hasLevies(tables));
  const wrong = isWhole ? findings : [levyMissing(path)];
  if (wrong.length > 0 || !side) {
    refuse(wrong, options);
    return undefined;
  }
  report(editedFiles(path, tables), options);
  return {
    kind: 'results',
    tables,
    side: () => side,
    record: {
      name: path,
      title: receipt?.title ?? null,
      run: receipt?.run ?? null,
      prefecture: null,
      policy: receipt?.policy ?? null,
      set: receipt?.set ?? [],
      inputs: read.map(({ table, source, encoding }) =>
        inputDigest({ source, encoding, rows: table.rows.length }, tableFile(table.name)),
      ),
    },
    paths: [...read.flatMap(({ source }) => source.path ?? []), join(path, receiptName)],
  };
}

function hasLevies(tables: readonly Table[]): boolean {
  return tables.some(({ name, columns }) => name === 'levy' && columns.some(({ id }) => id === 'levy'));
}

function levyMissing(path: string): Finding {
  const args = { columns: ['levy'], japanese: [japaneseHeader('levy', 'levy')], need: null };
  return finding('column-missing', { file: join(path, 'levy.csv') }, args);
}

/** Tables that are not as the receipt beside them says. */
function editedFiles(path: string, tables: readonly Table[]): Finding[] {
  const { ownership } = writtenBefore(path);
  return tables
    .map(({ name }) => tableFile(name))
    .filter((name) => ownership(name) === 'changed')
    .map((name) => finding('result-edited', { file: join(path, name) }));
}

/** The receipt beside results; without one, or with one that cannot be read, the folder must do. */
function receiptIn(path: string): ReadReceipt | undefined {
  const file = join(path, receiptName);
  const receipt = disk.isThere(file) ? readReceipt(file) : [];
  return 'inputs' in receipt ? receipt : undefined;
}

function headOf(path: string, receipt: ReadReceipt | undefined): TablesHead {
  const { title = null, run = null, set = [] } = receipt ?? {};
  return { name: path, title, run, scenario: set, policy: receipt?.policy?.id ?? null };
}
