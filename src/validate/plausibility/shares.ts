import { type Finding, finding } from '../../domain/finding.js';
import { columnRecord } from '../../domain/input-columns.js';
import { prefectureHeads } from '../../domain/limits.js';
import { Rational } from '../../domain/rational.js';
import { cellPlace } from '../../read/place.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';
import { namesOf, sumOf } from '../tables/joined-column.js';
import { isWithin, rough, type Sizes, sumBeside, totalBeside, totalSize } from './sizes.js';
import { sizeText } from './spread.js';

/** Heads and households of a whole prefecture that are no such part of its insured; where all go the same way, the insured are. */
export function sharesOutOfLine({ columns }: JoinedTables, sizes: Sizes): Finding[] {
  const insured = columns.get('insured');
  if (!insured || mostHeads(columns, sizes) < rough(prefectureHeads)) return [];
  if (totalSize(sizes.of(insured)) === 0) return [];
  const judged = [...columns.values()].flatMap((column) => shareOf(column, insured, sizes));
  const far = judged.filter(({ isAbove }) => isAbove !== undefined);
  const [first] = far;
  const isOfInsured =
    far.length > 1 && far.length === judged.length && far.every(({ isAbove }) => isAbove === first?.isAbove);
  return isOfInsured
    ? [shareFinding(first!, insured, insured)]
    : far.map((share) => shareFinding(share, share.column, insured));
}

/** The size of a prefecture, also where one of its columns of heads has lost some digits. */
function mostHeads(columns: JoinedTables['columns'], sizes: Sizes): number {
  const heads = [...columns.values()].filter(({ source: { column } }) => isShare(column));
  const all = [columns.get('insured')!, ...heads].map((column) => totalSize(sizes.of(column)));
  return Math.max(...all);
}

/** Households of a part are no part of all insured. */
function isShare({ quantity, segment }: JoinedColumn['source']['column']): boolean {
  return columnRecord(quantity).share !== undefined && segment === undefined;
}

interface Share {
  readonly column: JoinedColumn;
  readonly range: readonly [least: string, most: string];
  /** Undefined where it is within its range. */
  readonly isAbove: boolean | undefined;
}

function shareOf(column: JoinedColumn, insured: JoinedColumn, sizes: Sizes): Share[] {
  const range = columnRecord(column.source.column.quantity).share;
  if (!range || !isShare(column.source.column) || column.figures.size === 0) return [];
  const all = totalBeside(sizes.of(insured), sizes.of(column));
  const isWhole = column.figures.size === sizes.codes.length;
  if (all === 0 || (!isWhole && all < rough(prefectureHeads))) return [];
  const size = totalSize(sizes.of(column)) / all;
  const [least, most] = [rough(range[0]), rough(range[1])];
  return [{ column, range, isAbove: isWithin(size, least, most) ? undefined : size > most }];
}

function shareFinding(
  { column, range: [least, most] }: Share,
  told: JoinedColumn,
  insured: JoinedColumn,
): Finding {
  const part = Rational.fromDecimal(sumOf(column)).dividedBy(sumBeside(insured, column));
  const place = { ...cellPlace(told.table, told.table.headerLine, told.source), value: told.source.header };
  return finding('share-implausible', place, { column: namesOf(column), part: sizeText(part), least, most });
}
