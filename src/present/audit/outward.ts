import type { Range } from '../../analyse/audit/range.js';
import { fixed } from '../../domain/fixed.js';
import { Rational } from '../../domain/rational.js';
import { floorQuotient } from '../../domain/rounding.js';

/** The ends of a range as digits; null where the range has no end on that side. */
export interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

/** The ends rounded outward, so that what is written holds the range. Without a lower bound it begins at 0. */
export function outward({ low, high }: Range, decimals: number): Ends {
  const scale = Rational.of(10n ** BigInt(decimals));
  const digits = (units: bigint) => fixed(Rational.of(units).dividedBy(scale), decimals);
  const floor = (value: Rational) => floorQuotient(value.numerator, value.denominator);
  const ceiling = (value: Rational) => -floor(Rational.zero.minus(value));
  return {
    from: digits(low ? floor(low.value.times(scale)) : 0n),
    to: high && digits(ceiling(high.value.times(scale))),
  };
}

/** The decimals, at most `most`, with which rounding outward adds no more than the width of a range to it. */
export function readableDecimals({ low, high }: Range, most: number): number {
  if (!low || !high) return Math.min(2, most);
  const width = high.value.minus(low.value);
  let decimals = 0;
  while (decimals < most && width.times(Rational.of(10n ** BigInt(decimals))).compare(two) < 0) decimals += 1;
  return decimals;
}

const two = Rational.of(2n);

/** The ends as they are, `p/q`. */
export function exactEnds({ low, high }: Range): Ends {
  return { from: low?.value.toText() ?? '0', to: high?.value.toText() ?? null };
}
