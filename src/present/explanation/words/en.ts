import { type QuantityId, quantity } from '../../../domain/quantities/catalogue.js';
import type { RoundingMode } from '../../../domain/rounding.js';
import { adultSegments, indexedSegments, segmentOfTotal } from '../../../domain/segment.js';
import { en as common } from '../../words/en.js';

const units: Readonly<Record<string, string>> = {
  yen: ' yen',
  persons: ' persons',
  households: ' households',
  percent: ' %',
  instalments: ' times',
};

/** What `nhi explain` says. */
export const en = {
  ...common,
  /** A quantity in both languages: municipal officers and readers abroad look at the same figures. */
  fullTerm: (id: QuantityId): string => `${quantity(id).ja} ${quantity(id).en}`,
  /** An item of the adjustments as written, or the tier of a target: `raise from 90`. */
  item: (item: string): string => item,
  /** A symbol of the catalogue, some of which are words. */
  symbol: (symbol: string): string => symbol,
  round: (value: string, mode: RoundingMode): string => `round(${value}, ${common.roundingMode(mode)})`,
  pooled: (item: string): string => `pooled ${item}`,
  /** A value with its unit. */
  inUnit: (value: string, unit: string): string => `${value}${units[unit] ?? ''}`,
  truth: (isTrue: boolean): string => `${isTrue}`,
  /** A file, or the policy that stands for one. */
  file: (file: string): string => file,

  rounded: (formula: string, mode: RoundingMode, unit: string): string => `${formula}, ${mode} to ${unit}`,
  byLargestRemainder: (formula: string): string => `${formula}, by largest remainder`,
  share: (place: number, whole: string): string => `share ${place} of ${whole}`,
  terms: (sum: string, count: number): string => `${sum} (${count} terms)`,
  sources: (status: string, texts: readonly string[]): string =>
    `${common.status(status)} ${common.list(texts)}`,

  byDefault: 'Not given: this holds where nothing is said.',
  solved: (rounds: number): string =>
    `Found by calculating all ${rounds === 1 ? 'once' : `${rounds} times`}: from 0, what each amount asks for is the next, until it asks for no more.`,
  empty: 'No heads and no income: the municipality takes no part.',
  nationalUnknown: 'The national income per insured is not known: β stands in for the quotient.',
  standardKept: `Shares without a segment do not serve ${adultSegments.join(', ')}, which keeps its standard rate.`,
  ofTotal: `The row names no segment: it acts on the total, which stands in ${segmentOfTotal}.`,
  listedByLaw: (articles: string): string => `Listed in ${articles}.`,
  indexNotNeeded: 'α is 0, so the index is not needed.',
  outsideMedical: `The medical cost index counts in ${indexedSegments.join(', ')} only.`,
  seriesShort: (given: number, asked: number): string => `${given} of ${asked} years are given.`,

  /** The sentences on one share by largest remainder, as one text. */
  sentences: (sentences: readonly string[]): string => sentences.join(' '),
  ownRemainder: (floor: string, remainder: string, unit: bigint, rank: number, count: number): string =>
    `Floor ${floor}, remainder ${remainder}${unit === 1n ? '' : ` of ${unit} yen`}, rank ${rank} of ${count}.`,
  nothingMissing: 'The floors add up to C, nothing is missing.',
  /** Who got the missing units. */
  missing: ({ count, unit, last, partUnit, next, isTie }: MissingUnits): string => {
    const units =
      count === 1
        ? `1 unit of ${unit} yen is missing and goes`
        : `${count} units of ${unit} yen are missing and go`;
    const served = last === null ? '' : `, the last to ${last}`;
    const tie = isTie ? '; of equal remainders the smaller code comes first' : '';
    if (partUnit !== 0n)
      return `${units} by the largest remainders${served}; the part-unit of ${partUnit} yen goes to ${next ?? ''}${tie}.`;
    return `${units} by the largest remainders${served}${next === null ? '' : `, ${next} comes next`}${tie}.`;
  },
  claimant: (name: string, remainder: string): string => `${name} (${remainder})`,
  noneHere: 'None comes here.',
  oneHere: 'One comes here.',
  partHere: (yen: bigint): string => `${yen} yen come here.`,

  /** Where a value of a policy comes from. */
  authority: (policy: string, status: string, where: string, note: string | null): string =>
    `policy ${policy}, ${status}: ${where}.${note === null ? '' : ` ${note}`}`,
  more: (count: number): string => `… ${count} more of them (--depth all)`,
  above: 'derived above',
  below: 'derived below',
  /** A value of a default or of a case made in memory has no place. */
  noPlace: 'given',
};

/** Units that were missing after rounding down, and who got them; null where nobody did or comes next. */
export interface MissingUnits {
  readonly count: number;
  readonly unit: bigint;
  readonly partUnit: bigint;
  readonly last: string | null;
  readonly next: string | null;
  /** Whether the last who got one and the next have equal remainders. */
  readonly isTie: boolean;
}

export type ExplanationWords = typeof en;
