import leven from 'leven';

/** The option that a misspelt word most likely meant, or null when none is near. */
export function suggest(word: string, options: readonly string[]): string | null {
  return nearest(word, options)[0] ?? null;
}

/** The options that are as near as any to a misspelt word; none where all are far. */
export function nearest(word: string, options: readonly string[]): string[] {
  if (word.length > longest) return [];
  const ranked = options
    .filter((option) => Math.abs(option.length - word.length) <= farthest(word, option))
    .map((option) => ({ option, distance: distance(word.toLowerCase(), option.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best || best.distance > farthest(word, best.option)) return [];
  return ranked.filter(({ distance }) => distance === best.distance).map(({ option }) => option);
}

/** Letters to change; two neighbours in each other's place, the commonest slip, are one. */
function distance(word: string, option: string): number {
  return isTransposed(word, option) ? 1 : leven(word, option);
}

function isTransposed(word: string, option: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === option[at]) at += 1;
  const isSwapped = at < word.length && word[at] === option[at + 1] && word[at + 1] === option[at];
  return isSwapped && word.slice(at + 2) === option.slice(at + 2);
}

/** A longer word is no name misspelt, and would be compared for long. */
const longest = 100;

/** Letters that a slip may change: a third of the shorter word. */
function farthest(word: string, option: string): number {
  return Math.max(1, Math.floor(Math.min(word.length, option.length) / 3));
}
