import type { Municipality, SegmentTerms } from '../../domain/case.js';
import { decimal } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { columnsFor } from '../../domain/input-columns.js';
import { baseApart, betaRange, incomePerHead, prefectureHeads } from '../../domain/limits.js';
import { Rational } from '../../domain/rational.js';
import { segmentRecord } from '../../domain/segment.js';
import { cellPlace } from '../../read/place.js';
import type { JoinedTables } from '../tables/joined.js';
import { sizeText } from './spread.js';

/** A segment with what it adds up to. */
interface Level {
  readonly terms: SegmentTerms;
  readonly heads: Rational;
  readonly income: Rational;
  /** Where a key of the segment stands. */
  readonly placeOf: (key: string) => Place;
}

/** What a whole prefecture has per head in a segment, far outside of all that was published: most often a unit. */
export function levelsOutOfLine(
  terms: readonly SegmentTerms[],
  municipalities: readonly Municipality[],
  tables: JoinedTables,
  placeOf: (key: string) => Place,
): Finding[] {
  return terms.flatMap((one) => {
    const level = {
      terms: one,
      heads: sumOf(municipalities, one, 'heads'),
      income: sumOf(municipalities, one, 'income'),
      placeOf: (key: string) => placeOf(`segments.${one.segment}.${key}`),
    };
    if (level.heads.compare(Rational.fromDigits(prefectureHeads)) < 0) return [];
    const incomes = incomeLevel(level, tables);
    // A β that comes of such incomes is no second cause.
    return [...incomes, ...(incomes.length > 0 ? [] : betaLevel(level)), ...baseLevel(level)];
  });
}

function sumOf(
  municipalities: readonly Municipality[],
  { segment }: SegmentTerms,
  quantity: 'heads' | 'income',
): Rational {
  const zero = decimal('0');
  const sum = municipalities.reduce(
    (total, { bases }) => total.plus(bases[segment]?.[quantity] ?? zero),
    zero,
  );
  return Rational.fromDecimal(sum);
}

function incomeLevel({ terms: { segment }, heads, income }: Level, { columns }: JoinedTables): Finding[] {
  const mean = income.dividedBy(heads);
  if (income.isZero || isBetween(mean, incomePerHead)) return [];
  const column = columnsFor('income', segment).flatMap((name) => columns.get(name) ?? [])[0];
  const place = column && {
    ...cellPlace(column.table, column.table.headerLine, column.source),
    value: column.source.header,
  };
  return [finding('income-implausible', place ?? {}, { segment, perHead: sizeText(mean) })];
}

function betaLevel({ terms: { segment, incomeLevel: level }, heads, income, placeOf }: Level): Finding[] {
  const isGiven = 'beta' in level;
  const beta = isGiven
    ? Rational.fromDecimal(level.beta)
    : income.dividedBy(heads).dividedBy(Rational.fromDecimal(level.nationalIncomePerInsured));
  if (income.isZero || isBetween(beta, betaRange)) return [];
  const place = placeOf(isGiven ? 'beta' : 'national_income_per_insured');
  return [finding('income-level-implausible', place, { segment, beta: significant(beta) })];
}

/** A levy base, or a required total, per head beside what published rates imply. */
function baseLevel({ terms: { segment, pot }, heads, placeOf }: Level): Finding[] {
  const [key, total] =
    'levyBase' in pot
      ? (['levy_base', pot.levyBase] as const)
      : (['required_total', pot.requiredTotal] as const);
  const perHead = Rational.of(total).dividedBy(heads);
  const [least, most] = segmentRecord(segment).perHead;
  const times = Rational.fromDigits(baseApart);
  const isLow = perHead.times(times).compare(Rational.fromDigits(least)) < 0;
  if (!isLow && perHead.compare(Rational.fromDigits(most).times(times)) <= 0) return [];
  return [finding('pot-implausible', placeOf(key), { segment, perHead: sizeText(perHead), least, most })];
}

function isBetween(value: Rational, [least, most]: readonly [string, string]): boolean {
  return value.compare(Rational.fromDigits(least)) >= 0 && value.compare(Rational.fromDigits(most)) <= 0;
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
