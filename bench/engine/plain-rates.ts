import type { Case, SegmentTerms } from '../../src/domain/case.js';
import { halfUp, integers, total } from './plain-integers.js';

/** 所得割率 in units of 0.01 per cent, amounts in yen; `adult` is what adults pay in 子ども. */
export interface PlainRates {
  readonly incomeRate: bigint;
  readonly perInsured: bigint;
  readonly adult: bigint | null;
}

/** What a segment has to be split into rates. */
interface Split {
  readonly heads: readonly bigint[];
  readonly allHeads: bigint;
  readonly allIncome: bigint;
  readonly beta: bigint;
  readonly one: bigint;
  readonly splits: readonly bigint[];
  readonly amounts: readonly bigint[];
}

/** 市町村標準保険料率 and 都道府県標準保険料率; none where the case asks for levies only. */
export function ratesOf(kase: Case, terms: SegmentTerms, split: Split) {
  if (!kase.premium) return { rates: [], prefectureRates: null };
  const { heads, allHeads, allIncome, beta, one, splits, amounts } = split;
  const collection = integers(kase.municipalities.map((one) => one.standardCollectionRate!));
  const children =
    terms.segment === 'child'
      ? integers(kase.municipalities.map(({ bases }) => bases.child!.under18!)).units
      : null;
  const rates = splits.map((divisor, at) => {
    const levied = amounts[at]! * collection.one;
    const below = collection.units[at]! * divisor;
    const all = children && heads[at]! + children[at]!;
    return rateOf(levied * beta * allHeads, levied * one * allIncome, below, heads[at]!, all);
  });
  const { above, below } = leviedTotal(amounts, collection.units, collection.one);
  const whole = below * (one + beta);
  const everybody = children && allHeads + total(children);
  const prefectureRates = {
    incomeRate: halfUp(10_000n * above * beta, whole * allIncome),
    ...amountsOf(above * one, whole * allHeads, allHeads, everybody),
  };
  return { rates, prefectureRates };
}

function rateOf(
  income: bigint,
  perHead: bigint,
  below: bigint,
  heads: bigint,
  all: bigint | null,
): PlainRates {
  return { incomeRate: halfUp(10_000n * income, below), ...amountsOf(perHead, below, heads, all) };
}

function amountsOf(above: bigint, below: bigint, heads: bigint, all: bigint | null) {
  const amount = halfUp(above, below);
  if (all === null) return { perInsured: amount, adult: null };
  return { perInsured: halfUp(above * heads, below * all), adult: amount };
}

/** Σ e_i ÷ k_i, the municipalities of one rate at a time. */
function leviedTotal(levies: readonly bigint[], rates: readonly bigint[], one: bigint) {
  const sums = new Map<bigint, bigint>();
  for (const [at, rate] of rates.entries()) sums.set(rate, (sums.get(rate) ?? 0n) + levies[at]!);
  let [above, below] = [0n, 1n];
  for (const [rate, sum] of sums) [above, below] = [above * rate + sum * one * below, below * rate];
  return { above, below };
}
