import { type Decimal, decimal } from '../../domain/decimal.js';
import { Rational } from '../../domain/rational.js';

/** A figure of a municipality per head, as a number for the search and exactly for the judgement. */
export interface Ratio<Key> {
  readonly key: Key;
  readonly over: Decimal;
  readonly under: Decimal;
}

/** A figure far from those of the others. */
export interface Outlier<Key> {
  readonly key: Key;
  readonly value: Rational;
  /** Of the others. */
  readonly median: Rational;
  readonly isAbove: boolean;
}

/** Why a number is enough: what it finds within this of a limit is judged exactly. */
const margin = 1e-9;

/**
 * The figures that are more than `limitOf` times the median of the others, or less than its part. The median of the
 * others is not moved by the figure itself.
 */
export function outliers<Key>(
  ratios: readonly Ratio<Key>[],
  limitOf: (ratio: Ratio<Key>) => Decimal,
): Outlier<Key>[] {
  if (ratios.length < fewest) return [];
  const rough = ratios.map((ratio) => ({ ratio, size: ratio.over.toNumber() / ratio.under.toNumber() }));
  const sorted = [...rough].sort((a, b) => a.size - b.size);
  const at = new Map(sorted.map(({ ratio }, rank) => [ratio, rank]));
  return rough.flatMap(({ ratio, size }) => {
    const [low, high] = middleWithout(at.get(ratio)!, sorted.length);
    const middle = (sorted[low]!.size + sorted[high]!.size) / 2;
    const limit = limitOf(ratio);
    const most = limit.toNumber() * (1 - margin);
    if (size <= middle * most && size * most >= middle) return [];
    const [value, first, second] = [ratio, sorted[low]!.ratio, sorted[high]!.ratio].map(exactly);
    const median = first!.plus(second!).dividedBy(Rational.of(2n));
    const isAbove = value!.compare(median) > 0;
    const times = Rational.fromDecimal(limit);
    const isFar = isAbove ? value!.compare(median.times(times)) > 0 : value!.times(times).compare(median) < 0;
    return isFar ? [{ key: ratio.key, value: value!, median, isAbove }] : [];
  });
}

/** Of fewer nobody can say which one is wrong. */
const fewest = 3;

/** The ranks of the middle, or the two middle ones, of `count` figures without the one at a rank. */
function middleWithout(rank: number, count: number): readonly [number, number] {
  const others = count - 1;
  const [low, high] = [Math.floor((others - 1) / 2), Math.floor(others / 2)];
  const shifted = (middle: number) => (middle >= rank ? middle + 1 : middle);
  return [shifted(low), shifted(high)];
}

function exactly<Key>({ over, under }: Ratio<Key>): Rational {
  return Rational.fromDecimal(over).dividedBy(Rational.fromDecimal(under));
}

/** How many times a figure is another, or the reverse: `24`, `3.6`; one decimal below ten. */
export function timesText(value: Rational, median: Rational, isAbove: boolean): string {
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
  return decimal(`${units}`).div(1000).toFixed(3);
}
