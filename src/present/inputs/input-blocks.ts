import type { ColumnChange, ColumnSummary, MunicipalityCount, OwnFigure } from '../../analyse/inputs.js';
import type { Decimal } from '../../domain/decimal.js';
import { grouped } from '../../domain/grouped.js';
import { groupedBy } from '../../domain/grouping.js';
import type { Language } from '../../domain/language.js';
import type { Block, TextColumn } from '../text-table.js';
import { figureText, percentOf, percentText } from './figure-text.js';
import { inputWords } from './words/input-words.js';

const left = (title: string): TextColumn => ({ title, align: 'left' });
const right = (title: string): TextColumn => ({ title, align: 'right' });

/**
 * The input of a case for reading: how many of its municipalities there are, and a table for each file with totals, spread
 * and blanks of its columns.
 */
export function summaryBlocks(
  { given, official }: MunicipalityCount,
  columns: readonly ColumnSummary[],
  language: Language,
): Block[] {
  const words = inputWords(language);
  const counted = { lines: [words.municipalities(given, official)] };
  const ofFiles = [...groupedBy(columns, ({ file }) => file)].map(([file, ofFile]) => ({
    title: file,
    columns: [
      left(words.column),
      right(words.blank),
      right(words.total),
      right(words.least),
      { ...left(words.who), isOfLast: true },
      right(words.median),
      right(words.most),
      { ...left(words.who), isOfLast: true },
    ],
    rows: ofFile.map(({ column, blank, total, least, median, most }) => [
      column[language],
      blank === 0 ? '–' : grouped(blank),
      shown(total),
      shown(least.value),
      called(least),
      shown(median),
      shown(most.value),
      called(most),
    ]),
    footer: [],
  }));
  return [counted, ...ofFiles];
}

/** The input beside that of another case: what its columns add up to, and who changed most. */
export function changeBlocks(changes: readonly ColumnChange[], other: string, language: Language): Block[] {
  const words = inputWords(language);
  return [
    {
      title: words.changes(other),
      columns: [
        left(words.column),
        right(words.before),
        right(words.after),
        right(words.percent),
        left(words.largest),
        right(words.percent),
        right(words.unpaired),
      ],
      rows: changes.map(({ column, before, after, largest, unpaired }) => [
        column[language],
        shown(before),
        shown(after),
        percentOf(before, after) ?? '–',
        largest ? called(largest) : '–',
        largest ? percentText(largest.percent) : '–',
        unpaired === 0 ? '–' : grouped(unpaired),
      ]),
      footer: [],
    },
  ];
}

function shown(value: Decimal | null): string {
  return value === null ? '–' : grouped(figureText(value));
}

function called({ name, code }: Pick<OwnFigure, 'name' | 'code'>): string {
  return name === '' ? code : name;
}
