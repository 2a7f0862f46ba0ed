import type { Case } from '../../domain/case.js';
import type { Language } from '../../domain/language.js';
import type { Result, SegmentResult } from '../../domain/result.js';
import type { Block } from '../text-table.js';
import { collectionLine } from './collection.js';
import { inForceBlock } from './in-force.js';
import { levyBlock } from './levies.js';
import { prefectureBlock } from './prefecture.js';
import { ownRateBlock, rateBlock } from './rates.js';
import { reliefBlocks } from './relief.js';
import { requirementBlock } from './requirement.js';
import { type SummaryWords, summaryWords } from './words/summary-words.js';

/** What a summary says of the policy: its id and the keys whose values are assumptions. */
export interface PolicyNote {
  readonly id: string;
  readonly assumed: readonly string[];
  /** Whether any of its values counts. */
  readonly isUsed: boolean;
}

/** What a summary says of how a case was asked for. */
export interface Asked {
  readonly policy: PolicyNote | undefined;
  /** What is set on the case. */
  readonly scenario: readonly string[];
}

/** What an officer wants first: the pots and coefficients, then levies and rates of every municipality. */
export function summary(kase: Case, result: Result, asked: Asked, language: Language): Block[] {
  const words = summaryWords(language);
  const requirement = requirementBlock(result, words);
  const rates = rateBlock(result, words);
  return [
    { lines: headLines(kase, result, asked, words) },
    ...(requirement ? [requirement] : []),
    prefectureBlock(result, words),
    levyBlock(result, words),
    ...reliefBlocks(result, words),
    ...[rates, ownRateBlock(result, words), inForceBlock(result, words)].filter(
      (block) => block !== undefined,
    ),
    ...(result.collection ? [{ lines: [collectionLine(result.collection, words)] }] : []),
  ];
}

function headLines(
  kase: Case,
  { municipalities, segments }: Result,
  { policy, scenario }: Asked,
  words: SummaryWords,
): string[] {
  const { title, run, fiscalYear } = kase;
  const { length } = municipalities;
  const parts = [
    title,
    words.year(fiscalYear),
    run,
    ...scenario,
    words.municipalities(length),
    methodsOf(segments, words),
  ];
  const head = parts.filter((part) => part !== undefined).join(' · ');
  if (!policy) return [head];
  const notes = [
    words.policy(policy.id),
    ...(policy.isUsed ? [] : [words.policyUnused]),
    ...(policy.assumed.length > 0 ? [words.assumed(policy.assumed)] : []),
  ];
  return [head, notes.join(' · ')];
}

/** The method shapes levies and rates alike: once where all segments have the same, else one by one. */
function methodsOf(segments: readonly SegmentResult[], words: SummaryWords): string {
  const names = [...new Set(segments.map(({ method }) => words.methods[method]))];
  if (names.length === 1) return names.join();
  return words.list(
    segments.map(({ segment, method }) => `${words.segmentName(segment)} ${words.methods[method]}`),
  );
}
