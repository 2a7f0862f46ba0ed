import { en as common } from '../../words/en.js';

/** What `nhi policy` says. */
export const en = {
  ...common,
  headings: ['key', 'value', 'unit', 'years', 'status', 'checked'] as readonly string[],
  source: (key: string, source: string): string => `${key}: ${source}`,
};

export type PolicyWords = typeof en;
