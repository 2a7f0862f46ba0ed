import { type Municipality, type PremiumTerms, premiumDefaults } from '../../domain/case.js';
import type { QuantityId } from '../../domain/quantities/catalogue.js';
import { Rational } from '../../domain/rational.js';
import type { PremiumRates } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import { type BaseQuantity, base, baseTotal } from './bases.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, multiply, number, round, subtract } from './expression.js';
import type { Subject } from './node.js';
import { leviedTotalOfAll } from './prefecture.js';
import { hundred, leviedTotal, premiumOf, splitDivisor } from './premium.js';
import { incomeCoefficient, weightsOf } from './shares.js';

/** The rates of a municipality, or of the prefecture where none is named, and what they are made of. */
interface Split {
  readonly derivation: Derivation;
  readonly subject: Subject & { readonly segment: Segment; readonly municipality?: Municipality };
  readonly rates: PremiumRates;
  /** T. */
  readonly levied: Expression;
  /** D: β Sa + Sb, of the prefecture 1 + β. */
  readonly divisor: Expression;
  readonly weights: Partial<ReturnType<typeof weightsOf>>;
  readonly terms: PremiumTerms;
}

export type RateQuantity =
  | 'income_rate_percent'
  | 'asset_rate_percent'
  | 'per_insured'
  | 'per_household'
  | 'per_adult_surcharge'
  | 'adult_total'
  | 'adult_total_exact';

/** A published rate or amount; null where it does not apply. */
export function rate(
  derivation: Derivation,
  quantity: RateQuantity,
  segment: Segment,
  municipality?: Municipality,
): Expression | null {
  const split = municipality
    ? ofMunicipality(derivation, segment, municipality)
    : ofPrefecture(derivation, segment);
  return split && rateOf(split, quantity);
}

function ofMunicipality(derivation: Derivation, segment: Segment, municipality: Municipality): Split | null {
  const rates = premiumOf(derivation, segment, municipality)?.rates;
  if (!rates) return null;
  return {
    derivation,
    subject: { segment, municipality },
    rates,
    levied: leviedTotal(derivation, segment, municipality)!,
    divisor: splitDivisor(derivation, segment, municipality)!,
    weights: weightsOf(derivation, segment),
    terms: derivation.kase.premium ?? premiumDefaults,
  };
}

/** 都道府県標準保険料率: always two methods, split β : 1. */
function ofPrefecture(derivation: Derivation, segment: Segment): Split | null {
  const { premium } = derivation.segment(segment);
  if (!premium) return null;
  return {
    derivation,
    subject: { segment },
    rates: premium.rates,
    levied: leviedTotalOfAll(derivation, segment)!,
    divisor: add(number(1n), incomeCoefficient(derivation, segment)),
    weights: {},
    terms: derivation.kase.premium ?? premiumDefaults,
  };
}

function rateOf(split: Split, quantity: RateQuantity): Expression | null {
  switch (quantity) {
    case 'income_rate_percent':
      return percent(split, quantity, 'income', split.weights.income ?? null, split.rates.incomeRate);
    case 'asset_rate_percent':
      return (
        split.rates.assetRate &&
        percent(split, quantity, 'assets', split.weights.assets ?? null, split.rates.assetRate)
      );
    case 'per_household': {
      const { perHousehold } = split.rates;
      if (!perHousehold) return null;
      const exact = perBase(split, 'households', split.weights.household ?? null);
      return amount(split, quantity, perHousehold.published, exact);
    }
    case 'per_insured':
      return perInsured(split);
    case 'adult_total_exact':
      return split.rates.adult && adultTotalExact(split);
    case 'adult_total':
      return split.rates.adult && adultTotal(split);
    case 'per_adult_surcharge':
      return split.rates.adult && surcharge(split);
  }
}

/** T × weight ÷ (total × D), with β for income and assets. */
function perBase(split: Split, quantity: BaseQuantity, weight: Expression | null): Expression {
  const { derivation, subject, levied, divisor } = split;
  const isAbility = quantity === 'income' || quantity === 'assets';
  const beta = isAbility ? incomeCoefficient(derivation, subject.segment) : null;
  const total = baseTotal(derivation, quantity, subject.segment)!;
  return divide(multiply(levied, beta, weight), multiply(total, divisor));
}

function percent(
  split: Split,
  quantity: QuantityId,
  of: 'income' | 'assets',
  weight: Expression | null,
  { published }: PremiumRates['incomeRate'],
): Expression {
  return split.derivation.node(quantity, split.subject, () => ({
    value: published.times(hundred),
    formula: round(
      multiply(number(hundred), perBase(split, of, weight)),
      split.terms.incomeRateRounding,
      Rational.of(1n, 100n),
    ),
  }));
}

function amount(split: Split, quantity: QuantityId, published: bigint, exact: Expression): Expression {
  const { amountRounding, amountUnit } = split.terms;
  return split.derivation.node(quantity, split.subject, () => ({
    value: published,
    formula: round(exact, amountRounding, Rational.of(amountUnit)),
  }));
}

/** 均等割額; in 子ども the adult amount spread over all insured. */
function perInsured(split: Split): Expression {
  const { derivation, subject, rates } = split;
  if (!rates.adult) {
    const exact = perBase(split, 'insured', split.weights.perInsured ?? null);
    return amount(split, 'per_insured', rates.perInsured.published, exact);
  }
  const [adults, children] = people(derivation, subject);
  const exact = adultTotalExact(split);
  const everybody = rates.perInsured.exact === rates.adult.total.exact ? null : add(adults, children);
  return amount(
    split,
    'per_insured',
    rates.perInsured.published,
    everybody ? divide(multiply(exact, adults), everybody) : exact,
  );
}

function people(
  derivation: Derivation,
  { segment, municipality }: Split['subject'],
): [Expression, Expression] {
  const of = (quantity: BaseQuantity) =>
    municipality
      ? base(derivation, quantity, segment, municipality)!
      : baseTotal(derivation, quantity, segment)!;
  return [of('insured'), of('insured_under18')];
}

function adultTotalExact(split: Split): Expression {
  return split.derivation.node('adult_total_exact', split.subject, () => ({
    value: split.rates.adult!.total.exact,
    formula: perBase(split, 'insured', split.weights.perInsured ?? null),
  }));
}

function adultTotal(split: Split): Expression {
  return amount(split, 'adult_total', split.rates.adult!.total.published, adultTotalExact(split));
}

function surcharge(split: Split): Expression {
  return split.derivation.node('per_adult_surcharge', split.subject, () => ({
    value: split.rates.adult!.surcharge,
    formula: subtract(adultTotal(split), perInsured(split)),
  }));
}
