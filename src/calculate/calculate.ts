import type { Case, Municipality, SegmentTerms } from '../domain/case.js';
import { type Rational, sum } from '../domain/rational.js';
import type { LevyTotal, MunicipalityTotal, Result, SegmentResult } from '../domain/result.js';
import { segments } from '../domain/segment.js';
import { acrossSegments } from './across-segments.js';
import { byCode } from './by-code.js';
import { type Exact, exactOnce } from './columns.js';
import { assertFit } from './fit.js';
import { perHead } from './per-head.js';
import { standardCollectionRates } from './premium.js';
import { levyOfSegment } from './segment-levy.js';
import { segmentResult } from './segment-result.js';
import { assertCase } from './shape.js';
import { collectionResult } from './targets.js';

/**
 * Calculates a case: 納付金, 標準保険料率 and, where asked for, 目標収納率. Pure: the same case gives the same result.
 *
 * @throws TypeError when it is no case: something that every case has is missing.
 * @throws UnfitCase when a figure that the case needs is missing or out of range; cases that come from files are
 *   checked before, with findings instead.
 * @throws Defect when a conservation law is broken.
 */
export function calculate(given: Case): Result {
  assertCase(given);
  const kase = { ...given, municipalities: byCode(given.municipalities) };
  assertFit(kase);
  const exact = exactOnce();
  const collectionRates = standardCollectionRates(kase);
  const levies = inOrder(kase.segments).map((terms) =>
    levyOfSegment(kase, terms, collectionRates.rates, exact),
  );
  const calculated = acrossSegments(levies).map((levy) => segmentResult(kase, levy, collectionRates.rates));
  const results = calculated.map(({ result }) => result);
  const collection =
    kase.collectionTargets && collectionResult(kase, kase.collectionTargets, kase.municipalities);
  const municipalities = kase.municipalities.map((municipality, row) =>
    totalOf(municipality, row, results, exact),
  );
  return {
    fiscalYear: kase.fiscalYear,
    segments: results,
    municipalities,
    total: totalOfAll(municipalities, results),
    collection: collection?.result ?? null,
    findings: [
      ...collectionRates.findings,
      ...calculated.flatMap(({ findings }) => findings),
      ...(collection?.findings ?? []),
    ],
  };
}

function inOrder(terms: readonly SegmentTerms[]): SegmentTerms[] {
  return segments.flatMap((segment) => terms.filter((term) => term.segment === segment));
}

function totalOf(
  municipality: Municipality,
  row: number,
  results: readonly SegmentResult[],
  exact: Exact,
): MunicipalityTotal {
  const insured = municipality.insured ? exact(municipality.insured) : null;
  const levies = results.map(({ segment, rows }) => [segment, rows[row]!.levy] as const);
  return { municipality, ...levyTotal(insured, levies) };
}

function totalOfAll(
  municipalities: readonly MunicipalityTotal[],
  results: readonly SegmentResult[],
): LevyTotal {
  const known = municipalities.flatMap(({ insured }) => (insured ? [insured] : []));
  const levies = results.map((result) => [result.segment, result.levyTotal] as const);
  // Heads of some would make the levy per insured of all too large.
  return levyTotal(known.length < municipalities.length ? null : sum(known), levies);
}

function levyTotal(insured: Rational | null, levies: readonly (readonly [string, bigint])[]): LevyTotal {
  const total = levies.reduce((sum, [, levy]) => sum + levy, 0n);
  return {
    insured,
    levies: Object.fromEntries(levies),
    levyTotal: total,
    levyPerInsured: perHead(total, insured),
  };
}
