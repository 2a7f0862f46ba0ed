import type { Case } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Result } from '../../domain/result.js';
import type { Block } from '../text-table.js';
import { collectionLine } from './collection.js';
import { levyBlock } from './levies.js';
import { prefectureBlock } from './prefecture.js';
import { rateBlock } from './rates.js';

/** What a summary says of the policy: its id and the keys whose values are assumptions. */
export interface PolicyNote {
  readonly id: string;
  readonly assumed: readonly string[];
}

/** What an officer wants first: the pots and coefficients, then levies and rates of every municipality. */
export function summary(kase: Case, result: Result, policy: PolicyNote | undefined): Block[] {
  const rates = rateBlock(result);
  return [
    { lines: headLines(kase, policy) },
    prefectureBlock(result),
    levyBlock(result),
    ...(rates ? [rates] : []),
    ...(result.collection ? [{ lines: [collectionLine(result.collection)] }] : []),
  ];
}

function headLines({ title, run, fiscalYear }: Case, policy: PolicyNote | undefined): string[] {
  const head = [title, formatFiscalYear(fiscalYear), run].filter((part) => part !== undefined).join(' · ');
  if (!policy) return [head];
  const assumed = policy.assumed.length === 0 ? '' : ` · assumed there: ${policy.assumed.join(', ')}`;
  return [head, `policy ${policy.id}${assumed}`];
}
