import { inLanguages } from '../../../domain/language.js';
import { type ExplanationWords, en, type MissingUnits } from './en.js';
import { ja } from './ja.js';

/** What explanations say. What programs read is the same in every language: it is English. */
export const explanationWords = inLanguages<ExplanationWords>({ en, ja });

export type { ExplanationWords, MissingUnits };
