import { inLanguages } from '../../domain/language.js';
import { type CommonWords, en } from './en.js';
import { ja } from './ja.js';

/** What every view of a result says. */
export const commonWords = inLanguages<CommonWords>({ en, ja });

export type { CommonWords };
