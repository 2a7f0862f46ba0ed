// What the engine calculates, in plain BigInt: method two, α and β as numbers, largest remainder to the yen, rates of 市町村
// and 都道府県. Integers over one denominator that is known beforehand, no names for what comes between, no tests.
import type { Case, SegmentTerms } from '../../src/domain/case.js';
import type { Decimal } from '../../src/domain/decimal.js';
import { halfUp, integers, total } from './plain-integers.js';
import { type PlainRates, ratesOf } from './plain-rates.js';

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
  const income = integers(bases.map((base) => base.income as Decimal)).units;
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

function perHead(amount: bigint, heads: bigint): bigint | null {
  return heads === 0n ? null : halfUp(amount, heads);
}
