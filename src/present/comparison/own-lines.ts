import {
  type ComparedRate,
  type Comparison,
  hasChangedRate,
  type RateGroup,
  ratesInGroup,
} from '../../analyse/compare/compare.js';
import { grouped } from '../../domain/grouped.js';
import { sum } from '../../domain/rational.js';
import type { Segment } from '../../domain/segment.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** What a summary says of rates by own methods and of what rates in force leave uncovered, where they differ. */
export function ownLines(comparison: Comparison, only: Segment | null, words: ComparisonWords): string[] {
  const own = rowsOf(comparison, 'own-method', only);
  const held = rowsOf(comparison, 'in-force', only);
  const [ownChanged, heldChanged] = [own, held].map((rows) => codesOf(rows.filter(hasChangedRate)));
  return [
    ...(ownChanged! > 0 ? [words.ownRatesChanged(ownChanged!, codesOf(own))] : []),
    ...(heldChanged! > 0
      ? [words.shortageChanged(heldChanged!, codesOf(held), total(held, 'before'), total(held, 'after'))]
      : []),
  ];
}

function rowsOf({ rates }: Comparison, group: RateGroup, only: Segment | null): ComparedRate[] {
  return rates
    .filter(({ segment }) => !only || segment === only)
    .flatMap((one) => ratesInGroup(one, group).rows);
}

function codesOf(rows: readonly ComparedRate[]): number {
  return new Set(rows.map(({ code }) => code)).size;
}

/** Null where the side has no rates in force. */
function total(rows: readonly ComparedRate[], side: 'before' | 'after'): string | null {
  const shortages = rows.flatMap(({ rates }) => rates.get('shortage')?.[side] ?? []);
  if (shortages.length === 0) return null;
  return grouped(sum(shortages).roundToUnit(1n, 'half-up').toString());
}
