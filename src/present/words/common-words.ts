import type { Language } from '../../domain/language.js';
import { type CommonWords, en } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, CommonWords>;

/** What every view of a result says. */
export function commonWords(language: Language): CommonWords {
  return words[language];
}

export type { CommonWords };
