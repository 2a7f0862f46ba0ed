import { decimal } from '../domain/decimal.js';
import { type Finding, finding, type Place } from '../domain/finding.js';
import { grouped } from '../domain/grouped.js';
import { Rational } from '../domain/rational.js';
import type { RateParts, RatesHeld, SegmentRow } from '../domain/result.js';
import { type Segment, segmentRecord } from '../domain/segment.js';

/** What only the figures show of own methods and rates in force: a part without a base, and figures far from all others. */
export function ownWarnings(
  segment: Segment,
  { isEmpty, base, premium }: SegmentRow,
  place: Place,
): Finding[] {
  if (isEmpty || !premium) return [];
  const own = premium.ownMethod === 'standard' ? null : premium.ownMethod;
  const found: Finding[] = [];
  if (own?.rates === null) found.push(finding('own-method-without-base', place, { segment }));
  if (own && isFar(own.income, base.income, farIncome)) {
    const [given, income] = [own.income, base.income].map(digits);
    const there = { ...place, column: 'own_income' };
    found.push(finding('own-income-far', there, { segment, own: given!, income: income! }));
  }
  const { inForce } = premium;
  if (!inForce || !isUsual(segment, premium.leviedTotal, base.heads)) return found;
  return [...found, ...farRates(segment, inForce, place)];
}

/** What is thought of as the income of a municipality differs by less than this. */
const farIncome = 3n;
/** Rates in force are neither a fifth of the standard ones nor five times as high. */
const farRate = 5n;

function isFar(one: Rational, other: Rational, times: bigint): boolean {
  if (one.compare(Rational.zero) <= 0 || other.compare(Rational.zero) <= 0) return false;
  const most = Rational.of(times);
  return one.compare(other.times(most)) > 0 || other.compare(one.times(most)) > 0;
}

/** Whether a municipality needs per head about what others do: adjustments leave small ones next to nothing, or less. */
function isUsual(segment: Segment, leviedTotal: Rational, heads: Rational): boolean {
  if (heads.isZero) return false;
  const [least, most] = segmentRecord(segment).perHead.map((one) => Rational.fromDecimal(decimal(one)));
  const perHead = leviedTotal.dividedBy(heads);
  return perHead.times(around).compare(least!) >= 0 && perHead.compare(most!.times(around)) <= 0;
}

const around = Rational.of(2n);

const columns = {
  incomeRate: 'income_rate_percent',
  perInsured: 'per_insured',
  perHousehold: 'per_household',
} as const satisfies Partial<Record<keyof RateParts, string>>;

/** A digit too many or too few. 資産割 differs too much to tell. */
function farRates(segment: Segment, { standard, inForce }: RatesHeld, place: Place): Finding[] {
  return (Object.keys(columns) as (keyof typeof columns)[]).flatMap((part) => {
    const [given, published] = [inForce[part], standard[part]];
    if (!given || !published || !isFar(given, published, farRate)) return [];
    const [one, other] = [given, published].map((value) => shown(part, value));
    const there = { ...place, column: columns[part] };
    return [finding('in-force-far', there, { segment, given: one!, standard: other! })];
  });
}

function shown(part: keyof typeof columns, value: Rational): string {
  if (part !== 'incomeRate') return grouped(digits(value));
  return `${decimals(value.times(Rational.of(10_000n)).roundToUnit(1n, 'half-up'))}%`;
}

function digits(value: Rational): string {
  return `${value.roundToUnit(1n, 'half-up')}`;
}

function decimals(hundredths: bigint): string {
  const digits = `${hundredths}`.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
