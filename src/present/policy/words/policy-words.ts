import { inLanguages } from '../../../domain/language.js';
import { en, type PolicyWords } from './en.js';
import { ja } from './ja.js';

/** What is said of policies. */
export const policyWords = inLanguages<PolicyWords>({ en, ja });

export type { PolicyWords };
