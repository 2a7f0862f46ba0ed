import type { Case } from '../../domain/case.js';
import { formatFiscalYear } from '../../domain/fiscal-year.js';
import type { Result, SegmentResult } from '../../domain/result.js';
import type { Block } from '../text-table.js';
import { collectionLine } from './collection.js';
import { levyBlock } from './levies.js';
import { prefectureBlock } from './prefecture.js';
import { rateBlock } from './rates.js';
import { methodNames } from './segments.js';

/** What a summary says of the policy: its id and the keys whose values are assumptions. */
export interface PolicyNote {
  readonly id: string;
  readonly assumed: readonly string[];
}

/** What an officer wants first: the pots and coefficients, then levies and rates of every municipality. */
export function summary(kase: Case, result: Result, policy: PolicyNote | undefined): Block[] {
  const rates = rateBlock(result);
  return [
    { lines: headLines(kase, result, policy) },
    prefectureBlock(result),
    levyBlock(result),
    ...(rates ? [rates] : []),
    ...(result.collection ? [{ lines: [collectionLine(result.collection)] }] : []),
  ];
}

function headLines(
  kase: Case,
  { municipalities, segments }: Result,
  policy: PolicyNote | undefined,
): string[] {
  const { title, run, fiscalYear } = kase;
  const { length } = municipalities;
  const size = length === 1 ? '1 municipality' : `${length} municipalities`;
  const parts = [title, formatFiscalYear(fiscalYear), run, size, methodsOf(segments)];
  const head = parts.filter((part) => part !== undefined).join(' · ');
  if (!policy) return [head];
  const assumed = policy.assumed.length === 0 ? '' : ` · assumed there: ${policy.assumed.join(', ')}`;
  return [head, `policy ${policy.id}${assumed}`];
}

/** The method shapes levies and rates alike: once where all segments have the same, else one by one. */
function methodsOf(segments: readonly SegmentResult[]): string {
  const names = [...new Set(segments.map(({ method }) => methodNames[method]))];
  if (names.length === 1) return names.join();
  return segments.map(({ segment, method }) => `${segment} ${methodNames[method]}`).join(', ');
}
