import { inLanguages } from '../../../domain/language.js';
import { en, type SweepWords } from './en.js';
import { ja } from './ja.js';

/** What summaries of sweeps say. */
export const sweepWords = inLanguages<SweepWords>({ en, ja });

export type { SweepWords };
