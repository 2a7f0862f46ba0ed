import type { FiscalYear } from './fiscal-year.js';

/**
 * The parts 区分 of the levy, each with a pot, heads and rates of its own. In the order of all tables.
 *
 * - `medical` 医療分 · `support` 後期高齢者支援金等分 · `care` 介護納付金分 · `child` 子ども・子育て支援納付金分
 */
export const segments = ['medical', 'support', 'care', 'child'] as const;
export type Segment = (typeof segments)[number];

/** Segments by their short Japanese names, as headers write them. */
export const japaneseSegments: Readonly<Record<Segment, string>> = {
  medical: '医療',
  support: '後期',
  care: '介護',
  child: '子ども',
};

/** The first fiscal year in which a segment exists. Source: rules, section 1 (law). */
export const segmentSince: Readonly<Record<Segment, FiscalYear>> = {
  medical: 2018,
  support: 2018,
  care: 2018,
  child: 2026,
};

/** 賦課方式: `two` 所得割+均等割, `three` +平等割, `four` +資産割. */
export const methods = ['two', 'three', 'four'] as const;
export type Method = (typeof methods)[number];
