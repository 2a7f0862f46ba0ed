import { inLanguages } from '../../../domain/language.js';
import { type AuditWords, en, type Misfits, type MixedCount } from './en.js';
import { ja } from './ja.js';

/** What audits say. */
export const auditWords = inLanguages<AuditWords>({ en, ja });

export type { AuditWords, Misfits, MixedCount };
