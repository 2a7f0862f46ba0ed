import type { Comparison } from '../../../analyse/compare/compare.js';
import type { Language } from '../../../domain/language.js';
import type { Segment } from '../../../domain/segment.js';
import { sideLabels } from '../side-labels.js';
import { comparisonWords } from '../words/comparison-words.js';
import { inputColumns } from './inputs.js';
import { type AskedTables, levyColumns, levyRows } from './levies.js';
import { sideColumns } from './sides.js';
import { type ComparisonTable, comparisonTable } from './table.js';

/** A comparison as tables, and what they are called by the two sides: `現状 → alpha=0`. */
export interface ComparisonTables {
  readonly title: string;
  readonly tables: readonly ComparisonTable[];
}

/** The tables of a comparison. @param language of the words in cells, and of titles */
export function comparisonTables(
  comparison: Comparison,
  asked: AskedTables,
  language: Language,
): ComparisonTables {
  const { before, after, changes } = comparison;
  const words = comparisonWords(language);
  const labels = sideLabels(before, after, words);
  const said = { words, labels };
  const isJapanese = language === 'ja';
  const segmentName = (segment: Segment | null) =>
    isJapanese ? (segment ? words.segments[segment] : words.allSegments) : (segment ?? 'total');
  const sides = (['before', 'after'] as const).map((side) => ({
    ...comparison[side],
    side: isJapanese ? words[side] : side,
    label: labels[side],
    leviesOnly: yesOrNo(comparison[side].hasLeviesOnly ?? false, language),
  }));
  const tables = [
    comparisonTable(
      'comparison',
      levyColumns(segmentName),
      levyRows(comparison, asked),
      said,
      ({ code }) => code === null,
    ),
    comparisonTable('comparison-inputs', inputColumns(words), changes, said),
    comparisonTable('comparison-sides', sideColumns, sides, said),
  ];
  return { title: `${labels.before} → ${labels.after}`, tables };
}

function yesOrNo(is: boolean, language: Language): string | null {
  if (language === 'en') return `${is}`;
  return is ? '○' : null;
}
