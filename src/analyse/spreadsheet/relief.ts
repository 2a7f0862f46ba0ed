import { largestRemainder, proportional } from '../../domain/apportionment.js';
import { Rational, sum } from '../../domain/rational.js';
import type { ReliefResult, ReliefRow } from '../../domain/result.js';
import { gapBehind, nano, nineDecimals } from './cutoffs.js';
import { fraction, half, least, magnitude } from './distance.js';
import { isPerHeadSure } from './per-head.js';

/**
 * Where relief in doubles could be decided otherwise than exactly. Levies are whole yen, which doubles hold; limits, and
 * what is above them, are a few operations away from what is given.
 */
export interface ReliefJudgement {
  readonly rows: readonly ReliefRowJudgement[];
  /** Whether the fund does not suffice. */
  readonly isScarce: boolean;
  /** Yen of the fund that floors leave. */
  readonly missing: number;
  /** By how much remainders on both sides of the last yen stay apart; 1 without one. */
  readonly cutoffGap: Rational;
  /** By how much the sum of what raised limits leave may miss the fund, yen. */
  readonly tolerance: Rational;
  readonly areLeviesSure: boolean;
  /** Of the last yen of the fund, and of what is above raised limits; true where they decide nothing. */
  readonly isCutoffSure: boolean;
  readonly isFlooredSure: boolean;
  /** λ; 1 where no limit was raised. */
  readonly raise: Rational;
  readonly isSure: boolean;
}

export interface ReliefRowJudgement {
  /** The grid on which the amount lies, 10⁻⁵ to 1 yen; 0 without one. */
  readonly step: Rational;
  /** share × max(0, now_i − limit_i), and how far it is from where flooring it changes. */
  readonly above: Rational;
  readonly gap: Rational;
  /** The same with raised limits. */
  readonly raised: Rational;
  readonly raisedGap: Rational;
  /** The fund by excess; 0 where it suffices. */
  readonly quota: Rational;
  readonly floorUnits: bigint;
  readonly remainder: Rational;
  readonly rank: number;
  readonly errorBound: Rational;
  readonly isSure: boolean;
}

/** What is above a limit is wrong by less than this part of the levy and the limit, where spreadsheets cut to 15 digits, too. */
const aboveDigits = 14n;
export const aboveMargin = `1E-${aboveDigits}`;
const aboveLimit = Rational.of(1n, 10n ** aboveDigits);
/** A quota of the fund is a product and a quotient of whole yen. */
const quotaDigits = 15n;
export const quotaMargin = `1E-${quotaDigits}`;
const quotaLimit = Rational.of(1n, 10n ** quotaDigits);
/** Amounts with fewer decimals than this lie on a grid that is wide enough to tell whole yen. */
export const mostDecimals = 6;

const one = Rational.one;
const zero = Rational.zero;

/** @param areLeviesSure whether what relief is measured on is */
export function reliefJudgement(relief: ReliefResult, areLeviesSure: boolean): ReliefJudgement {
  const { share, fund, rows } = relief;
  const raise = relief.raised ?? one;
  const isScarce = relief.scarcity !== null;
  const aboves = rows.map((row) => aboveOf(row, share, one));
  const tolerance = toleranceOf(rows, aboves, raise);
  const places = quotasOf(rows, isScarce ? fund! : 0n);
  const cutoffGap = places.missing < 1 ? one : gapBehind(places.rows, places.missing);
  const judged = rows.map((row, at) => {
    const step = stepOf(relief, row);
    const raised = aboveOf(row, share, raise);
    const slack = tolerance.times(Rational.of(2n));
    return {
      ...places.rows[at]!,
      step,
      above: aboves[at]!,
      gap: gapOf(aboves[at]!, boundOf(row, one), step),
      raised,
      raisedGap: gapOf(raised, boundOf(row, raise).plus(slack), zero),
    };
  });
  const isCutoffSure = relief.scarcity !== 'pro-rata' || cutoffGap.compare(zero) > 0;
  const isFlooredSure =
    relief.scarcity !== 'raise-limit' || judged.every(({ raisedGap }) => isFar(raisedGap));
  const isSure = areLeviesSure && isCutoffSure && isFlooredSure && judged.every(({ gap }) => isFar(gap));
  return {
    rows: judged.map((row, at) => {
      const { after, insured } = rows[at]!;
      return { ...row, isSure: isSure && isPerHeadSure(after, insured) };
    }),
    isScarce,
    missing: places.missing,
    cutoffGap,
    tolerance,
    areLeviesSure,
    isCutoffSure,
    isFlooredSure,
    raise,
    isSure,
  };
}

function isFar(gap: Rational): boolean {
  return gap.compare(zero) > 0;
}

/** share × max(0, now_i − λ limit_i). */
function aboveOf({ before, limit }: ReliefRow, share: Rational, raise: Rational): Rational {
  const above = Rational.of(before).minus(raise.times(limit));
  return above.isNegative ? zero : share.times(above);
}

function sizeOf({ before, limit }: ReliefRow, raise: Rational): Rational {
  return magnitude(Rational.of(before)).plus(raise.times(magnitude(limit)));
}

function boundOf(row: ReliefRow, raise: Rational): Rational {
  return sizeOf(row, raise).times(aboveLimit);
}

/** How far an amount stays from a whole number above 0 with its error; 1 where it is on a grid that decides. */
function gapOf(above: Rational, bound: Rational, step: Rational): Rational {
  if (above.compare(half) < 0 || step.compare(bound.times(Rational.of(4n))) > 0) return one;
  const part = fraction(above);
  return least(part, one.minus(part)).minus(bound);
}

/** A product of decimals has as many decimals as all of them together. */
function stepOf({ limitFactor, share }: ReliefResult, { baseline, insured }: ReliefRow): Rational {
  const factors = [limitFactor, share, ...(baseline ? [baseline, insured] : [])];
  const decimals = factors.reduce((all, factor) => all + decimalsOf(factor), 0);
  return decimals < mostDecimals ? Rational.of(1n, 10n ** BigInt(decimals)) : zero;
}

/** As the workbook counts them: how many of 0 to 5 are too few. */
function decimalsOf({ numerator, denominator }: Rational): number {
  const places = Array.from({ length: mostDecimals }, (_, at) => 10n ** BigInt(at));
  return places.filter((places) => (numerator * places) % denominator !== 0n).length;
}

/** What rounding does to a sum over those above their limits at the most. */
function toleranceOf(rows: readonly ReliefRow[], aboves: readonly Rational[], raise: Rational): Rational {
  const sizes = rows.filter((_, at) => !aboves[at]!.isZero).map((row) => sizeOf(row, raise));
  return sum(sizes).times(Rational.of(BigInt(rows.length + toleranceRoundings), 2n ** 52n));
}

const toleranceRoundings = 20;

/** The same as a spreadsheet has it. */
export function toleranceFormula(municipalities: string, sizes: string): string {
  return `(${municipalities}+${toleranceRoundings})*2^-52*${sizes}`;
}

/** The fund by excess; nothing where there is nothing to share. */
function quotasOf(rows: readonly ReliefRow[], fund: bigint) {
  const weights = proportional(rows.map(({ excess }) => Rational.of(excess)));
  const shared = weights.total.isZero ? null : largestRemainder(fund, weights, 1n);
  return {
    missing: shared?.missingUnits ?? 0,
    rows: rows.map((_, at) => {
      const { quota, order } = shared?.shares[at] ?? { quota: zero, order: null };
      return {
        quota,
        floorUnits: order?.floorUnits ?? 0n,
        remainder: nineDecimals(order?.remainder ?? zero),
        rank: order?.rank ?? at + 1,
        errorBound: quota.times(quotaLimit).plus(nano),
      };
    }),
  };
}
