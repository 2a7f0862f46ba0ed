import type { Case, Municipality } from '../../domain/case.js';
import type { ExplanationWords } from './words/explanation-words.js';

/** Whose figures of which case are explained: `那覇市 472018 · R8 · 三市の例 · policy okinawa-r6`. */
export function explanationHead(
  { fiscalYear, title, run }: Case,
  municipality: Municipality | undefined,
  policy: string | undefined,
  words: ExplanationWords,
): string {
  const who = municipality ? `${municipality.name} ${municipality.code}`.trim() : undefined;
  const by = policy === undefined ? undefined : words.policy(policy);
  return [who, words.year(fiscalYear), title, run, by].filter((part) => part !== undefined).join(' · ');
}
