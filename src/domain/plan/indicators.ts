import type { Decimal } from '../decimal.js';
import type { FiscalYear } from '../fiscal-year.js';
import type { MunicipalityCode } from '../municipality-code.js';
import type { Rational } from '../rational.js';

/** What `nhi` fills in itself. */
export const computedIndicators = [
  'targets_achieved',
  'deficit',
  'deficit_municipalities',
  'alpha',
  'levy_spread',
  'premium_spread',
] as const;
export type ComputedIndicator = (typeof computedIndicators)[number];

/** An indicator 指標 of the plan. Source: rules, section 13; 国保法82条の2. */
export interface Indicator {
  readonly chapter: string;
  readonly indicator: string;
  readonly unit: string;
  /** Whether more is better, or less. */
  readonly direction: 'up' | 'down';
  /** Undefined for the prefecture. */
  readonly municipalityCode?: MunicipalityCode;
  readonly computed?: ComputedIndicator;
  readonly base?: Decimal;
  readonly targets: readonly YearTarget[];
  readonly actuals: readonly YearTarget[];
}

export interface YearTarget {
  readonly year: FiscalYear;
  readonly value: Decimal;
}

/** An indicator in a year that has a target or an actual. Source: rules, section 13. */
export interface IndicatorYear {
  readonly indicator: Indicator;
  readonly year: FiscalYear;
  readonly target: Rational | null;
  readonly actual: Rational | null;
  /** Null without target or actual. */
  readonly achieved: boolean | null;
  /** (actual − base) ÷ (target − base), of the next target where the year has none; not cut off. */
  readonly progress: Rational | null;
  /** Against the actual of the year before; null without one. */
  readonly trend: 'better' | 'same' | 'worse' | null;
  /** Where the actual is from. */
  readonly source: 'given' | 'computed' | null;
}

/** A chapter in a review period. */
export interface ReviewRow {
  readonly chapter: string;
  readonly first: FiscalYear;
  readonly last: FiscalYear;
  readonly indicators: number;
  readonly achieved: number;
  readonly notAchieved: number;
  readonly open: number;
}
