import { type Decimal, decimal, roughly } from '../../domain/decimal.js';
import { fewestBeside } from '../../domain/limits.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import { Rational } from '../../domain/rational.js';
import type { JoinedColumn } from '../tables/joined.js';
import { margin, type Sizes } from './sizes.js';

/** A figure per head that is far from those of the others. */
export interface Outlier {
  readonly code: MunicipalityCode;
  readonly value: Rational;
  /** Of the others. */
  readonly median: Rational;
  readonly isAbove: boolean;
}

/** What is divided by what. */
export interface Quotient {
  readonly over: JoinedColumn;
  readonly under: JoinedColumn;
}

/**
 * The figures per head that are more than a number of times the median of the others, or less than that part of it. The
 * median of the others is not moved by the figure itself.
 *
 * @param limitOf how many times, by about how many heads there are
 */
export function outliers(quotient: Quotient, limitOf: (heads: number) => Decimal, sizes: Sizes): Outlier[] {
  const ranked = rankedQuotients(quotient, sizes);
  if (ranked.length < fewestBeside) return [];
  const heads = sizes.of(quotient.under);
  return ranked.flatMap(({ at, size }, rank) => {
    const [low, high] = middleWithout(rank, ranked.length);
    const middle = (ranked[low]!.size + ranked[high]!.size) / 2;
    const limit = limitOf(heads[at]!);
    const most = roughly(limit) * (1 - margin);
    if (size <= middle * most && size * most >= middle) return [];
    const codes = [at, ranked[low]!.at, ranked[high]!.at].map((one) => sizes.codes[one]!);
    return judged(codes, quotient, Rational.fromDecimal(limit));
  });
}

/** The quotients in order, with the places of their municipalities; without what is 0 or missing. */
function rankedQuotients({ over, under }: Quotient, sizes: Sizes) {
  const [overs, unders] = [sizes.of(over), sizes.of(under)];
  const found: { readonly at: number; readonly size: number }[] = [];
  overs.forEach((size, at) => {
    const heads = unders[at]!;
    if (size > 0 && heads > 0) found.push({ at, size: size / heads });
  });
  return found.sort((a, b) => a.size - b.size);
}

/** The ranks of the middle, or the two middle ones, of `count` figures without the one at a rank. */
function middleWithout(rank: number, count: number): readonly [number, number] {
  const others = count - 1;
  const [low, high] = [Math.floor((others - 1) / 2), Math.floor(others / 2)];
  return [low >= rank ? low + 1 : low, high >= rank ? high + 1 : high];
}

/** Judges exactly what the search found. */
function judged(codes: readonly MunicipalityCode[], quotient: Quotient, limit: Rational): Outlier[] {
  const [value, low, high] = codes.map((code) => exactly(code, quotient)) as [Rational, Rational, Rational];
  const median = low.plus(high).dividedBy(Rational.of(2n));
  const isAbove = value.compare(median) > 0;
  const isFar = isAbove ? value.compare(median.times(limit)) > 0 : value.times(limit).compare(median) < 0;
  return isFar ? [{ code: codes[0]!, value, median, isAbove }] : [];
}

function exactly(code: MunicipalityCode, { over, under }: Quotient): Rational {
  return Rational.fromDecimal(over.figures.get(code)!).dividedBy(
    Rational.fromDecimal(under.figures.get(code)!),
  );
}

/** The median of the others, about, and how many times it, or what part of it, hardly any of them is. */
export function spreadWithout(
  at: number,
  quotient: Quotient,
  sizes: Sizes,
): { readonly middle: number; readonly times: number } | undefined {
  const others = rankedQuotients(quotient, sizes).flatMap((one) => (one.at === at ? [] : [one.size]));
  const middle = others[Math.floor(others.length / 2)];
  if (middle === undefined) return undefined;
  const apart = others.map((size) => Math.abs(Math.log(size / middle))).sort((a, b) => a - b);
  return { middle, times: Math.exp(beyond * apart[Math.floor(apart.length / 2)]!) };
}

/** Three standard deviations, where half of all lie within 0.6745 of one. */
const beyond = 3 / 0.6745;

/** How many times a figure is another, or the reverse: `24`, `3.6`; one decimal below ten. */
export function timesText({ value, median, isAbove }: Outlier): string {
  const times = isAbove ? value.dividedBy(median) : median.dividedBy(value);
  const ten = Rational.of(10n);
  if (times.compare(ten) >= 0) return `${times.roundToUnit(1n, 'half-up')}`;
  const tenths = times.times(ten).roundToUnit(1n, 'half-up');
  return tenths % 10n === 0n ? `${tenths / 10n}` : `${tenths / 10n}.${tenths % 10n}`;
}

/** A figure per head as people read it: whole where it is large, else with three decimals. */
export function sizeText(value: Rational): string {
  if (value.compare(Rational.of(100n)) >= 0) return `${value.roundToUnit(1n, 'half-up')}`;
  const units = value.times(Rational.of(1000n)).roundToUnit(1n, 'half-up');
  return decimal(`${units}`).div('1000').toFixed(3);
}
