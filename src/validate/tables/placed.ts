import type { Adjustment, RequirementItem } from '../../domain/case.js';
import type { Place } from '../../domain/finding.js';
import type { Segment } from '../../domain/segment.js';

/** An adjustment and where its amount stands. */
export interface PlacedAdjustment extends Adjustment {
  readonly line: number;
  readonly place: Place;
}

/** An item of 保険料収納必要総額 and where its amount stands. */
export interface PlacedItem extends RequirementItem {
  readonly segment: Segment;
  readonly place: Place;
}
