import type { Bilingual } from '../../domain/language.js';
import { prefectureName } from '../../domain/prefectures.js';
import { segments } from '../../domain/segment.js';
import { settingLists } from '../../domain/settings/case-settings.js';
import type { SettingRecord } from '../../domain/settings/form.js';
import type { KeyedSetting } from '../../domain/settings/walk.js';

/** A setting as a new case shows it and the documentation lists it. */
export interface ShownSetting extends KeyedSetting {
  readonly record: SettingRecord & { readonly meaning: Bilingual };
}

/** Settings that belong together, under a heading. */
export interface ShownSettings {
  readonly heading: Bilingual;
  readonly settings: readonly ShownSetting[];
}

/** Every setting that is shown by itself, in the order in which a case reads best. */
export function shownSettings(lists = settingLists()): readonly ShownSettings[] {
  return lists.map(({ heading, settings }) => ({
    heading,
    settings: givenFirst(settings.filter(isShown)),
  }));
}

/** What a new case of a prefecture says in place of the example; what is empty must be filled. */
function ofPrefecture(prefecture: string): ReadonlyMap<string, string> {
  return new Map([
    ['title', prefectureName(prefecture) ?? ''],
    ['prefecture', prefecture],
    ['municipalities', 'all'],
    // What a prefecture decides or is told must not be taken over from an example.
    ['alpha', ''],
    ...segments.flatMap((segment) =>
      ['levy_base', 'national_income_per_insured'].map((key) => [`segments.${segment}.${key}`, ''] as const),
    ),
  ]);
}

/** The settings of a new case: an example, or those of a prefecture. */
export function newSettings(prefecture: string | undefined): readonly ShownSettings[] {
  const shown = shownSettings();
  if (prefecture === undefined) return shown;
  const own = ofPrefecture(prefecture);
  return shown.map(({ heading, settings }) => ({
    heading,
    settings: settings.map((one) => {
      const value = own.get(one.key);
      return value === undefined ? one : { ...one, record: { ...one.record, value } };
    }),
  }));
}

/** What a new case gives; undefined for what it leaves out. */
export function newValueOf(record: SettingRecord): string | undefined {
  return record.value ?? record.default;
}

function isShown(setting: KeyedSetting): setting is ShownSetting {
  return setting.record.meaning !== undefined;
}

/** Of settings that exclude each other the one that a new case gives stands first. */
function givenFirst(settings: readonly ShownSetting[]): readonly ShownSetting[] {
  return settings.flatMap((one) => {
    if (!one.group) return [one];
    const all = settings.filter(({ group }) => group === one.group);
    const [given, others] = [true, false].map((isGiven) =>
      all.filter(({ record }) => (newValueOf(record) !== undefined) === isGiven),
    );
    return one === all[0] ? [...given!, ...others!] : [];
  });
}
