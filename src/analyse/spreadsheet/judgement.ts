import { largestRemainder } from '../../domain/apportionment.js';
import { type Case, type LevyRounding, levyRoundingOf } from '../../domain/case.js';
import { Rational } from '../../domain/rational.js';
import { sumOfKind } from '../../domain/requirement.js';
import type { Result, SegmentResult, SegmentRow } from '../../domain/result.js';
import { segmentOfAll } from '../../domain/segment.js';
import { areBesideSure, type BesideJudgement, besideJudgement } from './beside.js';
import { gapBehind, nano, nineDecimals, type Place } from './cutoffs.js';
import { distance, least, magnitude } from './distance.js';
import { areFar, gapsOf, type RateGaps } from './gaps.js';
import { brokenCosts, inexactInputs, uncertainPoolings } from './inexact.js';
import { areInstalmentsSure } from './instalments.js';
import { isPerHeadSure, isTotalSure } from './per-head.js';
import { type ReliefJudgement, reliefJudgement } from './relief.js';

/**
 * Where a calculation in doubles could decide otherwise than an exact one. The workbook says the same in formulas;
 * this is what they give. Source: decision on the audit workbook.
 */
export interface Judgement {
  /** An upper bound of the relative error of a quota in doubles. */
  readonly errorBound: Rational;
  readonly segments: readonly SegmentJudgement[];
  /** Null without relief. */
  readonly relief: ReliefJudgement | null;
  readonly isSure: boolean;
}

export interface SegmentJudgement extends RatesJudgement {
  /** By own methods and of rates in force, in the order of the rows. */
  readonly beside: readonly BesideJudgement[];
  /** Null where there is nothing of the kind. */
  readonly besideSure: boolean | null;
}

/** A segment up to its standard rates. */
interface RatesJudgement {
  readonly rows: readonly RowJudgement[];
  readonly wholeUnits: bigint;
  readonly missingUnits: number;
  readonly partUnit: bigint;
  /** By how much, in units, the remainders on both sides of a cut-off stay apart, errors taken off; 1 without one. */
  readonly cutoffGap: Rational;
  /** Inputs with more digits than a spreadsheet keeps. */
  readonly longNumbers: number;
  /** These, pooled parts that lie on a half, and a pot too large for sums in doubles. */
  readonly inexact: number;
  /** Whether every c_i is. */
  readonly basesSure: boolean;
  /** Whether what is taken off is; true where nothing is. */
  readonly reliefSure: boolean;
  readonly leviesSure: boolean;
  /** Null without rates. */
  readonly prefecture: RateGaps | null;
  readonly ratesSure: boolean | null;
}

export interface RowJudgement {
  readonly floorUnits: bigint;
  /** With nine decimals. */
  readonly remainder: Rational;
  readonly rank: number;
  /** In units. */
  readonly errorBound: Rational;
  readonly levySure: boolean;
  readonly rates: RateGaps | null;
  readonly ratesSure: boolean | null;
}

/** What every cut-off is asked for beyond the errors of doubles, as a part of the pot. */
export const potMargin = '0';
/** Sums of whole yen are exact in doubles below a figure of so many digits. */
const exactDigits = 15n;
export const exactBelow = `1E${exactDigits}`;

const one = Rational.one;
export function judgement(kase: Case, result: Result): Judgement {
  const rounding = levyRoundingOf(kase);
  const bound = relativeErrorBound(result.municipalities.length, kase.ageBandIndex !== undefined);
  const before = result.segments.map((segment) => ratesJudgement(kase, segment, rounding, bound));
  const relief = result.relief && reliefJudgement(result.relief, areMeasuredSure(result, before));
  const segments = before.map((one, at) => {
    const segment = result.segments[at]!;
    const isUnsure = relief && !relief.isSure && segment.segment === segmentOfAll;
    return withBeside(segment, isUnsure ? unsureBy(one) : one, kase);
  });
  const places = [...result.municipalities.keys(), null];
  const isSure =
    areSegmentsSure({ segments }) &&
    segments.every(({ besideSure }) => besideSure !== false) &&
    places.every((at) => isTotalSure(result, at)) &&
    areInstalmentsSure(result.instalments) &&
    (relief?.rows.every((row) => row.isSure) ?? true);
  return { errorBound: bound, segments, relief, isSure };
}

/** Whether what relief is measured on is sure before it: of the segment that it is taken off, c_i, and what is given there. */
function areMeasuredSure({ segments, relief }: Result, judged: readonly RatesJudgement[]): boolean {
  return segments.every(({ segment }, at) => {
    const { longNumbers, basesSure, leviesSure } = judged[at]!;
    const isMeasured = relief?.segments.includes(segment);
    if (segment !== segmentOfAll) return leviesSure || !isMeasured;
    return longNumbers === 0 && (basesSure || !isMeasured);
  });
}

/** The same segment where what is taken off its levies is not sure. */
function unsureBy({ rows, ratesSure, ...judged }: RatesJudgement): RatesJudgement {
  const unsure = rows.map((row) => ({ ...row, levySure: false, ratesSure: row.rates && false }));
  return { ...judged, rows: unsure, reliefSure: false, leviesSure: false, ratesSure: ratesSure && false };
}

function withBeside(
  { rows }: SegmentResult,
  judged: RatesJudgement,
  { premium }: Pick<Case, 'premium'>,
): SegmentJudgement {
  const beside = rows.map((row, at) => besideJudgement(row, judged.rows[at]!, premium));
  return { ...judged, beside, besideSure: areBesideSure(beside) };
}

/** Whether all levies and standard rates are; what stands beside them adds up to nothing. */
export function areSegmentsSure({ segments }: Pick<Judgement, 'segments'>): boolean {
  return segments.every(({ leviesSure, ratesSure }) => leviesSure && ratesSure !== false);
}

/**
 * Five sums over the municipalities and some twenty operations lie between the inputs and a quota, each of them wrong by
 * 2⁻⁵³ of its result at the most; six sums of n + 25 roundings of 2⁻⁵² are more than that. An index from age bands adds four
 * sums over the municipalities of an area, one over fifteen ages and one over the years, and some twenty operations.
 */
function relativeErrorBound(municipalities: number, isFromBands: boolean): Rational {
  const { sums, others } = roundings(isFromBands);
  return Rational.of(BigInt(sums) * BigInt(municipalities + others), 2n ** 52n);
}

function roundings(isFromBands: boolean) {
  return isFromBands ? { sums: 10, others: 30 } : { sums: 6, others: 25 };
}

/** The same as a spreadsheet has it. */
export function errorBoundFormula(municipalities: string, isFromBands: boolean): string {
  const { sums, others } = roundings(isFromBands);
  return `${sums}*(${municipalities}+${others})*2^-52`;
}

function ratesJudgement(
  kase: Case,
  segment: SegmentResult,
  rounding: LevyRounding,
  bound: Rational,
): RatesJudgement {
  const { unit } = rounding;
  const weights = segment.rows.map(({ weight }) => weight);
  const shared = largestRemainder(segment.pot.levyBase, { weights, total: segment.weightTotal }, unit);
  const inUnits = Rational.of(unit);
  const margin = magnitude(Rational.of(segment.pot.levyBase)).times(Rational.fromDigits(potMargin));
  const places = shared.shares.map(({ order, quota }) => ({
    ...order!,
    remainder: nineDecimals(order!.remainder),
    errorBound: magnitude(quota).times(bound).plus(margin).dividedBy(inUnits).plus(nano),
  }));
  const { missingUnits, partUnit } = shared;
  const cutoffGap = gapOfCutoffs(places, missingUnits, partUnit);
  const longNumbers = inexactInputs(kase, segment);
  const inexact =
    longNumbers + uncertainPoolings(kase, segment.segment) + tooLarge(segment) + brokenCosts(kase, segment);
  const isDecided = ({ quota }: SegmentRow, at: number) => {
    if (rounding.method === 'largest-remainder') return cutoffGap.compare(Rational.zero) > 0;
    const { remainder, errorBound } = places[at]!;
    return quota.isZero || distance(remainder, rounding.method).compare(errorBound) > 0;
  };
  const rows = segment.rows.map((row, at): RowJudgement => {
    const place = places[at]!;
    const levySure = inexact === 0 && isDecided(row, at) && isPerHeadSure(row.levy, row.base.heads);
    const rates =
      kase.premium && row.premium ? gapsOf(row.premium.leviedTotal, row.premium.rates, kase.premium) : null;
    return { ...place, levySure, rates, ratesSure: rates && levySure && areFar(rates) };
  });
  const leviesSure = rows.every(({ levySure }) => levySure);
  const prefecture =
    kase.premium && segment.premium
      ? gapsOf(segment.premium.leviedTotal, segment.premium.rates, kase.premium)
      : null;
  return {
    rows,
    wholeUnits: (segment.pot.levyBase - partUnit) / unit,
    missingUnits,
    partUnit,
    cutoffGap,
    longNumbers,
    inexact,
    basesSure: inexact === 0 && segment.rows.every(isDecided),
    reliefSure: true,
    leviesSure,
    prefecture,
    ratesSure: prefecture && rows.every(({ ratesSure }) => ratesSure) && areFar(prefecture),
  };
}

/** C, or one of the sums of the items that make it. */
function tooLarge({ pot: { levyBase, items } }: SegmentResult): number {
  const sums = items ? (['cost', 'revenue'] as const).map((kind) => sumOfKind(items, kind)) : [];
  const isLarge = [levyBase, ...sums].some(
    (sum) => magnitude(Rational.of(sum)).numerator >= 10n ** exactDigits,
  );
  return isLarge ? 1 : 0;
}

/** Behind the last that gets a unit and, with a part-unit, behind the one that gets it. */
function gapOfCutoffs(places: readonly Place[], missing: number, partUnit: bigint): Rational {
  const first = missing < 1 ? one : gapBehind(places, missing);
  const second = partUnit === 0n || missing + 2 > places.length ? one : gapBehind(places, missing + 1);
  return least(first, second);
}
