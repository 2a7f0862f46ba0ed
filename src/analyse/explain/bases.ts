import type { Municipality } from '../../domain/case.js';
import { columnsFor } from '../../domain/input-columns.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import { holdsIn } from '../../domain/quantities/conditions.js';
import { decided, type Term } from '../../domain/quantities/term.js';
import { Rational } from '../../domain/rational.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, subtract, sumOf } from './expression.js';
import { recorded, termExpression } from './recorded.js';

export const baseQuantities = [
  'insured',
  'income',
  'households',
  'assets',
  'insured_under18',
  'child_reductions',
  'households_special',
  'households_continued',
] as const;
type BaseQuantity = (typeof baseQuantities)[number];

/**
 * N_i, I_i, H_i, A_i, u_i or R_i as a cell gives it, or as it follows from others: by years, with 特定世帯, or as what a part
 * leaves of all insured. Null where the segment does not use it.
 */
export function base(
  derivation: Derivation,
  id: BaseQuantity,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const { of, term } = quantity(id);
  const value = of?.(derivation.row(segment, municipality));
  if (!value) return null;
  const formula = term && decidedTerm(derivation, segment, term);
  if (formula && formula.op !== 'given')
    return derivation.node(id, { segment, municipality }, () => ({
      value,
      formula: termExpression(formula, { derivation, segment, municipality }),
    }));
  return (
    (id === 'insured' ? sumOfParts(derivation, municipality, segment) : null) ??
    restOfInsured(derivation, id, segment, municipality) ??
    given(derivation, id, segment, municipality, value)
  );
}

function decidedTerm(derivation: Derivation, segment: Segment, term: Term): Term {
  return decided(term, holdsIn(derivation.kase, derivation.segment(segment)));
}

function given(
  derivation: Derivation,
  id: BaseQuantity,
  segment: Segment,
  municipality: Municipality,
  value: Rational | bigint,
): Expression {
  return derivation.cell(id, { segment, municipality }, columnsFor(id, segment), value);
}

/** 世帯数 before some count in part. */
export function listedHouseholds(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const parts = derivation.row(segment, municipality).base.householdParts;
  if (!parts) return null;
  const columns = columnsFor('households', segment);
  return derivation.cell('households_listed', { segment, municipality }, columns, parts.all);
}

/** Where no table has one of the two parts of all insured, it is what the other leaves of them. */
function restOfInsured(
  derivation: Derivation,
  id: BaseQuantity,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const { provenance } = derivation;
  if (!segmentRecord(segment).hasAdults || (id !== 'insured' && id !== 'insured_under18')) return null;
  const { code, insured } = municipality;
  const isThere = (column: string) => provenance?.cell({ code, column }) !== undefined;
  if (!provenance || !insured || isThere(columnsFor(id, segment)[0]!)) return null;
  const other = id === 'insured' ? 'insured_under18' : 'insured';
  const { base: figures } = derivation.row(segment, municipality);
  const [own, part] =
    id === 'insured' ? [figures.heads, figures.under18!] : [figures.under18!, figures.heads];
  const all = derivation.cell('insured', { municipality }, ['insured'], Rational.fromDecimal(insured));
  const left = given(derivation, other, segment, municipality, part);
  // A part that is a fraction of a person above all insured leaves nobody.
  const taken: Expression = own.isZero ? { op: 'min', args: [all, left] } : left;
  return derivation.node(id, { segment, municipality }, () => ({
    value: own,
    formula: subtract(all, taken),
  }));
}

/** All insured, where no table has them: those of 18 and over and those under 18. */
export function sumOfParts(
  derivation: Derivation,
  municipality: Municipality,
  segment?: Segment,
): Expression | null {
  const { provenance, result } = derivation;
  const { code, insured } = municipality;
  const ofAges = result.segments.find((one) => segmentRecord(one.segment).hasAdults)?.segment;
  const isOfAll = segment === undefined || !segmentRecord(segment).heads;
  if (!provenance || !insured || !ofAges || !isOfAll) return null;
  if (provenance.cell({ code, column: 'insured' })) return null;
  const subject = segment ? { segment, municipality } : { municipality };
  return derivation.node('insured', subject, () => ({
    value: Rational.fromDecimal(insured),
    formula: sumOf([
      base(derivation, 'insured', ofAges, municipality)!,
      base(derivation, 'insured_under18', ofAges, municipality)!,
    ]),
  }));
}

/** ΣN, I_p, ΣH, A_p, Σu or ΣR of a segment; null where it does not use it. */
export function baseTotal(derivation: Derivation, id: BaseQuantity, segment: Segment): Expression | null {
  const { all, allTerm } = quantity(id);
  const value = all?.(derivation.segment(segment));
  if (!value) return null;
  const formula = allTerm && decidedTerm(derivation, segment, allTerm);
  if (formula && formula.op !== 'each') return recorded(derivation, id, segment);
  return derivation.node(id, { segment }, () => ({
    value,
    formula: sumOf(
      derivation.municipalities.map((municipality) => base(derivation, id, segment, municipality)!),
    ),
  }));
}
