import type { ComparedSide } from '../../analyse/compare/compare.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** What the columns of the two sides are headed by. */
export interface SideLabels {
  readonly before: string;
  readonly after: string;
}

/** Longer ones would make the columns of figures wide. */
const longest = 16;

/**
 * Two sides by what tells them apart: their years, the names of their runs (仮係数, 確定係数), or what is set in a scenario;
 * else before and after.
 */
export function sideLabels(before: ComparedSide, after: ComparedSide, words: ComparisonWords): SideLabels {
  const pairs: (readonly [string | null, string | null])[] = [
    [yearOf(before, words), yearOf(after, words)],
    [before.run, after.run],
    [before.scenario ?? words.asItStands, after.scenario ?? null],
  ];
  const apart = pairs.find((pair) => pair[0] !== pair[1] && pair.every(isShort));
  return { before: apart?.[0] ?? words.before, after: apart?.[1] ?? words.after };
}

function isShort(label: string | null): boolean {
  return label !== null && label.length <= longest;
}

function yearOf({ fiscalYear }: ComparedSide, words: ComparisonWords): string | null {
  return fiscalYear === null ? null : words.year(fiscalYear);
}
