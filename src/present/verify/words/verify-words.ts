import type { Language } from '../../../domain/language.js';
import { type CheckedCount, en, type ReceiptLineKind, type Tallied, type VerifyWords } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, VerifyWords>;

/** What verifications say. The last line, which scripts read, is the same in every language. */
export function verifyWords(language: Language): VerifyWords {
  return words[language];
}

export type { CheckedCount, ReceiptLineKind, Tallied, VerifyWords };
