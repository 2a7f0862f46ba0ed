import type { Language } from '../../../domain/language.js';
import { type AuditWords, en, type Misfits, type MixedCount } from './en.js';
import { ja } from './ja.js';

const words = { en, ja } as const satisfies Record<Language, AuditWords>;

/** What audits say. */
export function auditWords(language: Language): AuditWords {
  return words[language];
}

export type { AuditWords, Misfits, MixedCount };
