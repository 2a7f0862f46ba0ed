import type { PremiumTerms, Yen } from '../domain/case.js';
import { Rational, sum } from '../domain/rational.js';
import type { PrefecturePremium, SegmentRow, ShareBasis } from '../domain/result.js';
import { rateFactors, standardRates } from './rates.js';
import type { SegmentLevy } from './segment-levy.js';
import { shareWeights } from './shares.js';

const two: ShareBasis = { method: 'two', weights: shareWeights({ method: 'two' }) };

/**
 * 都道府県標準保険料率: the whole prefecture as one insurer, always 所得割 and 均等割, split β_p : 1.
 * Source: 国民健康保険法82条の3第2項; rules, section 8.
 */
export function prefecturePremium(
  terms: PremiumTerms,
  { betaOfPrefecture: beta, totals }: Pick<SegmentLevy, 'betaOfPrefecture' | 'totals'>,
  rows: readonly SegmentRow[],
): PrefecturePremium {
  const premiumRequirement = rows.reduce((total, { premium }) => total + premium!.premiumRequirement, 0n);
  const given = terms.prefectureCollectionRate && Rational.fromDecimal(terms.prefectureCollectionRate);
  const leviedTotal = given
    ? Rational.of(premiumRequirement).dividedBy(given)
    : sum(rows.map(({ premium }) => premium!.leviedTotal));
  const divisor = Rational.one.plus(beta);
  return {
    premiumRequirement,
    collectionRate: given ?? collectedPart(premiumRequirement, leviedTotal),
    leviedTotal,
    rates: standardRates(leviedTotal, divisor, totals, rateFactors(beta, two, totals), terms),
  };
}

/** k of the prefecture = Σ e_i ÷ Σ T_i. */
function collectedPart(requirement: Yen, leviedTotal: Rational): Rational | null {
  return leviedTotal.isZero ? null : Rational.of(requirement).dividedBy(leviedTotal);
}
