import type { IncomeLevel, Pot } from './case.js';
import type { YearValue } from './schedule.js';
import type { Segment } from './segment.js';

/** What a scenario changes in the terms of a case; its tables stay. */
export interface Variation {
  /** α 医療費指数反映係数. */
  readonly medicalReflection?: YearValue;
  readonly segments?: Readonly<Partial<Record<Segment, SegmentVariation>>>;
}

export interface SegmentVariation {
  readonly pot?: Pot;
  readonly incomeLevel?: IncomeLevel;
}

/** A key that takes several values in the scenarios of a case. */
export interface Axis {
  /** The key of the setting: `fiscal_year`, `alpha`, `segments.medical.beta` … */
  readonly key: string;
  /** At least one. */
  readonly values: readonly AxisValue[];
}

export interface AxisValue {
  /** As a table shows it. */
  readonly text: string;
  /** What it changes in a case that was read; null where the case has to be read anew with it. */
  readonly variation: Variation | null;
}
