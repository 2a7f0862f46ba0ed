import type { PremiumTerms, Yen } from '../domain/case.js';
import { type Decimal, scaled } from '../domain/decimal.js';
import { Rational } from '../domain/rational.js';
import type {
  AdultAmounts,
  PremiumRates,
  Published,
  SegmentBaseFigures,
  SegmentTotals,
  ShareWeights,
} from '../domain/result.js';
import type { RoundingMode } from '../domain/rounding.js';

/** What all municipalities of a segment have in common when their levied totals become rates. */
export interface RateBase {
  readonly beta: Rational;
  readonly weights: ShareWeights;
  readonly totals: SegmentTotals;
  readonly terms: PremiumTerms;
}

/** The heads between whom an adult total of 子ども is divided anew. */
export type AdultAndChildren = Pick<SegmentBaseFigures, 'heads' | 'under18'>;

/**
 * The rates whose product with the prefecture-wide bases, in the split `divisor`, gives back the levied total:
 * 所得割率 = T β w_inc / (ΣI D) and so on. Exact until the published digit. Source: rules, section 7.
 */
export function standardRates(
  leviedTotal: Rational,
  divisor: Rational,
  people: AdultAndChildren,
  { beta, weights, totals, terms }: RateBase,
): PremiumRates {
  const part = leviedTotal.dividedBy(divisor);
  const per = (weight: Rational, total: Rational | null) => total && part.times(weight).dividedBy(total);
  const assetRate = per(beta.times(weights.assets), totals.assets);
  const perHousehold = per(weights.household, totals.households);
  const perHead = part.times(weights.perInsured).dividedBy(totals.heads);
  const rate = part.times(beta.times(weights.income)).dividedBy(totals.income);
  return {
    incomeRate: publishedRate(rate, terms.incomeRateRounding),
    assetRate: assetRate && publishedRate(assetRate, terms.incomeRateRounding),
    perHousehold: perHousehold && publishedAmount(perHousehold, terms),
    ...amountsPerHead(perHead, people, terms),
  };
}

/**
 * 均等割額. In 子ども what follows the formula is the amount per adult; all insured pay 均等割額, and adults the rest
 * as 18歳以上均等割額, which makes up for the children. Source: rules, section 7 (measured on R8 tables).
 */
function amountsPerHead(
  perHead: Rational,
  { heads, under18 }: AdultAndChildren,
  terms: PremiumTerms,
): { perInsured: Published<Yen>; adult: AdultAmounts | null } {
  if (under18 === null) return { perInsured: publishedAmount(perHead, terms), adult: null };
  const total = publishedAmount(perHead, terms);
  const everybody = heads.plus(under18);
  const perInsured = everybody.isZero ? perHead : perHead.times(heads).dividedBy(everybody);
  const published = publishedAmount(perInsured, terms);
  return {
    perInsured: published,
    adult: { total, surcharge: total.published - published.published },
  };
}

/** A rate as published: per cent with two decimals, that is four decimals of a ratio. */
function publishedRate(exact: Rational, mode: RoundingMode): Published<Decimal> {
  const tenThousandths = exact.times(Rational.of(10_000n)).roundToUnit(1n, mode);
  return { exact, published: scaled(tenThousandths, 4) };
}

/** An amount as published: whole yen, to the case's unit. */
function publishedAmount(exact: Rational, { amountRounding, amountUnit }: PremiumTerms): Published<Yen> {
  return { exact, published: exact.roundToUnit(amountUnit, amountRounding) };
}
