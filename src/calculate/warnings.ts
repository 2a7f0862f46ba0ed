import type { LevyRounding, Municipality, SegmentTerms } from '../domain/case.js';
import { type Finding, finding, type Place } from '../domain/finding.js';
import { Rational } from '../domain/rational.js';
import type { SegmentResult, SegmentRow } from '../domain/result.js';
import { implausible } from './plausibility.js';

/** What is lawful but worth a second look, and shows only in the figures. */
export function segmentWarnings(
  { incomeLevel }: SegmentTerms,
  result: SegmentResult,
  rounding: LevyRounding,
): Finding[] {
  return [
    ...('beta' in incomeLevel ? [] : levelWarnings(result)),
    ...potWarnings(result, rounding),
    ...implausible(result),
    ...result.rows.flatMap((row) => rowWarnings(result, row)),
  ];
}

/** An income level far from 1 is most often a figure in thousands of yen. */
function levelWarnings({ segment, incomeCoefficient: beta }: SegmentResult): Finding[] {
  const [low, high] = [Rational.of(1n, 10n), Rational.of(10n)];
  if (beta.compare(low) >= 0 && beta.compare(high) <= 0) return [];
  return [finding('income-level-implausible', {}, { segment, beta: significant(beta) })];
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
  if (!row.isEmpty && row.levy >= 0n && requirement >= 0n) return [];
  const place = placeOf(row.municipality);
  const found: Finding[] = [];
  if (row.isEmpty) found.push(finding('municipality-empty', place, { segment }));
  if (row.levy < 0n) {
    const isSmall = row.base.heads.compare(fewHeads) <= 0;
    found.push(finding('levy-negative', place, { segment, levy: `${row.levy}`, isSmall }));
  }
  if (requirement < 0n) {
    found.push(finding('requirement-negative', place, { segment, requirement: `${requirement}` }));
  }
  return found;
}

/** A municipality as the place of a finding. */
function placeOf({ code, name }: Municipality): Place {
  return { municipality: { code, name } };
}

/** Two decimals, or as many as show two digits of a small value: 0.00 tells nobody by how much it is too small. */
function significant(value: Rational): string {
  const limit = Rational.of(10n);
  const size = value.isNegative ? Rational.zero.minus(value) : value;
  let places = 2;
  while (places < 20 && size.times(Rational.of(10n ** BigInt(places))).compare(limit) < 0) places += 1;
  return decimals(value, value.isZero ? 2 : places);
}

function decimals(value: Rational, places: number): string {
  const units = value.times(Rational.of(10n ** BigInt(places))).roundToUnit(1n, 'half-up');
  const digits = `${units < 0n ? -units : units}`.padStart(places + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
