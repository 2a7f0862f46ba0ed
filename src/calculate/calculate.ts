import type { Case, SegmentTerms } from '../domain/case.js';
import type { Result } from '../domain/result.js';
import { segments } from '../domain/segment.js';
import { acrossSegments } from './across-segments.js';
import { byCode } from './by-code.js';
import { exactOnce } from './exact.js';
import { assertFit } from './fit.js';
import { instalmentsOf } from './instalments.js';
import { standardCollectionRates } from './premium.js';
import { reliefWarnings } from './relief/warnings.js';
import { levyOfSegment } from './segment-levy.js';
import { segmentResult } from './segment-result.js';
import { assertCase } from './shape.js';
import { collectionResult } from './targets.js';
import { totalOf, totalOfAll } from './totals.js';

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
  const settled = acrossSegments(kase, levies, collectionRates.rates, exact);
  const calculated = settled.levies.map((levy) => segmentResult(kase, levy, collectionRates.rates, exact));
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
    relief: settled.relief,
    instalments: instalmentsOf(kase, municipalities),
    collection: collection?.result ?? null,
    findings: [
      ...collectionRates.findings,
      ...calculated.flatMap(({ findings }) => findings),
      ...reliefWarnings(kase, results, settled.relief),
      ...(collection?.findings ?? []),
    ],
  };
}

function inOrder(terms: readonly SegmentTerms[]): SegmentTerms[] {
  return segments.flatMap((segment) => terms.filter((term) => term.segment === segment));
}
