import type { Place } from './finding.js';

/**
 * A value of case.yaml or of a policy as it was written: text, a list or a section. Every part knows its place,
 * also after the layers were merged.
 */
export type Setting = ScalarSetting | ListSetting | SectionSetting;

export interface ScalarSetting {
  readonly kind: 'scalar';
  readonly text: string;
  readonly place: Place;
}

export interface ListSetting {
  readonly kind: 'list';
  readonly items: readonly Setting[];
  readonly place: Place;
}

export interface SectionSetting {
  readonly kind: 'section';
  readonly entries: ReadonlyMap<string, Setting>;
  readonly place: Place;
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
