import type { Comparison, InputChange } from '../../analyse/compare/compare.js';
import type { DisplayNames } from '../names.js';
import type { Block } from '../text-table.js';
import { given } from './figures.js';
import type { Shown } from './levy-tables.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** The inputs in which the two sides differ. */
export function inputBlock({ changes }: Comparison, { names, labels, words }: Shown): Block {
  if (changes.length === 0) return { lines: [words.nothingGiven] };
  return {
    title: words.givenTitle,
    columns: [
      { title: words.keyOrColumn, align: 'left' },
      { title: labels.before, align: 'right' },
      { title: labels.after, align: 'right' },
      { title: words.municipalities, align: 'left' },
    ],
    rows: changes.map((change) => {
      const [before, after] = figuresOf(change, words);
      return [words.key(change.key), before, after, municipalitiesText(change, names, words)];
    }),
    footer: [],
  };
}

function figuresOf(change: InputChange, words: ComparisonWords): [string, string] {
  if (change.kind === 'municipalities') return [`${change.before}`, `${change.after}`];
  return [given(change.before, words), given(change.after, words)];
}

function municipalitiesText(change: InputChange, names: DisplayNames, words: ComparisonWords): string {
  switch (change.kind) {
    case 'setting':
      return '';
    case 'column': {
      const { changed, of } = change;
      const told = () => words.changed(changed.length, of, changed.length <= named ? changed.map(names) : []);
      return words.both([...(changed.length > 0 ? [told()] : []), ...oneSided(change, names, words)]);
    }
    case 'municipalities':
      return words.both(oneSided(change, names, words));
  }
}

/** Municipalities that are new or have ended, or that have a figure of a column on one side only. */
function oneSided(
  { kind, onlyBefore, onlyAfter }: Exclude<InputChange, { kind: 'setting' }>,
  names: DisplayNames,
  words: ComparisonWords,
): string[] {
  const isWhole = kind === 'municipalities';
  const [endedNames, ended] = isWhole
    ? [words.endedNames, words.ended]
    : [words.onlyBeforeNames, words.onlyBefore];
  const [newNames, fresh] = isWhole ? [words.newNames, words.new] : [words.onlyAfterNames, words.onlyAfter];
  return [...sideText(onlyBefore, names, endedNames, ended), ...sideText(onlyAfter, names, newNames, fresh)];
}

/** More names than these are only counted. */
const named = 2;

/** Those that stand on one side only, by name or counted; nothing where there are none. */
function sideText(
  codes: readonly string[],
  names: DisplayNames,
  byName: (names: readonly string[]) => string,
  counted: (count: number) => string,
): string[] {
  if (codes.length === 0) return [];
  return [codes.length <= named ? byName(codes.map(names)) : counted(codes.length)];
}
