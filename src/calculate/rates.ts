import type { PremiumTerms, Yen } from '../domain/case.js';
import { Rational } from '../domain/rational.js';
import type {
  AdultAmounts,
  PremiumRates,
  Published,
  SegmentBaseFigures,
  SegmentTotals,
  ShareBasis,
} from '../domain/result.js';
import { type RoundingMode, roundQuotient } from '../domain/rounding.js';

/** What a levied total, divided by the split divisor, is multiplied by to give each rate; the same for all of a segment. */
export interface RateFactors {
  /** β w_inc / I_p. */
  readonly income: Rational;
  /** β w_ast / A_p; null outside method four. */
  readonly assets: Rational | null;
  /** w_per / ΣN. */
  readonly perInsured: Rational;
  /** w_hh / ΣH; null with method two. */
  readonly household: Rational | null;
}

export function rateFactors(
  beta: Rational,
  { method, weights }: ShareBasis,
  { income, heads, assets, households }: SegmentTotals,
): RateFactors {
  const factor = (weight: Rational, total: Rational) => weight.dividedBy(total).reduced();
  return {
    income: factor(beta.times(weights.income), income),
    assets: method === 'four' ? assets && factor(beta.times(weights.assets), assets) : null,
    perInsured: factor(weights.perInsured, heads),
    household: method === 'two' ? null : households && factor(weights.household, households),
  };
}

/** The heads between whom 均等割総額 of 子ども is divided, and what is taken off for those under 18. */
export type AdultsAndChildren = Pick<SegmentBaseFigures, 'heads' | 'under18' | 'childReductions'>;

/**
 * The rates whose product with the prefecture-wide bases, in the split `divisor`, gives back the levied total:
 * 所得割率 = T β w_inc / (I_p D) and so on. Exact until the published digit. Source: rules, section 8.
 */
export function standardRates(
  leviedTotal: Rational,
  divisor: Rational,
  people: AdultsAndChildren,
  factors: RateFactors,
  terms: PremiumTerms,
): PremiumRates {
  const part = leviedTotal.dividedBy(divisor);
  const assetRate = factors.assets && part.times(factors.assets);
  const perHousehold = factors.household && part.times(factors.household);
  const { perInsured, adult } = amountsPerHead(part.times(factors.perInsured), people, terms);
  return {
    incomeRate: publishedRate(part.times(factors.income), terms.incomeRateRounding),
    assetRate: assetRate && publishedRate(assetRate, terms.incomeRateRounding),
    perHousehold: perHousehold && publishedAmount(perHousehold, terms),
    perInsured,
    adult,
  };
}

/**
 * 均等割額. In 子ども 均等割総額 K is divided between all insured; adults make up for what the under-18s do not pay, less the
 * reductions R that others pay: 18歳以上均等割額 = (均等割額 × u − R) ÷ N. Source: 省令29条の2; rules, section 8.
 *
 * @param perHead K ÷ N, which holds also where nobody is of 18 and over
 */
export function amountsPerHead(
  perHead: Rational,
  { heads, under18, childReductions }: AdultsAndChildren,
  terms: PremiumTerms,
): { perInsured: Published<Yen>; adult: AdultAmounts | null } {
  if (under18 === null) return { perInsured: publishedAmount(perHead, terms), adult: null };
  const everybody = heads.plus(under18);
  const perInsuredTotal = perHead.times(heads);
  const perInsured = publishedAmount(
    everybody.isZero ? perHead : perInsuredTotal.dividedBy(everybody),
    terms,
  );
  const reduction = childReductions?.isZero === false ? childReductions.dividedBy(heads) : Rational.zero;
  const adult = adultRounded(perInsured, perHead.minus(reduction), terms);
  return { perInsured, adult: { perInsuredTotal, ...adult } };
}

/** What of the amount per adult is rounded: the total (measured on R8 福島, 宮城), or each part (R8 岡山). */
function adultRounded(
  perInsured: Published<Yen>,
  exact: Rational,
  terms: PremiumTerms,
): Pick<AdultAmounts, 'total' | 'surcharge' | 'surchargeExact'> {
  const surchargeExact = exact.minus(perInsured.exact);
  if (terms.adultAmounts === 'parts') {
    const surcharge = publishedAmount(surchargeExact, terms).published;
    return { total: { exact, published: perInsured.published + surcharge }, surcharge, surchargeExact };
  }
  const total = publishedAmount(exact, terms);
  return { total, surcharge: total.published - perInsured.published, surchargeExact };
}

/** A rate as published: per cent with two decimals, that is four decimals of a ratio. */
export function publishedRate(exact: Rational, mode: RoundingMode): Published<Rational> {
  const tenThousandths = roundQuotient(exact.numerator * 10_000n, exact.denominator, mode);
  return { exact, published: Rational.of(tenThousandths, 10_000n) };
}

/** An amount as published: whole yen, to the case's unit. */
export function publishedAmount(
  exact: Rational,
  { amountRounding, amountUnit }: PremiumTerms,
): Published<Yen> {
  return { exact, published: exact.roundToUnit(amountUnit, amountRounding) };
}
