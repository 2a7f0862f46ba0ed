import type { Language } from '../../domain/language.js';
import { type CommandWords, en } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, CommandWords>;

/** What commands say on standard error. */
export function commandWords(language: Language): CommandWords {
  return words[language];
}

export type { CommandWords };
