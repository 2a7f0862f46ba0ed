import type { Case, CollectionTargets, CollectionTier, Municipality } from '../domain/case.js';
import { type Decimal, decimal } from '../domain/decimal.js';
import { type Finding, finding } from '../domain/finding.js';
import { Rational, sum } from '../domain/rational.js';
import type { CollectionOfPrefecture, CollectionResult, CollectionRow, TierCount } from '../domain/result.js';
import { figureOf } from './series.js';

const whole = decimal('1');

/** 目標収納率, what was achieved, and the counts per tier. Source: rules, section 9 (Tokyo, chapter 5). */
export function collectionResult(
  kase: Case,
  targets: CollectionTargets,
  municipalities: readonly Municipality[],
): { readonly result: CollectionResult; readonly findings: readonly Finding[] } {
  const rows = municipalities.map((municipality) => collectionRow(kase, targets, municipality));
  const without = rows.filter(({ previousRate }) => previousRate === null).length;
  const year = kase.fiscalYear - 1;
  const findings =
    without === 0 ? [] : [finding('previous-rate-missing', {}, { year, municipalities: without })];
  const tiers = targets.tiers.map((tier): TierCount => {
    const within = rows.filter((row) => row.tier === tier);
    return { tier, ...countOf(within) };
  });
  return { result: { rows, tiers, prefecture: prefectureOf(targets, rows) }, findings };
}

function collectionRow(
  { fiscalYear }: Case,
  { tiers }: CollectionTargets,
  municipality: Municipality,
): CollectionRow {
  const series = municipality.collectionRates ?? [];
  const previousRate = figureOf(series, fiscalYear - 1);
  const beforePreviousRate = figureOf(series, fiscalYear - 2);
  const actualRate = figureOf(series, fiscalYear);
  const tier = previousRate && tierOf(tiers, previousRate);
  const targetRate = tier && previousRate && target(tier, previousRate, beforePreviousRate);
  const achieved = targetRate && actualRate ? actualRate.gte(targetRate) : null;
  return { municipality, beforePreviousRate, previousRate, tier, targetRate, actualRate, achieved };
}

/** Lower bound included, upper bound excluded; the last tier is closed. */
function tierOf(tiers: readonly CollectionTier[], rate: Decimal): CollectionTier | null {
  return (
    tiers.find(({ from, below }, at) => rate.gte(from) && (rate.lt(below) || at === tiers.length - 1)) ?? null
  );
}

function target({ target }: CollectionTier, previous: Decimal, beforePrevious: Decimal | null): Decimal {
  switch (target.rule) {
    case 'raise': {
      const raised = previous.plus(target.points);
      return raised.gt(whole) ? whole : raised;
    }
    case 'maintain':
      return previous;
    case 'maintain-either':
      return beforePrevious?.lt(previous) ? beforePrevious : previous;
    case 'at-least':
      return target.rate;
  }
}

function countOf(rows: readonly CollectionRow[]): { municipalities: number; achieved: number | null } {
  const known = rows.filter(({ achieved }) => achieved !== null);
  return {
    municipalities: rows.length,
    achieved: known.length === 0 && rows.length > 0 ? null : known.filter(({ achieved }) => achieved).length,
  };
}

/** The prefecture as a whole aims at the national average or more (全国平均以上). */
function prefectureOf(
  { nationalAverage }: CollectionTargets,
  rows: readonly CollectionRow[],
): CollectionOfPrefecture {
  const targetRate = nationalAverage ?? null;
  const actualRate = meanByHeads(rows);
  return {
    ...countOf(rows.filter(({ tier }) => tier !== null)),
    targetRate,
    actualRate,
    achievedAsAWhole:
      targetRate && actualRate ? actualRate.compare(Rational.fromDecimal(targetRate)) >= 0 : null,
  };
}

/** The mean of the actual rates weighted by medical heads; null when no rate or no heads are known. */
function meanByHeads(rows: readonly CollectionRow[]): Rational | null {
  const weighted = rows.flatMap(({ actualRate, municipality: { insured } }) =>
    actualRate && insured
      ? [{ heads: Rational.fromDecimal(insured), rate: Rational.fromDecimal(actualRate) }]
      : [],
  );
  const heads = sum(weighted.map((row) => row.heads));
  return heads.isZero ? null : sum(weighted.map((row) => row.heads.times(row.rate))).dividedBy(heads);
}
