import type { Language } from '../../../domain/language.js';
import { en, type SweepWords } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, SweepWords>;

/** What summaries of sweeps say. */
export function sweepWords(language: Language): SweepWords {
  return words[language];
}

export type { SweepWords };
