import { inLanguages } from '../../../domain/language.js';
import { type CheckedCount, en, type ReceiptLineKind, type Tallied, type VerifyWords } from './en.js';
import { ja } from './ja.js';

/** What verifications say. The last line, which scripts read, is the same in every language. */
export const verifyWords = inLanguages<VerifyWords>({ en, ja });

export type { CheckedCount, ReceiptLineKind, Tallied, VerifyWords };
