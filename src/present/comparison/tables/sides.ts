import type { ComparedSide } from '../../../analyse/compare/compare.js';
import { formatFiscalYear } from '../../../domain/fiscal-year.js';
import type { ComparisonColumn } from './table.js';

/** One of the two that are compared. */
export interface SideRow extends ComparedSide {
  readonly side: string;
  readonly label: string;
  /** Whether nothing but levies was given, in a word. */
  readonly leviesOnly: string | null;
}

/** What is compared: what the columns are headed by, and all that is known of it. */
export const sideColumns: readonly ComparisonColumn<SideRow>[] = [
  { id: 'side', title: (words) => words.side, kind: 'text', cell: ({ side }) => side },
  { id: 'label', title: (words) => words.label, kind: 'text', cell: ({ label }) => label },
  { id: 'name', title: (words) => words.sideName, kind: 'text', cell: ({ name }) => name },
  { id: 'title', title: (words) => words.caseTitle, kind: 'text', cell: ({ title }) => title },
  { id: 'run', title: (words) => words.run, kind: 'text', cell: ({ run }) => run },
  {
    id: 'fiscal_year',
    title: (words) => words.fiscalYear,
    kind: 'text',
    cell: ({ fiscalYear }) => (fiscalYear === null ? null : formatFiscalYear(fiscalYear)),
  },
  { id: 'policy', title: (words) => words.policyHead, kind: 'text', cell: ({ policy }) => policy },
  {
    id: 'scenario',
    title: (words) => words.scenarioHead,
    kind: 'text',
    cell: ({ scenario }) => (scenario.length === 0 ? null : scenario.join(' ')),
  },
  {
    id: 'levies_only',
    title: (words) => words.leviesOnlyHead,
    kind: 'text',
    cell: ({ leviesOnly }) => leviesOnly,
  },
];
