import { type Decimal, decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { columnName, columnRecord, japaneseName } from '../../domain/input-columns.js';
import { prefectureHeads } from '../../domain/limits.js';
import { Rational } from '../../domain/rational.js';
import { cellPlace } from '../../read/place.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';
import { margin, type Sizes, totalSize } from './sizes.js';
import { sizeText } from './spread.js';

/** Heads and households of a whole prefecture that are no such part of its insured. */
export function sharesOutOfLine({ columns }: JoinedTables, sizes: Sizes): Finding[] {
  const insured = columns.get('insured');
  const heads = insured && totalSize(sizes.of(insured));
  if (heads === undefined || heads < roughly(decimal(prefectureHeads))) return [];
  return [...columns.values()].flatMap((column) => shareFinding(column, insured!, sizes));
}

function shareFinding(column: JoinedColumn, insured: JoinedColumn, sizes: Sizes): Finding[] {
  const { table, source } = column;
  const { share } = columnRecord(source.column.quantity);
  // Households of a part are no part of all insured.
  if (!share || source.column.segment !== undefined || column.figures.size === 0) return [];
  const [least, most] = share.map((one) => roughly(decimal(one))) as [number, number];
  const size = totalSize(sizes.of(column)) / totalSize(sizes.of(insured));
  if (size >= least * (1 - margin) && size <= most * (1 + margin)) return [];
  const part = Rational.fromDecimal(sumOf(column)).dividedBy(Rational.fromDecimal(sumOf(insured)));
  const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
  const names = { en: columnName(source.column), ja: japaneseName(source.column) };
  return [
    finding('share-implausible', place, {
      column: names,
      part: sizeText(part),
      least: share[0],
      most: share[1],
    }),
  ];
}

function sumOf({ figures }: JoinedColumn): Decimal {
  return [...figures.values()].reduce((total, one) => total.plus(one), decimal('0'));
}
