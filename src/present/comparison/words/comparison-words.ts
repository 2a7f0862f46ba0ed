import { inLanguages } from '../../../domain/language.js';
import { type ComparisonWords, type Counts, en } from './en.js';
import { ja } from './ja.js';

/** What comparisons say. */
export const comparisonWords = inLanguages<ComparisonWords>({ en, ja });

export type { ComparisonWords, Counts };
