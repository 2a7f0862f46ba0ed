import type { Case, PremiumTerms, Yen } from '../domain/case.js';
import { UnfitCase } from '../domain/defect.js';
import type { Finding } from '../domain/finding.js';
import { Rational } from '../domain/rational.js';
import type { LevyRow, MunicipalPremium, SegmentTotals, ShareWeights } from '../domain/result.js';
import { ownIncomeCoefficient } from './income-coefficient.js';
import { type AdjustmentSums, noAdjustments } from './pot.js';
import { rateFactors, standardRates } from './rates.js';
import { seriesValue, seriesWarnings } from './series.js';

/** What splits a levied total into rates. */
export interface Split {
  readonly beta: Rational;
  readonly national: Rational;
  readonly weights: ShareWeights;
  readonly totals: SegmentTotals;
}

/**
 * 市町村標準保険料率: e_i = d_i + premium-stage rows, T_i = e_i ÷ k_i, split by the municipality's own coefficient.
 * In the order of `rows`. Source: rules, section 7.
 */
export function premiumOfMunicipalities(
  terms: PremiumTerms,
  split: Split,
  collectionRates: readonly (Rational | null)[],
  splitDivisors: readonly Rational[],
  rows: readonly LevyRow[],
  adjustments: ReadonlyMap<string, AdjustmentSums>,
): MunicipalPremium[] {
  const factors = rateFactors(split.beta, split.weights, split.totals);
  return rows.map((row, at) => {
    const premiumAdjustment = (adjustments.get(row.municipality.code) ?? noAdjustments).premium;
    const premiumRequirement = row.levy + premiumAdjustment;
    const collectionRate = collectionRates[at] ?? null;
    const leviedTotal = levied(premiumRequirement, collectionRate, row);
    const splitDivisor = splitDivisors[at]!;
    return {
      premiumAdjustment,
      premiumRequirement,
      collectionRate,
      leviedTotal,
      ownIncomeCoefficient: ownIncomeCoefficient(row.base, split.national),
      splitDivisor,
      rates:
        row.isEmpty || splitDivisor.isZero
          ? null
          : standardRates(leviedTotal, splitDivisor, row.base, factors, terms),
    };
  });
}

/** k_i 標準的な収納率 of every municipality: as given, or from the series before the fiscal year. */
export function standardCollectionRates({ municipalities, premium, fiscalYear }: Case): {
  readonly rates: readonly (Rational | null)[];
  readonly findings: readonly Finding[];
} {
  if (!premium) return { rates: municipalities.map(() => null), findings: [] };
  const basis = premium.standardCollection;
  const drawn = municipalities.map(({ standardCollectionRate, collectionRates }) =>
    standardCollectionRate ? null : seriesValue(collectionRates ?? [], basis, fiscalYear),
  );
  const rates = municipalities.map(({ standardCollectionRate }, row) =>
    standardCollectionRate ? Rational.fromDecimal(standardCollectionRate) : (drawn[row]?.value ?? null),
  );
  return { rates, findings: seriesWarnings({ series: 'collection-rate', drawn, basis, fiscalYear }) };
}

/** T_i = e_i ÷ k_i, exact. An empty municipality without a requirement needs no rate. */
function levied(requirement: Yen, rate: Rational | null, { municipality, isEmpty }: LevyRow): Rational {
  if (rate) return Rational.of(requirement * rate.denominator, rate.numerator);
  if (!isEmpty || requirement !== 0n) throw new UnfitCase(`${municipality.code} has no collection rate`);
  return Rational.zero;
}
