import { inLanguages } from '../../../domain/language.js';
import { en, type SummaryWords } from './en.js';
import { ja } from './ja.js';

/** What the summaries say. */
export const summaryWords = inLanguages<SummaryWords>({ en, ja });

export type { SummaryWords };
