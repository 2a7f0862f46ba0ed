import { type Decimal, decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import { groupedBy } from '../../domain/grouping.js';
import { columnName, japaneseName } from '../../domain/input-columns.js';
import { manyHeads } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { grammarOf } from '../tables/columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';
import { type Measure, measuresOf } from './measures.js';
import type { Sizes } from './sizes.js';
import { type Outlier, outliers, sizeText, timesText } from './spread.js';
import { type SumCell, sumFindings, sumsOfAll, sumsOfOthers } from './sums.js';

/** A figure per head of a municipality that is far from those of the others. */
interface Far extends Outlier {
  readonly measure: Measure;
}

/**
 * Figures that are sums of their column, and figures far out of line per head, held against the median of the others.
 * Where all that is counted per head goes the same way it is the heads that are wrong, and told once.
 */
export function outOfLine(tables: JoinedTables, sizes: Sizes): Finding[] {
  const measures = measuresOf(tables);
  const sums = uniqueCells([...sumsOfOthers(tables, sizes), ...sumsOfAll(measures, sizes)]);
  const isSum = (code: MunicipalityCode, { over, under }: Measure) =>
    sums.some((one) => one.code === code && (one.column === over || one.column === under));
  const far = measures
    .flatMap((measure) => outliers(measure, limitOf(measure), sizes).map((one): Far => ({ ...one, measure })))
    .filter(({ code, measure }) => !isSum(code, measure));
  return [...sumFindings(sums, tables), ...farFindings(far, measures, tables)];
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
    const ofHeads = headsAtFault(code, ofRow, measures);
    const others = ofRow.filter((one) => !ofHeads.includes(one));
    return [...headsFinding(code, ofHeads, tables), ...others.map((one) => figureFinding(one, tables))];
  });
}

/** The figures of a row that are out of line because its heads are: at least two, all the same way, and no other is in line. */
function headsAtFault(code: MunicipalityCode, far: readonly Far[], measures: readonly Measure[]): Far[] {
  for (const heads of new Set(far.map(({ measure }) => measure.under))) {
    const own = far.filter(({ measure }) => measure.under === heads);
    const judged = measures.filter(({ over, under }) => under === heads && over.figures.has(code));
    const [first] = own;
    if (
      own.length > 1 &&
      own.length >= judged.length - 1 &&
      own.every((one) => one.isAbove === first?.isAbove)
    )
      return own;
  }
  return [];
}

function headsFinding(code: MunicipalityCode, far: readonly Far[], tables: JoinedTables): Finding[] {
  const [first] = far;
  if (!first) return [];
  const { under } = first.measure;
  const args = {
    columns: far.map(({ measure }) => namesOf(measure.over)),
    times: timesText(first),
    isAbove: first.isAbove,
  };
  return [finding('heads-out-of-line', placeOf(under, code, tables), args)];
}

function figureFinding(far: Far, tables: JoinedTables): Finding {
  const { code, value, median, isAbove, measure } = far;
  return finding('figure-out-of-line', placeOf(measure.over, code, tables), {
    heads: namesOf(measure.under),
    isMoney: grammarOf(measure.over.source.column) === 'yen',
    perHead: sizeText(value),
    median: sizeText(median),
    times: timesText(far),
    isAbove,
  });
}

function namesOf({ source: { column } }: JoinedColumn) {
  return { en: columnName(column), ja: japaneseName(column) };
}

function placeOf({ table, source }: JoinedColumn, code: MunicipalityCode, { names }: JoinedTables) {
  return placeIn(table, source, code, names.get(code));
}
