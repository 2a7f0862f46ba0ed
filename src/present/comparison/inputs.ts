import type { Comparison, InputChange } from '../../analyse/compare/compare.js';
import type { Block } from '../text-table.js';
import { given } from './figures.js';
import type { Shown } from './levy-tables.js';
import type { ComparisonWords } from './words/comparison-words.js';

/** The inputs in which the two sides differ. */
export function inputBlock({ changes }: Comparison, shown: Shown): Block {
  const { labels, words } = shown;
  if (changes.length === 0) return { lines: [words.nothingGiven] };
  const rows = changes.map((change) => {
    const [before, after] = figuresOf(change, words);
    return [words.key(change.key), before, after, municipalitiesText(change, shown)];
  });
  const hasRemarks = rows.some((row) => row[3] !== '');
  return {
    title: words.givenTitle,
    columns: [
      { title: words.keyOrColumn, align: 'left' },
      { title: labels.before, align: 'right' },
      { title: labels.after, align: 'right' },
      ...(hasRemarks ? [{ title: words.municipalities, align: 'left', isRemark: true } as const] : []),
    ],
    rows: rows.map((row) => (hasRemarks ? row : row.slice(0, 3))),
    footer: [],
  };
}

function figuresOf(change: InputChange, words: ComparisonWords): [string, string] {
  if (change.kind === 'municipalities') return [`${change.before}`, `${change.after}`];
  return [given(change.before, words), given(change.after, words)];
}

function municipalitiesText(change: InputChange, shown: Shown): string {
  const { names, words } = shown;
  switch (change.kind) {
    case 'setting':
      return '';
    case 'column': {
      const { changed, of } = change;
      const told = () => words.changed(changed.length, of, changed.length <= named ? changed.map(names) : []);
      return words.both([...(changed.length > 0 ? [told()] : []), ...oneSided(change, shown)]);
    }
    case 'municipalities':
      return words.both(oneSided(change, shown));
  }
}

/** Municipalities that are new or have ended, or that have a figure of a column on one side only. */
function oneSided(
  { kind, onlyBefore, onlyAfter }: Exclude<InputChange, { kind: 'setting' }>,
  { names, labels, words }: Shown,
): string[] {
  const isWhole = kind === 'municipalities';
  const told = (
    codes: readonly string[],
    side: string,
    byName: (names: readonly string[]) => string,
    counted: (count: number) => string,
  ): string[] => {
    if (codes.length === 0) return [];
    const isNamed = codes.length <= named;
    if (isWhole) return [isNamed ? byName(codes.map(names)) : counted(codes.length)];
    return [isNamed ? words.onlyNames(codes.map(names), side) : words.onlyCount(codes.length, side)];
  };
  return [
    ...told(onlyBefore, labels.before, words.endedNames, words.ended),
    ...told(onlyAfter, labels.after, words.newNames, words.new),
  ];
}

/** More names than these are only counted. */
const named = 2;
