import type { Yen } from './case.js';
import type { Rational } from './rational.js';

/** A figure before rounding and as published. */
export interface Published<T> {
  readonly exact: Rational;
  readonly published: T;
}

/** Rates 0 to 1 with four decimals; amounts in whole yen. */
export interface PremiumRates {
  readonly incomeRate: Published<Rational>;
  readonly assetRate: Published<Rational> | null;
  /** 均等割額; for 子ども what every insured pays. */
  readonly perInsured: Published<Yen>;
  readonly perHousehold: Published<Yen> | null;
  readonly adult: AdultAmounts | null;
}

/** 子ども: what an insured of 18 and over pays, and the part above 均等割額 (18歳以上均等割額). */
export interface AdultAmounts {
  /** K 均等割総額, yen. */
  readonly perInsuredTotal: Rational;
  readonly total: Published<Yen>;
  readonly surcharge: Yen;
  readonly surchargeExact: Rational;
}
