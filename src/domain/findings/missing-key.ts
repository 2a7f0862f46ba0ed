import { indexSheets, indexTableIds } from '../index-columns.js';
import type { SettingsHome } from '../place.js';
import { quantity, quantityIds } from '../quantities/catalogue.js';
import type { Segment } from '../segment.js';
import { caseForm } from '../settings/case-settings.js';
import { wordsOf } from '../settings/unit.js';
import { settingsOf } from '../settings/walk.js';
import { says, type Told, type Words } from './definition.js';
import * as en from './words/en.js';
import * as ja from './words/ja.js';

/** Why the key is needed: always, by the method, one of several, or by a segment that follows the medical cost index. */
export type MissingKey = { readonly options: readonly string[] } & (
  | { readonly reason: 'always' | 'method' | 'one-of' }
  | { readonly reason: 'index'; readonly segment: Segment }
);

/** What is said of a key that is missing, by the reason why it is needed. */
export function missingKey(missing: MissingKey): Words<MissingKey> {
  return missing.reason === 'index' ? neededBy(missing.segment) : reasons[missing.reason];
}

const neededBy = (segment: Segment): Words<MissingKey> => ({
  ja: (told) => says`${ja.part(segment)}がありますが、${withTerm(keyOf(told))}がありません。
    ${ja.assigned('alpha', '1', told.home)} のように数値か年度別の値を書くか、運営方針を policy で指定してください。
    ${told.options.join('または')}`,
  en: ({ home, options }) => says`alpha is missing, and the case has the segment ${segment}.
    Add ${en.assigned('alpha', '1', home)}, or a schedule, or name a policy.
    ${options.join(' or ')}`,
});

const reasons: Readonly<Record<Exclude<MissingKey['reason'], 'index'>, Words<MissingKey>>> = {
  always: {
    ja: (told) => says`${withTerm(keyOf(told))}がありません。
      ${japaneseExample(keyOf(told), told.home)}
      ${told.options.join('または')}`,
    en: (told) => says`${keyOf(told)} is missing.
      Add it: ${englishExample(keyOf(told), told.home)}.
      ${told.options.join(' or ')}`,
  },
  method: {
    ja: (told) => says`この賦課方式に必要な${withTerm(keyOf(told))}がありません。
      ${told.home === undefined ? 'premium か区分の下に ' : ''}${japaneseExample(keyOf(told), told.home)}
      ${told.options.join('または')}`,
    en: (told) => says`${keyOf(told)} is missing, and the method needs it.
      Add it: ${englishExample(keyOf(told), told.home)}.
      ${told.options.join(' or ')}`,
  },
  'one-of': {
    ja: ({ options }) => says`${options.map(withTerm).join('と')}のどちらもありません。
      どちらか1つだけを書いてください。
      ${options.join('または')}`,
    en: ({ options }) => says`One of ${options.join(' and ')} is missing.
      Add exactly one of them.
      ${options.join(' or ')}`,
  },
};

function keyOf({ options: [first], place }: Told<MissingKey>): string {
  return first ?? place.column ?? '';
}

/** A key with the term of what it gives, where the catalogue has one: 「fiscal_year」（年度）. */
function withTerm(key: string): string {
  // A key of a segment is named without it.
  const names = [key, `segments.<segment>.${key}`];
  const id = quantityIds.find((one) => quantity(one).given?.keys?.some((known) => names.includes(known)));
  // A choice is called what it chooses, not what it makes.
  const choice = settingsOf(caseForm).find((one) => one.key === key && wordsOf(one.record.form))?.record.name;
  const term = choice?.ja ?? (id && quantity(id).ja);
  return term === undefined ? ja.quoted(key) : `${ja.quoted(key)}（${term}）`;
}

function japaneseExample(key: string, home: SettingsHome | undefined): string {
  if (isInputsSheet(key, home)) return 'シート「市町村」に市町村の行を書いてください。';
  const [sheet] = sheetOf(key, home);
  if (sheet)
    return `シート${ja.quoted(sheet)}に行を書くか、${ja.assigned(key, '#シート名', home)} と書いてください。`;
  return `${example(key, home, ja) ?? `${key}: …`} のように書いてください。`;
}

function englishExample(key: string, home: SettingsHome | undefined): string {
  if (isInputsSheet(key, home)) return 'fill in the sheet 市町村 (municipalities)';
  const [sheet, english] = sheetOf(key, home);
  if (sheet)
    return `fill in the sheet ${sheet} (${english}), or name one: ${en.assigned(key, '#SHEET', home)}`;
  const where = home === undefined && key.startsWith('premium.') ? ' under premium or the segment' : '';
  return `${example(key, home, en) ?? key}${where}`;
}

/** A workbook has its municipalities on a sheet, and no key for it. */
function isInputsSheet(key: string, home: SettingsHome | undefined): boolean {
  return key === 'inputs' && typeof home === 'object';
}

/** The sheet of a workbook on which a table of the index stands. */
function sheetOf(key: string, home: SettingsHome | undefined): readonly [string?, string?] {
  const table = indexTableIds.find((id) => key === `medical_index.${id}`);
  return table && typeof home === 'object' ? indexSheets[table] : [];
}

function example(
  key: string,
  home: SettingsHome | undefined,
  { assigned }: Pick<typeof en, 'assigned'>,
): string | undefined {
  if (key === 'segments') {
    const yaml = 'segments: { medical: { levy_base: 310000000000, beta: "1.17" } }';
    return assigned('segments.medical.levy_base', '310000000000', home, yaml);
  }
  // A key of an item is named without its list, and is written as YAML everywhere.
  const found = settingsOf(caseForm).find((one) => one.key === key || one.key.endsWith(`[].${key}`));
  const value = found?.record.example ?? found?.record.value;
  if (!found || value === undefined) return undefined;
  const yaml = `${key.split('.').at(-1)}: ${value}`;
  return found.key === key ? assigned(key, value, home, yaml) : yaml;
}
