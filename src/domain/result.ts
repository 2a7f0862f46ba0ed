import type { Finding } from './finding.js';
import type { FiscalYear } from './fiscal-year.js';
import type { CollectionResult } from './result-collection.js';
import type { InstalmentsResult, MunicipalityTotal, SegmentResult, SegmentsTotal } from './result-figures.js';
import type { ReliefResult } from './result-relief.js';

export type * from './result-collection.js';
export type * from './result-figures.js';
export type * from './result-index.js';
export type * from './result-own-method.js';
export type * from './result-rates.js';
export type * from './result-relief.js';

/** Everything that a calculation gave, every intermediate quantity under its name. Null: does not apply. */
export interface Result {
  readonly fiscalYear: FiscalYear;
  /** In the order 医療, 後期, 介護, 子ども. */
  readonly segments: readonly SegmentResult[];
  /** Sorted by code. */
  readonly municipalities: readonly MunicipalityTotal[];
  readonly total: SegmentsTotal;
  /** 激変緩和・経過措置; null where the case has none. */
  readonly relief: ReliefResult | null;
  /** Null where the case does not say in how many parts the levy is paid. */
  readonly instalments: InstalmentsResult | null;
  readonly collection: CollectionResult | null;
  /** Warnings that only the figures can give. */
  readonly findings: readonly Finding[];
}
