import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { columnName, japaneseName } from '../../domain/input-columns.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { grammarOf } from '../tables/columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';
import { isWithinRounding } from '../tables/within-rounding.js';
import type { Measure } from './measures.js';

/** A cell that holds a sum of its column. */
export interface SumCell {
  readonly code: MunicipalityCode;
  readonly column: JoinedColumn;
  /** Whether it is exactly that of all others, or about that of the whole column. */
  readonly of: 'others' | 'all';
}

/** Of fewer others a sum is chance. */
const fewestOthers = 3;

/** The cells of counts and amounts that are the sum of all others of their column. */
export function sumsOfOthers({ columns }: JoinedTables): SumCell[] {
  return [...columns.values()].flatMap((column) => {
    const grammar = grammarOf(column.source.column);
    const largest = grammar === 'count' || grammar === 'yen' ? largestOf(column) : undefined;
    if (!largest || largest.count <= fewestOthers) return [];
    const { code, value, others } = largest;
    return isWithinRounding(value, others) ? [{ code, column, of: 'others' }] : [];
  });
}

/**
 * The cells that are about the sum of their column: that of the others and, for its heads, what they have in the median.
 * The total of a prefecture was pasted into the row of a municipality.
 */
export function sumsOfAll(measures: readonly Measure[]): SumCell[] {
  return measures.flatMap(({ over, under }) => [
    ...sumOfAll(over, (code, middle) => under.figures.get(code)?.times(middle), over, under),
    ...sumOfAll(under, (code, middle) => over.figures.get(code)?.div(middle), over, under),
  ]);
}

function sumOfAll(
  column: JoinedColumn,
  expectedOf: (code: MunicipalityCode, middle: Decimal) => Decimal | undefined,
  over: JoinedColumn,
  under: JoinedColumn,
): SumCell[] {
  const largest = largestOf(column);
  if (!largest || largest.count <= fewestOthers + 1) return [];
  const { code, value, others } = largest;
  // Cheaper than a median: what is not even half of the column is no sum of it.
  if (value.lte(others)) return [];
  const middle = medianWithout(code, over, under);
  const expected = middle && expectedOf(code, middle);
  if (!expected || others.lte(expected)) return [];
  const isNear = value.minus(others).minus(expected).abs().lte(expected.times(nearly));
  return isNear ? [{ code, column, of: 'all' }] : [];
}

const nearly = decimal('0.3');

/** The median per head of the others. */
function medianWithout(code: MunicipalityCode, over: JoinedColumn, under: JoinedColumn): Decimal | undefined {
  const sizes = [...over.figures].flatMap(([key, value]) => {
    const heads = under.figures.get(key);
    return key !== code && heads && !heads.isZero() && !value.isZero() ? [value.div(heads)] : [];
  });
  return sizes.sort((a, b) => a.comparedTo(b))[Math.floor(sizes.length / 2)];
}

/** The largest figure of a column and the sum of the others: only it can be one. */
function largestOf({ figures }: JoinedColumn) {
  const filled = [...figures].filter(([, value]) => !value.isZero());
  const [first, ...rest] = filled;
  if (!first) return undefined;
  const [code, value] = rest.reduce((most, one) => (one[1].gt(most[1]) ? one : most), first);
  const total = filled.reduce((sum, [, one]) => sum.plus(one), decimal('0'));
  return { code, value, others: total.minus(value), count: filled.length };
}

/** One finding for each row that has sums, with the columns in which they stand. */
export function sumFindings(cells: readonly SumCell[], { names }: JoinedTables): Finding[] {
  return [...groupedBy(cells, ({ code }) => code)].map(([code, [first, ...others]]) => {
    const { table, source } = first.column;
    const columns = [first, ...others].map(({ column }) => ({
      en: columnName(column.source.column),
      ja: japaneseName(column.source.column),
    }));
    return finding('figure-is-sum', placeIn(table, source, code, names.get(code)), { columns, of: first.of });
  });
}
