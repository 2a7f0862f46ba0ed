import {
  type Case,
  isByYears,
  type Measured,
  type Municipality,
  type Pot,
  standardCollectionOf,
  type YearFigure,
} from '../../domain/case.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FiscalYear } from '../../domain/fiscal-year.js';
import { ownMethodsIn } from '../../domain/own-method.js';
import { Rational } from '../../domain/rational.js';
import { addedUp } from '../../domain/requirement.js';
import type { NationalIndexYear, SegmentResult } from '../../domain/result.js';
import { valueAt } from '../../domain/schedule.js';
import { type Segment, segmentOfAll, segmentRecord } from '../../domain/segment.js';

/** Digits that a spreadsheet keeps of a number. */
const kept = 15;

/** Whether a spreadsheet cannot hold a figure as it was given. */
function isTooLong(value: Decimal | bigint | undefined): boolean {
  if (value === undefined) return false;
  const text = typeof value === 'bigint' ? `${value}` : value.toFixed();
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  return (text.includes('.') ? digits.replace(/0+$/, '') : digits.replace(/0+$/, '')).length > kept;
}

/** How many of the figures that a segment is calculated from have more digits than a spreadsheet keeps. */
export function inexactInputs(kase: Case, { segment, nationalIndexYears }: SegmentResult): number {
  const terms = kase.segments.find((one) => one.segment === segment)!;
  const { pot, incomeLevel, perInsuredWeight, incomeWeight, levy } = terms;
  const settings = [
    ...potFigures(pot),
    'beta' in incomeLevel ? incomeLevel.beta : undefined,
    incomeLevel.nationalIncomePerInsured,
    terms.prefectureIncomePerInsured,
    perInsuredWeight,
    incomeWeight,
    levy?.perInsuredWeight,
    levy?.incomeWeight,
    ...givenAlpha(kase, segment),
    ...(segment === segmentOfAll ? reliefFigures(kase) : []),
    kase.premium?.prefectureCollectionRate,
  ];
  const rows = kase.municipalities.flatMap((municipality) => figuresOf(kase, municipality, segment));
  const bands = segmentRecord(segment).isIndexed ? bandFigures(kase, nationalIndexYears ?? []) : [];
  const amounts = (kase.adjustments ?? []).filter((row) => row.segment === segment).map((row) => row.amount);
  const own = kase.premium ? ownFigures(kase, segment) : [];
  return [...settings, ...rows, ...bands, ...amounts, ...own].filter(isTooLong).length;
}

/** C or B as given, or the items that make B. */
function potFigures(pot: Pot): bigint[] {
  if ('levyBase' in pot) return [pot.levyBase];
  return pot.items ? addedUp(pot.items).map(({ amount }) => amount) : [pot.requiredTotal];
}

/** α as a plain number; what a schedule interpolates is no given figure, its error is one rounding. */
function givenAlpha({ medicalReflection: alpha }: Case, segment: Segment): Decimal[] {
  if (!segmentRecord(segment).isIndexed || !alpha || 'values' in alpha) return [];
  return [alpha];
}

/** What relief is measured by; of a schedule nothing is given itself. */
function reliefFigures({ relief, municipalities }: Case): (Decimal | bigint | undefined)[] {
  if (!relief) return [];
  const plain = [relief.limit, relief.share].flatMap((value) =>
    value && !('values' in value) ? [value] : [],
  );
  const baselines = municipalities.map((one) => one.baselineLevyPerInsured);
  return [...plain, relief.fund, ...(relief.basis === 'growth' ? baselines : [])];
}

function figuresOf(kase: Case, municipality: Municipality, segment: Segment): (Decimal | undefined)[] {
  const { bases, medicalIndex, medicalIndices, collectionRates, standardCollectionRate } = municipality;
  const base = bases[segment];
  const before = (series: readonly YearFigure[] = []) =>
    series.filter(({ year }) => year < kase.fiscalYear).map(({ value }) => value);
  return [
    base?.heads,
    ...measured(base?.income),
    base?.households,
    base?.specialHouseholds,
    base?.continuedHouseholds,
    ...measured(base?.assets),
    base?.under18,
    base?.childReductions,
    ...(segmentRecord(segment).isIndexed ? [medicalIndex, ...before(medicalIndices)] : []),
    ...(standardCollectionOf(kase) ? [standardCollectionRate, ...before(collectionRates)] : []),
  ];
}

/** What own methods go by, and rates in force. */
function ownFigures({ ownMethods = [], ratesInForce = [] }: Case, segment: Segment): (Decimal | undefined)[] {
  const methods = [...ownMethodsIn(ownMethods, segment).values()].filter((one) => one !== 'standard');
  const rates = ratesInForce.filter((one) => one.segment === segment);
  return [
    ...methods.flatMap(({ shares, income, collectionRate }) => [
      ...Object.values(shares),
      income,
      collectionRate,
    ]),
    ...rates.flatMap(({ incomeRate, assetRate, perInsured, perHousehold, perAdultSurcharge }) => [
      incomeRate,
      assetRate,
      perInsured,
      perHousehold,
      perAdultSurcharge,
    ]),
  ];
}

/** What an index from age bands is made of in its years. */
function bandFigures(
  { ageBandIndex, municipalities }: Case,
  years: readonly NationalIndexYear[],
): (Decimal | undefined)[] {
  const national = (ageBandIndex?.national ?? []).filter(({ year }) => isOf(years, 'year', year));
  return [
    ...national.flatMap(({ bands }) =>
      Object.values(bands).flatMap(({ benefits, insured }) => [benefits, insured]),
    ),
    ...municipalities.flatMap(({ medicalCosts = [], ageHeads = [] }) => [
      ...medicalCosts
        .filter(({ year }) => isOf(years, 'year', year))
        .flatMap(({ benefits, otherBenefits, veryHigh }) => [benefits, otherBenefits, veryHigh]),
      ...ageHeads
        .filter(({ year }) => isOf(years, 'headsYear', year))
        .flatMap(({ insured }) => Object.values(insured)),
    ]),
  ];
}

function isOf(years: readonly NationalIndexYear[], field: 'year' | 'headsYear', year: FiscalYear): boolean {
  return years.some((one) => one[field] === year);
}

/** Costs that are no whole yen and are taken from each other: what is left of them would have larger errors. */
export function brokenCosts({ ageBandIndex }: Case, { nationalIndexYears, rows }: SegmentResult): number {
  if (!nationalIndexYears || ageBandIndex?.variant !== 'pooled') return 0;
  const costs = rows.flatMap(({ medicalIndexYears }) =>
    (medicalIndexYears ?? []).flatMap(({ benefits, veryHigh }) => [benefits, veryHigh]),
  );
  return costs.filter(({ numerator, denominator }) => numerator % denominator !== 0n).length;
}

/** A total, or the figures of years. */
function measured(value: Measured | undefined): (Decimal | undefined)[] {
  if (value === undefined || !isByYears(value)) return [value];
  return value.flatMap(({ amount, heads }) => [amount, heads]);
}

/** Relative distance from a half below which a product of two given figures is not sure to be rounded rightly. */
const limit = Rational.of(1n, 10n ** 12n);
const half = Rational.of(1n, 2n);

/** Rows of the adjustments whose pooled part lies so near to a half that doubles could round it the other way. */
export function uncertainPoolings(kase: Case, segment: Segment): number {
  return (kase.adjustments ?? []).filter((row, at) => row.segment === segment && !isPoolingSure(kase, at))
    .length;
}

export function isPoolingSure({ adjustments = [], pooling = [], fiscalYear }: Case, row: number): boolean {
  const { stage, item, amount } = adjustments[row]!;
  const pooled = pooling.find((one) => one.item === item);
  const ratio = pooled && valueAt(pooled.ratio, fiscalYear);
  if (stage !== 'levy' || !ratio) return true;
  const product = ratio.times(Rational.of(amount < 0n ? -amount : amount));
  const part = Rational.of(product.numerator % product.denominator, product.denominator);
  if (product.isZero) return true;
  const gap = part.compare(half) < 0 ? half.minus(part) : part.minus(half);
  return gap.dividedBy(product).compare(limit) > 0;
}
