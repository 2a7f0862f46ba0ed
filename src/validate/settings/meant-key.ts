import { foldWord } from '../../domain/folded-word.js';
import { quantity, quantityIds } from '../../domain/quantities/catalogue.js';
import { japaneseSegments } from '../../domain/segment.js';
import { suggest } from '../suggest.js';

/** The key of a section that an unknown one most likely meant: by its symbol α, by its term 年度, or misspelt. */
export function keyMeant(written: string, keys: readonly string[]): string | null {
  const folded = foldWord(written);
  return keyOfTerm(folded, keys) ?? suggest(folded, keys);
}

function keyOfTerm(folded: string, keys: readonly string[]): string | undefined {
  return keys.find((key) => termsOfKey(key).some((term) => foldWord(term) === folded));
}

/** What people call what a key gives. A segment is called by its name with 分, too. */
function termsOfKey(key: string): string[] {
  const segment = Object.entries(japaneseSegments).find(([name]) => name === key)?.[1];
  const given = quantityIds
    .map(quantity)
    .filter((one) => one.given?.keys?.some((known) => isLast(key, known)));
  const terms = given.flatMap(({ symbol, ja, en }) => [symbol, ja, en]);
  return [...terms, ...(segment ? [segment, `${segment}分`] : [])].filter((term) => term !== '');
}

/** Whether a dotted key ends with a key: `levy_base` of `segments.<segment>.levy_base`. */
function isLast(key: string, dotted: string): boolean {
  return dotted === key || dotted.endsWith(`.${key}`);
}
