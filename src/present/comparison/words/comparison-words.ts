import type { Language } from '../../../domain/language.js';
import { type ComparisonWords, type Counts, en } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, ComparisonWords>;

/** What comparisons say. */
export function comparisonWords(language: Language): ComparisonWords {
  return words[language];
}

export type { ComparisonWords, Counts };
