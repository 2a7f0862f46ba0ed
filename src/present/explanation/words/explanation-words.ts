import type { Language } from '../../../domain/language.js';
import { type ExplanationWords, en, type MissingUnits } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, ExplanationWords>;

/** What explanations say. What programs read is the same in every language: it is English. */
export function explanationWords(language: Language): ExplanationWords {
  return words[language];
}

export type { ExplanationWords, MissingUnits };
