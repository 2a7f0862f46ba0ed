import type { Method, Segment } from '../../domain/segment.js';

/** Segments as headings name them. */
export const segmentNames: Readonly<Record<Segment, string>> = {
  medical: 'medical 医療',
  support: 'support 後期',
  care: 'care 介護',
  child: 'child 子ども',
};

/** 賦課方式 as headings name them. */
export const methodNames: Readonly<Record<Method, string>> = {
  two: 'two methods 二方式',
  three: 'three methods 三方式',
  four: 'four methods 四方式',
};
