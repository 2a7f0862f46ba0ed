import { type Finding, finding, type Place } from '../domain/finding.js';
import { fixed } from '../domain/fixed.js';
import { inForceApart, leviedApart, ownIncomeApart, sufficiencyRange } from '../domain/limits.js';
import { shortestDigits } from '../domain/number-text.js';
import { type ShareColumn, shareColumns } from '../domain/own-columns.js';
import { type RatePart, rateParts } from '../domain/own-method.js';
import { ownPremiumOf } from '../domain/own-premium.js';
import { Rational } from '../domain/rational.js';
import type { OwnPremium, RatesHeld, SegmentRow } from '../domain/result.js';
import { type Segment, segmentRecord } from '../domain/segment.js';

/** What only the figures show of own methods and rates in force: a part without a base, and figures far from all others. */
export function ownWarnings(segment: Segment, row: SegmentRow, place: Place): Finding[] {
  const { isEmpty, base, premium } = row;
  if (isEmpty || !premium) return [];
  const own = ownPremiumOf(premium);
  const isIncomeFar = own !== null && isFar(own.income, base.income, farIncome);
  const found: Finding[] = [];
  if (own?.rates === null)
    found.push(finding('own-method-without-base', place, { segment, shares: withoutBase(own, row) }));
  if (isIncomeFar) {
    const args = { segment, own: digits(own.income), income: digits(base.income) };
    found.push(finding('own-income-far', { ...place, column: 'own_income' }, args));
  }
  const { inForce } = premium;
  if (!inForce || !isUsual(segment, premium.leviedTotal, base.heads)) return found;
  // A base that is far makes the rate on it far: that is one cause.
  const parts = judgedParts.filter((part) => part !== 'income_rate_percent' || !isIncomeFar);
  const far = farRates(segment, inForce, parts, place);
  if (far.length > 0 || isIncomeFar) return [...found, ...far];
  return [...found, ...farFromNeeded(segment, inForce, place)];
}

const [farIncome, farRate, around] = [ownIncomeApart, inForceApart, leviedApart].map(Rational.fromDigits) as [
  Rational,
  Rational,
  Rational,
];
const [leastPart, mostPart] = sufficiencyRange.map(Rational.fromDigits) as [Rational, Rational];

function isFar(one: Rational, other: Rational, most: Rational): boolean {
  if (one.compare(Rational.zero) <= 0 || other.compare(Rational.zero) <= 0) return false;
  return one.compare(other.times(most)) > 0 || other.compare(one.times(most)) > 0;
}

/** Whether a municipality needs per head about what others do: adjustments leave small ones next to nothing, or less. */
function isUsual(segment: Segment, leviedTotal: Rational, heads: Rational): boolean {
  if (heads.isZero) return false;
  const [least, most] = segmentRecord(segment).perHead.map(Rational.fromDigits);
  const perHead = leviedTotal.dividedBy(heads);
  return perHead.times(around).compare(least!) >= 0 && perHead.compare(most!.times(around)) <= 0;
}

/** The shares that have nothing to be raised by. */
function withoutBase({ shares, income }: OwnPremium, { base }: SegmentRow): ShareColumn[] {
  const bases = { income, assets: base.assets, perInsured: base.heads, perHousehold: base.households };
  return (Object.keys(shareColumns) as ShareColumn[]).filter((column) => {
    const part = shareColumns[column];
    return !shares[part].isZero && (bases[part] ?? Rational.zero).isZero;
  });
}

/** 資産割 differs too much to tell. */
const judgedParts: readonly RatePart[] = [
  'income_rate_percent',
  'per_insured',
  'per_household',
  'per_adult_surcharge',
];

/** A digit too many or too few. */
function farRates(
  segment: Segment,
  { standard, inForce }: RatesHeld,
  parts: readonly RatePart[],
  place: Place,
): Finding[] {
  return parts.flatMap((part) => {
    const field = rateParts[part];
    const [given, published] = [inForce[field], standard[field]];
    if (!given || !published || !isFar(given, published, farRate)) return [];
    const [one, other] = [given, published].map((value) => shown(part, value));
    const args = { segment, part, given: one!, standard: other! };
    return [finding('in-force-far', { ...place, column: part }, args)];
  });
}

/** All parts together too much or too little: those of another segment, or a part that is missing. */
function farFromNeeded(segment: Segment, { sufficiency }: RatesHeld, place: Place): Finding[] {
  const part = sufficiency?.exact;
  if (!part || (part.compare(leastPart) >= 0 && part.compare(mostPart) <= 0)) return [];
  const percent = fixed(part.times(Rational.of(100n)), 0);
  return [finding('in-force-sufficiency', place, { segment, percent })];
}

/** As it is given: a rate in per cent. */
function shown(part: RatePart, value: Rational): string {
  const isRate = part === 'income_rate_percent' || part === 'asset_rate_percent';
  return shortestDigits(fixed(isRate ? value.times(Rational.of(100n)) : value, 4));
}

function digits(value: Rational): string {
  return fixed(value, 0);
}
