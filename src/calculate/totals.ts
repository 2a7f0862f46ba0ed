import type { Municipality, Yen } from '../domain/case.js';
import { Rational, sum } from '../domain/rational.js';
import type {
  LevyTotal,
  MunicipalityTotal,
  PremiumTotal,
  SegmentResult,
  SegmentRow,
  SegmentsTotal,
} from '../domain/result.js';
import type { Exact } from './exact.js';
import { perHead } from './per-head.js';

/**
 * One municipality over all segments. Source: rules, section 8 (totals over segments).
 *
 * @param at its place in the rows of every segment
 */
export function totalOf(
  municipality: Municipality,
  at: number,
  results: readonly SegmentResult[],
  exact: Exact,
): MunicipalityTotal {
  const insured = municipality.insured ? exact(municipality.insured) : null;
  const rows = results.map((result) => result.rows[at]!);
  const levies = results.map(({ segment }, place) => [segment, rows[place]!.levy] as const);
  const relief = sumOfRelief(rows.map((row) => row.relief));
  return { municipality, ...levyTotal(insured, levies, relief), premium: premiumTotal(insured, rows) };
}

/** All municipalities over all segments. */
export function totalOfAll(
  municipalities: readonly MunicipalityTotal[],
  results: readonly SegmentResult[],
): SegmentsTotal {
  const known = municipalities.flatMap(({ insured }) => (insured ? [insured] : []));
  // Heads of some would make the levy per insured of all too large.
  const insured = known.length < municipalities.length ? null : sum(known);
  const levies = results.map((result) => [result.segment, result.levyTotal] as const);
  const rows = results.flatMap((result) => result.rows);
  const relief = sumOfRelief(results.map((result) => result.relief?.total ?? null));
  return { ...levyTotal(insured, levies, relief), premium: premiumTotal(insured, rows) };
}

/** Relief is of one segment at most. */
function sumOfRelief(reliefs: readonly (Yen | null)[]): Yen | null {
  return reliefs.find((relief) => relief !== null) ?? null;
}

function levyTotal(
  insured: Rational | null,
  levies: readonly (readonly [string, Yen])[],
  relief: Yen | null,
): LevyTotal {
  const total = levies.reduce((sum, [, levy]) => sum + levy, 0n);
  return {
    insured,
    levies: Object.fromEntries(levies),
    levyTotal: total,
    relief,
    levyPerInsured: perHead(Rational.of(total), insured),
  };
}

function premiumTotal(insured: Rational | null, rows: readonly SegmentRow[]): PremiumTotal | null {
  const premiums = rows.flatMap(({ premium }) => (premium ? [premium] : []));
  if (premiums.length === 0) return null;
  const requirement = premiums.reduce((total, { premiumRequirement }) => total + premiumRequirement, 0n);
  const leviedTotal = sum(premiums.map((premium) => premium.leviedTotal));
  return {
    requirement,
    leviedTotal,
    requirementPerInsured: perHead(Rational.of(requirement), insured),
    standardPerInsured: perHead(leviedTotal, insured),
  };
}
