import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { columnName, columnRecord, japaneseName } from '../../domain/input-columns.js';
import { prefectureHeads } from '../../domain/limits.js';
import { Rational } from '../../domain/rational.js';
import { cellPlace } from '../../read/place.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';
import { sizeText } from './spread.js';

/** Heads and households of a whole prefecture that are no such part of its insured. */
export function sharesOutOfLine({ columns }: JoinedTables): Finding[] {
  const insured = columns.get('insured');
  const heads = insured && sumOf(insured);
  if (!heads?.gte(prefectureHeads)) return [];
  return [...columns.values()].flatMap((column) => shareFinding(column, heads));
}

function shareFinding(column: JoinedColumn, heads: Decimal): Finding[] {
  const { table, source } = column;
  const { share } = columnRecord(source.column.quantity);
  // Households of a part are no part of all insured.
  if (!share || source.column.segment !== undefined || column.figures.size === 0) return [];
  const [least, most] = share.map(decimal) as [Decimal, Decimal];
  const sum = sumOf(column);
  if (sum.gte(least.times(heads)) && sum.lte(most.times(heads))) return [];
  const part = Rational.fromDecimal(sum).dividedBy(Rational.fromDecimal(heads));
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
