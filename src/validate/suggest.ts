import leven from 'leven';

/** The option that a misspelt word most likely meant, or null when none is near. */
export function suggest(word: string, options: readonly string[]): string | null {
  const ranked = options
    .map((option) => ({ option, distance: leven(word.toLowerCase(), option.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best) return null;
  return best.distance <= Math.max(1, Math.floor(Math.min(word.length, best.option.length) / 3))
    ? best.option
    : null;
}
