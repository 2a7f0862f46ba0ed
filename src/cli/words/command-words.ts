import { inLanguages } from '../../domain/language.js';
import { type CommandWords, en } from './en.js';
import { ja } from './ja.js';

/** What commands say on standard error. */
export const commandWords = inLanguages<CommandWords>({ en, ja });

export type { CommandWords };
