import type { Municipality } from '../../domain/case.js';
import type { SegmentBaseFigures } from '../../domain/result.js';
import { type Segment, segmentRecord } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, sumOf } from './expression.js';

export type BaseQuantity = 'insured' | 'income' | 'households' | 'assets' | 'insured_under18';

const figures: Readonly<Record<BaseQuantity, keyof SegmentBaseFigures>> = {
  insured: 'heads',
  income: 'income',
  households: 'households',
  assets: 'assets',
  insured_under18: 'under18',
};

/** Heads never fall back to another column; the rest does. Source: contract, input tables. */
function columnsOf(quantity: BaseQuantity, segment: Segment): string[] {
  if (quantity === 'insured_under18') return [quantity];
  if (quantity === 'insured') return [segmentRecord(segment).heads?.column ?? 'insured'];
  return [`${quantity}_${segment}`, quantity];
}

/** N_i, I_i, H_i, A_i or u_i as a cell gives it; null where the segment does not use it. */
export function base(
  derivation: Derivation,
  quantity: BaseQuantity,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const value = derivation.row(segment, municipality).base[figures[quantity]];
  return value && derivation.cell(quantity, { segment, municipality }, columnsOf(quantity, segment), value);
}

/** ΣN, ΣI, ΣH, ΣA or Σu of a segment; null where it does not use it. */
export function baseTotal(
  derivation: Derivation,
  quantity: BaseQuantity,
  segment: Segment,
): Expression | null {
  const value = derivation.segment(segment).totals[figures[quantity]];
  if (!value) return null;
  return derivation.node(quantity, { segment }, () => ({
    value,
    formula: sumOf(
      derivation.municipalities.map((municipality) => base(derivation, quantity, segment, municipality)!),
    ),
  }));
}
