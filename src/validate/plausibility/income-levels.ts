import type { SegmentTerms } from '../../domain/case.js';
import { roughly } from '../../domain/decimal.js';
import { type Finding, finding, type Place } from '../../domain/finding.js';
import { fixed } from '../../domain/fixed.js';
import {
  assetsPerHead,
  betaRange,
  incomePerHead,
  incomesApart,
  prefectureHeads,
} from '../../domain/limits.js';
import { Rational } from '../../domain/rational.js';
import { cellPlace } from '../../read/place.js';
import type { JoinedColumn } from '../tables/joined.js';
import { namesOf, sumOf } from '../tables/joined-column.js';
import { isWithin, rough, type Sizes, sumBeside, totalBeside, totalSize } from './sizes.js';
import { sizeText } from './spread.js';
import type { MeasuredPair } from './used-columns.js';

/** A segment, what it is measured by, and where its keys stand. */
export interface Measurement {
  readonly terms: SegmentTerms;
  readonly incomes: readonly MeasuredPair[];
  readonly assets: readonly MeasuredPair[];
  readonly sizes: Sizes;
  readonly placeOf: (key: string) => Place;
}

/** Whether the incomes of a segment were told already: of another one that counts the same. */
type Told = ReadonlySet<JoinedColumn>;

/** What is wrong with incomes and assets per head; what follows from another of them is no second cause. */
export function measuredLevels(of: Measurement, told: Told): Finding[] {
  const { incomes, assets } = of;
  const incomeFound = incomeLevel(of, told);
  const areIncomesTold = incomeFound.length > 0 || incomes.some(({ amounts }) => told.has(amounts));
  const perInsured = areIncomesTold ? [] : perInsuredLevel(of);
  const areAssetsNew = assets.length > 0 && !assets.some(({ amounts }) => told.has(amounts));
  return [
    ...incomeFound,
    ...perInsured,
    ...(areIncomesTold || perInsured.length > 0 ? [] : betaLevel(of)),
    ...(areAssetsNew ? outside(of, assets, assetsPerHead, 'assets-implausible') : []),
  ];
}

function incomeLevel(of: Measurement, told: Told): Finding[] {
  if (of.incomes.some(({ amounts }) => told.has(amounts))) return [];
  return outside(of, of.incomes, incomePerHead, 'income-implausible');
}

/** A mean per head outside a range, once for all years that are. */
function outside(
  { terms: { segment }, sizes }: Measurement,
  pairs: readonly MeasuredPair[],
  [least, most]: readonly [string, string],
  code: 'income-implausible' | 'assets-implausible',
): Finding[] {
  const far = pairs.filter((pair) => {
    const mean = meanSize(pair, sizes);
    return mean !== 0 && !isWithin(mean, rough(least), rough(most));
  });
  const [first, ...more] = far;
  if (!first) return [];
  const { table, source } = first.amounts;
  const place = { ...cellPlace(table, table.headerLine, source), value: source.header };
  const args = {
    segment,
    perHead: sizeText(meanOf(first)),
    more: more.map(({ amounts }) => namesOf(amounts)),
  };
  return [finding(code, place, args)];
}

/** Exactly, where about was out of line. */
function meanOf({ amounts, heads }: MeasuredPair): Rational {
  return Rational.fromDecimal(sumOf(amounts)).dividedBy(sumBeside(heads, amounts));
}

function meanSize({ amounts, heads }: MeasuredPair, sizes: Sizes): number {
  const size = totalBeside(sizes.of(heads), sizes.of(amounts));
  const isWhole = amounts.figures.size === sizes.codes.length;
  if (size === 0 || (!isWhole && size < rough(prefectureHeads))) return 0;
  return totalSize(sizes.of(amounts)) / size;
}

/** y_p that is given, beside what the incomes of the tables come to. */
function perInsuredLevel({ terms, incomes, sizes, placeOf }: Measurement): Finding[] {
  const { segment, prefectureIncomePerInsured: given } = terms;
  const [total] = incomes;
  if (!given || !total || incomes.length > 1) return [];
  const [mean, times] = [meanSize(total, sizes), rough(incomesApart)];
  if (mean === 0 || isWithin(roughly(given) / mean, 1 / times, times)) return [];
  const place = { ...placeOf('prefecture_income_per_insured') };
  const args = { segment, perHead: sizeText(meanOf(total)) };
  return [finding('income-per-insured-apart', place, args)];
}

/** β that is given, and β that the national income makes. */
function betaLevel({ terms, incomes, sizes, placeOf }: Measurement): Finding[] {
  const { segment, incomeLevel: of, prefectureIncomePerInsured: given } = terms;
  const told = (key: string, beta: number, exact: () => Rational): Finding[] => {
    if (beta === 0 || isWithin(beta, rough(betaRange[0]), rough(betaRange[1]))) return [];
    return [finding('income-level-implausible', placeOf(key), { segment, beta: significant(exact()) })];
  };
  const national = of.nationalIncomePerInsured;
  const [size, exact] = given
    ? [roughly(given), () => Rational.fromDecimal(given)]
    : [
        incomes.reduce((sum, pair) => sum + meanSize(pair, sizes), 0) / incomes.length,
        () => meanOfAll(incomes),
      ];
  return [
    ...('beta' in of ? told('beta', roughly(of.beta), () => Rational.fromDecimal(of.beta)) : []),
    ...(national
      ? told('national_income_per_insured', size / roughly(national), () =>
          exact().dividedBy(Rational.fromDecimal(national)),
        )
      : []),
  ];
}

function meanOfAll(pairs: readonly MeasuredPair[]): Rational {
  const [first, ...others] = pairs.map(meanOf);
  return others.reduce((sum, one) => sum.plus(one), first!).dividedBy(Rational.of(BigInt(pairs.length)));
}

/** Two decimals, or as many as show two digits of a small value: 0.00 tells nobody by how much it is too small. */
function significant(value: Rational): string {
  let places = 2;
  while (places < 20 && value.times(Rational.of(10n ** BigInt(places))).compare(Rational.of(10n)) < 0)
    places += 1;
  return fixed(value, places);
}
