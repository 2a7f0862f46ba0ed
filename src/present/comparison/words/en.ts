import type { Cause } from '../../../analyse/compare/compare.js';
import { en as common } from '../../words/en.js';

/** Causes of a change as headings name them. */
const causes = {
  'one-sided': 'one side only 片方のみ',
  alpha: 'α',
  beta: 'β',
  'medical-index': 'index 医療費指数',
  'income-share': 'income 応能',
  'benefit-share': 'benefit 応益',
  method: 'method 方式',
  pot: 'pot 総額',
  adjustments: 'adjustments 加減算',
  relief: 'relief 激変緩和',
  rounding: 'rounding 端数処理',
  unexplained: 'not explained 不明',
};

/** What `nhi compare` says. */
export const en = {
  ...common,
  cause: (cause: Cause): string => causes[cause],
  before: 'before',
  after: 'after',
  nobodyInBoth: (before: string, after: string): string =>
    `No municipality is on both sides (before: ${before}; after: ${after}); changes cannot be told.`,
  /** The first of some municipalities, and how many others there are. */
  sample: (names: readonly string[], others: number): string =>
    `${common.list(names)}${others > 0 ? ` and ${others} more` : ''}`,
  /** The two sides at the head, one under the other. */
  beforeSide: (side: string): string => `before  ${side}`,
  afterSide: (side: string): string => `after   ${side}`,
  allSegments: 'all segments 全区分',
  /** One of the sides that are compared, among all that is said of it. */
  levyTitle: (segment: string, isPerInsured: boolean): string =>
    `Levy 納付金 ${segment} (yen), by change${isPerInsured ? ' per insured' : ''}`,
  causeTitle: (segment: string): string => `Causes 要因 ${segment} (yen); they add up to the change`,
  municipality: 'municipality',
  change: 'change',
  percent: '%',
  perInsured: 'per insured',
  allFrom: (cause: string): string => `All of it comes from ${cause}.`,
  causesUntold: 'The tables do not tell the causes: prefecture.csv or columns of levy.csv are missing.',
  counts: ({ falls, rises, unchanged, onlyBefore, onlyAfter, isPerInsured }: Counts): string => {
    const parts = [
      `${falls} pay less`,
      `${rises} pay more`,
      `${unchanged} unchanged`,
      ...(onlyBefore > 0 ? [`${onlyBefore} only before`] : []),
      ...(onlyAfter > 0 ? [`${onlyAfter} only after`] : []),
    ];
    return `${parts.join(', ')}${isPerInsured ? ' per insured' : ''}.`;
  },
  noChange: (segments: readonly string[]): string => `No levy changes in ${common.list(segments)}.`,
  sameTables: 'The result tables are the same.',
  differingCells: (counts: readonly string[]): string => `Cells that differ: ${common.list(counts)}.`,
  cells: (table: string, count: number): string => `${table} ${count}`,
  loneTables: (tables: readonly string[]): string => `Only one side has ${common.list(tables)}.`,

  nothingGiven: 'Nothing was given differently.',
  givenTitle: 'Given differently',
  keyOrColumn: 'key or column',
  /** A key of case.yaml, a column of a table, or what the comparison itself calls something. */
  key: (key: string): string => key,
  /** A value of case.yaml that is one of a few words. */
  value: (text: string): string => text,
  /** How far the figures of a column reach. */
  spread: (lowest: string, highest: string): string => `${lowest} to ${highest}`,
  municipalities: 'municipalities',
  changed: (count: number, of: number, names: readonly string[]): string =>
    `${count} of ${of} changed${names.length === 0 ? '' : `: ${common.list(names)}`}`,
  onlyBeforeNames: (names: readonly string[]): string => `only before ${common.list(names)}`,
  onlyAfterNames: (names: readonly string[]): string => `only after ${common.list(names)}`,
  onlyBefore: (count: number): string => `${count} only before`,
  onlyAfter: (count: number): string => `${count} only after`,
  both: (parts: readonly string[]): string => parts.join('; '),
};

/** How many municipalities pay less, more and the same, and how many stand on one side only. */
export interface Counts {
  readonly falls: number;
  readonly rises: number;
  readonly unchanged: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** Whether that is counted per insured. */
  readonly isPerInsured: boolean;
}

export type ComparisonWords = typeof en;
