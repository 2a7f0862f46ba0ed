import type { Municipality } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import type { Segment } from '../../domain/segment.js';
import { base } from './bases.js';
import type { Derivation } from './derivation.js';
import { divide, type Expression, round, subtract, sumOf } from './expression.js';
import { baseLevy, levy } from './levy.js';
import { levyBase } from './pot.js';

/** Σ_s d_i of a municipality. */
export function levyTotal(derivation: Derivation, municipality: Municipality): Expression {
  const { result } = derivation;
  const total = result.municipalities.find((one) => one.municipality.code === municipality.code)!;
  return derivation.node('levy_total', { municipality }, () => ({
    value: total.levyTotal,
    formula: sumOf(result.segments.map(({ segment }) => levy(derivation, segment, municipality))),
  }));
}

/** Σ d_i of a segment. */
export function segmentLevyTotal(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('levy_total', { segment }, () => ({
    value: derivation.segment(segment).levyTotal,
    formula: sumOf(derivation.municipalities.map((municipality) => levy(derivation, segment, municipality))),
  }));
}

/** The levies of all municipalities over all segments. */
export function grandTotal(derivation: Derivation): Expression {
  const { result } = derivation;
  return derivation.node('levy_total', {}, () => ({
    value: result.total.levyTotal,
    formula: sumOf(result.segments.map(({ segment }) => segmentLevyTotal(derivation, segment))),
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

/** d_i ÷ N_i, half-up to the yen; null without heads. */
export function levyPerInsured(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const { levyPerInsured: value } = derivation.row(segment, municipality);
  if (value === null) return null;
  return derivation.node('levy_per_insured', { segment, municipality }, () => ({
    value,
    formula: round(
      divide(levy(derivation, segment, municipality), base(derivation, 'insured', segment, municipality)!),
      'half-up',
    ),
  }));
}

/** 丈比べ: the total levy ÷ medical heads; null without heads. */
export function totalPerInsured(derivation: Derivation, municipality?: Municipality): Expression | null {
  const { result } = derivation;
  const total = municipality
    ? result.municipalities.find((one) => one.municipality.code === municipality.code)!
    : result.total;
  const insured = insuredOfAll(derivation, municipality);
  if (total.levyPerInsured === null || !insured) return null;
  const levied = municipality ? levyTotal(derivation, municipality) : grandTotal(derivation);
  return derivation.node('levy_per_insured', { ...(municipality && { municipality }) }, () => ({
    value: total.levyPerInsured!,
    formula: round(divide(levied, insured), 'half-up'),
  }));
}

/** Σ c_i. */
export function baseLevyTotal(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('base_levy_total', { segment }, () => ({
    value: derivation.segment(segment).baseLevyTotal,
    formula: sumOf(
      derivation.municipalities.map((municipality) => baseLevy(derivation, segment, municipality)),
    ),
  }));
}

/** 端数 = C − Σ c_i. */
export function residue(derivation: Derivation, segment: Segment): Expression {
  return derivation.node('residue', { segment }, () => ({
    value: derivation.segment(segment).residue,
    formula: subtract(levyBase(derivation, segment), baseLevyTotal(derivation, segment)),
  }));
}
