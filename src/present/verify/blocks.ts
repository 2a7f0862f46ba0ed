import { type CaseVerdict, type Tally, tally } from '../../analyse/case-verdict.js';
import type { TableDifferences } from '../../analyse/table-differences.js';
import { tableFile } from '../../contract/tables.js';
import type { Block, TextColumn, TextTable } from '../text-table.js';
import { rowText, shownDifferences } from './differences.js';
import type { VerifyWords } from './words/verify-words.js';

/** How the two sides of a difference are headed. */
export interface Sides {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What `nhi verify` prints for people: a line for each of several cases, then every difference. */
export function verdictBlocks(verdicts: readonly CaseVerdict[], sides: Sides, words: VerifyWords): Block[] {
  const blocks = verdicts.length > 1 ? [caseTable(verdicts, words)] : [];
  const differences = differenceTable(verdicts, sides, words);
  return differences.rows.length > 0 ? [...blocks, differences] : blocks;
}

function caseTable(verdicts: readonly CaseVerdict[], words: VerifyWords): TextTable {
  return {
    title: words.casesTitle,
    columns: [left(words.case), right(words.tables), right(words.cells), right(words.differences)],
    rows: verdicts.map((verdict) => {
      const { tables, cells, differences } = tally([verdict]);
      return verdict.isFit
        ? [verdict.name, `${tables}`, `${cells}`, `${differences}`]
        : [verdict.name, '–', '–', words.notFit];
    }),
    footer: [],
  };
}

/**
 * Every difference in one table, under the file in which it stands: so both figures fit beside each other in 80
 * columns. They are written as in the tables, to be searched for.
 */
function differenceTable(verdicts: readonly CaseVerdict[], sides: Sides, words: VerifyWords): TextTable {
  const keys = [left(words.key), left(words.column)];
  return {
    title: sides.title,
    keys: keys.length,
    columns: [...keys, right(sides.before), right(sides.after)],
    rows: verdicts.flatMap((verdict) =>
      verdict.tables
        .filter(({ differences }) => differences.length > 0)
        .flatMap((table) => [
          [`${verdict.expected}/${tableFile(table.table)}`],
          ...differenceRows(verdict, table, words),
        ]),
    ),
    footer: [],
  };
}

function differenceRows(verdict: CaseVerdict, table: TableDifferences, words: VerifyWords): string[][] {
  return shownDifferences({ ...verdict, tables: [table] }, words).map(({ row, header, expected, got }) => [
    rowText(row, words),
    header,
    expected,
    got,
  ]);
}

function left(title: string): TextColumn {
  return { title, align: 'left' };
}

function right(title: string): TextColumn {
  return { title, align: 'right' };
}

/** The last line, for scripts: always these words in this order, plain digits, nothing in the singular. */
export function summaryLine({ cases, tables, cells, differences, unfit }: Tally): string {
  return `verify: ${cases} cases, ${tables} tables, ${cells} cells, ${differences} differences, ${unfit} unfit`;
}

/** As {@link summaryLine}, after `--update`. */
export function updateLine({ cases, differences, unfit }: Tally, files: number): string {
  return `update: ${cases} cases, ${files} files, ${differences} changes, ${unfit} unfit`;
}
