import type { Yen } from './case.js';
import type { Rational } from './rational.js';
import type { AdultAmounts, Published } from './result-rates.js';

/** 各市町村の算定基準による標準的な保険料率 of a municipality in a segment. */
export interface OwnPremium {
  /** Its 賦課割合, 0 to 1, together 1. */
  readonly shares: {
    readonly income: Rational;
    readonly assets: Rational;
    readonly perInsured: Rational;
    readonly perHousehold: Rational;
  };
  /** I°_i, yen. */
  readonly income: Rational;
  /** Its own rate or k_i, 0 to 1; null where the municipality is empty and needs none. */
  readonly collectionRate: Rational | null;
  /** T_i by that rate, yen, exact. */
  readonly leviedTotal: Rational;
  /** Null when the municipality is empty, or has nothing of what a share is raised by. */
  readonly rates: OwnRates | null;
}

/** Rates 0 to 1 and amounts in yen; a part whose share is 0 is null. */
export interface OwnRates {
  readonly incomeRate: Published<Rational> | null;
  readonly assetRate: Published<Rational> | null;
  readonly perInsured: Published<Yen> | null;
  readonly perHousehold: Published<Yen> | null;
  readonly adult: AdultAmounts | null;
}

/** The parts of a rate, those of income and assets 0 to 1, amounts in yen; null where there is none. */
export interface RateParts {
  readonly incomeRate: Rational | null;
  readonly assetRate: Rational | null;
  readonly perInsured: Rational | null;
  readonly perHousehold: Rational | null;
  readonly perAdultSurcharge: Rational | null;
}

/** The rates in force of a municipality in a segment held against standard ones. Source: rules, section 8. */
export interface RatesHeld {
  /** Whether the standard ones are those of its own method, or those of all. */
  readonly basis: 'own-method' | 'uniform';
  /** As published. */
  readonly standard: RateParts;
  readonly inForce: RateParts;
  /** I°_i with a method of its own that gives it, else I_i, yen. */
  readonly income: Rational;
  /** That of its own method or k_i, 0 to 1; null where the municipality is empty and needs none. */
  readonly collectionRate: Rational | null;
  /** L_i, what they levy, yen, exact. */
  readonly levied: Rational;
  /** L_i k_i, yen, exact; null without a collection rate, unless nothing is levied. */
  readonly collected: Rational | null;
  /** L_i k_i ÷ e_i, its published form with four decimals; null where e_i is not above 0. */
  readonly sufficiency: Published<Rational> | null;
  /** e_i − L_i k_i, half-up to the yen; below 0 more is collected than needed. */
  readonly shortage: Yen | null;
}
