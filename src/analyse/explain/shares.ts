import type { Municipality } from '../../domain/case.js';
import type { Rational } from '../../domain/rational.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import { base, baseTotal } from './bases.js';
import type { Derivation } from './derivation.js';
import { add, divide, type Expression, multiply, number, subtract, sumOf } from './expression.js';
import { medicalFactor } from './medical.js';

const one = number(1n);

/** β: given, or from the national income per insured. */
export function incomeCoefficient(derivation: Derivation, segment: Segment): Expression {
  const { incomeCoefficient: value } = derivation.segment(segment);
  const { incomeLevel } = derivation.terms(segment);
  if ('beta' in incomeLevel) {
    return derivation.setting('beta', { segment }, [`segments.${segment}.beta`], value);
  }
  return derivation.node('beta', { segment }, () => ({
    value,
    formula: divide(incomePerHead(derivation, segment), nationalIncome(derivation, segment)),
  }));
}

/** I₀: given, or what a given β implies. */
export function nationalIncome(derivation: Derivation, segment: Segment): Expression {
  const { nationalIncomePerInsured: value } = derivation.segment(segment);
  const { incomeLevel } = derivation.terms(segment);
  const quantity = 'national_income_per_insured';
  if (!('beta' in incomeLevel)) {
    return derivation.setting(quantity, { segment }, [`segments.${segment}.${quantity}`], value);
  }
  return derivation.node(quantity, { segment }, () => ({
    value,
    formula: divide(incomePerHead(derivation, segment), incomeCoefficient(derivation, segment)),
  }));
}

function incomePerHead(derivation: Derivation, segment: Segment): Expression {
  return divide(baseTotal(derivation, 'income', segment)!, baseTotal(derivation, 'insured', segment)!);
}

/** The weights of the shares; null where the method does not use them. */
export function weightsOf(derivation: Derivation, segment: Segment) {
  const { method, weights } = derivation.segment(segment);
  const given = (quantity: 'income_weight' | 'per_insured_weight', value: Rational) =>
    derivation.setting(
      quantity,
      { segment },
      [`segments.${segment}.${quantity}`, `premium.${quantity}`],
      value,
    );
  const rest = (quantity: 'asset_weight' | 'household_weight', value: Rational, other: Expression) =>
    derivation.node(quantity, { segment }, () => ({ value, formula: subtract(one, other) }));
  const income = method === 'four' ? given('income_weight', weights.income) : null;
  const perInsured = method === 'two' ? null : given('per_insured_weight', weights.perInsured);
  return {
    income,
    assets: income && rest('asset_weight', weights.assets, income),
    perInsured,
    household: perInsured && rest('household_weight', weights.household, perInsured),
  };
}

/** Sa_i = w_inc I_i/ΣI + w_ast A_i/ΣA. */
export function abilityShare(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression {
  const { abilityShare: value } = derivation.row(segment, municipality);
  return derivation.node('ability_share', { segment, municipality }, () => {
    const weights = weightsOf(derivation, segment);
    const part = (quantity: 'income' | 'assets', weight: Expression | null) =>
      shareOf(derivation, quantity, weight, segment, municipality);
    return {
      value,
      formula: weights.assets
        ? add(part('income', weights.income), part('assets', weights.assets))
        : part('income', null),
    };
  });
}

/** Sb_i = w_per N_i/ΣN + w_hh H_i/ΣH. */
export function benefitShare(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression {
  const { benefitShare: value } = derivation.row(segment, municipality);
  return derivation.node('benefit_share', { segment, municipality }, () => {
    const weights = weightsOf(derivation, segment);
    const part = (quantity: 'insured' | 'households', weight: Expression | null) =>
      shareOf(derivation, quantity, weight, segment, municipality);
    return {
      value,
      formula: weights.household
        ? add(part('insured', weights.perInsured), part('households', weights.household))
        : part('insured', null),
    };
  });
}

function shareOf(
  derivation: Derivation,
  quantity: 'insured' | 'income' | 'households' | 'assets',
  weight: Expression | null,
  segment: Segment,
  municipality: Municipality,
): Expression {
  const own = base(derivation, quantity, segment, municipality)!;
  const all = baseTotal(derivation, quantity, segment)!;
  return divide(multiply(weight, own), all);
}

/** W_i = f_i (β Sa_i + Sb_i) / (1 + β); 0 without heads and income. */
export function weight(derivation: Derivation, segment: Segment, municipality: Municipality): Expression {
  const { weight: value, isEmpty } = derivation.row(segment, municipality);
  return derivation.node('weight', { segment, municipality }, () => {
    if (isEmpty) return { value, formula: number(0n), notes: [{ kind: 'empty' }] };
    const beta = incomeCoefficient(derivation, segment);
    const ability = abilityShare(derivation, segment, municipality);
    const benefit = benefitShare(derivation, segment, municipality);
    const factor = segmentRecord(segment).isIndexed ? medicalFactor(derivation, segment, municipality) : null;
    return {
      value,
      formula: divide(multiply(factor, add(multiply(beta, ability), benefit)), add(one, beta)),
    };
  });
}

/** ΣW. */
export function weightTotal(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('weight', { segment }, () => ({
    value: derivation.segment(segment).weightTotal,
    formula: sumOf(
      derivation.municipalities.map((municipality) => weight(derivation, segment, municipality)),
    ),
  }));
}

/** γ = 1 ÷ ΣW. */
export function adjustmentFactor(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('gamma', { segment }, () => ({
    value: derivation.segment(segment).adjustmentFactor,
    formula: divide(one, weightTotal(derivation, segment)),
  }));
}
