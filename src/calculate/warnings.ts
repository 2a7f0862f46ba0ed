import type { LevyRounding, Municipality } from '../domain/case.js';
import { type Finding, finding, type Place } from '../domain/finding.js';
import { Rational } from '../domain/rational.js';
import type { SegmentResult, SegmentRow } from '../domain/result.js';

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
    const percent = rate.times(Rational.of(10_000n)).roundToUnit(1n, 'half-up');
    found.push(finding('prefecture-rate-out-of-range', {}, { segment, rate: hundredths(percent) }));
  }
  return found;
}

function rowWarnings({ segment }: SegmentResult, row: SegmentRow): Finding[] {
  const place = placeOf(row.municipality);
  const found: Finding[] = [];
  if (row.isEmpty) found.push(finding('municipality-empty', place, { segment }));
  if (row.levy < 0n) found.push(finding('levy-negative', place, { segment, levy: `${row.levy}` }));
  const requirement = row.premium?.premiumRequirement ?? 0n;
  if (requirement < 0n) {
    found.push(finding('requirement-negative', place, { segment, requirement: `${requirement}` }));
  }
  return found;
}

/** A municipality as the place of a finding. */
export function placeOf({ code, name }: Municipality): Place {
  return { municipality: { code, name } };
}

function hundredths(value: bigint): string {
  const digits = `${value < 0n ? -value : value}`.padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
