import type { Language } from '../../../domain/language.js';
import { en, type SummaryWords } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, SummaryWords>;

/** What the summaries say. */
export function summaryWords(language: Language): SummaryWords {
  return words[language];
}

export type { SummaryWords };
