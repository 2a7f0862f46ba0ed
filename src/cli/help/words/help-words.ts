import { inLanguages } from '../../../domain/language.js';
import { en, type HelpWords } from './en.js';
import { ja } from './ja.js';

/** What `--help` says, and what is said of a wrong command line. */
export const helpWords = inLanguages<HelpWords>({ en, ja });

export type { HelpWords };
