import type { Language } from '../../../domain/language.js';
import { en, type PolicyWords } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, PolicyWords>;

/** What is said of policies. */
export function policyWords(language: Language): PolicyWords {
  return words[language];
}

export type { PolicyWords };
