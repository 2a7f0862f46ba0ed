import { inLanguages } from '../../../domain/language.js';
import { en, type InputWords } from './en.js';
import { ja } from './ja.js';

/** What `nhi check --summary` says, by language. */
export const inputWords = inLanguages<InputWords>({ en, ja });

export type { InputWords };
