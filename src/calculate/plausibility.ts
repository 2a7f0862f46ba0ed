import type { Municipality } from '../domain/case.js';
import { type Finding, finding } from '../domain/finding.js';
import { Rational } from '../domain/rational.js';
import type { SegmentResult } from '../domain/result.js';

/** Heads from which a case is held to be one of a prefecture; smaller ones are examples, with figures to match. */
const realHeads = Rational.of(2000n);
/** Yen. Incomes and pots in thousands of yen lie below, persons in thousands above. */
const incomeOfHead = { least: Rational.of(50_000n), most: Rational.of(10_000_000n) };
const potOfHead = { least: Rational.of(100n), most: Rational.of(2_000_000n) };
/** How often the income per head of one municipality may be in that of all, or the reverse: no town is so poor or rich. */
const apart = Rational.of(20n);

/** Figures that are most likely in another unit than yen and persons, in a case as large as a prefecture. */
export function implausible(result: SegmentResult): Finding[] {
  const { heads } = result.totals;
  if (heads.compare(realHeads) < 0) return [];
  const income = result.totals.income.dividedBy(heads);
  const pot = Rational.of(result.pot.levyBase).dividedBy(heads);
  return [...incomes(result, income), ...(isBetween(pot, potOfHead) ? [] : [implausiblePot(result, pot)])];
}

function incomes(result: SegmentResult, mean: Rational): Finding[] {
  const { segment } = result;
  if (!isBetween(mean, incomeOfHead))
    return [finding('income-implausible', {}, { segment, perHead: yen(mean), mean: null })];
  const near = { least: mean.dividedBy(apart), most: mean.times(apart) };
  return result.rows.flatMap(({ municipality, base }) => {
    if (base.heads.isZero) return [];
    const own = base.income.dividedBy(base.heads);
    if (isBetween(own, near)) return [];
    const args = { segment, perHead: yen(own), mean: yen(mean) };
    return [finding('income-implausible', placeOf(municipality), args)];
  });
}

function implausiblePot({ segment }: SegmentResult, pot: Rational): Finding {
  return finding('pot-implausible', {}, { segment, perHead: yen(pot) });
}

function isBetween(value: Rational, { least, most }: { readonly least: Rational; readonly most: Rational }) {
  return value.compare(least) >= 0 && value.compare(most) <= 0;
}

function placeOf({ code, name }: Municipality) {
  return { municipality: { code, name } };
}

function yen(value: Rational): string {
  return `${value.roundToUnit(1n, 'half-up')}`;
}
