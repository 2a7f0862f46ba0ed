import { indexTableIds } from '../../domain/index-columns.js';
import { type SectionSetting, settingAt } from '../../domain/setting.js';

/**
 * Which layer gives the index: the uppermost that names tables of municipalities, which may have columns of indices, and the
 * uppermost that says anything of age bands; -1 where none does. The later of the two ways holds.
 */
export interface IndexLayers {
  readonly inputs: number;
  readonly bands: number;
}

/** The keys of an index from age bands. */
export const bandKeys = ['variant', ...indexTableIds].map((name) => `medical_index.${name}`);

/** @param layers from the lowest to the uppermost */
export function indexLayersOf(layers: readonly (SectionSetting | undefined)[]): IndexLayers {
  const last = (keys: readonly string[]) =>
    layers.findLastIndex((layer) => keys.some((key) => settingAt(layer, key) !== undefined));
  return { inputs: last(['inputs']), bands: last(bandKeys) };
}
