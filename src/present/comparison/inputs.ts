import type { Comparison, InputChange } from '../../analyse/compare/index.js';
import type { DisplayNames } from '../names.js';
import type { Block } from '../text-table.js';
import { given } from './figures.js';

/** What the two sides were given differently. */
export function inputBlock({ changes }: Comparison, names: DisplayNames): Block {
  if (changes.length === 0) return { lines: ['Nothing was given differently.'] };
  return {
    title: 'Given differently',
    columns: [
      { title: 'key or column', align: 'left' },
      { title: 'before', align: 'right' },
      { title: 'after', align: 'right' },
      { title: 'municipalities', align: 'left' },
    ],
    rows: changes.map((change) => {
      const [before, after] = figuresOf(change);
      return [change.key, before, after, municipalitiesText(change, names)];
    }),
    footer: [],
  };
}

function figuresOf(change: InputChange): [string, string] {
  if (change.kind === 'municipalities') return [`${change.before}`, `${change.after}`];
  return [given(change.before), given(change.after)];
}

function municipalitiesText(change: InputChange, names: DisplayNames): string {
  switch (change.kind) {
    case 'setting':
      return '';
    case 'column': {
      const count = `${change.changed.length} of ${change.of} changed`;
      const isNamed = change.changed.length > 0 && change.changed.length <= named;
      return isNamed ? `${count}: ${change.changed.map(names).join(', ')}` : count;
    }
    case 'municipalities':
      return [
        sideText('only before', change.onlyBefore, names),
        sideText('only after', change.onlyAfter, names),
      ]
        .filter((text) => text !== '')
        .join('; ');
  }
}

/** More names than these are only counted. */
const named = 2;

function sideText(side: string, codes: readonly string[], names: DisplayNames): string {
  if (codes.length === 0) return '';
  return codes.length <= named ? `${side} ${codes.map(names).join(', ')}` : `${codes.length} ${side}`;
}
