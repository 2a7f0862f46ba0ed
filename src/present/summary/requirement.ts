import { grouped } from '../../domain/grouped.js';
import { type Requirement, type RequirementTotal, requirementsOf } from '../../domain/requirement.js';
import type { Result } from '../../domain/result.js';
import { yen } from '../figures.js';
import type { TextTable } from '../text-table.js';
import type { SummaryWords } from './words/summary-words.js';

/** A → B → C of the segments that are given by items, one beside the other; undefined where none is. */
export function requirementBlock(result: Result, words: SummaryWords): TextTable | undefined {
  const requirements = requirementsOf(result);
  if (requirements.length === 0) return undefined;
  const steps = requirements
    .map(({ totals }) => totals.map(([id]) => id))
    .reduce((most, one) => (one.length > most.length ? one : most));
  return {
    title: words.requirementTitle,
    columns: [
      { title: '', align: 'left' },
      ...requirements.map(({ segment }) => ({ title: words.segments[segment], align: 'right' }) as const),
    ],
    rows: steps.map((id) => [
      words.requirementSteps[id],
      ...requirements.map((one) => grouped(yen(amountOf(one, id)))),
    ]),
    footer: [],
  };
}

/** Null where a step is none of the segment. */
function amountOf({ totals }: Requirement, id: RequirementTotal): bigint | null {
  return totals.find(([step]) => step === id)?.[1] ?? null;
}
