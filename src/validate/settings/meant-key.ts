import { foldWord } from '../../domain/folded-word.js';
import { quantity, quantityIds } from '../../domain/quantities/catalogue.js';
import { japaneseSegments } from '../../domain/segment.js';
import type { SettingKeys, SettingRecord } from '../../domain/settings/form.js';
import { suggest } from '../suggest.js';

/** The key of a section that an unknown one most likely meant: by its symbol α, by its term 年度, or misspelt. */
export function keyMeant(written: string, keys: SettingKeys): string | null {
  const folded = foldWord(written);
  const [key] =
    Object.entries(keys).find(([key, record]) =>
      termsOfKey(key, record).some((term) => foldWord(term) === folded),
    ) ?? [];
  return key ?? suggest(folded, Object.keys(keys));
}

/** What people call what a key gives. A segment is called by its name with 分, too. */
function termsOfKey(key: string, { name, compared = '' }: SettingRecord): string[] {
  const segment = Object.entries(japaneseSegments).find(([name]) => name === key)?.[1];
  const given = quantityIds
    .map(quantity)
    .filter((one) => one.given?.keys?.some((known) => isLast(key, known)));
  const terms = given.flatMap(({ symbol, ja, en }) => [symbol, ja, en]);
  const own = name ? [name.ja, name.en, compared] : [];
  return [...terms, ...own, ...(segment ? [segment, `${segment}分`] : [])].filter((term) => term !== '');
}

/** Whether a dotted key ends with a key: `levy_base` of `segments.<segment>.levy_base`. */
function isLast(key: string, dotted: string): boolean {
  return dotted === key || dotted.endsWith(`.${key}`);
}
