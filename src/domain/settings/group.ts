import type { Bilingual } from '../language.js';
import { type QuantityId, quantity } from '../quantities/catalogue.js';
import type { SettingKeys } from './form.js';

/** Settings under a heading of a new case and of the documentation. */
export interface SettingGroup<Keys extends SettingKeys = SettingKeys> {
  readonly heading: Bilingual;
  readonly keys: Keys;
}

export function group<Keys extends SettingKeys>(heading: Bilingual, keys: Keys): SettingGroup<Keys> {
  return { heading, keys };
}

/** What a quantity is called; most settings give one. */
export function nameOf(id: QuantityId): Bilingual {
  const { ja, en } = quantity(id);
  return { ja, en };
}
