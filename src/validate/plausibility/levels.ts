import type { SegmentTerms } from '../../domain/case.js';
import { decimal, roughly } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { columnName, columnOf, columnsFor } from '../../domain/input-columns.js';
import { baseApart, betaRange, incomePerHead, prefectureHeads } from '../../domain/limits.js';
import { Rational } from '../../domain/rational.js';
import { segmentRecord } from '../../domain/segment.js';
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
  const first = (quantity: 'insured' | 'income', { segment }: SegmentTerms) =>
    columnsFor(quantity, segment).flatMap((name) => columns.get(name) ?? [])[0];
  const told = new Set<JoinedColumn>();
  return segments.flatMap((terms) => {
    const [heads, income] = [
      columns.get(columnName(columnOf('insured', terms.segment))),
      first('income', terms),
    ];
    if (!heads || !income || totalSize(sizes.of(heads)) < fewest) return [];
    const level = {
      terms,
      heads,
      income,
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

/** Exactly, where about was out of line. */
function meanOf({ income, heads }: Level): Rational {
  return Rational.fromDecimal(sumOf(income)).dividedBy(Rational.fromDecimal(sumOf(heads)));
}

function meanSize({ income, heads, sizes }: Level): number {
  return totalSize(sizes.of(income)) / totalSize(sizes.of(heads));
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

function betaLevel(level: Level): Finding[] {
  const { terms, placeOf } = level;
  const { segment, incomeLevel: of } = terms;
  const isGiven = 'beta' in of;
  const beta = isGiven ? roughly(of.beta) : meanSize(level) / roughly(of.nationalIncomePerInsured);
  if (beta === 0 || isWithin(beta, rough(betaRange[0]), rough(betaRange[1]))) return [];
  const exact = isGiven
    ? Rational.fromDecimal(of.beta)
    : meanOf(level).dividedBy(Rational.fromDecimal(of.nationalIncomePerInsured));
  const place = placeOf(isGiven ? 'beta' : 'national_income_per_insured');
  return [finding('income-level-implausible', place, { segment, beta: significant(exact) })];
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
