import type { Place } from './finding.js';

/**
 * A value of case.yaml or of a policy as it was written: text, a list or a section. Every part knows its place,
 * also after the layers were merged.
 */
export type Setting = ScalarSetting | ListSetting | SectionSetting;

interface PlacedSetting {
  readonly place: Place;
  /** Where its key stands, if not at the same place: on a sheet of settings the cell beside. */
  readonly keyPlace?: Place | undefined;
}

export interface ScalarSetting extends PlacedSetting {
  readonly kind: 'scalar';
  readonly text: string;
}

export interface ListSetting extends PlacedSetting {
  readonly kind: 'list';
  readonly items: readonly Setting[];
}

export interface SectionSetting extends PlacedSetting {
  readonly kind: 'section';
  readonly entries: ReadonlyMap<string, Setting>;
  /** Where an upper layer switched the section off by `none`; what it holds still counts for others. */
  readonly off?: Place;
}

/** Settings without places, as built-in policies are written. */
export type PlainSetting = string | readonly PlainSetting[] | { readonly [key: string]: PlainSetting };

/** Plain settings at a place: every part gets it. */
export function placed(plain: PlainSetting, place: Place): Setting {
  if (typeof plain === 'string') return { kind: 'scalar', text: plain, place };
  if (isList(plain)) return { kind: 'list', items: plain.map((item) => placed(item, place)), place };
  const entries = Object.entries(plain).map(([key, value]) => [key, placed(value, place)] as const);
  return { kind: 'section', entries: new Map(entries), place };
}

function isList(plain: PlainSetting): plain is readonly PlainSetting[] {
  return Array.isArray(plain);
}

/** Where the key of a setting stands. */
export function keyPlaceOf({ place, keyPlace }: Setting): Place {
  return keyPlace ?? place;
}

/** The items of a list, and a text as the only one of a list. */
export function itemsOf(setting: Setting | undefined): readonly Setting[] {
  if (setting?.kind === 'list') return setting.items;
  return setting?.kind === 'scalar' ? [setting] : [];
}

/** The setting under a dotted key, `pooling.0.ratio` for an item of a list, or undefined. */
export function settingAt(root: Setting | undefined, key: string): Setting | undefined {
  let at = root;
  for (const part of key.split('.')) at = at && partOf(at, part);
  return at;
}

function partOf(setting: Setting, part: string): Setting | undefined {
  if (setting.kind === 'section') return setting.entries.get(part);
  return setting.kind === 'list' && /^\d+$/.test(part) ? setting.items[Number(part)] : undefined;
}
