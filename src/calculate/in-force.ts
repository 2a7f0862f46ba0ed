import type { Decimal } from '../domain/decimal.js';
import type { RatesInForce } from '../domain/own-method.js';
import { ownPremiumOf } from '../domain/own-premium.js';
import { Rational, sum } from '../domain/rational.js';
import type { LevyRow, MunicipalPremium, OwnRates, RateParts, RatesHeld } from '../domain/result.js';
import type { Exact } from './exact.js';
import { publishedRate } from './rates.js';

/** What rates in force are held against. */
type Standard = Pick<MunicipalPremium, 'premiumRequirement' | 'collectionRate' | 'rates' | 'ownMethod'>;

/**
 * 現行保険料率 of a municipality held against what is needed: L_i = Σ rate × base on the bases of its own method, L_i k_i against
 * e_i. Source: rules, section 8.
 */
export function ratesHeld(given: RatesInForce, row: LevyRow, standard: Standard, exact: Exact): RatesHeld {
  const own = ownPremiumOf(standard);
  const inForce = partsInForce(given, exact);
  const income = own ? own.income : row.base.income;
  const { collectionRate } = own ?? standard;
  const levied = leviedBy(inForce, { ...row.base, income });
  const none = levied.isZero ? levied : null;
  return {
    basis: own ? 'own-method' : 'uniform',
    standard: partsOf(own ? own.rates : standard.rates),
    inForce,
    income,
    collectionRate,
    levied,
    ...against(standard.premiumRequirement, collectionRate ? levied.times(collectionRate) : none),
  };
}

function partsInForce(given: RatesInForce, exact: Exact): RateParts {
  const part = (value: Decimal | undefined) => (value ? exact(value) : null);
  return {
    incomeRate: part(given.incomeRate),
    assetRate: part(given.assetRate),
    perInsured: part(given.perInsured),
    perHousehold: part(given.perHousehold),
    perAdultSurcharge: part(given.perAdultSurcharge),
  };
}

/** Rates as published. */
function partsOf(rates: OwnRates | null): RateParts {
  const amount = (yen: bigint | undefined) => (yen === undefined ? null : Rational.of(yen));
  return {
    incomeRate: rates?.incomeRate?.published ?? null,
    assetRate: rates?.assetRate?.published ?? null,
    perInsured: amount(rates?.perInsured?.published),
    perHousehold: amount(rates?.perHousehold?.published),
    perAdultSurcharge: amount(rates?.adult?.surcharge),
  };
}

/**
 * L_i. In 子ども those under 18 pay nothing: what their 均等割 is reduced by is paid by others, the rest by the adults. Source:
 * 施行令29条の7第6項10号.
 */
function leviedBy(rates: RateParts, base: LevyRow['base']): Rational {
  const { incomeRate, assetRate, perInsured, perHousehold, perAdultSurcharge } = rates;
  const times = (rate: Rational | null, by: Rational | null) => (rate && by ? rate.times(by) : Rational.zero);
  const isPerHead = perInsured !== null || perAdultSurcharge !== null;
  return sum([
    times(incomeRate, base.income),
    times(assetRate, base.assets),
    times(perInsured, base.heads),
    times(perAdultSurcharge, base.heads),
    (isPerHead && base.childReductions) || Rational.zero,
    times(perHousehold, base.households),
  ]);
}

function against(
  requirement: bigint,
  collected: Rational | null,
): Pick<RatesHeld, 'collected' | 'sufficiency' | 'shortage'> {
  if (!collected) return { collected, sufficiency: null, shortage: null };
  const shortage = Rational.of(requirement).minus(collected).roundToUnit(1n, 'half-up');
  return { collected, sufficiency: requirement > 0n ? sufficiency(requirement, collected) : null, shortage };
}

function sufficiency(requirement: bigint, collected: Rational): NonNullable<RatesHeld['sufficiency']> {
  return publishedRate(collected.dividedBy(Rational.of(requirement)), 'half-up');
}
