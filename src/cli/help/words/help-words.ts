import type { Language } from '../../../domain/language.js';
import { en, type HelpWords } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, HelpWords>;

/** What `--help` says, and what is said of a wrong command line. */
export function helpWords(language: Language): HelpWords {
  return words[language];
}

export type { HelpWords };
