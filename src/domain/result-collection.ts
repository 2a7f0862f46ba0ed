import type { CollectionTier, Municipality } from './case.js';
import type { Decimal } from './decimal.js';
import type { Rational } from './rational.js';

/** 目標収納率 of every municipality and what was achieved. */
export interface CollectionResult {
  /** Sorted by code. */
  readonly rows: readonly CollectionRow[];
  readonly tiers: readonly TierCount[];
  readonly prefecture: CollectionOfPrefecture;
}

/** All rates 0 to 1. */
export interface CollectionRow {
  readonly municipality: Municipality;
  readonly beforePreviousRate: Decimal | null;
  readonly previousRate: Decimal | null;
  /** Null without a previous rate. */
  readonly tier: CollectionTier | null;
  readonly targetRate: Decimal | null;
  readonly actualRate: Decimal | null;
  /** Null while the target or the actual rate is not known. */
  readonly achieved: boolean | null;
}

export interface TierCount {
  readonly tier: CollectionTier;
  readonly municipalities: number;
  /** Null while no actual rate is known. */
  readonly achieved: number | null;
}

export interface CollectionOfPrefecture {
  readonly municipalities: number;
  readonly achieved: number | null;
  /** 全国平均. */
  readonly targetRate: Decimal | null;
  /** Mean of the actual rates weighted by medical heads, exact. */
  readonly actualRate: Rational | null;
  readonly achievedAsAWhole: boolean | null;
}
