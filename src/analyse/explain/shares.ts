import type { Municipality } from '../../domain/case.js';
import type { Segment } from '../../domain/segment.js';
import { type Derivation, nodeId } from './derivation.js';
import { type Expression, number } from './expression.js';
import { recorded } from './recorded.js';

export const weightIds = ['income_weight', 'per_insured_weight', 'asset_weight', 'household_weight'] as const;

/** A weight of the shares. All of a segment are made together: the graph lists them so. */
export function shareWeight(
  derivation: Derivation,
  id: (typeof weightIds)[number],
  segment: Segment,
): Expression | null {
  if (!derivation.nodes.has(nodeId(id, { segment })))
    for (const one of weightIds) recorded(derivation, one, segment);
  return recorded(derivation, id, segment);
}

/** W_i; 0 without heads and income. */
export function weight(
  derivation: Derivation,
  segment: Segment,
  municipality: Municipality,
): Expression | null {
  const { isEmpty } = derivation.row(segment, municipality);
  // The graph lists both shares before the factor in front of them.
  if (!isEmpty) {
    derivation.needed('beta', segment);
    derivation.needed('ability_share', segment, municipality);
    derivation.needed('benefit_share', segment, municipality);
  }
  const empty = isEmpty && { formula: number(0n), notes: [{ kind: 'empty' as const }] };
  return recorded(derivation, 'weight', segment, municipality, empty || {});
}
