import type { ComparedSide } from '../../analyse/compare/compare.js';
import { displayWidth } from '../display-width.js';
import { scenarioLabel } from './scenario-label.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** What the columns of the two sides are headed by. */
export interface SideLabels {
  readonly before: string;
  readonly after: string;
}

/** Columns of the name of a run; longer ones would make the columns of figures wide. */
const widest = 24;

/**
 * Two sides by what tells them apart: their years, the names of their runs (仮係数, 確定係数), or what is set in a scenario;
 * else before and after.
 */
export function sideLabels(before: ComparedSide, after: ComparedSide, words: ComparisonWords): SideLabels {
  const sides = [before, after];
  const pairs: (readonly (string | null)[])[] = [
    sides.map((side) => yearOf(side, words)),
    sides.map(({ run }) => run && cut(run)),
    sides.map((side) => scenarioLabel(side.scenario, words)),
  ];
  const [first, second] = pairs.find(isApart) ?? [];
  return { before: first ?? words.before, after: second ?? words.after };
}

function isApart([first, second]: readonly (string | null)[]): boolean {
  return first !== null && second !== null && first !== second;
}

function cut(run: string): string {
  const fits = (text: string) => displayWidth(text) <= widest;
  if (fits(run)) return run;
  const starts = [...run].map((_, at, characters) => `${characters.slice(0, -at - 1).join('')}…`);
  return starts.find(fits) ?? run;
}

function yearOf({ fiscalYear }: ComparedSide, words: ComparisonWords): string | null {
  return fiscalYear === null ? null : words.year(fiscalYear);
}
