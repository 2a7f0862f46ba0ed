import type { Segment } from '../../domain/segment.js';

/** Segments as headings name them. */
export const segmentNames: Readonly<Record<Segment, string>> = {
  medical: 'medical 医療',
  support: 'support 後期',
  care: 'care 介護',
  child: 'child 子ども',
};
