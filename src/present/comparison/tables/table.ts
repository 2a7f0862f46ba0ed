import type { ComparisonTableName } from '../../../contract/comparison-tables.js';
import type { FileHeader, FileTable } from '../../../contract/tables.js';
import type { SideLabels } from '../side-labels.js';
import type { ComparisonWords } from '../words/comparison-words.js';
import { ja } from '../words/ja.js';

/** A table of a comparison, with headers for files and others for reading. */
export interface ComparisonTable extends FileTable<TitledHeader> {
  readonly name: ComparisonTableName;
  /** Rows at the end of a part, by their place, which sum it up. */
  readonly sums: ReadonlySet<number>;
}

export interface TitledHeader extends FileHeader {
  /** For reading: it names the sides by what tells them apart. */
  readonly title: string;
  readonly look: Look;
  readonly isOfChange: boolean;
}

/** How a column looks in a workbook: whole yen, per cent or an amount with two decimals, or as it is. */
export type Look = 'yen' | 'hundredths' | 'plain';

/** A column: what heads it in words and names of sides, and what stands in it. */
export interface ComparisonColumn<Row> {
  readonly id: string;
  readonly title: (words: ComparisonWords, sides: SideLabels) => string;
  readonly kind: FileHeader['kind'];
  readonly look?: Look;
  /** A part of the change: 0 throughout says nothing. */
  readonly isOfChange?: boolean;
  readonly cell: (row: Row) => string | null;
}

/** Makes a table of rows; the headers of files name the sides by before and after, whatever they are. */
export function comparisonTable<Row>(
  name: ComparisonTableName,
  columns: readonly ComparisonColumn<Row>[],
  rows: readonly Row[],
  { words, labels }: { readonly words: ComparisonWords; readonly labels: SideLabels },
  isSum: (row: Row) => boolean = () => false,
): ComparisonTable {
  return {
    name,
    columns: columns.map(({ id, title, kind, look = 'plain', isOfChange = false }) => ({
      id,
      ja: title(ja, { before: ja.before, after: ja.after }),
      kind,
      title: title(words, labels),
      look,
      isOfChange,
    })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    sums: new Set(rows.flatMap((row, at) => (isSum(row) ? [at] : []))),
  };
}

/** Without columns in which nothing stands: rates of another method, causes that changed nothing. */
export function withoutIdle({ columns, rows, ...table }: ComparisonTable): ComparisonTable {
  const kept = [...columns.keys()].filter((at) => {
    const { isOfChange } = columns[at]!;
    return rows.length === 0 || rows.some((row) => row[at] !== null && !(isOfChange && row[at] === '0'));
  });
  return {
    ...table,
    columns: kept.map((at) => columns[at]!),
    rows: rows.map((row) => kept.map((at) => row[at] ?? null)),
  };
}
