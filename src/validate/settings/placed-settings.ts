import { fileOf, type Place } from '../../domain/finding.js';
import { type SectionSetting, settingAt } from '../../domain/setting.js';
import type { CaseSettings } from '../../domain/settings/case-settings.js';

/** The settings of a case and where each of them stands. */
export interface PlacedSettings {
  readonly settings: CaseSettings;
  readonly tree: SectionSetting;
  /** Whether nothing is asked for but levies. */
  readonly leviesOnly?: boolean | undefined;
}

/** Whether a case asks for standard rates. */
export function asksForRates({ settings, leviesOnly }: Omit<PlacedSettings, 'tree'>): boolean {
  return !settings.premium?.isOff && !leviesOnly;
}

/** Where a key stands, or where it would stand: the case itself. */
export function placeOf(tree: SectionSetting, key: string): Place {
  const at = settingAt(tree, key)?.place;
  return at ?? { ...fileOf(tree.place), column: key };
}
