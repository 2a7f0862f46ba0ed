import type { SettingsHome } from '../../../domain/finding.js';

/** Where a case keeps its settings, in a sentence. */
export function settingsOf(home: SettingsHome | undefined): string {
  if (home === undefined) return 'case.yaml';
  return home === 'set' ? '--set' : `the sheet ${home.sheet}`;
}

/** How a key is given its value there; in a case.yaml the lines may be other ones than its dots say. */
export function written(key: string, value: string, home: SettingsHome | undefined, yaml?: string): string {
  if (home === undefined) return yaml ?? `${key}: ${value}`;
  return home === 'set' ? `--set ${key}=${value}` : `key ${key}, value ${value} on the sheet ${home.sheet}`;
}
