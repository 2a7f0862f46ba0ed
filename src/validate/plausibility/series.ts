import { decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { indexApart, indexRange, lowestRate, rateApart, steadyHeads } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { grammarOf } from '../tables/columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';
import { isWithin, margin, rough, type Sizes } from './sizes.js';

/** Indices and rates outside what was ever published, or far from those of the other years of their municipality. */
export function seriesOutOfLine(tables: JoinedTables, sizes: Sizes): Finding[] {
  const judged = [...tables.columns.values()].filter(({ source }) => grammarOf(source.column) in judges);
  const byQuantity = groupedBy(judged, ({ source }) => source.column.quantity);
  return [...byQuantity.values()].flatMap((years) =>
    years.flatMap((column) => ofColumn(column, years, tables, sizes)),
  );
}

function ofColumn(
  column: JoinedColumn,
  years: readonly JoinedColumn[],
  tables: JoinedTables,
  sizes: Sizes,
): Finding[] {
  const others = years.filter((one) => one !== column).map(sizes.of);
  const insured = tables.columns.get('insured');
  const heads = insured && sizes.of(insured);
  const { judge, isSound } = judges[grammarOf(column.source.column) as keyof typeof judges];
  const found: Finding[] = [];
  sizes.of(column).forEach((size, at) => {
    const doubt = size >= 0 ? judge(size, valuesAt(at, others, isSound), heads?.[at] ?? 0) : undefined;
    if (doubt === undefined) return;
    const code = sizes.codes[at]!;
    const place = placeIn(column.table, column.source, code, tables.names.get(code));
    found.push(
      doubt === 'series-jumps'
        ? finding(doubt, place, { others: middleText(code, column, years, isSound), more: [] })
        : finding(doubt, place),
    );
  });
  return found;
}

/** What the other years of a municipality have, in order; without what is told for itself. */
function valuesAt(at: number, others: readonly Float64Array[], isSound: (size: number) => boolean): number[] {
  const values: number[] = [];
  for (const sizes of others) if (sizes[at]! >= 0 && isSound(sizes[at]!)) values.push(sizes[at]!);
  return values.length < 2 ? values : values.sort((a, b) => a - b);
}

/** The middle of the other years of a municipality, as columns have it: rates in per cent. */
function middleText(
  code: MunicipalityCode,
  column: JoinedColumn,
  years: readonly JoinedColumn[],
  isSound: (size: number) => boolean,
): string {
  const others = years
    .flatMap((one) => (one === column ? [] : (one.figures.get(code) ?? [])))
    .filter((one) => isSound(roughly(one)));
  const middle = middleOf(others.sort((a, b) => a.comparedTo(b)))!;
  return (grammarOf(column.source.column) === 'rate' ? middle.times(hundred) : middle).toFixed();
}

const hundred = decimal('100');

type Doubt = 'index-implausible' | 'rate-implausible' | 'series-jumps';

/** How a year is judged, and whether it may be held against the others: what is told for itself says nothing of them. */
const judges = {
  index: { judge: judgedIndex, isSound: isUsualIndex },
  rate: { judge: judgedRate, isSound: isUsualRate },
};

const [lowestIndex, highestIndex] = indexRange.map(rough) as [number, number];
const [steady, steadyApart, othersApart] = [steadyHeads, indexApart.steady, indexApart.others].map(rough) as [
  number,
  number,
  number,
];
const [leastRate, rateSlack] = [lowestRate, rateApart].map(rough) as [number, number];

/** A hair beyond a limit is within it: sizes are right within a margin. */
function isUsualIndex(size: number): boolean {
  return isWithin(size, lowestIndex, highestIndex);
}

function isUsualRate(size: number): boolean {
  return size >= leastRate * (1 - margin);
}

function judgedIndex(size: number, others: readonly number[], heads: number): Doubt | undefined {
  if (!isUsualIndex(size)) return 'index-implausible';
  const middle = middleOf(others);
  if (middle === undefined) return undefined;
  const times = (heads >= steady ? steadyApart : othersApart) * (1 + margin);
  if (size <= middle * times && middle <= size * times) return undefined;
  // Of two years the one nearer to the nation is right.
  const isRight = others.length < 2 && Math.abs(size - 1) < Math.abs(middle - 1);
  return isRight ? undefined : 'series-jumps';
}

function judgedRate(size: number, others: readonly number[]): Doubt | undefined {
  if (!isUsualRate(size)) return 'rate-implausible';
  const middle = middleOf(others);
  if (middle === undefined || Math.abs(size - middle) <= rateSlack * (1 + margin)) return undefined;
  // Of two years the lower one is told.
  if (others.length < 2 && size > middle) return undefined;
  return 'series-jumps';
}

function middleOf<Value>(values: readonly Value[]): Value | undefined {
  return values[Math.floor((values.length - 1) / 2)];
}
