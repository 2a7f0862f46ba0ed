import type { LevyRounding, Municipality, Pot, Yen } from '../../domain/case.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import type { MunicipalityCode } from '../../domain/municipality-code.js';
import type { Rational } from '../../domain/rational.js';
import type { SegmentBaseFigures, ShareWeights } from '../../domain/result.js';
import type { Segment } from '../../domain/segment.js';
import type { SegmentRates } from './side-rates.js';

/** One side of a comparison: a calculated case, or the result tables of one. */
export interface ComparedSide {
  /** As the one who compares calls it: a path. */
  readonly name: string;
  readonly title: string | null;
  readonly run: string | null;
  readonly fiscalYear: FiscalYear | null;
  readonly policy: string | null;
  /** What is set on the case, as on the command line; empty where it stands as it is written. */
  readonly scenario: readonly string[];
  /** Whether the side is a plain table of levies: nothing else of it was given. */
  readonly hasLeviesOnly?: boolean;
  /** What the side was given, by name; tables only know a part of it. */
  readonly facts: readonly Fact[];
  /** In the order of all tables. */
  readonly segments: readonly SegmentSide[];
  /** What is levied per insured over all segments; absent where the side has levies only, or tables without it. */
  readonly totalRates?: SegmentRates | undefined;
  /** Medical heads, the measure of the levies of all segments together. */
  readonly insured: ReadonlyMap<MunicipalityCode, Rational>;
}

/** Something given: a setting, or a column with a figure for each municipality. */
export type Fact =
  | {
      readonly kind: 'setting';
      readonly key: string;
      readonly value: Rational | string;
      /** All that the value stands for, where it stands for several figures. */
      readonly exactly?: string;
    }
  | {
      readonly kind: 'column';
      readonly key: string;
      readonly figures: ReadonlyMap<MunicipalityCode, Rational>;
      readonly exactly?: ReadonlyMap<MunicipalityCode, string>;
    };

/** A segment of one side: the levies, and what they were made from. */
export interface SegmentSide {
  readonly segment: Segment;
  readonly rows: ReadonlyMap<MunicipalityCode, SideRow>;
  /** Null where tables lack the columns that tell causes. */
  readonly making: Making | null;
  /** Absent where the side has levies only. */
  readonly rates?: SegmentRates | undefined;
}

/** What the levies of a segment were made from. */
export interface Making {
  /** α; null outside 医療. */
  readonly alpha: Rational | null;
  readonly beta: Rational;
  /** Null where only the shares themselves are known. */
  readonly weights: ShareWeights | null;
  /** Σ I_i ÷ I_p and Σ A_i ÷ A_p; 1 but for means per insured. Where only shares are known, the sum of Sa_i. */
  readonly incomeScale: Rational;
  readonly assetsScale: Rational;
  /** Whether γ goes by collection. */
  readonly isByCollection: boolean;
  /** B or C as given. */
  readonly pot: Pot;
  /** Of tables, which do not tell which of the two was given; else null. */
  readonly shown: ShownPot | null;
  readonly pooledTotal: Yen;
  readonly ownTotal: Yen;
  /** R, by which C is larger for relief; 0 without it. */
  readonly setAside: Yen;
  readonly rounding: LevyRounding;
  readonly bases: ReadonlyMap<MunicipalityCode, MakingRow>;
}

/** B and C as tables show them, yen; C without R. */
export interface ShownPot {
  readonly requiredTotal: Yen;
  readonly levyBase: Yen;
}

export interface MakingRow {
  readonly base: Pick<SegmentBaseFigures, 'heads' | 'income' | 'households' | 'assets'>;
  /** M; null outside 医療 and where it is neither given nor needed. */
  readonly medicalIndex: Rational | null;
  readonly abilityShare: Rational;
  readonly benefitShare: Rational;
  /** k_i in W_i, 0 to 1; null where γ does not go by collection. */
  readonly collectionFactor: Rational | null;
}

/** The levy of a municipality on one side. */
export interface SideRow {
  readonly municipality: Pick<Municipality, 'code' | 'name'>;
  /** Heads of the segment; null where tables lack them. */
  readonly heads: Rational | null;
  readonly baseLevy: Yen;
  readonly ownAdjustment: Yen;
  readonly relief: Yen;
  readonly levy: Yen;
}
