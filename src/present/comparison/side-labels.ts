import type { ComparedSide } from '../../analyse/compare/compare.js';
import { scenarioLabel } from './scenario-label.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** What the columns of the two sides are headed by. */
export interface SideLabels {
  readonly before: string;
  readonly after: string;
}

/** Longer names of runs would make the columns of figures wide. */
const longest = 16;

/**
 * Two sides by what tells them apart: their years, the names of their runs (仮係数, 確定係数), or what is set in a scenario;
 * else before and after.
 */
export function sideLabels(before: ComparedSide, after: ComparedSide, words: ComparisonWords): SideLabels {
  const sides = [before, after];
  const pairs: (readonly (string | null)[])[] = [
    sides.map((side) => yearOf(side, words)),
    sides.map(({ run }) => (isShort(run) ? run : null)),
    sides.map((side) => scenarioLabel(side.scenario, words)),
  ];
  const [first, second] = pairs.find(isApart) ?? [];
  return { before: first ?? words.before, after: second ?? words.after };
}

function isApart([first, second]: readonly (string | null)[]): boolean {
  return first !== null && second !== null && first !== second;
}

function isShort(label: string | null): boolean {
  return label !== null && label.length <= longest;
}

function yearOf({ fiscalYear }: ComparedSide, words: ComparisonWords): string | null {
  return fiscalYear === null ? null : words.year(fiscalYear);
}
