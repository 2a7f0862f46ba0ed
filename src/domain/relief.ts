import type { Decimal } from './decimal.js';
import type { YearValue } from './schedule.js';
import type { Segment } from './segment.js';

/** 激変緩和・経過措置: what is taken off a levy above its limit. Source: rules, section 7; its places 算定政令13条3, 4, 6号. */
export type ReliefTerms = ReliefLimit & {
  /** On the levies of which segments the limit is measured. Default: all of the case. */
  readonly segments?: readonly Segment[];
  /** The part of what is above the limit that is taken off, 0 to 1. Default: 1. */
  readonly share?: YearValue;
  /** All that there is for it, whole yen; without it there is enough. */
  readonly fund?: bigint;
  /** What becomes of it where the fund does not suffice. Default: `pro-rata`. */
  readonly scarcity?: Scarcity;
  readonly funding: Funding;
};

/**
 * - `growth`: L × a levy per insured of an earlier year × the insured
 * - `method-change`: L × the levy of the same year under another α and another 共同負担化; L is 1 unless given
 */
export type ReliefLimit =
  | { readonly basis: 'growth'; readonly limit: YearValue }
  | { readonly basis: 'method-change'; readonly limit?: YearValue; readonly reference?: ReliefReference };

/** α° and, for all pooled items, p°, each 0 to 1. Default: 1 and 0, the method before α fell. */
export interface ReliefReference {
  readonly alpha?: Decimal;
  readonly pooling?: Decimal;
}

/** `pro-rata`: the fund by the excess of each; `raise-limit`: all limits times one λ, until the fund suffices. */
export type Scarcity = 'pro-rata' | 'raise-limit';
/** `levy-base`: the money is missing in C, which all share; `external`: it comes from outside the formula. */
export type Funding = 'levy-base' | 'external';

export const reliefDefaults = {
  limit: '1',
  share: '1',
  scarcity: 'pro-rata',
  alpha: '1',
  pooling: '0',
} as const;

/** So many rounds the search for what relief costs may take. Source: rules, section 7. */
export const mostRounds = 1000;

/** Whether the limit is measured on the levy of a segment. */
export function isMeasured({ segments }: ReliefTerms, segment: Segment): boolean {
  return segments?.includes(segment) ?? true;
}
