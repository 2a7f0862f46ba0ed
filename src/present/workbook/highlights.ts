import type { Book } from './book.js';
import type { Highlight } from './model.js';

/** Green for sure, red for unsure. */
export function checkHighlights({ quoted }: Book, ranges: readonly string[]): Highlight[] {
  return ranges.flatMap((range) => {
    const first = range.split(':')[0] ?? range;
    return [
      { range, formula: `${first}=${quoted('sure')}`, style: { fill: 'E2EFDA', color: '375623' } },
      { range, formula: `${first}=${quoted('unsure')}`, style: { fill: 'FCE4D6', color: 'C00000' } },
    ];
  });
}
