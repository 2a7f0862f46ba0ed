import type { Municipality } from '../../domain/case.js';
import { quantity } from '../../domain/quantities/catalogue.js';
import type { Segment } from '../../domain/segment.js';
import type { Derivation } from './derivation.js';
import { type Expression, number } from './expression.js';
import { keysOf, recorded } from './recorded.js';

export const weightIds = ['income_weight', 'per_insured_weight', 'asset_weight', 'household_weight'] as const;
export const levyWeightIds = [
  'levy_income_weight',
  'levy_per_insured_weight',
  'levy_asset_weight',
  'levy_household_weight',
] as const;
type WeightId = (typeof weightIds | typeof levyWeightIds)[number];

/** A weight of the shares. All of a segment are made together: the graph lists them so. */
export function shareWeight(derivation: Derivation, id: WeightId, segment: Segment): Expression | null {
  const ids: readonly WeightId[] = id.startsWith('levy_') ? levyWeightIds : weightIds;
  if (!derivation.has(id, { segment })) for (const one of ids) shareWeightAlone(derivation, one, segment);
  return shareWeightAlone(derivation, id, segment);
}

/** Without rates the weights are those of the levy, which may stand under keys of the levy. */
function shareWeightAlone(derivation: Derivation, id: WeightId, segment: Segment): Expression | null {
  const { all, isGiven } = quantity(id);
  const value = all?.(derivation.segment(segment));
  if (derivation.kase.premium || !value || !isGiven) return recorded(derivation, id, segment);
  return derivation.setting(id, { segment }, keysOf(quantity(`levy_${id}` as WeightId), segment), value);
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
