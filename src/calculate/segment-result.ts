import type { Case } from '../domain/case.js';
import type { Finding } from '../domain/finding.js';
import type { Rational } from '../domain/rational.js';
import type { SegmentRelief, SegmentResult, SegmentRow } from '../domain/result.js';
import { assertConserved } from './conservation.js';
import type { Exact } from './exact.js';
import { besideStandard } from './own-premiums.js';
import { prefecturePremium } from './prefecture-premium.js';
import { premiumOfMunicipalities } from './premium.js';
import type { SegmentLevy } from './segment-levy.js';
import { segmentWarnings } from './warnings.js';

/** A segment with its levies and, where the case asks for them, its standard premium rates. */
export interface CalculatedSegment {
  readonly result: SegmentResult;
  readonly findings: readonly Finding[];
}

/**
 * The premiums of a segment after its levies are settled. Source: rules, section 8.
 *
 * @param collectionRates k_i of every municipality, in the order of the case
 * @throws Defect when a conservation law is broken.
 */
export function segmentResult(
  kase: Case,
  levy: SegmentLevy,
  collectionRates: readonly (Rational | null)[],
  exact: Exact,
): CalculatedSegment {
  const rows = withPremiums(kase, levy, collectionRates, exact);
  const { terms, pot, sharedOut, beta, betaOfPrefecture, national, totals, basis, ofRates } = levy;
  const baseLevyTotal = rows.reduce((total, { baseLevy }) => total + baseLevy, 0n);
  const result: SegmentResult = {
    segment: terms.segment,
    method: basis.method,
    weights: basis.weights,
    ofRates: ofRates?.basis ?? null,
    pot,
    totals,
    medicalReflection: levy.alpha,
    nationalIndexYears: levy.nationalIndexYears,
    incomeCoefficient: beta,
    prefectureIncomeCoefficient: betaOfPrefecture,
    nationalIncomePerInsured: national,
    weightTotal: sharedOut.weightTotal,
    adjustmentFactor: sharedOut.adjustmentFactor,
    baseLevyTotal,
    residue: pot.levyBase - baseLevyTotal,
    missingUnits: sharedOut.missingUnits,
    partUnit: sharedOut.partUnit,
    relief: reliefOf(levy),
    levyTotal: rows.reduce((total, { levy }) => total + levy, 0n),
    rows,
    premium: kase.premium ? prefecturePremium(kase.premium, levy, rows) : null,
  };
  assertConserved(result, levy.rounding);
  return { result, findings: [...levy.findings, ...segmentWarnings(result, levy.rounding)] };
}

/** R is never less than what it pays for; where it is 0, relief is paid from outside. */
function reliefOf({ pot: { setAside }, rows }: SegmentLevy): SegmentRelief | null {
  if (setAside === null) return null;
  const total = rows.reduce((sum, { relief }) => sum + relief!, 0n);
  return { total, residue: setAside > total ? setAside - total : 0n };
}

function withPremiums(
  kase: Case,
  levy: SegmentLevy,
  collectionRates: readonly (Rational | null)[],
  exact: Exact,
): readonly SegmentRow[] {
  // V8 copies a row several times as fast behind a property of its own as in front of it.
  if (!kase.premium) return levy.rows.map((row) => ({ premium: null, ...row }));
  const standard = premiumOfMunicipalities(kase.premium, levy, collectionRates);
  const premiums = besideStandard(kase, kase.premium, levy, standard, exact);
  return levy.rows.map((row, at) => ({ premium: premiums[at]!, ...row }));
}
