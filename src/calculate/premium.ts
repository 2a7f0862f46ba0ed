import { type Case, type PremiumTerms, standardCollectionOf } from '../domain/case.js';
import type { Finding } from '../domain/finding.js';
import { Rational } from '../domain/rational.js';
import type { MunicipalPremium } from '../domain/result.js';
import { ownIncomeCoefficient } from './income-coefficient.js';
import { levied } from './levied.js';
import { noAdjustments } from './pot.js';
import { rateFactors, standardRates } from './rates.js';
import type { SegmentLevy } from './segment-levy.js';
import { calledIn, seriesValue, seriesWarnings } from './series.js';

/**
 * 市町村標準保険料率: e_i = d_i + premium-stage rows, T_i = e_i ÷ k_i, split by the municipality's own coefficient.
 * In the order of the rows. Source: rules, section 8.
 */
export function premiumOfMunicipalities(
  terms: PremiumTerms,
  { beta, national, basis, ofRates, totals, splits, rows, adjustments }: SegmentLevy,
  collectionRates: readonly (Rational | null)[],
): MunicipalPremium[] {
  const factors = rateFactors(beta, ofRates?.basis ?? basis, totals);
  return rows.map((row, at) => {
    const premiumAdjustment = (adjustments.get(row.municipality.code) ?? noAdjustments).premium;
    const premiumRequirement = row.levy + premiumAdjustment;
    const collectionRate = collectionRates[at] ?? null;
    const leviedTotal = levied(premiumRequirement, collectionRate, row);
    const splitDivisor = splits[at]!;
    return {
      premiumAdjustment,
      premiumRequirement,
      collectionRate,
      leviedTotal,
      ownIncomeCoefficient: ownIncomeCoefficient(row.base, national),
      shares: ofRates?.shares[at] ?? null,
      splitDivisor,
      rates:
        row.isEmpty || splitDivisor.isZero
          ? null
          : standardRates(leviedTotal, splitDivisor, row.base, factors, terms),
      ownMethod: null,
      inForce: null,
    };
  });
}

/** k_i 標準的な収納率 of every municipality: as given, or from the series before the fiscal year. */
export function standardCollectionRates(kase: Case): {
  readonly rates: readonly (Rational | null)[];
  readonly findings: readonly Finding[];
} {
  const { municipalities, fiscalYear } = kase;
  const basis = standardCollectionOf(kase);
  if (!basis) return { rates: municipalities.map(() => null), findings: [] };
  const drawn = municipalities.map(({ standardCollectionRate, collectionRates }) =>
    standardCollectionRate ? null : seriesValue(collectionRates ?? [], basis, fiscalYear),
  );
  const rates = municipalities.map(({ standardCollectionRate }, row) =>
    standardCollectionRate ? Rational.fromDecimal(standardCollectionRate) : (drawn[row]?.value ?? null),
  );
  return {
    rates,
    findings: seriesWarnings({
      series: 'collection-rate',
      drawn,
      names: municipalities.map(calledIn),
      basis,
      fiscalYear,
    }),
  };
}
