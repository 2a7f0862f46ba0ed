import type { Municipality } from '../../domain/case.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import { Rational } from '../../domain/rational.js';
import type { Derivation } from './derivation.js';
import { type Expression, sumOf } from './expression.js';
import { termExpression } from './recorded.js';

/** Σ_s d_i of a municipality. */
export function levyTotal(derivation: Derivation, municipality: Municipality): Expression {
  const { result } = derivation;
  const total = result.municipalities.find((one) => one.municipality.code === municipality.code)!;
  return derivation.node('levy_total', { municipality }, () => ({
    value: total.levyTotal,
    formula: sumOf(result.segments.map(({ segment }) => derivation.needed('levy', segment, municipality))),
  }));
}

/** The levies of all municipalities over all segments. */
export function grandTotal(derivation: Derivation): Expression {
  const { result } = derivation;
  return derivation.node('levy_total', {}, () => ({
    value: result.total.levyTotal,
    formula: sumOf(result.segments.map(({ segment }) => derivation.needed('levy_total', segment))),
  }));
}

/** 被保険者数 over all segments: the medical heads; null where the case has none. */
export function insuredOfAll(derivation: Derivation, municipality?: Municipality): Expression | null {
  if (municipality) {
    const value = municipality.insured;
    return value
      ? derivation.cell('insured', { municipality }, ['insured'], Rational.fromDecimal(value))
      : null;
  }
  const value = derivation.result.total.insured;
  if (!value) return null;
  return derivation.node('insured', {}, () => ({
    value,
    formula: sumOf(derivation.municipalities.map((one) => insuredOfAll(derivation, one)!)),
  }));
}

/** 丈比べ: the total levy ÷ medical heads; null without heads. */
export function totalPerInsured(derivation: Derivation, municipality?: Municipality): Expression | null {
  const { result } = derivation;
  const total = municipality
    ? result.municipalities.find((one) => one.municipality.code === municipality.code)!
    : result.total;
  // The graph lists the heads before the levies.
  const insured = insuredOfAll(derivation, municipality);
  if (total.levyPerInsured === null || !insured) return null;
  return derivation.node('levy_per_insured', { ...(municipality && { municipality }) }, () => ({
    value: total.levyPerInsured!,
    formula: termExpression(quantity('levy_per_insured').overallTerm!, {
      derivation,
      segment: undefined,
      municipality,
    }),
  }));
}
