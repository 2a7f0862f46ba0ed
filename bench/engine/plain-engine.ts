// What the engine calculates, in plain BigInt: method two, α and β as numbers, largest remainder to the yen, rates of 市町村
// and 都道府県. Integers over one denominator that is known beforehand, no names for what comes between, no tests.
import type { Case, SegmentTerms } from '../../src/domain/case.js';
import type { Decimal } from '../../src/domain/decimal.js';
import { halfUp, integers } from './plain-integers.js';

/** Shares, γ and β in units of 10⁻¹³. */
export interface PlainSegment {
  readonly beta: bigint;
  readonly adjustmentFactor: bigint;
  readonly rows: readonly PlainRow[];
  readonly rates: readonly PlainRates[];
  readonly prefectureRates: PlainRates | null;
}

export interface PlainRow {
  readonly abilityShare: bigint;
  readonly benefitShare: bigint;
  readonly baseLevy: bigint;
  readonly rank: number;
  readonly levyPerInsured: bigint | null;
}

/** 所得割率 in units of 0.01 per cent, amounts in yen; `adult` is what adults pay in 子ども. */
export interface PlainRates {
  readonly incomeRate: bigint;
  readonly perInsured: bigint;
  readonly adult: bigint | null;
}

export interface PlainResult {
  readonly segments: readonly PlainSegment[];
  readonly totals: readonly { readonly levy: bigint; readonly levyPerInsured: bigint | null }[];
}

const one13 = 10n ** 13n;

export function plainly(kase: Case): PlainResult {
  const municipalities = [...kase.municipalities].sort((a, b) => (a.code < b.code ? -1 : 1));
  const sorted = { ...kase, municipalities };
  const segments = kase.segments.map((terms) => segmentOf(sorted, terms));
  const totals = municipalities.map(({ insured }, at) => {
    const levy = segments.reduce((sum, { rows }) => sum + rows[at]!.baseLevy, 0n);
    return { levy, levyPerInsured: perHead(levy, BigInt(insured!.toFixed())) };
  });
  return { segments, totals };
}

function segmentOf(kase: Case, terms: SegmentTerms): PlainSegment {
  const bases = kase.municipalities.map(({ bases }) => bases[terms.segment]!);
  const heads = integers(bases.map((base) => base.heads)).units;
  const income = integers(bases.map((base) => base.income)).units;
  const [allHeads, allIncome] = [total(heads), total(income)];
  const { units: betas, one } = integers([(terms.incomeLevel as { beta: Decimal }).beta]);
  const beta = betas[0]!;
  const factors = factorsOf(kase, terms);

  const splits = heads.map((own, at) => beta * income[at]! * allHeads + one * own * allIncome);
  const weights = factors ? splits.map((split, at) => split * factors.units[at]!) : splits;
  const weight = total(weights);
  const { amounts, ranks } = shareOut((terms.pot as { levyBase: bigint }).levyBase, weights, weight);
  const rows = heads.map((own, at) => ({
    abilityShare: halfUp(one13 * income[at]!, allIncome),
    benefitShare: halfUp(one13 * own, allHeads),
    baseLevy: amounts[at]!,
    rank: ranks[at]!,
    levyPerInsured: perHead(amounts[at]!, own),
  }));
  const scale = (one + beta) * allHeads * allIncome * (factors?.one ?? 1n);
  const rates = ratesOf(kase, terms, { heads, allHeads, allIncome, beta, one, splits, amounts });
  return {
    beta: (one13 * beta) / one,
    adjustmentFactor: halfUp(one13 * scale, weight),
    rows,
    ...rates,
  };
}

/** f_i = 1 + α (M_i − 1) over one denominator; null outside 医療. */
function factorsOf(kase: Case, { segment }: SegmentTerms) {
  if (segment !== 'medical') return null;
  const alpha = integers([kase.medicalReflection as Decimal]);
  const index = integers(kase.municipalities.map(({ medicalIndex }) => medicalIndex!));
  const one = alpha.one * index.one;
  return { one, units: index.units.map((own) => one + alpha.units[0]! * (own - index.one)) };
}

function shareOut(pot: bigint, weights: readonly bigint[], weight: bigint) {
  const amounts = weights.map((own) => (pot * own) / weight);
  const remainders = weights.map((own) => (pot * own) % weight);
  const order = remainders.map((_, at) => at);
  order.sort((a, b) => (remainders[a]! > remainders[b]! ? -1 : remainders[a]! < remainders[b]! ? 1 : a - b));
  const missing = Number(pot - total(amounts));
  for (const at of order.slice(0, missing)) amounts[at] = amounts[at]! + 1n;
  const ranks = new Array<number>(order.length);
  order.forEach((at, place) => {
    ranks[at] = place + 1;
  });
  return { amounts, ranks };
}

interface Split {
  readonly heads: readonly bigint[];
  readonly allHeads: bigint;
  readonly allIncome: bigint;
  readonly beta: bigint;
  readonly one: bigint;
  readonly splits: readonly bigint[];
  readonly amounts: readonly bigint[];
}

function ratesOf(kase: Case, terms: SegmentTerms, split: Split) {
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

function perHead(amount: bigint, heads: bigint): bigint | null {
  return heads === 0n ? null : halfUp(amount, heads);
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
