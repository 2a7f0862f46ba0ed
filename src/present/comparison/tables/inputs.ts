import type { InputChange, Spread } from '../../../analyse/compare/compare.js';
import { fixed } from '../../../domain/fixed.js';
import { Rational } from '../../../domain/rational.js';
import { exactDigits } from '../../figures.js';
import type { ComparisonWords } from '../words/comparison-words.js';
import type { ComparisonColumn } from './table.js';

/** The inputs that differ, a row each. @param cells the words in which cells are written */
export function inputColumns(cells: ComparisonWords): readonly ComparisonColumn<InputChange>[] {
  return [
    { id: 'key', title: (words) => words.keyOrColumn, kind: 'text', cell: ({ key }) => cells.key(key) },
    sideColumn('before', cells),
    sideColumn('after', cells),
    countColumn(
      'changed',
      (words) => words.changedCount,
      (change) => (change.kind === 'column' ? change.changed.length : null),
    ),
    countColumn(
      'of',
      (words) => words.ofCount,
      (change) => (change.kind === 'column' ? change.of : null),
    ),
    countColumn(
      'only_before',
      (words, { before }) => words.onlyIn(before),
      (change) => (change.kind === 'setting' ? null : change.onlyBefore.length),
    ),
    countColumn(
      'only_after',
      (words, { after }) => words.onlyIn(after),
      (change) => (change.kind === 'setting' ? null : change.onlyAfter.length),
    ),
  ];
}

function sideColumn(side: 'before' | 'after', cells: ComparisonWords): ComparisonColumn<InputChange> {
  return {
    id: side,
    title: (_, sides) => sides[side],
    kind: 'either',
    cell: (change) => valueText(change[side], cells),
  };
}

function countColumn(
  id: string,
  title: ComparisonColumn<InputChange>['title'],
  count: (change: InputChange) => number | null,
): ComparisonColumn<InputChange> {
  const cell = (change: InputChange) => {
    const value = count(change);
    return value === null ? null : `${value}`;
  };
  return { id, title, kind: 'number', cell };
}

/** A figure as plain digits, a word by its term, or how far the figures of a column reach. */
function valueText(value: Rational | Spread | string | number | null, words: ComparisonWords): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return `${value}`;
  if (typeof value === 'string') return words.value(value);
  if (value instanceof Rational) return digits(value);
  const [lowest, highest] = [digits(value.lowest), digits(value.highest)];
  return lowest === highest ? lowest : words.spread(lowest, highest);
}

function digits(value: Rational): string {
  return exactDigits(value) ?? fixed(value, 13);
}
