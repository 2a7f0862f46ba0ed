import type { CaseVerdict } from '../../analyse/case-verdict.js';
import type { Difference, RowName, TableDifferences } from '../../analyse/table-differences.js';
import { tableFile } from '../../contract/tables.js';
import type { VerifyWords } from './words/verify-words.js';

/** A difference in words, and where it stands. */
export interface ShownDifference {
  readonly case: string;
  /** `levy.csv` */
  readonly file: string;
  readonly row: RowName | null;
  /** The id of a column, `(row)` or `(table)`. */
  readonly column: string;
  /** The column as the expected table heads it. */
  readonly header: string;
  readonly expected: string;
  readonly got: string;
}

/** All differences of a verdict, in order. `empty` stands for an empty cell. */
export function shownDifferences(
  verdict: CaseVerdict,
  words: VerifyWords,
  empty = words.empty,
): ShownDifference[] {
  return verdict.tables.flatMap(({ table, differences, headers }) =>
    differences.map((difference) => {
      const shown = inWords(difference, words, empty);
      const header = headers?.get(shown.column) ?? shown.column;
      return { case: verdict.name, file: tableFile(table), header, ...shown };
    }),
  );
}

function inWords(
  difference: Difference,
  words: VerifyWords,
  empty: string,
): Omit<ShownDifference, 'case' | 'file' | 'header'> {
  if (difference.kind === 'cell') {
    const { row, column, before, after } = difference;
    const text = (cell: string | null) => (cell === null ? empty : words.keyText(column, cell));
    return { row, column, expected: text(before), got: text(after) };
  }
  const isExpected = difference.only === 'before';
  return {
    row: difference.kind === 'row' ? difference.row : null,
    column: difference.kind === 'row' ? words.wholeRow : words.wholeTable,
    expected: isExpected ? words.present : words.absent,
    got: isExpected ? words.absent : words.present,
  };
}

/** `千代田区 medical`; the code where there is no name. */
export function rowText(row: RowName | null, words: VerifyWords): string {
  if (!row) return '';
  const { municipality_code: code, ...others } = row.key;
  const who = code === undefined ? [] : [row.name ?? (code === '' ? words.total : code)];
  return [...who, ...Object.entries(others).map(([column, text]) => words.keyText(column, text))].join(' ');
}

/** The differences of one table, a line each. */
export function differenceLines(verdict: CaseVerdict, table: TableDifferences, words: VerifyWords): string[] {
  return shownDifferences({ ...verdict, tables: [table] }, words).map(({ row, header, expected, got }) => {
    const where = [rowText(row, words), header].filter((part) => part !== '').join(' ');
    return words.difference(where, expected, got);
  });
}
