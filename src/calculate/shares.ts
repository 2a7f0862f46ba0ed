import { type Proportions, proportional } from '../domain/apportionment.js';
import { isSharedAlike, type SegmentTerms, type ShareTerms } from '../domain/case.js';
import { UnfitCase } from '../domain/defect.js';
import { Rational } from '../domain/rational.js';
import type { SegmentBaseFigures, SegmentTotals, ShareBasis, ShareWeights } from '../domain/result.js';

/**
 * The weights of the two shares by 賦課方式: `two` uses income and heads alone, `three` adds households, `four`
 * assets. Source: rules, section 5.
 */
export function shareWeights({ method, incomeWeight, perInsuredWeight }: ShareTerms): ShareWeights {
  if (method !== 'two' && !perInsuredWeight) throw new UnfitCase(`method ${method} needs perInsuredWeight`);
  if (method === 'four' && !incomeWeight) throw new UnfitCase('method four needs incomeWeight');
  const income = method === 'four' && incomeWeight ? Rational.fromDecimal(incomeWeight) : Rational.one;
  const perInsured =
    method !== 'two' && perInsuredWeight ? Rational.fromDecimal(perInsuredWeight) : Rational.one;
  return {
    income,
    assets: Rational.one.minus(income),
    perInsured,
    household: Rational.one.minus(perInsured),
  };
}

/** By what the levy of a segment is shared, and the same of its standard rates where that is another. */
export function shareBases(
  terms: SegmentTerms,
  hasRates: boolean,
): { readonly levy: ShareBasis; readonly rates: ShareBasis | null } {
  const levy = basisOf(terms.levy ?? terms);
  if (!terms.levy || !hasRates) return { levy, rates: null };
  const rates = basisOf(terms);
  return { levy, rates: isSharedAlike(terms.levy, terms) ? null : rates };
}

function basisOf(terms: ShareTerms): ShareBasis {
  return { method: terms.method, weights: shareWeights(terms) };
}

/** Sa_i and Sb_i; each has one denominator in all rows of a segment. */
export interface Shares {
  readonly ability: Rational;
  readonly benefit: Rational;
}

/** 応能シェア Sa_i = w_inc I_i/I_p + w_ast A_i/A_p and 応益シェア Sb_i = w_per N_i/ΣN + w_hh H_i/ΣH. */
export function sharesOf(base: SegmentBaseFigures, totals: SegmentTotals, weights: ShareWeights): Shares {
  return {
    ability: weighted(
      weights.income,
      base.income.dividedBy(totals.income),
      weights.assets,
      ratio(base.assets, totals.assets),
    ),
    benefit: weighted(
      weights.perInsured,
      base.heads.dividedBy(totals.heads),
      weights.household,
      ratio(base.households, totals.households),
    ),
  };
}

/** D_i = β Sa_i + Sb_i, over one denominator. */
export function splitDivisors(beta: Rational, shares: readonly Shares[]): Rational[] {
  const { ability, benefit } = shares[0]!;
  const ofBenefit = beta.denominator * ability.denominator;
  const ofAbility = beta.numerator * benefit.denominator;
  const denominator = ofBenefit * benefit.denominator;
  return shares.map((one) =>
    Rational.of(ofAbility * one.ability.numerator + ofBenefit * one.benefit.numerator, denominator),
  );
}

/** W_i of a segment. */
export interface Weights {
  readonly weights: readonly Rational[];
  /** Σ W_i. */
  readonly total: Rational;
  /** The same without what all have in common. */
  readonly proportions: Proportions;
}

/**
 * W_i = f_i D_i / (1 + β), with γ by collection times k_i; of an empty municipality 0. Source: rules, section 5.
 *
 * @param splits D_i, over one denominator
 * @param collected k_i, over one denominator; null where γ does not go by collection
 */
export function weightsOf(
  beta: Rational,
  splits: readonly Rational[],
  medical: readonly { readonly factor: Rational }[],
  isEmpty: readonly boolean[],
  collected: readonly (Rational | null)[] | null = null,
): Weights {
  const perSplit = Rational.of(1n, splits[0]!.denominator).dividedBy(Rational.one.plus(beta)).reduced();
  const rateDenominator = collected?.find((rate) => rate)?.denominator ?? 1n;
  const common = perSplit.denominator * rateDenominator;
  // What all have in common stays outside: factors of indices that are made of age bands share nothing, and are long.
  const parts = splits.map(({ numerator: split }, row) => {
    if (isEmpty[row]) return Rational.zero;
    const { factor } = medical[row]!;
    const rate = collected?.[row];
    const units = perSplit.numerator === 1n ? split : split * perSplit.numerator;
    return Rational.of((rate ? units * rate.numerator : units) * factor.numerator, factor.denominator);
  });
  const proportions = proportional(parts);
  return {
    proportions,
    weights: parts.map((one) => one.over(common)),
    total: proportions.total.over(common),
  };
}

function ratio(part: Rational | null, whole: Rational | null): Rational | null {
  return part && whole && part.dividedBy(whole);
}

function weighted(
  weight: Rational,
  share: Rational,
  otherWeight: Rational,
  otherShare: Rational | null,
): Rational {
  if (otherShare === null || otherWeight.isZero) return share;
  return weight.times(share).plus(otherWeight.times(otherShare));
}
