import type { RatePart } from '../../domain/own-method.js';
import type { SegmentResult } from '../../domain/result.js';

/** 賦課方式 of the rates. */
function rateMethod({ ofRates, method }: SegmentResult) {
  return ofRates?.method ?? method;
}

export function hasAssets(segment: SegmentResult): boolean {
  return rateMethod(segment) === 'four';
}

export function hasHouseholds(segment: SegmentResult): boolean {
  return rateMethod(segment) !== 'two';
}

/** Whether the standard rates of a segment have a part. */
export function hasPart(segment: SegmentResult, part: RatePart): boolean {
  if (part === 'asset_rate_percent') return hasAssets(segment);
  if (part === 'per_household') return hasHouseholds(segment);
  return part !== 'per_adult_surcharge' || hasAdults(segment);
}

export function hasAdults({ totals }: SegmentResult): boolean {
  return totals.under18 !== null;
}

/** Whether γ goes by collection: the weights have k_i in them. */
export function isByCollection({ rows }: SegmentResult): boolean {
  return rows.some(({ collectionFactor }) => collectionFactor !== null);
}
