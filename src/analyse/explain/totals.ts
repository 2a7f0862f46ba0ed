import type { Municipality } from '../../domain/case.js';
import { type PerInsuredId, type QuantityId, quantity } from '../../domain/quantities/catalogue.js';
import { Rational } from '../../domain/rational.js';
import type { MunicipalityTotal } from '../../domain/result.js';
import { sumOfParts } from './bases.js';
import type { Derivation } from './derivation.js';
import { type Expression, sumOf } from './expression.js';
import { termExpression } from './recorded.js';

/** Σ_s d_i of a municipality. */
export function levyTotal(derivation: Derivation, municipality: Municipality): Expression {
  const { result } = derivation;
  return derivation.node('levy_total', { municipality }, () => ({
    value: totalOf(derivation, municipality).levyTotal,
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
    if (!value) return null;
    return (
      sumOfParts(derivation, municipality) ??
      derivation.cell('insured', { municipality }, ['insured'], Rational.fromDecimal(value))
    );
  }
  const value = derivation.result.total.insured;
  if (!value) return null;
  return derivation.node('insured', {}, () => ({
    value,
    formula: sumOf(derivation.municipalities.map((one) => insuredOfAll(derivation, one)!)),
  }));
}

/** 丈比べ, and what is levied on the insured: a total ÷ medical heads; null without heads. */
export function totalPerInsured(
  derivation: Derivation,
  id: PerInsuredId,
  municipality?: Municipality,
): Expression | null {
  const { result } = derivation;
  const value = quantity(id).overall?.(municipality ? totalOf(derivation, municipality) : result.total);
  // The graph lists the heads before the levies.
  const insured = insuredOfAll(derivation, municipality);
  if (value === null || value === undefined || !insured) return null;
  return overallNode(derivation, id, value, municipality);
}

/** d_i in the parts in which it is paid; null where the case does not say how many. */
export function instalment(
  derivation: Derivation,
  id: 'first_instalment' | 'further_instalment',
  municipality: Municipality,
): Expression | null {
  const row = derivation.result.instalments?.rows[derivation.placeOf(municipality.code)];
  if (!row) return null;
  return overallNode(derivation, id, id === 'first_instalment' ? row.first : row.further, municipality);
}

/** n; null where it is not given. */
export function instalmentCount(derivation: Derivation): Expression | null {
  const count = derivation.result.instalments?.count;
  if (count === undefined) return null;
  return derivation.setting('instalments', {}, ['levy.instalments'], BigInt(count));
}

function totalOf(derivation: Derivation, { code }: Municipality): MunicipalityTotal {
  return derivation.result.municipalities[derivation.placeOf(code)]!;
}

/** A figure over all segments by the term of its record. */
function overallNode(
  derivation: Derivation,
  id: QuantityId,
  value: Rational | bigint,
  municipality: Municipality | undefined,
): Expression {
  return derivation.node(id, { ...(municipality && { municipality }) }, () => ({
    value,
    formula: termExpression(quantity(id).overallTerm!, { derivation, segment: undefined, municipality }),
  }));
}
