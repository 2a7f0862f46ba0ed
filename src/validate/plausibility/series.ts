import { type Decimal, decimal } from '../../domain/decimal.js';
import { type Finding, finding } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { columnRecord } from '../../domain/input-columns.js';
import {
  indexApart,
  indexRange,
  latestOfSeries,
  lowestRate,
  rateApart,
  steadyHeads,
} from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { cellPlace } from '../../read/place.js';
import { grammarOf } from '../tables/columns.js';
import { type JoinedColumn, type JoinedTables, placeIn } from '../tables/joined.js';

/** Indices and rates outside what was ever published, or far from those of the other years of their municipality. */
export function seriesOutOfLine(tables: JoinedTables): Finding[] {
  const columns = [...tables.columns.values()];
  return columns.flatMap((column) => {
    const judge = judges[grammarOf(column.source.column)];
    if (!judge) return [];
    const { quantity, year } = column.source.column;
    const others = columns.filter(
      ({ source }) => source.column.quantity === quantity && source.column.year !== year,
    );
    return [...column.figures].flatMap(([code, value]) => {
      const found = judge({ value, code, others, tables });
      const place = () => placeIn(column.table, column.source, code, tables.names.get(code));
      return found ? [{ ...found, place: { ...place(), ...found.place } }] : [];
    });
  });
}

interface Judged {
  readonly value: Decimal;
  readonly code: MunicipalityCode;
  /** The columns of the other years. */
  readonly others: readonly JoinedColumn[];
  readonly tables: JoinedTables;
}

const judges: Readonly<Partial<Record<string, (judged: Judged) => Finding | undefined>>> = {
  index: judgedIndex,
  rate: judgedRate,
};

const [lowestIndex, highestIndex] = indexRange.map(decimal) as [Decimal, Decimal];
const apart = { steady: decimal(indexApart.steady), others: decimal(indexApart.others) };

function judgedIndex({ value, code, others, tables }: Judged): Finding | undefined {
  if (value.lt(lowestIndex) || value.gt(highestIndex)) return finding('index-implausible', {});
  const middle = middleOf(code, others);
  if (!middle) return undefined;
  const heads = tables.columns.get('insured')?.figures.get(code);
  const times = heads?.gte(steadyHeads) ? apart.steady : apart.others;
  const [low, high] = value.lt(middle) ? [value, middle] : [middle, value];
  if (high.lte(low.times(times)) || isNearerOne(value, middle, others.length)) return undefined;
  return finding('series-jumps', {}, { others: middle.toFixed() });
}

/** Of two years it is the one nearer to the nation that is right. */
function isNearerOne(value: Decimal, middle: Decimal, others: number): boolean {
  return others < 2 && value.minus(1).abs().lt(middle.minus(1).abs());
}

const hundred = decimal('100');
const [leastRate, rateSlack] = [lowestRate, rateApart].map(decimal) as [Decimal, Decimal];

function judgedRate({ value, code, others }: Judged): Finding | undefined {
  if (value.lt(leastRate)) return finding('rate-implausible', {});
  const middle = middleOf(code, others);
  // A rate that fell is a slip as a rate that rose; of two years the lower one is told.
  if (!middle || value.minus(middle).abs().lte(rateSlack)) return undefined;
  if (others.length < 2 && value.gt(middle)) return undefined;
  return finding('series-jumps', {}, { others: middle.times(hundred).toFixed() });
}

/** The median of the other years of a municipality; undefined where there are none. */
function middleOf(code: MunicipalityCode, others: readonly JoinedColumn[]): Decimal | undefined {
  const values = others.flatMap(({ figures }) => figures.get(code) ?? []).sort((a, b) => a.comparedTo(b));
  return values[Math.floor((values.length - 1) / 2)];
}

/** Series whose last year lies long before the fiscal year: a column of later years is most likely missing. */
export function endedSeries({ columns }: JoinedTables, fiscalYear: FiscalYear): Finding[] {
  const ofYears = [...columns.values()].filter(({ source }) => source.column.year !== undefined);
  const quantities = new Set(ofYears.map(({ source }) => source.column.quantity));
  return [...quantities].flatMap((quantity) => {
    const [latest] = ofYears
      .filter(({ source }) => source.column.quantity === quantity)
      .sort((a, b) => (b.source.column.year ?? 0) - (a.source.column.year ?? 0));
    const year = latest?.source.column.year;
    if (!latest || year === undefined || fiscalYear - year <= latestOfSeries) return [];
    const { table, source } = latest;
    const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
    const [japanese] = columnRecord(quantity).japanese;
    return [
      finding('series-ends', place, { last: year, year: fiscalYear, column: { en: quantity, ja: japanese } }),
    ];
  });
}
