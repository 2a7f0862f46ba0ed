import type { LevyRounding, Municipality } from '../domain/case.js';
import { type Finding, finding, type Place } from '../domain/finding.js';
import { ownPremiumOf } from '../domain/own-premium.js';
import { Rational } from '../domain/rational.js';
import type { SegmentResult, SegmentRow } from '../domain/result.js';
import { ownWarnings } from './own-warnings.js';

/** What is lawful but worth a second look, and shows only in the figures. */
export function segmentWarnings(result: SegmentResult, rounding: LevyRounding): Finding[] {
  return [...potWarnings(result, rounding), ...result.rows.flatMap((row) => rowWarnings(result, row))];
}

function potWarnings({ segment, pot, partUnit, premium }: SegmentResult, { unit }: LevyRounding): Finding[] {
  const found: Finding[] = [];
  if (pot.levyBase < 0n) found.push(finding('pot-negative', {}, { segment, levyBase: `${pot.levyBase}` }));
  if (partUnit !== 0n) {
    found.push(finding('pot-part-unit', {}, { segment, unit: `${unit}`, partUnit: `${partUnit}` }));
  }
  const rate = premium?.collectionRate;
  if (rate && (rate.isNegative || rate.compare(Rational.one) > 0)) {
    const percent = rate.times(Rational.of(100n));
    found.push(finding('prefecture-rate-out-of-range', {}, { segment, rate: decimals(percent, 2) }));
  }
  return found;
}

/** Islands and villages have fewer; adjustments of single municipalities may exceed their levy. */
const fewHeads = Rational.of(1000n);

function rowWarnings({ segment }: SegmentResult, row: SegmentRow): Finding[] {
  const requirement = row.premium?.premiumRequirement ?? 0n;
  const place = placeOf(row.municipality);
  const found: Finding[] = areReductionsTooLarge(row)
    ? [finding('reductions-too-large', place, { segment })]
    : [];
  found.push(...ownWarnings(segment, row, place));
  if (!row.isEmpty && row.levy >= 0n && requirement >= 0n) return found;
  if (row.isEmpty) found.push(finding('municipality-empty', place, { segment }));
  if (row.levy < 0n && row.relief !== null && row.levy + row.relief >= 0n)
    found.push(finding('relief-below-zero', place, { levy: `${row.levy}`, relief: `${row.relief}` }));
  else if (row.levy < 0n) {
    const isSmall = row.base.heads.compare(fewHeads) <= 0;
    found.push(finding('levy-negative', place, { segment, levy: `${row.levy}`, isSmall }));
  }
  if (requirement < 0n) {
    found.push(finding('requirement-negative', place, { segment, requirement: `${requirement}` }));
  }
  return found;
}

/** The under-18s can be spared no more than what they would pay. */
function areReductionsTooLarge({ base, premium }: SegmentRow): boolean {
  if (base.childReductions?.isZero !== false || premium?.leviedTotal.isNegative !== false) return false;
  const own = ownPremiumOf(premium);
  return [premium.rates, own?.rates].some((rates) => rates?.adult?.surchargeExact.isNegative);
}

/** A municipality as the place of a finding. */
function placeOf({ code, name }: Municipality): Place {
  return { municipality: { code, name } };
}

function decimals(value: Rational, places: number): string {
  const units = value.times(Rational.of(10n ** BigInt(places))).roundToUnit(1n, 'half-up');
  const digits = `${units < 0n ? -units : units}`.padStart(places + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
