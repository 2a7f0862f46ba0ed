import type { Setting } from '../../domain/setting.js';
import { offWords, valueNamed } from '../../domain/settings/value-words.js';

/** Whether a setting is the word that switches off. */
export function isOff(setting: Setting): boolean {
  return setting.kind === 'scalar' && valueNamed(setting.text, offWords) !== undefined;
}
