import type { SettingsHome } from '../../../domain/finding.js';
import { quoted } from './words.js';

/** Where a case keeps its settings, before の, に or から. */
export function settingsOf(home: SettingsHome | undefined): string {
  if (home === undefined) return 'case.yaml ';
  return home === 'set' ? '--set ' : `シート${quoted(home.sheet)}`;
}

/** How a key is given its value there: `alpha: 1`, `--set alpha=1`, or `キー alpha に値 1`. */
export function written(key: string, value: string, home: SettingsHome | undefined, yaml?: string): string {
  if (home === undefined) return yaml ?? `${key}: ${value}`;
  return home === 'set' ? `--set ${key}=${value}` : `シート${quoted(home.sheet)}のキー ${key} に値 ${value}`;
}
