import type { SegmentTerms } from '../../domain/case.js';
import { decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { columnName, columnOf, yearHeadsOf } from '../../domain/input-columns.js';
import { baseApart, betaRange, incomePerHead, prefectureHeads } from '../../domain/limits.js';
import { Rational } from '../../domain/rational.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { cellPlace } from '../../read/place.js';
import type { JoinedColumn, JoinedTables } from '../tables/joined.js';
import { sumOf } from '../tables/joined-column.js';
import { totalOf } from './segments.js';
import { isWithin, rough, type Sizes, totalSize } from './sizes.js';
import { sizeText } from './spread.js';

/** A segment, the columns that it takes, and where its keys stand. */
interface Level {
  readonly terms: SegmentTerms;
  readonly heads: JoinedColumn;
  readonly income: JoinedColumn;
  /** Those who have it: in 子ども all insured, of years those of the year. */
  readonly incomeHeads: JoinedColumn;
  readonly sizes: Sizes;
  readonly placeOf: (key: string) => Place;
}

/** What a whole prefecture has per head in a segment, far outside of all that was published: most often a unit. */
export function levelsOutOfLine(
  segments: readonly SegmentTerms[],
  { columns }: JoinedTables,
  sizes: Sizes,
  placeOf: (key: string) => Place,
): Finding[] {
  const told = new Set<JoinedColumn>();
  return segments.flatMap((terms) => {
    const heads = headsOf(terms.segment, columns);
    const measured = incomeColumns(terms.segment, columns);
    if (!heads || !measured || totalSize(sizes.of(heads)) < fewest) return [];
    const { income } = measured;
    const level = {
      terms,
      heads,
      ...measured,
      sizes,
      placeOf: (key: string) => placeOf(`segments.${terms.segment}.${key}`),
    };
    // Two segments that count the same incomes, and the β that comes of them, are no second cause.
    const incomes = told.has(income) ? [] : incomeLevel(level);
    if (incomes.length > 0) told.add(income);
    return [...incomes, ...(told.has(income) ? [] : betaLevel(level)), ...baseLevel(level)];
  });
}

const fewest = rough(prefectureHeads);

/** The heads of a segment; in 子ども all insured, where those of 18 and over only follow from them. */
function headsOf(segment: Segment, columns: JoinedTables['columns']): JoinedColumn | undefined {
  const own = columns.get(columnName(columnOf('insured', segment)));
  return own ?? (segmentRecord(segment).hasAdults ? columns.get('insured') : undefined);
}

/** The incomes of a segment and the heads that have them: totals, or of the latest year that has both. */
function incomeColumns(
  segment: Segment,
  columns: JoinedTables['columns'],
): Pick<Level, 'income' | 'incomeHeads'> | undefined {
  const yearHeads = (year?: FiscalYear) =>
    columns.get(columnName({ quantity: yearHeadsOf(segment), ...(year !== undefined && { year }) }));
  for (const base of [columnOf('income', segment), { quantity: 'income' as const }]) {
    const total = columns.get(columnName(base));
    const heads = yearHeads() ?? headsOf(segment, columns);
    if (total) return heads && { income: total, incomeHeads: heads };
    const years = [...columns.values()].flatMap((income) => {
      const { column } = income.source;
      const isYear = column.quantity === 'income' && column.segment === base.segment;
      const incomeHeads = isYear && column.year !== undefined ? yearHeads(column.year) : undefined;
      return incomeHeads ? [{ year: column.year!, income, incomeHeads }] : [];
    });
    const [latest] = years.sort((a, b) => b.year - a.year);
    if (latest) return latest;
  }
  return undefined;
}

/** Exactly, where about was out of line. */
function meanOf({ income, incomeHeads }: Level): Rational {
  return Rational.fromDecimal(sumOf(income)).dividedBy(Rational.fromDecimal(sumOf(incomeHeads)));
}

function meanSize({ income, incomeHeads, sizes }: Level): number {
  const heads = totalSize(sizes.of(incomeHeads));
  return heads === 0 ? 0 : totalSize(sizes.of(income)) / heads;
}

function incomeLevel(level: Level): Finding[] {
  const { income, terms } = level;
  const mean = meanSize(level);
  if (mean === 0 || isWithin(mean, rough(incomePerHead[0]), rough(incomePerHead[1]))) return [];
  const { table, source } = income;
  const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
  const args = { segment: terms.segment, perHead: sizeText(meanOf(level)) };
  return [finding('income-implausible', place, args)];
}

/** β that is given, and β that the national income makes; of a wrong income both would come. */
function betaLevel(level: Level): Finding[] {
  const { terms, placeOf } = level;
  const { segment, incomeLevel: of } = terms;
  const told = (key: string, beta: number, exact: () => Rational): Finding[] => {
    if (beta === 0 || isWithin(beta, rough(betaRange[0]), rough(betaRange[1]))) return [];
    return [finding('income-level-implausible', placeOf(key), { segment, beta: significant(exact()) })];
  };
  const national = of.nationalIncomePerInsured;
  return [
    ...('beta' in of ? told('beta', roughly(of.beta), () => Rational.fromDecimal(of.beta)) : []),
    ...(national
      ? told('national_income_per_insured', meanSize(level) / roughly(national), () =>
          meanOf(level).dividedBy(Rational.fromDecimal(national)),
        )
      : []),
  ];
}

/** A levy base, or a required total, per head beside what published rates imply. */
function baseLevel({ terms: { segment, pot }, heads, sizes, placeOf }: Level): Finding[] {
  const { key, total } = totalOf(pot);
  const [least, most] = segmentRecord(segment).perHead;
  const [times, perHead] = [rough(baseApart), roughly(decimal(`${total}`)) / totalSize(sizes.of(heads))];
  if (perHead * times >= rough(least) && perHead <= rough(most) * times) return [];
  const exact = Rational.of(total).dividedBy(Rational.fromDecimal(sumOf(heads)));
  return [finding('pot-implausible', placeOf(key), { segment, perHead: sizeText(exact), least, most })];
}

/** Two decimals, or as many as show two digits of a small value: 0.00 tells nobody by how much it is too small. */
function significant(value: Rational): string {
  let places = 2;
  while (places < 20 && value.times(Rational.of(10n ** BigInt(places))).compare(Rational.of(10n)) < 0)
    places += 1;
  const units = value.times(Rational.of(10n ** BigInt(places))).roundToUnit(1n, 'half-up');
  const digits = `${units}`.padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
