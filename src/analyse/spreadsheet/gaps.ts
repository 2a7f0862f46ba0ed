import type { PremiumTerms } from '../../domain/case.js';
import { decimal } from '../../domain/decimal.js';
import { Rational } from '../../domain/rational.js';
import type { AdultAmounts, OwnRates, Published } from '../../domain/result.js';
import { quotientLimit, relativeGap } from './distance.js';

/** Relative distances of unrounded figures from where their rounding changes; 1 where there is nothing to round. */
export interface RateGaps {
  readonly leviedTotal: Rational;
  readonly incomeRate: Rational;
  readonly assetRate: Rational;
  readonly perInsured: Rational;
  readonly perHousehold: Rational;
  readonly adultTotal: Rational;
}

/** Rates and amounts nearer than this to a rounding boundary, relatively, are not sure. */
export const rateMargin = '0.000000001';

const one = Rational.one;
const rateLimit = Rational.fromDecimal(decimal(rateMargin));

/** Ten thousandths: per cent with two decimals. */
export const published = Rational.of(10_000n);

/** The distances of a levied total and of its rates, which may lack parts. */
export function gapsOf(leviedTotal: Rational, rates: OwnRates | null, terms: PremiumTerms): RateGaps {
  const rate = (value: Published<unknown> | null | undefined) =>
    value ? relativeGap(value.exact.times(published), terms.incomeRateRounding) : one;
  const amount = (value: Pick<Published<unknown>, 'exact'> | null | undefined) =>
    value ? relativeGap(value.exact.dividedBy(Rational.of(terms.amountUnit)), terms.amountRounding) : one;
  return {
    leviedTotal: relativeGap(leviedTotal, 'half-up'),
    incomeRate: rate(rates?.incomeRate),
    assetRate: rate(rates?.assetRate),
    perInsured: amount(rates?.perInsured),
    perHousehold: amount(rates?.perHousehold),
    adultTotal: amount(rates?.adult && adultRounded(rates.adult, terms)),
  };
}

/** What of the amount per adult is rounded. */
function adultRounded({ total, surchargeExact }: AdultAmounts, { adultAmounts }: PremiumTerms) {
  return adultAmounts === 'parts' ? { exact: surchargeExact } : total;
}

/** Whether all of them are far enough for doubles. */
export function areFar({ leviedTotal, ...others }: RateGaps): boolean {
  return leviedTotal.compare(quotientLimit) > 0 && Object.values(others).every(isRateFar);
}

/** Whether a rate or an amount is. */
export function isRateFar(gap: Rational): boolean {
  return gap.compare(rateLimit) > 0;
}
