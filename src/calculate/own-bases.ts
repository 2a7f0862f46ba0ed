import type { Case, SegmentBase } from '../domain/case.js';
import { codesRaisedBy, type PartBase } from '../domain/own-method.js';
import type { SegmentBaseFigures } from '../domain/result.js';
import type { Segment } from '../domain/segment.js';
import { householdsOf } from './counted.js';
import type { Exact } from './exact.js';
import { measuredRows, measureOf } from './measured.js';

interface Bases {
  readonly kase: Case;
  readonly segment: Segment;
  /** In the order of the case, as the figures. */
  readonly given: readonly SegmentBase[];
  readonly exact: Exact;
}

/**
 * The bases of a segment with H_i and A_i where the own method or the rates in force of a municipality need them and the
 * method of all does not. Source: rules, section 8.
 *
 * @throws UnfitCase where a figure is missing or negative.
 */
export function withOwnBases(
  bases: readonly SegmentBaseFigures[],
  { kase, segment, given, exact }: Bases,
): readonly SegmentBaseFigures[] {
  const lacking = (base: PartBase) => {
    const needing: ReadonlySet<string> = kase.premium ? codesRaisedBy(base, segment, kase) : new Set();
    if (needing.size === 0) return [];
    return [...bases.keys()].filter(
      (row) => bases[row]![base] === null && needing.has(kase.municipalities[row]!.code),
    );
  };
  const [byHousehold, byAssets] = [lacking('households'), lacking('assets')];
  if (byHousehold.length + byAssets.length === 0) return bases;
  const figures = [...bases];
  const households = householdsOf(
    byHousehold.map((row) => given[row]!),
    segment,
    exact,
  );
  byHousehold.forEach((row, at) => {
    const householdParts = households.parts?.[at] ?? null;
    figures[row] = { ...figures[row]!, households: households.counted[at]!, householdParts };
  });
  const heads = byAssets.map((row) => bases[row]!.incomeHeads);
  const assets = measuredRows(
    byAssets.map((row) => given[row]!.assets),
    measureOf('assets', { segment, kase, heads, exact }),
  );
  byAssets.forEach((row, at) => {
    const assetsPerInsured = assets.perInsured?.[at] ?? null;
    figures[row] = { ...figures[row]!, assets: assets.values[at]!, assetsPerInsured };
  });
  return figures;
}
