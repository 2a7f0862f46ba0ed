import type { CaseVerdict } from '../../analyse/case-verdict.js';
import type { Difference, RowName, TableDifferences } from '../../analyse/table-differences.js';
import { tableFile } from '../../domain/table.js';

/** A difference in words, and where it stands. */
export interface ShownDifference {
  readonly case: string;
  /** `levy.csv` */
  readonly file: string;
  readonly row: RowName | null;
  /** The id of a column, `(row)` or `(table)`. */
  readonly column: string;
  readonly expected: string;
  readonly got: string;
}

/** All differences of a verdict, in order. `empty` stands for an empty cell. */
export function shownDifferences(verdict: CaseVerdict, empty: string): ShownDifference[] {
  return verdict.tables.flatMap(({ table, differences }) =>
    differences.map((difference) => ({
      case: verdict.name,
      file: tableFile(table),
      ...inWords(difference, empty),
    })),
  );
}

function inWords(difference: Difference, empty: string): Omit<ShownDifference, 'case' | 'file'> {
  if (difference.kind === 'cell') {
    const { row, column, before, after } = difference;
    return { row, column, expected: before ?? empty, got: after ?? empty };
  }
  const isExpected = difference.only === 'before';
  return {
    row: difference.kind === 'row' ? difference.row : null,
    column: `(${difference.kind})`,
    expected: isExpected ? 'present' : 'absent',
    got: isExpected ? 'absent' : 'present',
  };
}

/** The folder of a case that was named by its folder or by its case.yaml. */
export function folderOf({ name }: CaseVerdict): string {
  if (!/\.ya?ml$/i.test(name)) return name.replace(/(?<=.)\/+$/, '');
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '.';
}

/** `千代田区 medical`; the code where there is no name. */
export function rowText(row: RowName | null): string {
  if (!row) return '';
  const { municipality_code: code, ...others } = row.key;
  const who = code === undefined ? [] : [row.name ?? (code === '' ? '合計' : code)];
  return [...who, ...Object.values(others)].join(' ');
}

/** The differences of one table, a line each. */
export function differenceLines(verdict: CaseVerdict, table: TableDifferences): string[] {
  return shownDifferences({ ...verdict, tables: [table] }, '(empty)').map(
    ({ row, column, expected, got }) =>
      `${[rowText(row), column].filter((part) => part !== '').join(' ')}: expected ${expected}, got ${got}`,
  );
}
