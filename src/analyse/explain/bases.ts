import type { Municipality } from '../../domain/case.js';
import { columnsFor, inputColumns } from '../../domain/input-columns.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, sumOf } from './expression.js';

export type BaseQuantity = 'insured' | 'income' | 'households' | 'assets' | 'insured_under18';

/** N_i, I_i, H_i, A_i or u_i as a cell gives it; null where the segment does not use it. */
export function base(
  derivation: Derivation,
  quantity: BaseQuantity,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const value = derivation.row(segment, municipality).base[inputColumns[quantity].base];
  return value && derivation.cell(quantity, { segment, municipality }, columnsFor(quantity, segment), value);
}

/** ΣN, ΣI, ΣH, ΣA or Σu of a segment; null where it does not use it. */
export function baseTotal(
  derivation: Derivation,
  quantity: BaseQuantity,
  segment: Segment,
): Expression | null {
  const value = derivation.segment(segment).totals[inputColumns[quantity].base];
  if (!value) return null;
  return derivation.node(quantity, { segment }, () => ({
    value,
    formula: sumOf(
      derivation.municipalities.map((municipality) => base(derivation, quantity, segment, municipality)!),
    ),
  }));
}
