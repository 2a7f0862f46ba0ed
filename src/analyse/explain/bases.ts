import type { Municipality } from '../../domain/case.js';
import { columnsFor } from '../../domain/input-columns.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, sumOf } from './expression.js';

export const baseQuantities = [
  'insured',
  'income',
  'households',
  'assets',
  'insured_under18',
  'child_reductions',
] as const;
type BaseQuantity = (typeof baseQuantities)[number];

/** N_i, I_i, H_i, A_i or u_i as a cell gives it; null where the segment does not use it. */
export function base(
  derivation: Derivation,
  id: BaseQuantity,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const value = quantity(id).of?.(derivation.row(segment, municipality));
  return value ? derivation.cell(id, { segment, municipality }, columnsFor(id, segment), value) : null;
}

/** ΣN, ΣI, ΣH, ΣA or Σu of a segment; null where it does not use it. */
export function baseTotal(derivation: Derivation, id: BaseQuantity, segment: Segment): Expression | null {
  const value = quantity(id).all?.(derivation.segment(segment));
  if (!value) return null;
  return derivation.node(id, { segment }, () => ({
    value,
    formula: sumOf(
      derivation.municipalities.map((municipality) => base(derivation, id, segment, municipality)!),
    ),
  }));
}
