import { type Decimal, decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { manyHeads } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational } from '../../domain/rational.js';
import { grammarOf } from '../tables/columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';
import { namesOf } from '../tables/joined-column.js';
import { type Cause, severalFar } from './causes.js';
import { type Measure, measuresOf } from './measures.js';
import type { Sizes } from './sizes.js';
import { type Outlier, outliers, sizeText, timesText } from './spread.js';
import { type SumCell, sumFindings, sumsOfAll, sumsOfOthers } from './sums.js';
import { rowOfTotals } from './total-row.js';

/** A figure per head of a municipality that is far from those of the others. */
interface Far extends Outlier {
  readonly measure: Measure;
}

/**
 * Figures that are sums of their column, and figures far out of line per head, held against the median of the others.
 * Where several of a row are out of line because of one figure, that figure is told, once.
 */
export function outOfLine(tables: JoinedTables, sizes: Sizes): Finding[] {
  const measures = measuresOf(tables);
  const all = measures.flatMap((measure) =>
    outliers(measure, limitOf(measure), sizes).map((one): Far => ({ ...one, measure })),
  );
  const sums = uniqueCells([
    ...sumsOfOthers(tables, measures, sizes),
    ...sumsOfAll(measures, sizes).filter((one) => !isOfAnother(one, all, measures)),
    ...rowOfTotals(tables, sizes),
  ]);
  const isSum = (code: MunicipalityCode, { over, under }: Measure) =>
    sums.some((one) => one.code === code && (one.column === over || one.column === under));
  const far = all.filter(({ code, measure }) => !isSum(code, measure));
  return [...sumFindings(sums, tables), ...farFindings(far, measures, tables)];
}

/** Whether a cell seems to be a sum only because another figure of its row is wrong. */
function isOfAnother({ code, column }: SumCell, far: readonly Far[], measures: readonly Measure[]): boolean {
  const causes = causesIn(
    code,
    far.filter((one) => one.code === code),
    measures,
  );
  return causes.length > 0 && causes.every((one) => one.column !== column);
}

/** Several measures find the same cell. */
function uniqueCells(cells: readonly SumCell[]): SumCell[] {
  return cells.filter(
    (one, at) => cells.findIndex(({ code, column }) => code === one.code && column === one.column) === at,
  );
}

const many = roughly(decimal(manyHeads));

function limitOf({ apart }: Measure): (heads: number) => Decimal {
  const [ofMany, ofFew] = apart.map(decimal) as [Decimal, Decimal];
  return (heads) => (heads < many ? ofFew : ofMany);
}

function farFindings(far: readonly Far[], measures: readonly Measure[], tables: JoinedTables): Finding[] {
  return [...groupedBy(far, ({ code }) => code)].flatMap(([code, ofRow]) => {
    const causes = causesIn(code, ofRow, measures);
    const explained = causes.flatMap((one) => one.far);
    const single = ofRow.filter((one) => !explained.includes(one));
    return [
      ...causes.map((one) => causeFinding(one, code, tables)),
      ...single.map((one) => figureFinding(one, tables)),
    ];
  });
}

function causesIn(code: MunicipalityCode, far: readonly Far[], measures: readonly Measure[]): Cause<Far>[] {
  return severalFar(far, (column) => measures.filter((one) => isOf(one, column, code)).length);
}

/** Whether a column is counted by another, or another by it, in the row of a municipality. */
function isOf({ over, under }: Measure, column: JoinedColumn, code: MunicipalityCode): boolean {
  return (over === column && under.figures.has(code)) || (under === column && over.figures.has(code));
}

/** What is out of line itself is told so; heads by which all the rest is out of line are told as such. */
function causeFinding({ column, far }: Cause<Far>, code: MunicipalityCode, tables: JoinedTables): Finding {
  const own = far.find(({ measure }) => measure.over === column);
  if (own) return figureFinding(own, tables);
  const first = far[0]!;
  const args = {
    columns: far.map(({ measure }) => namesOf(measure.over)),
    times: timesText(first),
    isAbove: first.isAbove,
  };
  return finding('heads-out-of-line', placeOf(column, code, tables), args);
}

function figureFinding(far: Far, tables: JoinedTables): Finding {
  const { code, value, median, isAbove, measure } = far;
  return finding('figure-out-of-line', placeOf(measure.over, code, tables), {
    heads: namesOf(measure.under),
    isMoney: grammarOf(measure.over.source.column) === 'yen',
    perHead: sizeText(value),
    isAboveAll: grammarOf(measure.over.source.column) === 'count' && value.compare(Rational.of(1n)) > 0,
    median: sizeText(median),
    times: timesText(far),
    isAbove,
  });
}

function placeOf({ table, source }: JoinedColumn, code: MunicipalityCode, { names }: JoinedTables) {
  return placeIn(table, source, code, names.get(code));
}
